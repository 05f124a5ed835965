import ArticleText
import FactCheck

/// A part of a sentence being marked: its first word is chosen, then its last.
struct MarkedPart: Hashable, Sendable {
  /// The byte ranges of what a quotation must not cut: words, and numbers with their units.
  let words: [Range<Int>]
  /// The index of the first word, and of the last.
  private(set) var first = 0
  private(set) var last = 0
  /// Whether the first word is chosen.
  private(set) var hasFirst = false

  /// Begins at a sentence's first word; nil for a sentence without words.
  init?(sentence: Range<Int>, in text: [UInt8]) {
    words = QuoteEdges(in: text, sentence: sentence).pieces
    guard !words.isEmpty else { return nil }
  }

  /// The marked bytes.
  var range: Range<Int> { words[first].lowerBound..<words[last].upperBound }

  /// The effect of a key.
  enum Outcome: Hashable, Sendable { case going, done, cancelled, unknown }

  /// Handles a key: arrows go from word to word, letters to the next word that begins with them, Enter chooses.
  mutating func press(_ key: Key, in text: [UInt8]) -> Outcome {
    switch key {
    case .right, .down: move(to: current + 1)
    case .left, .up: move(to: current - 1)
    case .home: move(to: 0)
    case .end: move(to: words.count - 1)
    case .character("\n"), .character("\r"), .character(" "):
      guard hasFirst else {
        hasFirst = true
        return .going
      }
      return .done
    case .character("\u{8}"), .character("\u{7F}"):
      guard hasFirst else { return .cancelled }
      hasFirst = false
      last = first
    case .character("\u{1B}"), .character("\u{3}"), .character("\u{4}"), .character("\u{7}"),
      .hangUp:
      return .cancelled
    case .character(let scalar): return find(scalar, in: text) ? .going : .unknown
    default: return .going
    }
    return .going
  }

  private var current: Int { hasFirst ? last : first }

  private mutating func move(to index: Int) {
    if hasFirst {
      last = min(max(first, index), words.count - 1)
    } else {
      first = min(max(0, index), words.count - 1)
      last = first
    }
  }

  /// Goes to the next word that begins with a letter in any case, after signs such as quotes; whether there is one.
  private mutating func find(_ letter: Unicode.Scalar, in text: [UInt8]) -> Bool {
    let typed = String(letter).lowercased()
    let next = words[(current + 1)...].firstIndex { range in
      let word = String(decoding: text[range], as: UTF8.self)
      return word.drop { !$0.isLetter && !$0.isNumber }.lowercased().hasPrefix(typed)
    }
    guard let next else { return false }
    move(to: next)
    return true
  }
}
