import FactCheck
import Glibc
import SafeFiles

// Replaces Foundation's `ProcessInfo`: full Foundation has a third more protocol conformances, all of which the
// runtime searches at every start.

/// The three descriptors that every program expects.
enum StandardDescriptors {
  /// Opens those that are closed (`factdesk <&-`): otherwise the next file or pipe that is opened gets the
  /// number, and would be read or written as if it were the user's. A closed input then has no data, and
  /// writing to a closed output is an error.
  static func open() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      guard fcntl(descriptor, F_GETFD) < 0, errno == EBADF else { continue }
      // `open` returns the lowest free number, which is this one.
      let mode = descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY
      _ = Glibc.open("/dev/null", mode)
    }
  }
}

/// Reads the launch line as bytes.
enum LaunchLine {
  /// The words after the program's own name. `CommandLine.arguments` would replace bytes that are not UTF-8,
  /// and no file would be found by such a name.
  static var words: [String] {
    let count = Int(CommandLine.argc)
    guard count > 1 else { return [] }
    return (1..<count).compactMap { CommandLine.unsafeArgv[$0] }.map { FileName.text($0) }
  }
}

/// Reads the environment, and adds a missing home folder.
enum Environment {
  /// Sets a missing home folder to that of the user database, also for programs that are started from here.
  static func findHome() {
    if let home = getenv("HOME"), home.pointee != 0 { return }
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found) == 0, found != nil,
      let folder = entry.pw_dir
    else { return }
    setenv("HOME", folder, 1)
  }

  /// All variables by name.
  static func variables() -> [String: String] {
    var count = 0
    while environ[count] != nil { count += 1 }
    var variables = [String: String](minimumCapacity: count)
    for place in 0..<count {
      guard let entry = environ[place], let equals = strchr(entry, CInt(UInt8(ascii: "="))) else {
        continue
      }
      let name = UnsafeRawBufferPointer(start: entry, count: equals - entry)
      variables[String(decoding: name, as: UTF8.self)] = FileName.text(equals + 1)
    }
    return variables
  }
}
