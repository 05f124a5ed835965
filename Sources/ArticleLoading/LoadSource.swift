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

  /// Takes a size in bytes, 20 MB unless told, and a time, a minute unless told.
  public init(maxBytes: Int = 20_000_000, seconds: Int = 60) {
    self.maxBytes = maxBytes
    self.seconds = seconds
  }
}
