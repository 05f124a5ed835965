import FactCheck

/// The state of a session as it can be known without opening it, for programs that remember what they read.
public struct SessionMark: Equatable, Sendable {
  /// The session's name.
  public let name: String
  /// A text that differs after each edit, unless two come before `coarse` has passed. On a server it is the number and hash
  /// of the last entry.
  public let text: String
  /// Until when a further edit may leave the text as it is; `nil` if it never does.
  private let coarse: Timestamp?

  /// Makes a mark.
  /// - Parameter changed: when the session was last changed, if the text does not show a further edit in the same second;
  ///   `nil` if it shows every edit.
  public init(name: String, text: String, changed: Timestamp? = nil) {
    self.name = name
    self.text = text
    coarse = changed.map { Timestamp(seconds: $0.seconds + 1) }
  }

  /// The text, if it will differ after every later edit.
  public func lasting(at now: Timestamp) -> String? {
    if let coarse, now.seconds <= coarse.seconds { return nil }
    return text
  }

  /// Examines a session's file; `nil` if it is no regular file or cannot be examined.
  init?(file path: String, name: String) {
    guard let status = FileStatus(path), status.isRegular else { return nil }
    self.init(
      name: name,
      text: "\(status.device).\(status.inode).\(status.size).\(status.modified).\(status.changed)",
      changed: Timestamp(seconds: max(status.modified, status.changed) / 1_000_000_000))
  }
}
