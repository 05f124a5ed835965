import Glibc

/// The program in a process of its own, with pipes for all that goes in and comes out.
///
/// Nothing here sleeps: every wait is for an event, with a deadline. What is still running when the
/// value goes is killed and reaped.
final class Running {
  /// Where standard input comes from.
  enum Input {
    /// There is none.
    case nothing
    /// These bytes, then the end.
    case bytes([UInt8])
    /// What `send` gives, until `closeInput`.
    case pipe
    /// A file's bytes.
    case file(String)

    static func text(_ text: String) -> Input { .bytes(Array(text.utf8)) }
  }

  /// All that came out so far.
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  private let process: pid_t
  private var ends: (input: Int32, output: Int32, errors: Int32) = (-1, -1, -1)
  private var pending: ArraySlice<UInt8> = []
  private var closesInput = false
  private var status: Int32?

  /// A write to a program that has gone is an error to this process, not its end.
  private static let ignoresBrokenPipes: Void = { _ = Glibc.signal(SIGPIPE, SIG_IGN) }()

  /// Starts a command line.
  /// - Parameters:
  ///   - words: the program's path and its arguments.
  ///   - outputFile: a file that takes standard output, instead of a pipe.
  init(
    _ words: [String], environment: [String: String], input: Input = .nothing,
    outputFile: String? = nil
  ) throws {
    _ = Self.ignoresBrokenPipes
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var theirs: [Int32] = []
    defer { for end in theirs { close(end) } }

    switch input {
    case .nothing: posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    case .file(let path): posix_spawn_file_actions_addopen(&actions, 0, path, O_RDONLY, 0)
    case .bytes, .pipe:
      let (reading, writing) = try Self.pipe()
      posix_spawn_file_actions_adddup2(&actions, reading, 0)
      theirs.append(reading)
      ends.input = writing
      if case .bytes(let bytes) = input {
        pending = bytes[...]
        closesInput = true
      }
    }
    if let outputFile {
      posix_spawn_file_actions_addopen(&actions, 1, outputFile, O_WRONLY, 0)
    } else {
      let (reading, writing) = try Self.pipe()
      posix_spawn_file_actions_adddup2(&actions, writing, 1)
      theirs.append(writing)
      ends.output = reading
    }
    let (reading, writing) = try Self.pipe()
    posix_spawn_file_actions_adddup2(&actions, writing, 2)
    theirs.append(writing)
    ends.errors = reading
    process = try Self.spawn(words, environment, &actions)
    for end in [ends.input, ends.output, ends.errors] where end >= 0 {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    for end in [ends.input, ends.output, ends.errors] where end >= 0 { close(end) }
  }

  private typealias MakePipe = @convention(c) (UnsafeMutablePointer<Int32>, Int32) -> Int32
  /// Makes a pipe that no process started at this very moment inherits. Swift does not see it.
  private static let pipe2 = unsafeBitCast(dlsym(nil, "pipe2"), to: MakePipe.self)

  private static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw Trouble("pipe", errno) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ words: [String], _ environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for pointer in arguments { free(pointer) }
      for pointer in variables { free(pointer) }
    }
    var process: pid_t = 0
    let code = posix_spawn(&process, words[0], &actions, &attributes, &arguments, &variables)
    guard code == 0 else { throw Trouble("posix_spawn \(words[0])", code) }
    return process
  }

  // MARK: Talking to it

  /// Gives it input, on a pipe that stays open.
  func send(_ text: String) { pending += text.utf8 }

  /// Ends its input once all was given.
  func closeInput() { closesInput = true }

  /// Walks away from its output, as `head -1` does.
  func closeOutput() {
    close(ends.output)
    ends.output = -1
  }

  /// Sends it a signal.
  func signal(_ number: Int32) { kill(process, number) }

  /// Waits until something is true of what came out.
  func wait(
    for what: String, _ isThere: (Running) -> Bool
  ) throws {
    let end = ContinuousClock.now + Factdesk.patience
    while !isThere(self) {
      guard try move(until: end) else {
        throw Trouble("waited in vain for \(what); got:\n\(describedOutput)")
      }
    }
  }

  /// Lets it work for a while, or until something is true of what came out.
  func work(
    for duration: Duration, orUntil isThere: (Running) -> Bool = { _ in false }
  ) throws {
    let end = ContinuousClock.now + duration
    while !isThere(self), ContinuousClock.now < end {
      guard try move(until: end) else { return }
    }
  }

  /// Waits until this many lines came out.
  func wait(forLines count: Int) throws {
    try wait(for: "\(count) lines") { $0.output.count { $0 == 0x0A } >= count }
  }

  /// Reads to the end and reaps it.
  func finish() throws -> Outcome {
    let end = ContinuousClock.now + Factdesk.patience
    while ends.output >= 0 || ends.errors >= 0 {
      guard try move(until: end) else {
        throw Trouble("waited in vain for its end; got:\n\(describedOutput)")
      }
    }
    var value: Int32 = 0
    while waitpid(process, &value, WNOHANG) != process {
      guard ContinuousClock.now < end else {
        throw Trouble("waited in vain for its end; got:\n\(describedOutput)")
      }
      // There is no event for the end of a process that closed its output before.
      _ = poll(nil, 0, 1)
    }
    status = value
    return Outcome(
      status: value & 0x7F == 0 ? (value >> 8) & 0xFF : 128 + (value & 0x7F), bytes: output,
      errors: String(decoding: errors, as: UTF8.self))
  }

  private var describedOutput: String {
    String(decoding: output.suffix(2000) + errors.suffix(2000), as: UTF8.self)
  }

  /// Moves what can be moved, waiting for that until `end`; false when nothing could.
  private func move(until end: ContinuousClock.Instant) throws -> Bool {
    if closesInput, pending.isEmpty, ends.input >= 0 {
      close(ends.input)
      ends.input = -1
    }
    let isSending = ends.input >= 0 && !pending.isEmpty
    // A negative descriptor is passed over.
    var entries = [
      pollfd(fd: isSending ? ends.input : -1, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: ends.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: ends.errors, events: Int16(POLLIN), revents: 0),
    ]
    guard entries.contains(where: { $0.fd >= 0 }) else { return false }
    let left = ContinuousClock.now.duration(to: end) / .milliseconds(1)
    guard poll(&entries, 3, Int32(max(0, left))) > 0 else { return errno == EINTR && left > 0 }
    if entries[0].revents != 0 {
      let count = pending.withUnsafeBytes { write(ends.input, $0.baseAddress, $0.count) }
      // It need not read all that it is given.
      pending = count > 0 ? pending.dropFirst(count) : []
    }
    if entries[1].revents != 0 { Self.read(&ends.output, into: &output) }
    if entries[2].revents != 0 { Self.read(&ends.errors, into: &errors) }
    return true
  }

  private static func read(_ end: inout Int32, into bytes: inout [UInt8]) {
    let count = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { chunk in
      let count = Glibc.read(end, chunk.baseAddress, chunk.count)
      bytes.append(contentsOf: chunk.prefix(max(0, count)))
      return count
    }
    if count == 0 {
      close(end)
      end = -1
    }
  }
}

/// What came of a run.
struct Outcome: CustomStringConvertible {
  /// The exit code, or 128 and the number of the signal that ended it.
  let status: Int32
  /// Standard output.
  let bytes: [UInt8]
  /// Standard error.
  let errors: String

  var output: String { String(decoding: bytes, as: UTF8.self) }
  /// Whole lines of standard output; what a killed program left half written is none.
  var lines: [Substring] {
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  /// The lines as JSON.
  func answers() throws -> [JSON] { try lines.map { try JSON(parsing: $0) } }

  /// The only line, or the last of several, as JSON.
  func answer() throws -> JSON {
    guard let last = lines.last else { throw JSON.Fault(text: "no answer: \(self)", place: 0) }
    return try JSON(parsing: last)
  }

  var description: String { "exit \(status)\n\(output.suffix(3000))\n\(errors.suffix(3000))" }
}

/// What kept a test from going on.
struct Trouble: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// A call to the system failed.
  init(_ call: String, _ code: Int32) {
    description = "\(call): \(String(cString: strerror(code)))"
  }
}
