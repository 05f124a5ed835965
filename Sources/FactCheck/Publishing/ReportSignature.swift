/// The signature of the report that was published: over the bytes that `export json` writes of the session at the
/// entry of the publication.
public struct ReportSignature: Hashable, Sendable {
  /// SHA-256 of the signed bytes. The session does not keep them: it can make them again.
  public var report: Digest
  /// The hash under which the store keeps the signature.
  public var signature: Digest
  /// The key, as `ssh-keygen` calls it: `ED25519 key SHA256:…`.
  public var key: String
  /// The hash under which the store keeps the timestamp of the signature; `nil` without one.
  public var timestamp: Digest?
  /// When the timestamping service saw the signature; `nil` without a timestamp.
  public var time: Timestamp?
  /// The version of the program that made the report; `nil` in logs of earlier programs.
  public var version: String?

  /// Makes the record of a signature.
  public init(
    report: Digest, signature: Digest, key: String, timestamp: Digest? = nil,
    time: Timestamp? = nil, version: String? = nil
  ) {
    self.report = report
    self.signature = signature
    self.key = key
    self.timestamp = timestamp
    self.time = time
    self.version = version
  }
}

extension ReportSignature: Record {
  package static var blank: Self { Self(report: .zero, signature: .zero, key: "") }

  package static let fields: FieldList<Self> = [
    RecordField("report", \.report),
    RecordField("signature", \.signature),
    RecordField("key", \.key),
    RecordField("timestamp", \.timestamp),
    RecordField("time", \.time),
    RecordField("version", \.version),
  ]
}
