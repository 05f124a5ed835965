import CNettle

/// A SHA-256 value, which identifies blobs, articles and the head of a log.
public struct Digest: Hashable, Sendable {
  /// The 32 bytes as four big-endian words, so that a digest needs no heap memory.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The digest of these bytes.
  public init(of bytes: some Sequence<UInt8>) {
    var running = RunningDigest()
    let whole: Void? = bytes.withContiguousStorageIfAvailable { running.add($0) }
    if whole == nil { Array(bytes).withUnsafeBufferPointer { running.add($0) } }
    self = running.digest
  }

  fileprivate init(_ state: sha256_ctx) {
    var hash = state
    words = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { bytes in
      func word(_ start: Int) -> UInt64 {
        UInt64(bigEndian: bytes.load(fromByteOffset: start, as: UInt64.self))
      }
      nettle_sha256_digest(&hash, 32, bytes.baseAddress)
      return (word(0), word(8), word(16), word(24))
    }
  }

  /// The digest of a text's UTF-8 bytes.
  public init(of text: String) { self.init(of: text.utf8) }

  /// Makes a digest of 32 bytes; `nil` for any other number of them.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    func word(_ start: Int) -> UInt64 {
      bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(8), word(16), word(24))
  }

  /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
  public init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for index in stride(from: 0, to: 64, by: 2) {
      guard let high = Self.value(of: digits[index]), let low = Self.value(of: digits[index + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    self.init(bytes: bytes)
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }

  /// The digest before the first entry of a log: all zero.
  public static let zero = Digest(bytes: [UInt8](repeating: 0, count: 32))!

  /// The 32 bytes.
  public var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) }
    }
  }

  /// 64 lower-case hexadecimal digits.
  public var hex: String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    appendHex(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the hexadecimal form to other bytes.
  package func appendHex(to text: inout [UInt8]) {
    // In one piece: the hash of an entry involves three digests, and opening a session checks every entry.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { digits in
      func write(_ word: UInt64, at start: Int) {
        for index in 0..<16 {
          let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * index)) & 15
          digits[start + index] = digit < 10 ? 0x30 + digit : 0x61 + digit - 10
        }
      }
      write(words.0, at: 0)
      write(words.1, at: 16)
      write(words.2, at: 32)
      write(words.3, at: 48)
      text += digits
    }
  }

  /// Equal when all 32 bytes are.
  public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  /// Feeds the 32 bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
  }
}

/// The digest of bytes that come piece by piece.
package struct RunningDigest {
  private var state = sha256_ctx()

  /// Begins without bytes.
  package init() { nettle_sha256_init(&state) }

  /// Adds bytes.
  package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    nettle_sha256_update(&state, bytes.count, bytes.baseAddress)
  }

  /// The digest of the bytes so far.
  package var digest: Digest { Digest(state) }
}
