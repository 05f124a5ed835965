import EditShim
import Glibc

/// Shows long output one screen at a time.
///
/// The program is `$FACTDESK_PAGER`, else `$PAGER`, run as a shell would, else `less -RX`. An empty variable
/// turns paging off, and so does a dumb terminal.
///
/// `less` runs in secure mode (`LESSSECURE`), because its keys could otherwise write files and start programs,
/// and keeps no history of searches (`LESSHISTFILE`).
/// Keys typed ahead are kept by the terminal and not passed to it.
public struct Pager {
  private let environment: [String: String]
  /// A text that fills fewer screens is written without paging.
  private let screens: Int
  /// Called before the program starts: saves keys typed ahead, which the program would read.
  private let keepTypedAhead: () -> Void

  /// Reads the variables of an environment, which the pager's program receives as well.
  ///
  /// - Parameters:
  ///   - screens: the number of screens from which a text is paged, at least 1.
  ///   - keepTypedAhead: saves keys typed ahead, which the program would read.
  public init(
    environment: [String: String], screens: Int = 2, keepTypedAhead: @escaping () -> Void = {}
  ) {
    self.environment = environment
    self.screens = max(1, screens)
    self.keepTypedAhead = keepTypedAhead
  }

  /// Writes a text, through the pager if the descriptor is a terminal with fewer rows.
  ///
  /// - Throws: `OutputError` if writing fails; quitting the pager early is not a failure.
  public func show(_ text: [UInt8], to descriptor: Int32) throws {
    var rest: [UInt8]? = text
    try show(to: descriptor) {
      defer { rest = nil }
      return rest
    }
  }

  /// The same for a text made while it is shown: `next` returns a part at a time and nil at the end, and is not
  /// called again after the reader quits.
  ///
  /// - Throws: `OutputError`, and the errors of `next`.
  public func show(to descriptor: Int32, next: () throws -> [UInt8]?) throws {
    guard isatty(descriptor) == 1, let command = command(),
      let size = TerminalCapabilities.size(of: descriptor)
    else {
      while let part = try next() { try write(part, to: descriptor) }
      return
    }
    var held: [UInt8] = []
    var counter = RowCounter(columns: size.columns)
    while let part = try next() {
      held += part
      counter.count(part)
      // The prompt needs a row, too.
      if counter.rows >= size.rows * screens {
        return try page(held, next: next, command: command, descriptor: descriptor)
      }
    }
    try write(held, to: descriptor)
  }

  private func page(
    _ first: [UInt8], next: () throws -> [UInt8]?, command: ShellWords, descriptor: Int32
  ) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw OutputError(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    edit_signals_ignore_broken_pipe()
    keepTypedAhead()
    // While the pager runs, Ctrl-C belongs to it.
    try TerminalSignals.ignoringInterrupts { () throws in
      let started = try? ChildProcess(
        arguments: command.arguments, environment: pagerEnvironment(command), input: ends[0],
        output: descriptor)
      close(ends[0])
      guard let started else {
        close(ends[1])
        try write(first, to: descriptor)
        while let part = try next() { try write(part, to: descriptor) }
        return
      }
      // The most a failed shell can have taken: a pipe's capacity.
      var sent: [[UInt8]] = []
      var size = 0
      do {
        defer { close(ends[1]) }
        var part: [UInt8]? = first
        while let bytes = part {
          if command.usesShell, size < Self.pipeSize { sent.append(bytes) }
          size += bytes.count
          // Whatever closed the pipe, the reader has quit.
          guard writeAll(bytes, to: ends[1]) == 0 else { break }
          part = try next()
        }
      } catch {
        _ = started.wait()
        throw error
      }
      guard command.isMissing(started.wait()), size < 2 * Self.pipeSize else { return }
      for part in sent { try write(part, to: descriptor) }
      while let part = try next() { try write(part, to: descriptor) }
    }
  }

  private static let pipeSize = 1 << 17

  /// The program and its arguments; nil if paging is off.
  func command() -> ShellWords? {
    let type = environment["TERM"] ?? ""
    guard !type.isEmpty, type != "dumb" else { return nil }
    return ShellWords(environment["FACTDESK_PAGER"] ?? environment["PAGER"] ?? "less -RX")
  }

  /// Default flags for `less` if the user has set none: without them it prints colours as escape codes and
  /// clears the screen, and its prompt is only a colon.
  func pagerEnvironment(_ command: ShellWords) -> [String: String] {
    var result = environment.merging(["LESSSECURE": "1", "LESSHISTFILE": "-"]) { own, _ in own }
    if environment["LESS"] == nil, command.program == "less" {
      result["LESS"] =
        "RX -Ps?e(end) :?pB%pB\\% ..Space\\: next page, b\\: back, /\\: search, q\\: quit"
    }
    return result
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    let code = writeAll(bytes, to: descriptor)
    guard code == 0 else { throw OutputError(code: code) }
  }
}

/// A failure to write output.
public struct OutputError: Error, Equatable {
  /// The `errno`; `EPIPE` if the reader of a pipe has closed it.
  public let code: Int32
}
