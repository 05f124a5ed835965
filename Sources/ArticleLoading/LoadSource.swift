import FactCheck

/// Where an article comes from.
public enum LoadSource: Equatable, Sendable {
  /// A file, by its path.
  case file(String)
  /// What was piped in, already read.
  case standardInput(bytes: [UInt8])
  /// What was pasted.
  case paste(text: String)
  /// A page, and when it was fetched.
  case page(FetchedPage, at: Timestamp)
}

/// How much may be loaded.
public struct LoadLimits: Equatable, Sendable {
  /// The largest file, input or page, in bytes; of what a program makes of one, too.
  public var maxBytes: Int
  /// How long fetching a page, or a program that reads a file, may take, in seconds.
  public var seconds: Int
  /// The last day that an article can be from: tomorrow, as the world's clocks differ; `nil` when nobody
  /// knows today's date. A page that gives a later day as its own is not believed.
  public var latest: CalendarDay?

  /// Takes a size in bytes, 20 MB unless told, a time, a minute unless told, and the last day.
  public init(
    maxBytes: Int = 20_000_000, seconds: Int = 60, latest: CalendarDay? = nil
  ) {
    self.maxBytes = maxBytes
    self.seconds = seconds
    self.latest = latest
  }
}
