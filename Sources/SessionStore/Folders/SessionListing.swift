import FactCheck

/// A session in a folder, described without opening it for work.
public struct SessionListing: Equatable, Sendable {
  /// The session's name.
  public let name: String
  /// The file's path.
  public let path: String
  /// When the file was last written.
  public let modified: Timestamp
  /// The file's length in bytes.
  public let size: Int
}
