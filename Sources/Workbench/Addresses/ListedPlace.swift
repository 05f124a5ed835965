import FactCheck

/// A place by the numbers of the last `suggest`: `@2`, `@1,3-5`, `@2:"words"`.
struct ListedPlace {
  private let word: TypedWord
  /// The numbers as typed: `1,3-5`.
  private let numbers: Substring
  /// What follows them in the same run of characters: `:`, or `:words`.
  private let tail: Substring

  /// `nil` if the word is anything else, also a lone `@`.
  init?(_ word: TypedWord) {
    guard let first = word.segments.first, !first.isQuoted, first.text.first == "@",
      let digit = first.text.utf8.dropFirst().first, (0x30...0x39).contains(digit)
    else { return nil }
    self.word = word
    let text = first.text.dropFirst()
    numbers = text.prefix { $0 != ":" }
    tail = text.dropFirst(numbers.count)
  }

  /// The same place with the numbers that the sentences have in their article.
  /// - Throws: `AddressError`.
  func spelledOut(by list: SuggestedSentences) throws(AddressError) -> TypedWord {
    let sentences = try indices(of: list.numbers.count).map { list.numbers[$0 - 1] }
    let isWhole = tail.isEmpty && word.segments.count == 1
    guard isWhole || sentences.count == 1 else { throw .notSentences(word.text) }
    let head = "\(list.article)." + sentences.map(String.init).joined(separator: ",")
    return TypedWord(
      segments: [.init(text: head + tail, isQuoted: false)] + word.segments.dropFirst())
  }

  /// The typed numbers, each from 1 to the length of the list.
  private func indices(of count: Int) throws(AddressError) -> [Int] {
    var indices: [Int] = []
    for part in numbers.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1]
      else { throw .malformed(word.text, expected: [.sentences]) }
      guard first <= last else { throw .backwards("@\(part)", meant: "@\(last)-\(first)") }
      guard first >= 1, last <= count else {
        throw .notSuggested(first < 1 ? first : last, count: count)
      }
      indices += first...last
    }
    return indices
  }
}

extension Desk {
  /// A word in which numbers of the last `suggest` are replaced by the sentences that they mean; any other word as it is.
  /// - Throws: `AddressError`.
  func spelledOut(_ word: AddressWord) throws -> AddressWord {
    guard let place = ListedPlace(word.word) else { return word }
    guard let suggested else { throw AddressError.nothingSuggested(word.text) }
    let article = try state.existing(suggested.article)
    guard suggested.fits(article, in: state) else {
      throw AddressError.otherSentences(word.text, article: article.id)
    }
    return AddressWord(argument: try place.spelledOut(by: suggested).marked) ?? word
  }
}
