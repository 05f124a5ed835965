/// Takes the lengths out of a body that was sent in chunks (RFC 9112, 7.1), piece by piece.
struct Dechunker {
  private enum Part {
    /// In the line with the length of the next chunk.
    case length
    /// In a chunk, with the bytes that are left of it.
    case chunk(Int)
    /// In the line end after a chunk.
    case lineEnd
    /// After the last chunk.
    case end
  }

  /// The digits of no real chunk's length, and what may stand behind them on the line.
  private static let longestLine = 4096

  private var part = Part.length
  private var line: [UInt8] = []
  /// Whether the body has another form, as if it were not in chunks.
  private(set) var isDamaged = false

  /// Whether the last chunk was read.
  var isWhole: Bool { if case .end = part { !isDamaged } else { false } }

  /// Reads the next piece.
  /// - Returns: the bytes of chunks in it.
  mutating func read(_ piece: some Collection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var rest = Array(piece)[...]
    while !rest.isEmpty, !isDamaged {
      switch part {
      case .end: return output
      case .chunk(let left):
        output += rest.prefix(left)
        let count = min(left, rest.count)
        rest = rest.dropFirst(count)
        part = left == count ? .lineEnd : .chunk(left - count)
      case .lineEnd, .length:
        let byte = rest.removeFirst()
        guard byte == 0x0A else {
          line.append(byte)
          isDamaged = line.count > Self.longestLine
          continue
        }
        if case .lineEnd = part {
          isDamaged = line != [0x0D] && !line.isEmpty
          part = .length
        } else {
          let digits = String(
            decoding: line.prefix { $0 != 0x3B && $0 != 0x0D && $0 != 0x20 }, as: UTF8.self)
          guard let count = Int(digits, radix: 16), count >= 0, count < 1 << 40 else {
            isDamaged = true
            break
          }
          part = count == 0 ? .end : .chunk(count)
        }
        line = []
      }
    }
    return output
  }
}
