import FoundationEssentials

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
