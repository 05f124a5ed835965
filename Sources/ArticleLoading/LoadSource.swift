import FactCheck

/// The source of an article.
public enum LoadSource: Equatable, Sendable {
  /// A file, by its path.
  case file(String)
  /// Standard input that was already read.
  case standardInput(bytes: [UInt8])
  /// A pasted text.
  case paste(text: String)
  /// A file whose bytes the session keeps.
  case kept(name: String, bytes: [UInt8])
  /// A page, and the time when it was fetched.
  case page(FetchedPage, at: Timestamp)
}

/// The limits on loading.
public struct LoadLimits: Equatable, Sendable {
  /// The maximum size of a file, input or page, or of what a program makes of it, in bytes.
  public var maxBytes: Int
  /// Whether an option of the command raises `maxBytes`, for messages.
  public var isRaisable = false
  /// The time limit for fetching a page, or for a program that reads a file, in seconds.
  public var seconds: Int
  /// The last possible day of an article: tomorrow, because time zones differ; `nil` if today's date is
  /// unknown. Later days of a page are ignored.
  public var latest: CalendarDay?

  /// Makes limits: a size in bytes (default 20 MB), a time (default a minute), and the last day.
  public init(
    maxBytes: Int = 20_000_000, seconds: Int = 60, latest: CalendarDay? = nil
  ) {
    self.maxBytes = maxBytes
    self.seconds = seconds
    self.latest = latest
  }

  /// The error for what is larger than `maxBytes`.
  func tooLarge(_ path: String, bytes: Int? = nil) -> LoadError {
    .tooLarge(path: path, bytes: bytes, limit: maxBytes, isRaisable: isRaisable)
  }
}
