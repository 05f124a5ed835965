import Glibc
import ProgramShim

/// A program that was started, without a shell, and can use the terminal.
struct ChildProcess {
  private let process: pid_t
  /// A pipe that ends when the program has ended, because the program holds the other end.
  private let alive: Int32

  /// Starts `arguments[0]`, found in PATH.
  ///
  /// - Throws: `StartFailure` with the `errno`, `ENOENT` if there is no such program.
  init(
    arguments: [String], environment: [String: String], input: Int32 = -1, output: Int32 = -1,
    diagnostics: Int32 = -1, hasOwnGroup: Bool = false
  ) throws(StartFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw StartFailure(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let words = CStrings(arguments)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
    var process: pid_t = 0
    let code = program_spawn(
      &process, arguments[0], words.pointers, variables.pointers, [input, output, diagnostics], 3,
      ends[1],
      hasOwnGroup)
    Glibc.close(ends[1])
    guard code == 0 else {
      Glibc.close(ends[0])
      throw StartFailure(code: code)
    }
    self.process = process
    alive = ends[0]
  }

  /// Waits for the end; returns the exit code, or 128 plus the number of the signal that ended it.
  ///
  /// If this process is asked to end, it ends the program, too.
  func wait() -> Int32 {
    defer { Glibc.close(alive) }
    var status: Int32 = 0
    var hasPassedOn = false
    var hasClosed = false
    while true {
      let result = waitpid(process, &status, WNOHANG)
      if result == process { return ChildProcess.exitCode(status) }
      if result < 0, errno != EINTR { return 127 }
      if TerminalSignals.terminationRequested, !hasPassedOn {
        hasPassedOn = true
        kill(process, SIGTERM)
      }
      if waitForSign(onlySignals: hasClosed) {
        // It has closed the descriptor: it is about to end, or continues without it.
        usleep(2_000)
        hasClosed = true
      }
    }
  }

  /// The exit code, if the program ends within the time; it is left alone otherwise.
  func exitCode(within milliseconds: Int32) -> Int32? {
    defer { Glibc.close(alive) }
    let deadline = ContinuousClock.now + .milliseconds(Int64(milliseconds))
    var status: Int32 = 0
    while true {
      if waitpid(process, &status, WNOHANG) == process { return ChildProcess.exitCode(status) }
      guard ContinuousClock.now < deadline else { return nil }
      var entry = pollfd(fd: alive, events: Int16(POLLIN), revents: 0)
      // It is ready when the program has ended, or has closed it.
      if poll(&entry, 1, 20) > 0 { usleep(2_000) }
    }
  }

  /// Waits for the program's end or a signal; true if the program has closed the descriptor.
  ///
  /// The time limit is for a program that closes the descriptor early, or passes it to another.
  private func waitForSign(onlySignals: Bool) -> Bool {
    var entries = [
      pollfd(fd: TerminalSignals.wakeDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: onlySignals ? -1 : alive, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&entries, 2, onlySignals ? 20 : 200) > 0 else { return false }
    if entries[0].revents != 0 { TerminalSignals.drainWakeDescriptor() }
    return entries[1].revents != 0
  }

  /// How a program ended: a code over 128 is a signal, as in a shell.
  static func end(_ code: Int32) -> String {
    guard (129...192).contains(code), let name = strsignal(code - 128) else {
      return "exited with status \(code)"
    }
    return "was killed by signal \(code - 128) (\(String(cString: name)))"
  }

  private static func exitCode(_ status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

/// Why a program did not start.
struct StartFailure: Error {
  let code: Int32
}

/// Strings for C, terminated by a null pointer.
private final class CStrings {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ strings: [String]) {
    count = strings.count
    pointers = .allocate(capacity: count + 1)
    for (index, string) in strings.enumerated() {
      (pointers + index).initialize(to: strdup(string))
    }
    (pointers + count).initialize(to: nil)
  }

  deinit {
    for index in 0..<count { free(pointers[index]) }
    pointers.deallocate()
  }
}
