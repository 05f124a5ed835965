import Glibc

/// Starts a program as the leader of a session on a terminal.
///
/// Not by `fork`: what a threaded test process may do between fork and exec is next to nothing.
struct SpawnCommand {
  let executable: String
  let arguments: [String]
  let environment: [String: String]
  let folder: String?
  /// The header has it; Swift does not see it.
  private static let newSession: Int32 = 0x80

  func start(onTerminal name: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let flags = SpawnCommand.newSession | Int32(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    // Spawning into a folder is no part of every system's library; env does it before it becomes
    // the program.
    let command = (folder.map { ["/usr/bin/env", "-C", $0] } ?? []) + [executable] + arguments
    var words = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for pointer in words { free(pointer) }
      for pointer in variables { free(pointer) }
    }
    var process: pid_t = 0
    let code = posix_spawn(&process, command[0], &actions, &attributes, &words, &variables)
    guard code == 0 else { throw PtyError(what: "posix_spawn \(executable)", code: code) }
    return process
  }
}
