/// Bytes that a session keeps, identified by their hash.
public struct Blob: Sendable, Hashable {
  /// The hash of the bytes.
  public let digest: Digest
  /// The content, unchanged.
  public let bytes: [UInt8]

  /// Makes a blob of bytes, and hashes them.
  public init(_ bytes: [UInt8]) {
    digest = Digest(of: bytes)
    self.bytes = bytes
  }
}
