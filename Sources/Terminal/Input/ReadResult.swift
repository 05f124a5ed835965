/// The result of reading a line.
public enum ReadResult: Equatable, Sendable {
  /// A line, without its end.
  case line(String)
  /// Ctrl-C: the line was dropped; ask again.
  case interrupted
  /// Ctrl-D on an empty line, or the end of the input.
  case endOfInput
  /// The terminal was closed, or the process was asked to end: save and quit.
  case hangup
  /// Reading failed with this `errno`; `EMSGSIZE` for a line over the limit.
  case failed(code: Int32)
}
