import FactCheck
import Presentation

/// Several sentences, each on its own: `2,3,7-9`, `a2.2,5`.
struct SentenceList {
  /// The article; `nil` means the current one.
  let article: ArticleID?
  private let ranges: [ClosedRange<Int>]

  /// `nil` if the word is anything else, also a single address.
  init?(_ word: TypedWord) {
    guard word.segments.count == 1, !word.segments[0].isQuoted else { return nil }
    let parts = word.text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return nil }
    var places: [Address.Place] = []
    for part in parts {
      guard
        case .place(let place)? = Address(
          TypedWord(segments: [.init(text: String(part), isQuoted: false)])), place.words == nil,
        place.sentences != nil, places.isEmpty || place.article == nil
      else { return nil }
      places.append(place)
    }
    article = places[0].article
    ranges = places.compactMap(\.sentences)
  }

  /// Why a word is not a list of sentences although it contains several addresses; `nil` for any other word.
  static func fault(_ word: AddressWord) -> AddressError? {
    let parts = word.text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, SeveralNamed(word.text) != nil else { return nil }
    for part in parts {
      if let meant = Address.turned(part) { return .backwards(part, meant: meant) }
    }
    return .notSentences(word.text)
  }

  /// The sentences, in the order typed.
  /// - Parameter count: the number of sentences of the article.
  /// - Throws: `AddressError.pastEnd`, `RuleError`.
  func numbers(in article: ArticleID, count: Int) throws -> [Int] {
    var numbers: [Int] = []
    for range in ranges {
      guard 1 <= range.lowerBound, range.upperBound <= count else {
        throw AddressError.pastEnd(
          sentence: range.lowerBound < 1 ? range.lowerBound : range.upperBound,
          article: article, count: count)
      }
      numbers += range
    }
    return numbers
  }
}

extension Desk {
  /// The sentences of a list, after a question to a person.
  /// - Throws: `AddressError`, `DeskError.declined`.
  func passages(_ list: SentenceList?) throws -> [PlaceResolver.Resolution]? {
    guard let list else { return nil }
    let article = try article(list.article)
    let body = try text(of: article).body
    let numbers = try list.numbers(in: article.id, count: body.sentences.count)
    try confirmSentences(numbers, of: body)
    let resolver = PlaceResolver(article: article.id, body: body)
    return try numbers.map { try resolver.resolve(.init(sentences: $0...$0)) }
  }
}
