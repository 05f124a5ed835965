import FactCheck

/// A session of a repository, described without opening it for work.
public struct SessionListing: Equatable, Sendable {
  /// The session's name.
  public let name: String
  /// When it was last changed, by the clock of the file system or the server.
  public let modified: Timestamp
  /// The length in bytes: of the file, or of the entries and blobs on a server.
  public let size: Int
  /// How far the work is; `nil` if the repository stores no summary, or none that this version can read.
  public let summary: SessionSummary?

  /// Describes a session.
  public init(name: String, modified: Timestamp, size: Int, summary: SessionSummary? = nil) {
    self.name = name
    self.modified = modified
    self.size = size
    self.summary = summary
  }
}
