import EditShim
import Glibc

/// Shows long output a screen at a time.
///
/// The program is `$FACTDESK_PAGER`, else `$PAGER`, run as a shell would run it, else `less -RX`. An
/// empty variable switches paging off, and so does a dumb terminal.
///
/// A text is shown and not worked with, so `less` is told to be secure (`LESSSECURE`): by its keys it
/// could write files and start programs. What was typed before it has the terminal is not for it.
public struct Pager {
  private let environment: [String: String]
  /// Texts of fewer screens are written as they are.
  private let screens: Int
  /// Called before the program is started: takes what was typed ahead out of its way.
  private let keepTypedAhead: () -> Void

  /// Takes the variables from an environment, which the pager's program gets as well.
  ///
  /// - Parameters:
  ///   - screens: how many screens a text fills that goes through the pager, at least 1.
  ///   - keepTypedAhead: takes what was typed ahead out of the program's way.
  public init(
    environment: [String: String], screens: Int = 2, keepTypedAhead: @escaping () -> Void = {}
  ) {
    self.environment = environment
    self.screens = max(1, screens)
    self.keepTypedAhead = keepTypedAhead
  }

  /// Writes a text, through the pager when the descriptor is a terminal with so many rows fewer.
  ///
  /// - Throws: `OutputError` when writing fails; leaving the pager early is no failure.
  public func show(_ text: [UInt8], to descriptor: Int32) throws {
    var rest: [UInt8]? = text
    try show(to: descriptor) {
      defer { rest = nil }
      return rest
    }
  }

  /// The same for a text that is made while it is shown: `next` gives a part at a time and nil at
  /// the end, and is asked no more once the reader has left the pager.
  ///
  /// - Throws: `OutputError`, and what `next` throws.
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
    // Ctrl-C is the pager's while it runs.
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
      // What a shell without a program can have swallowed: a pipe holds no more.
      var sent: [[UInt8]] = []
      var size = 0
      do {
        defer { close(ends[1]) }
        var part: [UInt8]? = first
        while let bytes = part {
          if command.usesShell, size < Self.pipeSize { sent.append(bytes) }
          size += bytes.count
          // Whatever stops the pipe, the reader has seen enough.
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

  /// The program and its arguments; nil when paging is off.
  func command() -> ShellWords? {
    let type = environment["TERM"] ?? ""
    guard !type.isEmpty, type != "dumb" else { return nil }
    return ShellWords(environment["FACTDESK_PAGER"] ?? environment["PAGER"] ?? "less -RX")
  }

  /// `less` reads its flags here, too, where the user has set none: without them it shows colours as
  /// rubbish and clears the screen, and its prompt is a colon that tells nobody how to go on.
  func pagerEnvironment(_ command: ShellWords) -> [String: String] {
    var result = environment.merging(["LESSSECURE": "1"]) { own, _ in own }
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

/// Output could not be written.
public struct OutputError: Error, Equatable {
  /// The `errno`; `EPIPE` when the reader of a pipe has gone.
  public let code: Int32
}
