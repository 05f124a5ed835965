/// What came of asking for a line.
public enum ReadResult: Equatable, Sendable {
  /// A line, without its end.
  case line(String)
  /// Ctrl-C: the line was dropped; ask again.
  case interrupted
  /// Ctrl-D on an empty line, or the input has ended.
  case endOfInput
  /// The terminal went away or the process was asked to end: save and leave.
  case hangup
  /// Reading failed with this `errno`; `EMSGSIZE` for a line over the limit.
  case failed(code: Int32)
}
