import FoundationEssentials

/// One entry of a session's log: a step that an analyst took, never altered again.
public struct Entry: Hashable, Sendable {
  /// Its place in the log, from 1, without gaps.
  public let sequence: Int
  /// Who took the step, when and how, and what it did.
  public let step: Step
  /// SHA-256 over the previous entry's hash and all of this one, as it was written.
  public let hash: Digest
  /// The hashes of what was written, where a source was struck out of it since.
  public let written: Written?

  /// What the hash of a redacted entry covers.
  public struct Written: Hashable, Sendable, Codable {
    /// SHA-256 of the line.
    public let line: Digest
    /// SHA-256 of the body.
    public let body: Digest

    /// Takes both hashes.
    public init(line: Digest, body: Digest) {
      self.line = line
      self.body = body
    }
  }

  /// Makes an entry as a store read or wrote it.
  public init(sequence: Int, step: Step, hash: Digest, written: Written? = nil) {
    self.sequence = sequence
    self.step = step
    self.hash = hash
    self.written = written
  }
}

/// A step that waits to be appended: one command, however many things it changes.
public struct Step: Hashable, Sendable {
  /// Names the step for ever, so that appending it twice does it once.
  public let id: UUID
  /// When it was taken.
  public let at: Timestamp
  /// Who took it.
  public let analyst: String
  /// The line as typed.
  public let line: String
  /// What it did, in order; never empty.
  public let changes: [Change]

  /// Makes a step.
  public init(id: UUID, at: Timestamp, analyst: String, line: String, changes: [Change]) {
    self.id = id
    self.at = at
    self.analyst = analyst
    self.line = line
    self.changes = changes
  }
}

/// Bytes that a session keeps, named by their hash.
public struct Blob: Sendable, Hashable {
  /// The hash of the bytes.
  public let digest: Digest
  /// The bytes.
  public let bytes: [UInt8]

  /// Takes bytes and hashes them.
  public init(_ bytes: [UInt8]) {
    digest = Digest(of: bytes)
    self.bytes = bytes
  }
}
