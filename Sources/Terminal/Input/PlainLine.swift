/// What a plain reader hands on.
public enum PlainLine: Equatable, Sendable {
  /// The bytes of a line as they came, without LF or CRLF.
  case line([UInt8])
  /// A line over the limit; it was skipped.
  case tooLong
  /// Reading failed with this `errno`; `EINTR` when SIGINT, SIGTERM or SIGHUP came while
  /// waiting (`TerminalSignals` tells which), after which one can go on reading.
  case failed(Int32)
}
