/// The classes of words, looked up by the bytes of a text whatever their case.
struct WordTable: Sendable {
  /// A word of up to 16 bytes, lower case. Longer words have no class.
  struct Key: Hashable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// Spreads the bits so that the top ones may serve as an index.
    var hash: UInt64 {
      var mixed = low ^ (high &* 0x9E37_79B9_7F4A_7C15)
      mixed ^= mixed >> 32
      mixed = mixed &* 0xD6E8_FEB8_6659_FD93
      mixed ^= mixed >> 32
      return mixed &* 0xD6E8_FEB8_6659_FD93
    }
  }

  private let bits: UInt64
  private var keys: [Key]
  private var classes: [WordClass]

  init(_ rules: [LanguageRules]) {
    // Bytes, not characters: this runs at the start of every process that reads an article.
    let entries = rules.flatMap(\.lists).flatMap { classes, words in
      words.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { (classes, Array($0)) }
    }
    var bits: UInt64 = 6
    while 1 << bits < entries.count * 2 { bits += 1 }
    self.bits = bits
    keys = Array(repeating: Key(), count: 1 << bits)
    classes = Array(repeating: [], count: 1 << bits)
    for (classes, word) in entries { insert(word, classes) }
  }

  private mutating func insert(_ word: [UInt8], _ wordClass: WordClass) {
    let (key, isCapitalized) = word.withView { view in
      (Self.key(of: 0..<view.count, in: view), LetterShape.of(view.scalar(at: 0).value) == .upper)
    }
    guard let key else {
      assertionFailure("longer than 16 bytes: \(String(decoding: word, as: UTF8.self))")
      return
    }
    let slot = slot(of: key)
    var added = wordClass
    if !wordClass.isDisjoint(with: .abbreviations) {
      // Written once in lower case, an abbreviation counts in any case.
      let isNew = classes[slot].isDisjoint(with: .abbreviations)
      if isCapitalized, isNew {
        added.insert(.capitalizedOnly)
      } else if !isCapitalized {
        classes[slot].remove(.capitalizedOnly)
      }
    }
    keys[slot] = key
    classes[slot].formUnion(added)
  }

  /// The classes of the word at `range`, whatever its case; none if it is not listed.
  func classes(of range: Range<Int>, in text: ByteView) -> WordClass {
    guard !range.isEmpty, let key = Self.key(of: range, in: text) else { return [] }
    return classes[slot(of: key)]
  }

  /// Where a key stands or would stand. The table is never full, so the walk ends.
  private func slot(of key: Key) -> Int {
    let mask = keys.count - 1
    var index = Int(truncatingIfNeeded: key.hash >> (64 - bits))
    while keys[index] != key, keys[index] != Key() { index = (index + 1) & mask }
    return index
  }

  /// The lower-case bytes of a word; nil if there are more than 16.
  static func key(of range: Range<Int>, in text: ByteView) -> Key? {
    guard range.count <= 16 else { return nil }
    var key = Key()
    var filled: UInt64 = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      if byte < 0x80 {
        key.put(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte, at: &filled)
        position += 1
        continue
      }
      let next = text.scalar(at: position)
      position += next.length
      // A curly apostrophe is a straight one: don’t.
      if next.value == 0x2019 {
        key.put(0x27, at: &filled)
        continue
      }
      let scalar = Unicode.Scalar(CaseFolding.lowercased(next.value)) ?? "\u{FFFD}"
      for byte in UTF8.encode(scalar) ?? .init() {
        if filled >= 128 { return nil }
        key.put(byte, at: &filled)
      }
    }
    return key
  }
}

extension WordTable.Key {
  /// Sets the byte that begins at bit `filled`, which moves on.
  @inline(__always)
  fileprivate mutating func put(_ byte: UInt8, at filled: inout UInt64) {
    if filled < 64 { low |= UInt64(byte) << filled } else { high |= UInt64(byte) << (filled - 64) }
    filled += 8
  }
}
