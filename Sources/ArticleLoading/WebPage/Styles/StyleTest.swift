/// A selector's condition besides the element's name, classes and id.
enum StyleTest {
  /// A compound selector within `:not( )` or `:is( )`.
  struct Other {
    let step: StyleSelector.Step
    let parts: StyleSelector.Parts
  }

  /// `[hidden]`, `[class^="ad-"]`
  case attribute(PageAttribute, StyleComparison)
  /// `:not(.open, [open])`
  case not([Other])
  /// `:is(.box, .note)`, and `:where( )`, which adds nothing to the specificity.
  case any([Other], isWeighed: Bool)

  var weight: Int {
    switch self {
    case .attribute: 10
    case .any(_, isWeighed: false): 0
    case .not(let others), .any(let others, _):
      others.map { $0.step.weight(in: $0.parts) }.max() ?? 0
    }
  }

  /// Whether it needs an attribute, even a missing one.
  var asksAttribute: Bool {
    switch self {
    case .attribute: true
    case .not(let others), .any(let others, _):
      others.contains { $0.parts.tests.contains(where: \.asksAttribute) }
    }
  }
}

/// A selector's comparison with an attribute's value.
struct StyleComparison {
  /// The character before `=`; `nil` for any value, `=` for the whole value.
  let sign: UInt8?
  /// The range of the selector's value in the sheet.
  let other: Range<Int>
  /// Whether letter case is ignored.
  let foldsCase: Bool

  func holds<Value: RandomAccessCollection<UInt8>>(
    of value: Value, in sheet: UnsafeBufferPointer<UInt8>
  ) -> Bool where Value.Index == Int {
    guard let sign else { return true }
    guard !foldsCase else {
      let folded = value.map(Self.small)
      let word = sheet[other].map(Self.small)
      return Self.holds(sign, folded[...], word[...])
    }
    return Self.holds(sign, value, sheet[other])
  }

  private static func holds<Value, Word>(_ sign: UInt8, _ value: Value, _ word: Word) -> Bool
  where
    Value: RandomAccessCollection<UInt8>, Word: RandomAccessCollection<UInt8>, Value.Index == Int,
    Word.Index == Int
  {
    if sign == UInt8(ascii: "=") { return value.elementsEqual(word) }
    guard !word.isEmpty, value.count >= word.count else { return false }
    switch sign {
    case UInt8(ascii: "^"): return value.starts(with: word)
    case UInt8(ascii: "$"): return value.suffix(word.count).elementsEqual(word)
    case UInt8(ascii: "~"): return StyleWords.holds(value, word: word)
    case UInt8(ascii: "|"):
      return value.starts(with: word)
        && (value.count == word.count
          || value[value.startIndex + word.count] == UInt8(ascii: "-"))
    case UInt8(ascii: "*"):
      return (value.startIndex...value.endIndex - word.count).contains {
        value[$0...].starts(with: word)
      }
    default: return false
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

/// Words in an attribute's value, separated by white space.
enum StyleWords {
  /// Whether a word is among others.
  static func holds<Names: RandomAccessCollection<UInt8>, Word: RandomAccessCollection<UInt8>>(
    _ names: Names, word: Word
  ) -> Bool where Names.Index == Int {
    var at = names.startIndex
    while at + word.count <= names.endIndex {
      while at < names.endIndex, names[at] <= 0x20 { at += 1 }
      var end = at
      while end < names.endIndex, names[end] > 0x20 { end += 1 }
      if end - at == word.count, names[at..<end].elementsEqual(word) { return true }
      at = end + 1
    }
    return false
  }
}
