/// Where a copy of a source is kept: at an archive's address, or as a file of our own.
public struct Archive: Hashable, Sendable, Codable {
  /// The archive's address of the copy.
  public var url: WebAddress?
  /// The name of a local capture, without folders.
  public var file: String?
  /// What the local capture holds.
  public var sha256: Digest?
  /// When the copy was made, where that is known.
  public var captured: Timestamp?

  /// A copy as a log holds it.
  package init(url: WebAddress?, file: String?, sha256: Digest?, captured: Timestamp?) {
    self.url = url
    self.file = file
    self.sha256 = sha256
    self.captured = captured
  }

  /// A copy at an archive; a Wayback address tells when it was made.
  public init(url: WebAddress) {
    self.url = url
    captured = WaybackCapture(url)?.captured
  }

  /// A copy kept with the session.
  public init(file: String, sha256: Digest, captured: Timestamp) {
    self.file = file
    self.sha256 = sha256
    self.captured = captured
  }
}
