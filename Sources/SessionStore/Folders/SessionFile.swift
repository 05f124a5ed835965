import FactCheck

/// A file of a folder that has a session's name, as the file system describes it.
public struct SessionFile: Sendable {
  /// The session's name.
  public let name: String
  /// The file's path.
  public let path: String
  /// A text that differs after each edit, unless two come within the same tick of the file system's clock.
  public let mark: String
  /// When the file was last changed.
  public let changed: Timestamp

  /// Examines a file; `nil` if it is no regular file or cannot be examined.
  init?(name: String, path: String) {
    guard let status = FileStatus(path), status.isRegular else { return nil }
    self.name = name
    self.path = path
    mark = "\(status.device).\(status.inode).\(status.size).\(status.modified).\(status.changed)"
    changed = Timestamp(seconds: max(status.modified, status.changed) / 1_000_000_000)
  }
}
