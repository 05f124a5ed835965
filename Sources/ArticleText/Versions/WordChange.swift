/// A run of words that stayed, went or came between two wordings.
public struct WordChange: Equatable, Sendable {
  /// What became of it.
  public enum Kind: Equatable, Sendable { case same, removed, added }

  /// What became of it.
  public let kind: Kind
  /// The words, as the newer text has them where they stayed.
  public let words: String

  /// How two stretches of text differ.
  static func between(
    _ old: [UInt8], _ oldRange: Range<Int>, _ new: [UInt8], _ newRange: Range<Int>
  ) -> [WordChange] {
    let (oldWords, newWords) = (
      WordList(old, within: oldRange), WordList(new, within: newRange)
    )
    // Words that differ in a mark or a capital have changed for a reader.
    let oldKeys = oldWords.ranges.map { old[$0] }
    let newKeys = newWords.ranges.map { new[$0] }
    return SequenceDifference.stretches(oldKeys, newKeys).flatMap { stretch -> [WordChange] in
      let came = text(new, newWords.ranges[stretch.new])
      if stretch.isSame { return [.init(kind: .same, words: came)] }
      let went = text(old, oldWords.ranges[stretch.old])
      return (went.isEmpty ? [] : [.init(kind: .removed, words: went)])
        + (came.isEmpty ? [] : [.init(kind: .added, words: came)])
    }
  }

  /// The words from the first to the last of some ranges of a text.
  static func text(_ text: [UInt8], _ words: ArraySlice<Range<Int>>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return String(decoding: text[first.lowerBound..<last.upperBound], as: UTF8.self)
  }
}
