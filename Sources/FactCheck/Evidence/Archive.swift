/// An archived copy of a source: at an archive's address, or as a file of the session.
public struct Archive: Hashable, Sendable {
  /// The archive's address of the copy.
  public var url: WebAddress?
  /// The name of a local capture, without folders.
  public var file: String?
  /// The hash of the local capture.
  public var sha256: Digest?
  /// When the copy was made, if that is known.
  public var captured: Timestamp?
  /// Whether only the author of the report that names the local capture has it; `nil` if the session has it.
  public var elsewhere: Bool?

  /// Makes a copy of its stored form.
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

  /// Makes a copy at an archive, whose address can contain the time of the copy.
  public init(url: WebAddress) {
    self.url = url
    captured = PageCopy(url)?.captured
  }

  /// Makes a copy at an archive that says when it was made.
  public init(url: WebAddress, captured: Timestamp) {
    self.url = url
    self.captured = captured
  }

  /// Makes a copy kept with the session.
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
