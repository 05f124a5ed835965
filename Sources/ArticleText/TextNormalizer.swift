/// A text after normalization, and the changes that were made.
public struct NormalizedText: Sendable, Equatable {
  /// The text: valid UTF-8 without a leading byte order mark, NUL, CR or CRLF.
  public let bytes: [UInt8]
  /// The number of NUL that became U+FFFD.
  public let replacedNULs: Int
  /// The number of CR and CRLF that became LF; a CRLF counts once.
  public let convertedLineEnds: Int
  /// Whether the text began with a byte order mark.
  public let removedByteOrderMark: Bool
  /// The number of invalid pieces of UTF-8, each of which became one U+FFFD.
  public let replacedInvalid: Int
}

/// Makes the text of an article safe to store and to address, and changes nothing else in it.
public enum TextNormalizer {
  /// UTF-8 bytes, valid or not, as valid UTF-8 with LF as the only line end.
  ///
  /// CRLF and CR become LF. Byte order marks at the beginning are dropped (all of them, or a second pass would
  /// drop the next). NUL becomes U+FFFD, and so does each maximal invalid piece of UTF-8. Everything else stays
  /// byte for byte. Normalizing twice gives the same as normalizing once.
  public static func normalize(_ bytes: [UInt8]) -> NormalizedText {
    bytes.withView { view in
      var pass = Normalization(view)
      return pass.run()
    }
  }
}

private struct Normalization {
  /// The bytes that cannot be copied without a check: NUL, CR and all outside ASCII.
  private static let special = (0..<256).map { $0 == 0 || $0 == 0x0D || $0 >= 0x80 }
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  private let source: ByteView
  private var result: [UInt8] = []
  private var position = 0
  private var nuls = 0
  private var lineEnds = 0
  private var invalid = 0

  init(_ source: ByteView) {
    self.source = source
    result.reserveCapacity(source.count)
  }

  mutating func run() -> NormalizedText {
    while source[position] == 0xEF, source[position + 1] == 0xBB, source[position + 2] == 0xBF {
      position += 3
    }
    let hadMark = position > 0
    Self.special.withUnsafeBufferPointer { special in
      while position < source.count {
        let plain = source.plainEnd(from: position)
        let next = source.first(in: plain..<source.count, marked: special)
        result.append(contentsOf: source.slice(position..<next))
        position = next
        if position < source.count { step() }
      }
    }
    return NormalizedText(
      bytes: result, replacedNULs: nuls, convertedLineEnds: lineEnds,
      removedByteOrderMark: hadMark, replacedInvalid: invalid)
  }

  private mutating func step() {
    switch source[position] {
    case 0x0D:
      lineEnds += 1
      position += source[position + 1] == 0x0A ? 2 : 1
      result.append(0x0A)
    case 0x00:
      nuls += 1
      position += 1
      result.append(contentsOf: Self.replacement)
    default:
      let scalar = source.scalar(at: position)
      if scalar.isValid {
        result.append(contentsOf: source.slice(position..<position + scalar.length))
      } else {
        invalid += 1
        result.append(contentsOf: Self.replacement)
      }
      position += scalar.length
    }
  }
}
