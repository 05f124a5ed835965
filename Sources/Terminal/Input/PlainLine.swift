/// The result of reading a plain line.
public enum PlainLine: Equatable, Sendable {
  /// The bytes of a line as they came, without LF or CRLF.
  case line([UInt8])
  /// A line over the limit, which was skipped.
  case tooLong
  /// Reading failed with this `errno`; `EINTR` if SIGINT, SIGTERM or SIGHUP came while waiting
  /// (`TerminalSignals` says which), after which reading can continue.
  case failed(Int32)
}
