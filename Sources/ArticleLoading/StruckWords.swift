/// Struck-out words in a line, which are dropped, and the space that they leave between their neighbours.
struct StruckWords {
  /// Whether white space precedes them.
  let isSpaced: Bool
  /// Whether they are part of a word: letters, without their replacement after them.
  private let isPartOfWord: Bool

  /// - Parameter isReplaced: whether an insertion follows directly.
  init(_ words: some Collection<UInt8>, isSpaced: Bool, isReplaced: Bool) {
    self.isSpaced = isSpaced
    isPartOfWord = !isReplaced && words.allSatisfy(Self.isLetter)
  }

  /// The struck-out words of an element; `nil` if it has none.
  ///
  /// - Parameter before: struck-out words right before them.
  init?(_ node: Int, of tree: PageTree, isSpaced: Bool, behind before: StruckWords?) {
    let words = tree.allText(below: node)
    guard words.contains(where: { $0 > 0x20 }) else { return nil }
    let next = tree.sibling(behind: node).map { tree.nodes[$0].tag == .ins } ?? false
    self.init(words, isSpaced: isSpaced || before?.isSpaced == true, isReplaced: next)
  }

  /// Whether a space belongs between the words before them and those directly after: not before a comma, nor in
  /// a word of which letters are struck out.
  ///
  /// - Parameter words: `nil` for raised figures and similar.
  func isSpace(between line: ArraySlice<UInt8>, and words: UnsafeBufferPointer<UInt8>?) -> Bool {
    guard let words, let next = words.first, let last = line.last else { return isSpaced }
    if !isSpaced, isPartOfWord, Self.isLetter(last), Self.isLetter(next) { return false }
    return WordSpacing.isNeeded(between: line, and: words, isSign: true)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80
  }
}
