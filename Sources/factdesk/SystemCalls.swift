import Glibc

// What Foundation's `ProcessInfo` and `Process` would do: full Foundation brings a third more protocol
// conformances, through all of which the runtime searches at every start, again and again.

/// The environment.
enum Environment {
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
      variables[String(decoding: name, as: UTF8.self)] = String(cString: equals + 1)
    }
    return variables
  }
}

/// A program that is run for the line it prints.
enum HelperProgram {
  /// The first line that a program prints, without white space at its ends; `nil` when the program,
  /// which PATH finds, cannot be started or prints nothing.
  static func line(from arguments: [String]) -> String? {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let process = spawn(arguments, output: ends[1])
    close(ends[1])
    guard let process else { return nil }
    var bytes = [UInt8](repeating: 0, count: 4096)
    var filled = 0
    while filled < bytes.count {
      let room = bytes.count - filled
      let count = bytes.withUnsafeMutableBytes { read(ends[0], $0.baseAddress! + filled, room) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      filled += count
    }
    var status: CInt = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let text = String(decoding: bytes[..<filled], as: UTF8.self)
    var line = text.prefix { !$0.isNewline }.drop { $0.isWhitespace }
    while line.last?.isWhitespace == true { line.removeLast() }
    return line.isEmpty ? nil : String(line)
  }

  private static func spawn(_ arguments: [String], output: CInt) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    return posix_spawnp(&process, words[0]!, &actions, nil, words, environ) == 0 ? process : nil
  }
}
