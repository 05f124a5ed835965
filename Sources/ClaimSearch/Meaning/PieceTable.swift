import WordVectors

/// Vectors of words and of pieces of words, in the bytes that `Scripts/word_vectors.py` writes and describes.
///
/// Words of Latin letters only. Nothing is read before the first word, and nothing is kept.
struct PieceTable: @unchecked Sendable {
  // Bytes that nobody changes.
  private let bytes: UnsafeRawBufferPointer
  private let names: UnsafeRawBufferPointer
  /// How many pieces begin a word; those behind them continue one.
  private let beginnings: Int
  private let count: Int

  private static let signature = Array("FDWORDS1".utf8)
  private static let head = 20
  private static let dimensions = 128
  /// How many bytes a word may have; a longer one means nothing, and looking for its pieces would take long.
  private static let longestWord = 100

  /// The table of the program.
  static let standard = PieceTable(
    UnsafeRawBufferPointer(start: word_vectors_start(), count: word_vectors_size()))

  /// A table in bytes that stay where they are as long as it is used; nil if they are none.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.head, bytes.starts(with: Self.signature) else { return nil }
    func number(_ offset: Int) -> Int {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    beginnings = number(8)
    count = beginnings + number(12)
    let namesStart = Self.head + count * (4 + 2 + Self.dimensions / 2)
    guard number(16) == Self.dimensions, namesStart <= bytes.count else { return nil }
    // Once, so that no lookup can read beyond the names.
    var last = 0
    for place in 0..<count {
      let end = number(Self.head + place * 4)
      guard end >= last else { return nil }
      last = end
    }
    guard namesStart + last == bytes.count else { return nil }
    self.bytes = bytes
    names = UnsafeRawBufferPointer(rebasing: bytes[namesStart...])
  }

  // MARK: Words

  /// The vector of a folded word: the sum of those of its pieces, which are as long as possible from the left. Nil if a
  /// part of it is no piece, or if it has more than 100 bytes.
  func vector(of word: String) -> [Float]? {
    var word = word
    return word.withUTF8 { word in
      let letters = UnsafeRawBufferPointer(word)
      guard !letters.isEmpty, letters.count <= Self.longestWord else { return nil }
      var sum = [Float](repeating: 0, count: Self.dimensions)
      var start = 0
      while start < letters.count {
        var end = letters.count
        var piece: Int?
        while end > start, piece == nil {
          let name = UnsafeRawBufferPointer(rebasing: letters[start..<end])
          piece = self.piece(name, continues: start > 0)
          end -= piece == nil ? 1 : 0
        }
        guard let piece else { return nil }
        add(piece, to: &sum)
        start = end
      }
      return sum
    }
  }

  /// The place of a piece; nil if the table has none of the name.
  private func piece(_ name: UnsafeRawBufferPointer, continues: Bool) -> Int? {
    var (low, high) = continues ? (beginnings, count) : (0, beginnings)
    while low < high {
      let middle = (low + high) / 2
      switch Self.compare(self.name(middle), name) {
      case 0: return middle
      case ..<0: low = middle + 1
      default: high = middle
      }
    }
    return nil
  }

  private func name(_ place: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: names[(place == 0 ? 0 : end(place - 1))..<end(place)])
  }

  private func end(_ place: Int) -> Int {
    Int(
      UInt32(
        littleEndian: bytes.loadUnaligned(
          fromByteOffset: Self.head + place * 4, as: UInt32.self)))
  }

  private static func compare(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int
  {
    for (byte, otherByte) in zip(one, other) where byte != otherByte {
      return byte < otherByte ? -1 : 1
    }
    return one.count - other.count
  }

  /// Adds the vector of a piece.
  private func add(_ place: Int, to sum: inout [Float]) {
    let bits = bytes.loadUnaligned(
      fromByteOffset: Self.head + count * 4 + place * 2, as: UInt16.self)
    let factor = Float(Float16(bitPattern: UInt16(littleEndian: bits)))
    let half = Self.dimensions / 2
    let start = Self.head + count * 6 + place * half
    sum.withUnsafeMutableBufferPointer { sum in
      for index in 0..<half {
        let byte = bytes[start + index]
        sum[index] += Float(Int32(byte & 15) &- 8) * factor
        sum[half + index] += Float(Int32(byte >> 4) &- 8) * factor
      }
    }
  }
}
