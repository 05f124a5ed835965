import EditShim
import Glibc

/// Shows long output a screen at a time.
///
/// The program is `$FACTDESK_PAGER`, else `$PAGER`, else `less -FRX`, split at spaces and started
/// without a shell. An empty variable switches paging off, and so does a dumb terminal.
public struct Pager {
  private let environment: [String: String]

  /// Takes the variables from an environment, which the pager's program gets as well.
  public init(environment: [String: String]) {
    self.environment = environment
  }

  /// Writes a text, through the pager when the descriptor is a terminal with fewer rows.
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
      if counter.rows >= size.rows {
        return try page(held, next: next, command: command, descriptor: descriptor)
      }
    }
    try write(held, to: descriptor)
  }

  private func page(
    _ first: [UInt8], next: () throws -> [UInt8]?, command: [String], descriptor: Int32
  ) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw OutputError(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    edit_signals_ignore_broken_pipe()
    // Ctrl-C is the pager's while it runs.
    try TerminalSignals.ignoringInterrupts { () throws in
      let started = try? ChildProcess(
        arguments: command, environment: pagerEnvironment(command), input: ends[0],
        output: descriptor)
      close(ends[0])
      guard let started else {
        close(ends[1])
        try write(first, to: descriptor)
        while let part = try next() { try write(part, to: descriptor) }
        return
      }
      defer { _ = started.wait() }
      defer { close(ends[1]) }
      var part: [UInt8]? = first
      while let bytes = part {
        // Whatever stops the pipe, the reader has seen enough.
        guard writeAll(bytes, to: ends[1]) == 0 else { return }
        part = try next()
      }
    }
  }

  /// The program and its arguments; nil when paging is off.
  func command() -> [String]? {
    let type = environment["TERM"] ?? ""
    guard !type.isEmpty, type != "dumb" else { return nil }
    let line = environment["FACTDESK_PAGER"] ?? environment["PAGER"] ?? "less -FRX"
    let words = line.split(separator: " ").map(String.init)
    return words.isEmpty ? nil : words
  }

  /// A bare `less` gets the flags without which it shows colours as rubbish and clears the screen.
  private func pagerEnvironment(_ command: [String]) -> [String: String] {
    guard environment["LESS"] == nil, command == ["less"] else { return environment }
    return environment.merging(["LESS": "FRX"]) { $1 }
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
