import ArticleText

/// Slow and simple readings of the same questions, to hold the fast ones against.
enum Reference {
  static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// What is wrong with ranges that should cover all of `bytes` but white space; nil if nothing is.
  static func fault(in ranges: [Range<Int>], over bytes: [UInt8]) -> String? {
    var last = 0
    for range in ranges {
      if range.isEmpty { return "empty \(range)" }
      if range.lowerBound < last || range.upperBound > bytes.count { return "order \(range)" }
      if !isBlank(bytes[last..<range.lowerBound]) { return "uncovered before \(range)" }
      let scalars = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
      if isWhiteSpace(scalars.first!) || isWhiteSpace(scalars.last!) { return "untrimmed \(range)" }
      last = range.upperBound
    }
    return isBlank(bytes[last...]) ? nil : "uncovered at the end"
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(isWhiteSpace)
  }

  /// Every place of words that are canonically equivalent, by trying each pair of edges.
  static func likes(of words: [UInt8], in text: [UInt8]) -> [Range<Int>] {
    let wanted = String(decoding: words, as: UTF8.self)
    let edges = (0...text.count).filter { isEdge($0, text) }
    var found: [Range<Int>] = []
    for start in edges where start >= found.last?.upperBound ?? 0 {
      let end = edges.first { end in
        end > start && String(decoding: text[start..<end], as: UTF8.self) == wanted
      }
      if let end { found.append(start..<end) }
    }
    return found
  }

  /// Every place of `words` in `text` by trying each, left to right, not overlapping.
  static func places(of words: [UInt8], in text: [UInt8]) -> [Range<Int>] {
    guard !words.isEmpty, words.count <= text.count else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    while start + words.count <= text.count {
      let range = start..<start + words.count
      if text[range].elementsEqual(words), isEdge(start, text), isEdge(range.upperBound, text) {
        found.append(range)
        start = range.upperBound
      } else {
        start += 1
      }
    }
    return found
  }

  /// Cluster edges as `Character` sees them; `text` is valid UTF-8.
  static func isEdge(_ offset: Int, _ text: [UInt8]) -> Bool {
    edges(text).contains(offset)
  }

  static func edges(_ text: [UInt8]) -> Set<Int> {
    var edges: Set<Int> = [0]
    var offset = 0
    for character in String(decoding: text, as: UTF8.self) {
      offset += character.utf8.count
      edges.insert(offset)
    }
    return edges
  }
}

/// U+FFFE, which Swift does not allow in literals.
let nonCharacter = Unicode.Scalar(0xFFFE as UInt32)!
