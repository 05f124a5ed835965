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
  /// The version of the form in which its changes are stored: from 2 on its hashes are salted.
  public let version: Int

  /// What the hash of a redacted entry covers.
  public struct Written: Hashable, Sendable {
    /// SHA-256 of the line.
    public internal(set) var line: Digest
    /// SHA-256 of the body.
    public internal(set) var body: Digest

    /// Takes both hashes.
    public init(line: Digest, body: Digest) {
      self.line = line
      self.body = body
    }
  }

  /// Makes an entry as a store read or wrote it.
  /// - Parameter version: when left out, 2 for a step with a salt and 1 for one without.
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
  /// 32 random bytes that its stored hashes count in, and that go when a source is struck out of it:
  /// nobody can then tell by trying whose name stood there. `nil` in steps of earlier programs.
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

/// Random bytes that make a hash of guessable words one that cannot be guessed.
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

  /// One that the system draws.
  public static func random() -> Salt {
    var system = SystemRandomNumberGenerator()
    return Salt(from: &system)
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

extension Entry.Written: Record {
  package static var blank: Self { Self(line: .zero, body: .zero) }

  package static let fields: FieldList<Self> = [
    RecordField("line", \.line),
    RecordField("body", \.body),
  ]
}
