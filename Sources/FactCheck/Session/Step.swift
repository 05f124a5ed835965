import FoundationEssentials

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

  /// Whether it imports a file: the record of it is the last change, before the origin of a merged step.
  var importsFile: Bool {
    if case .imported? = changes.last(where: { !$0.isMergeRecord }) { true } else { false }
  }

  /// Whether it redacts words. Its change names an item, as every redaction must, but the words can have been
  /// anywhere in the log.
  public var redactsWords: Bool {
    line == RedactionWords.line && changes.contains(where: \.isRedaction)
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
