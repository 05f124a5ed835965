import Pictures

/// A file kept with the session.
public struct KeptFile: Hashable, Sendable {
  /// Its name, without folders.
  public var name: String
  /// The hash under which the store keeps it.
  public var sha256: Digest
  /// Its length in bytes.
  public var byteCount: Int
  /// When it was captured.
  public var captured: Timestamp

  /// Makes the description of a kept file.
  public init(name: String, sha256: Digest, byteCount: Int, captured: Timestamp) {
    self.name = name
    self.sha256 = sha256
    self.byteCount = byteCount
    self.captured = captured
  }
}

extension KeptFile {
  /// The kind of picture that its name states; `nil` if it is none that reports show.
  public var pictureKind: PictureKind? { PictureKind(fileName: name) }
}

extension KeptFile: Record {
  package static var blank: Self {
    Self(name: "", sha256: .zero, byteCount: 0, captured: Timestamp(seconds: 0))
  }

  package static let fields: FieldList<Self> = [
    RecordField("name", \.name),
    RecordField("sha256", \.sha256),
    RecordField("byteCount", \.byteCount),
    RecordField("captured", \.captured),
  ]
}
