/// Where an article comes from.
public enum LoadSource: Equatable, Sendable {
  /// A file, by its path.
  case file(String)
  /// What was piped in, already read.
  case standardInput(bytes: [UInt8])
  /// What was pasted.
  case paste(text: String)
}

/// How much may be loaded.
public struct LoadLimits: Equatable, Sendable {
  /// The largest file or input, in bytes.
  public var maxBytes: Int

  /// Takes a size in bytes; 20 MB unless told.
  public init(maxBytes: Int = 20_000_000) {
    self.maxBytes = maxBytes
  }
}
