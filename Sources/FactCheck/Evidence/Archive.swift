/// Where a copy of a source is kept: at an archive's address, or as a file of our own.
public struct Archive: Hashable, Sendable {
  /// The archive's address of the copy.
  public var url: WebAddress?
  /// The name of a local capture, without folders.
  public var file: String?
  /// What the local capture holds.
  public var sha256: Digest?
  /// When the copy was made, where that is known.
  public var captured: Timestamp?
  /// Whether the local capture stayed with whoever wrote the report that names it; `nil` when the
  /// session keeps it itself.
  public var elsewhere: Bool?

  /// A copy as a log holds it.
  package init(
    url: WebAddress?, file: String?, sha256: Digest?, captured: Timestamp?,
    elsewhere: Bool? = nil
  ) {
    self.url = url
    self.file = file
    self.sha256 = sha256
    self.captured = captured
    self.elsewhere = elsewhere
  }

  /// The hash of a capture whose bytes the session keeps.
  package var keptBytes: Digest? { elsewhere == true ? nil : sha256 }

  /// A copy at an archive, whose address may tell when it was made.
  public init(url: WebAddress) {
    self.url = url
    captured = PageCopy(url)?.captured
  }

  /// A copy kept with the session.
  public init(file: String, sha256: Digest, captured: Timestamp) {
    self.file = file
    self.sha256 = sha256
    self.captured = captured
  }
}

extension Archive: Record {
  package static var blank: Self { Self(url: nil, file: nil, sha256: nil, captured: nil) }

  package static let fields: FieldList<Self> = [
    RecordField("url", \.url),
    RecordField("file", \.file),
    RecordField("sha256", \.sha256),
    RecordField("captured", \.captured),
    RecordField("elsewhere", \.elsewhere),
  ]
}
