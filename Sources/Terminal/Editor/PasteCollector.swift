/// The content of a bracketed paste.
struct Paste: Equatable {
  /// The bytes as they came, up to the limit.
  var bytes: [UInt8] = []
  /// Whether bytes beyond the limit were dropped.
  var isCut = false
}

/// Collects a paste until the mark of its end.
struct PasteCollector {
  /// The key sequence that begins a paste.
  static let begin = Array("\u{1B}[200~".utf8)
  private static let end = Array("\u{1B}[201~".utf8)
  /// The maximum number of bytes that are kept; nobody reads longer texts.
  static let limit = 16_000_000

  private(set) var paste = Paste()
  /// How many bytes of the end mark were read.
  private var matched = 0

  /// Reads bytes up to the end mark; returns the index after it, nil if it is still to come.
  mutating func add(_ more: ArraySlice<UInt8>) -> Int? {
    for (index, byte) in zip(more.indices, more) {
      if byte == PasteCollector.end[matched] {
        matched += 1
        if matched == PasteCollector.end.count { return index + 1 }
        continue
      }
      // Escape occurs only at the beginning of the mark: the bytes matched so far are text.
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
