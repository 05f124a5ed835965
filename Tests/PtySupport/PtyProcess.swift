import Glibc

/// A program on a pseudo-terminal of its own: the test is the person at the keyboard.
///
/// The program is a session leader with the terminal as its controlling terminal, and sees only
/// the environment given. Nothing here sleeps: every wait is for an event, with a deadline.
public final class PtyProcess {
  /// Everything the program has written so far, as it came.
  public private(set) var output: [UInt8] = []
  /// The terminal's modes before the program was started.
  public let initialModes: TerminalModes

  private var controller: Int32
  private let process: pid_t
  private var status: Int32?
  /// How much of `plainOutput` the expectations have used up, in characters.
  private var consumed = 0
  /// Generous: a busy machine is no failure.
  public static let defaultDeadline = Duration.seconds(60)

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - executable: its path.
  ///   - environment: all the variables it sees; `PtyProcess.environment` is a good start.
  ///   - folder: its working folder; nil for the test's own.
  public init(
    executable: String, arguments: [String] = [], environment: [String: String],
    columns: Int = 80, rows: Int = 24, folder: String? = nil
  ) throws {
    var controller: Int32 = -1
    var terminal: Int32 = -1
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 256)
    guard openpty(&controller, &terminal, &name, nil, &size) == 0 else {
      throw PtyError(what: "openpty", code: errno)
    }
    // The program opens the terminal by its name, which makes it the controlling one.
    defer { Glibc.close(terminal) }
    _ = fcntl(controller, F_SETFD, FD_CLOEXEC)
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
    initialModes = TerminalModes(of: controller)
    let path = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    let command = SpawnCommand(
      executable: executable, arguments: arguments, environment: environment, folder: folder)
    do {
      process = try command.start(onTerminal: path)
    } catch {
      Glibc.close(controller)
      throw error
    }
    self.controller = controller
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if controller >= 0 { Glibc.close(controller) }
  }

  /// A small environment: UTF-8, a usual terminal, a home folder where nothing is.
  public static func environment(
    home: String, adding more: [String: String] = [:]
  ) -> [String: String] {
    [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home, "PATH": "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(more) { $1 }
  }

  /// Types keys.
  public func send(_ keys: String) throws {
    try send(bytes: Array(keys.utf8))
  }

  /// Types bytes, which need not be UTF-8.
  public func send(bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(controller, $0.baseAddress!, $0.count) }
      guard count > 0 else { throw PtyError(what: "write", code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until the program has written the text, behind what earlier expectations have found.
  ///
  /// Escape sequences and carriage returns are left out of the comparison.
  /// - Returns: what was written up to the end of the text.
  @discardableResult
  public func expect(
    _ text: String, within deadline: Duration = PtyProcess.defaultDeadline
  ) throws -> String {
    let end = ContinuousClock.now + deadline
    while true {
      let fresh = Array(plainOutput.unicodeScalars.dropFirst(consumed))
      if let found = PlainText.end(of: Array(text.unicodeScalars), in: fresh) {
        consumed += found
        return PlainText.string(fresh[..<found])
      }
      guard try readMore(until: end) else {
        throw PtyExpectation(missing: text, output: PlainText.string(fresh[...]))
      }
    }
  }

  /// What the program has written so far, without escape sequences and carriage returns.
  public var plainOutput: String {
    PlainText.withoutEscapes(output)
  }

  /// Reads what is there, so that the program need not wait for room to write.
  public func drain() throws {
    while try readMore(until: .now) {}
  }

  /// Forgets what was written so far: looking through megabytes takes its time.
  public func forgetOutput() {
    output.removeAll()
    consumed = 0
  }

  /// Gives the window another size, of which the program is told by a signal.
  public func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Closes the window.
  public func hangUp() {
    Glibc.close(controller)
    controller = -1
  }

  /// The terminal's modes now.
  public var modes: TerminalModes {
    TerminalModes(of: controller)
  }

  /// Waits for the program's end; its exit code, or 128 and the number of the signal.
  public func exitCode(within deadline: Duration = PtyProcess.defaultDeadline) throws -> Int32 {
    let end = ContinuousClock.now + deadline
    while status == nil {
      var value: Int32 = 0
      if waitpid(process, &value, WNOHANG) == process {
        status = value
        // What it wrote last is still there to be read.
        while controller >= 0, try readMore(until: .now) {}
        break
      }
      // Reading also keeps the program from waiting for room. There is no event for the end of a
      // program whose terminal stays open elsewhere, so look again after a short while.
      let step = min(end, .now + .milliseconds(20))
      if controller < 0 || (try? readMore(until: step)) != true { _ = poll(nil, 0, 2) }
      guard ContinuousClock.now < end else {
        throw PtyExpectation(missing: "its end", output: plainOutput)
      }
    }
    let value = status ?? 0
    return value & 0x7F == 0 ? (value >> 8) & 0xFF : 128 + (value & 0x7F)
  }

  /// Reads what is there, waiting for it until `end`; false when nothing came.
  private func readMore(until end: ContinuousClock.Instant) throws -> Bool {
    var entry = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    let left = ContinuousClock.now.duration(to: end)
    let parts = left.components
    let milliseconds = parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000
    let ready = poll(&entry, 1, Int32(max(0, milliseconds + (left > .zero ? 1 : 0))))
    if ready < 0, errno == EINTR { return true }
    guard ready > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(controller, &chunk, chunk.count)
    // Linux says EIO when the program's side is closed.
    guard count > 0 else { return false }
    output += chunk[..<count]
    return true
  }
}

/// A call to the system failed.
public struct PtyError: Error, CustomStringConvertible {
  /// The call.
  public let what: String
  /// The `errno`.
  public let code: Int32
  /// Both in words.
  public var description: String { "\(what): \(String(cString: strerror(code)))" }
}

/// What was expected did not come in time.
public struct PtyExpectation: Error, CustomStringConvertible {
  /// What was expected.
  public let missing: String
  /// What came instead.
  public let output: String
  /// Both in words.
  public var description: String {
    "waited in vain for \(missing.debugDescription); got:\n\(output)"
  }
}
