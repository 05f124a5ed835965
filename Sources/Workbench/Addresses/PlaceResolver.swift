import ArticleText
import FactCheck
import Presentation

/// Resolves a place in an article to a passage.
struct PlaceResolver {
  let article: ArticleID
  let body: ArticleBody

  /// A passage, and whether its words were found only in another spelling.
  struct Resolution {
    var passage: Passage
    var isFolded: Bool
  }

  /// The number of occurrences that an error lists.
  private static let listed = 12

  /// The passage of a place.
  /// - Throws: `AddressError` if there is none, or several.
  func resolve(_ place: Address.Place) throws -> Resolution {
    let region = try region(place.sentences)
    guard let words = place.words else {
      // A sentence may end inside a grapheme; a passage may not.
      let whole = Graphemes.widened(region, in: body.text)
      return Resolution(passage: try body.passage(at: whole, in: article), isFolded: false)
    }
    let name = name(of: place.sentences)
    let matches = QuoteFinder.matches(
      of: Array(words.utf8), in: body.text, within: region, ignoringCase: true)
    guard let first = matches.first else { throw AddressError.notFound(words: words, place: name) }
    let match: QuoteMatch
    if let occurrence = place.occurrence {
      guard occurrence <= matches.count else {
        throw AddressError.noSuchOccurrence(
          words: words, place: name, asked: occurrence, count: matches.count)
      }
      match = matches[occurrence - 1]
    } else if matches.count > 1 {
      throw AddressError.ambiguous(
        words: words, place: name,
        candidates: matches.indices.prefix(Self.listed).map {
          candidate($0, of: matches, at: place)
        },
        more: max(0, matches.count - Self.listed))
    } else {
      match = first
    }
    return Resolution(
      passage: try body.passage(at: match.range, in: article), isFolded: match.fidelity == .folded)
  }

  private func region(_ sentences: ClosedRange<Int>?) throws -> Range<Int> {
    guard let sentences else {
      return (body.sentences.first?.lowerBound ?? 0)..<(body.sentences.last?.upperBound ?? 0)
    }
    guard let range = body.range(ofSentences: sentences) else {
      let missing = sentences.lowerBound < 1 ? sentences.lowerBound : sentences.upperBound
      throw AddressError.pastEnd(
        sentence: missing, article: article, count: body.sentences.count)
    }
    return range
  }

  private func name(of sentences: ClosedRange<Int>?) -> String {
    guard let sentences else { return article.description }
    return (sentences.count == 1 ? "sentence " : "sentences ") + Self.text(sentences)
  }

  /// One of several occurrences, with its address and the words around it.
  private func candidate(
    _ index: Int, of matches: [QuoteMatch], at place: Address.Place
  ) -> AddressError.Candidate {
    let range = matches[index].range
    let sentences = body.sentenceNumbers(of: range) ?? 1...1
    let region = body.range(ofSentences: sentences) ?? range
    return AddressError.Candidate(
      address: address(index, of: matches, at: place, in: sentences),
      before: context(region.lowerBound..<range.lowerBound, keepingEnd: true),
      words: body.words(at: range),
      after: context(range.upperBound..<region.upperBound, keepingEnd: false))
  }

  /// An address with the sentences of an occurrence or, if another one overlaps it there, with its number among
  /// all.
  private func address(
    _ index: Int, of matches: [QuoteMatch], at place: Address.Place, in sentences: ClosedRange<Int>
  ) -> String {
    let words = place.words ?? ""
    let near = QuoteFinder.matches(
      of: Array(words.utf8), in: body.text, within: body.range(ofSentences: sentences),
      ignoringCase: true)
    let article = place.article.map { "\($0)" }
    if let number = near.firstIndex(of: matches[index]) {
      return [article, "\(Self.text(sentences)):\(Quoting.quoted(words))"].compactMap { $0 }
        .joined(separator: ".") + (near.count > 1 ? "#\(number + 1)" : "")
    }
    let head = [article, place.sentences.map(Self.text)].compactMap { $0 }.joined(separator: ".")
    return head + (head.isEmpty ? "" : ":") + "\(Quoting.quoted(words))#\(index + 1)"
  }

  private static func text(_ sentences: ClosedRange<Int>) -> String {
    sentences.count == 1
      ? "\(sentences.lowerBound)" : "\(sentences.lowerBound)-\(sentences.upperBound)"
  }

  /// At most 30 characters of a range, with an ellipsis if it was cut.
  private func context(_ range: Range<Int>, keepingEnd: Bool) -> String {
    let text = ScreenText.shown(body.words(at: range), singleLine: true)
    guard text.count > 30 else { return text }
    return keepingEnd ? "…" + text.suffix(29) : text.prefix(29) + "…"
  }
}
