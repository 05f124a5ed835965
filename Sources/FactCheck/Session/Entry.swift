/// One entry of a session's log: a step that an analyst took. Only a redaction rewrites it.
public struct Entry: Hashable, Sendable {
  /// Its number in the log, from 1, without gaps.
  public let sequence: Int
  /// Who took the step, when and how, and what it did.
  public let step: Step
  /// SHA-256 over the previous entry's hash and all of this one, as it was first written.
  public let hash: Digest
  /// The hashes of the original line and body, if the entry was redacted.
  public let written: Written?
  /// The version of its body's form; from 2 on its hashes are salted.
  public let version: Int

  /// What the hash of a redacted entry covers.
  public struct Written: Hashable, Sendable {
    /// SHA-256 of the line.
    public internal(set) var line: Digest
    /// SHA-256 of the body.
    public internal(set) var body: Digest

    /// Makes a pair of hashes.
    public init(line: Digest, body: Digest) {
      self.line = line
      self.body = body
    }
  }

  /// Makes an entry that a store read or wrote.
  /// - Parameters:
  ///   - sequence: its number, from 1.
  ///   - step: what was done.
  ///   - hash: its hash in the chain.
  ///   - written: the hashes of the original line and body, if the entry was redacted.
  ///   - version: default: that of the step.
  public init(
    sequence: Int, step: Step, hash: Digest, written: Written? = nil, version: Int? = nil
  ) {
    self.version = version ?? step.version
    self.sequence = sequence
    self.step = step
    self.hash = hash
    self.written = written
  }
}

extension Entry.Written: Record {
  package static var blank: Self { Self(line: .zero, body: .zero) }

  package static let fields: FieldList<Self> = [
    RecordField("line", \.line),
    RecordField("body", \.body),
  ]
}
