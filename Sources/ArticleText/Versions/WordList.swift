/// The words of a stretch of text, for comparing two versions of it: the text between spaces, and each
/// character of a script without spaces.
package struct WordList {
  /// UTF-8 offsets of each word in the text.
  private(set) var ranges: [Range<Int>] = []
  /// The same without the punctuation around it.
  private(set) var bareRanges: [Range<Int>] = []
  /// The keys for comparison: lower case, without the punctuation around it.
  private(set) var keys: [String] = []

  /// The words within a range of UTF-8 offsets.
  init(_ text: [UInt8], within range: Range<Int>) {
    text.withView { view in
      var start: Int?
      var position = range.lowerBound
      while position < range.upperBound {
        let next = view.scalar(at: position)
        let stands = Self.standsAlone(next.value)
        if stands || WhiteSpace.contains(next.value) {
          if let start { append(start..<position, of: text) }
          start = nil
          if stands { append(position..<position + next.length, of: text) }
        } else if start == nil {
          start = position
        }
        position += next.length
      }
      if let start { append(start..<range.upperBound, of: text) }
    }
  }

  private mutating func append(_ range: Range<Int>, of text: [UInt8]) {
    let word = String(decoding: text[range], as: UTF8.self)
    let bare = word.unicodeScalars.filter { !$0.properties.isMark }
    ranges.append(range)
    let before = word.unicodeScalars.prefix { $0.properties.isMark }
    let after = word.unicodeScalars.reversed().prefix { $0.properties.isMark }
    bareRanges.append(
      bare.isEmpty
        ? range
        : range.lowerBound + before.utf8Count..<range.upperBound - after.utf8Count)
    keys.append((bare.isEmpty ? word : String(String.UnicodeScalarView(bare))).lowercased())
  }

  /// Whether a scalar is a word by itself: ideographs and kana.
  package static func standsAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// How often each word occurs.
  var counts: [String: Int] { keys.reduce(into: [:]) { $0[$1, default: 0] += 1 } }

  /// The similarity of two lists, from 0 to 1: twice the number of common words, divided by the number of all
  /// words.
  func likeness(to other: WordList) -> Double {
    guard !keys.isEmpty, !other.keys.isEmpty else { return 0 }
    var counts = counts
    var shared = 0
    for key in other.keys {
      if let count = counts[key], count > 0 {
        shared += 1
        counts[key] = count - 1
      }
    }
    return Double(2 * shared) / Double(keys.count + other.keys.count)
  }
}

extension Sequence<Unicode.Scalar> {
  fileprivate var utf8Count: Int { reduce(0) { $0 + UTF8.width($1) } }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar is punctuation.
  fileprivate var isMark: Bool {
    switch generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
