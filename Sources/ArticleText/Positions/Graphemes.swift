/// Edges of grapheme clusters (what a reader sees as one character) in UTF-8 text.
public enum Graphemes {
  /// How far back a cluster is followed, in bytes. Only flags, ZWJ sequences and stacks of marks need more than
  /// one scalar; the limit prevents quadratic time for a hostile run of them.
  private static let reach = 512

  /// Whether `offset` is an edge of a cluster, as 0 and the end of the text are.
  ///
  /// False for an offset outside the text or inside a scalar.
  public static func isBoundary(_ offset: Int, in text: [UInt8]) -> Bool {
    text.withView { isBoundary(offset, in: $0) }
  }

  /// `range`, limited to the text and then extended until neither end is inside a cluster.
  public static func widened(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    text.withView { view in
      var lower = min(max(range.lowerBound, 0), view.count)
      var upper = min(max(range.upperBound, lower), view.count)
      while !isBoundary(lower, in: view) { lower -= 1 }
      while !isBoundary(upper, in: view) { upper += 1 }
      return lower..<upper
    }
  }

  static func isBoundary(_ offset: Int, in text: ByteView) -> Bool {
    guard offset > 0, offset < text.count else { return offset == 0 || offset == text.count }
    let (left, right) = (text[offset - 1], text[offset])
    if left < 0x80, right < 0x80 { return left != 0x0D || right != 0x0A }
    if right & 0xC0 == 0x80, !text.scalar(before: offset).isValid {
      // Inside a scalar, unless the byte is invalid, which makes it a cluster of its own.
      return isStray(offset, in: text)
    }
    if let plain = judgePlainly(text.scalar(before: offset), text.scalar(at: offset)) {
      return plain
    }
    // The standard library has the Unicode tables: give it a small piece that begins at a scalar whose own
    // cluster does not depend on anything before it.
    var piece = String.UnicodeScalarView()
    var position = clusterStart(before: offset, in: text)
    while position < offset {
      let next = text.scalar(at: position)
      piece.append(next.scalar)
      position += next.length
    }
    let before = String(piece).count
    piece.append(text.scalar(at: offset).scalar)
    return String(piece).count > before
  }

  /// Decides most pairs without tables: a mark joins the letter or mark before it; ideographs, kana and letters
  /// of alphabets do not join. Nil for other pairs.
  private static func judgePlainly(_ left: DecodedScalar, _ right: DecodedScalar) -> Bool? {
    guard isPlain(left.value) || continuesCluster(left) else { return nil }
    if isPlain(right.value) { return isPlain(left.value) ? true : nil }
    return right.scalar.properties.isGraphemeExtend ? false : nil
  }

  /// Letters and punctuation that do not join their neighbours and are not pictures.
  private static func isPlain(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F, 0xC0..<0x300, 0x370..<0x483, 0x2010...0x2027, 0x3001...0x3029,
      0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF:
      return true
    default: return false
    }
  }

  private static func isStray(_ offset: Int, in text: ByteView) -> Bool {
    for back in stride(from: 1, through: min(3, offset), by: 1)
    where text[offset - back] & 0xC0 != 0x80 {
      return text.scalar(at: offset - back).length <= back
    }
    return true
  }

  private static func clusterStart(before offset: Int, in text: ByteView) -> Int {
    var position = offset
    while position > 0, offset - position < reach {
      let previous = text.scalar(before: position)
      position -= previous.length
      if !continuesCluster(previous) { break }
    }
    return position
  }

  /// Whether the scalars before can matter to this one: marks, joiners, half flags.
  private static func continuesCluster(_ scalar: DecodedScalar) -> Bool {
    switch scalar.value {
    case 0..<0x300: return false
    case 0x200C, 0x200D, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: return true
    default: break
    }
    switch scalar.scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return scalar.scalar.properties.isGraphemeExtend
    }
  }
}
