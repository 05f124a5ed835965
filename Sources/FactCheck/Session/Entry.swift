import FoundationEssentials

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
  /// - Parameter version: default: 2 for a step with a salt, 1 for one without.
  public init(
    sequence: Int, step: Step, hash: Digest, written: Written? = nil, version: Int? = nil
  ) {
    self.version = version ?? (step.salt == nil ? 1 : 2)
    self.sequence = sequence
    self.step = step
    self.hash = hash
    self.written = written
  }
}

/// A step to append: one command, however many changes it makes.
public struct Step: Hashable, Sendable {
  /// The step's permanent id, so that appending it twice adds it once.
  public let id: UUID
  /// When it was taken.
  public let at: Timestamp
  /// Who took it.
  public let analyst: String
  /// The line as typed.
  public let line: String
  /// What it did, in order; never empty.
  public let changes: [Change]
  /// 32 random bytes that its stored hashes include, and that a redaction removes: nobody can then find the
  /// redacted name by trying. `nil` in steps of earlier programs.
  public let salt: Salt?

  /// Makes a step.
  public init(
    id: UUID, at: Timestamp, analyst: String, line: String, changes: [Change], salt: Salt? = nil
  ) {
    self.salt = salt
    self.id = id
    self.at = at
    self.analyst = analyst
    self.line = line
    self.changes = changes
  }
}

/// Random bytes that protect the hash of guessable words.
public struct Salt: Hashable, Sendable {
  /// 64 lower-case hexadecimal digits.
  public let hex: String

  /// Reads the hexadecimal form; `nil` for anything else.
  public init?(hex: String) {
    guard Digest(hex: hex) != nil else { return nil }
    self.hex = hex
  }

  /// Draws 32 bytes.
  public init(from random: inout some RandomNumberGenerator) {
    var bytes: [UInt8] = []
    for _ in 0..<4 {
      let word = random.next()
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) }
    }
    hex = Digest(bytes: bytes)?.hex ?? ""
  }

  /// Makes a salt from the system's random numbers.
  public static func random() -> Salt {
    var system = SystemRandomNumberGenerator()
    return Salt(from: &system)
  }
}

/// Bytes that a session keeps, identified by their hash.
public struct Blob: Sendable, Hashable {
  /// The hash of the bytes.
  public let digest: Digest
  /// The bytes.
  public let bytes: [UInt8]

  /// Makes a blob of bytes, and hashes them.
  public init(_ bytes: [UInt8]) {
    digest = Digest(of: bytes)
    self.bytes = bytes
  }
}

extension Entry.Written: Record {
  package static var blank: Self { Self(line: .zero, body: .zero) }

  package static let fields: FieldList<Self> = [
    RecordField("line", \.line),
    RecordField("body", \.body),
  ]
}
