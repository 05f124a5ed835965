/// What a terminal hands over between the marks of a bracketed paste.
struct Paste: Equatable {
  /// The bytes as they came; what is over the limit is missing.
  var bytes: [UInt8] = []
  /// Whether it was over the limit.
  var isCut = false
}

/// Gathers a paste until the mark of its end comes.
struct PasteCollector {
  /// The key sequence that begins a paste.
  static let begin = Array("\u{1B}[200~".utf8)
  private static let end = Array("\u{1B}[201~".utf8)
  /// The most bytes that are kept: more is no text that somebody reads.
  static let limit = 16_000_000

  private(set) var paste = Paste()
  /// How much of the end's mark has come.
  private var matched = 0

  /// Takes bytes up to the mark of the end; where the bytes behind it begin, nil when it is still
  /// to come.
  mutating func take(_ more: ArraySlice<UInt8>) -> Int? {
    for (index, byte) in zip(more.indices, more) {
      if byte == PasteCollector.end[matched] {
        matched += 1
        if matched == PasteCollector.end.count { return index + 1 }
        continue
      }
      // Escape stands only at the mark's beginning: what was matched so far is text.
      if matched > 0 {
        for held in PasteCollector.end[..<matched] { keep(held) }
        matched = 0
      }
      if byte == PasteCollector.end[0] { matched = 1 } else { keep(byte) }
    }
    return nil
  }

  private mutating func keep(_ byte: UInt8) {
    if paste.bytes.count < PasteCollector.limit {
      paste.bytes.append(byte)
    } else {
      paste.isCut = true
    }
  }
}
