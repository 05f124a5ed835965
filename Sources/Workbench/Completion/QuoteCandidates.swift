import ArticleText
import FactCheck
import Presentation

/// How a quotation of the article that was begun may go on: `3:"Ferry tra` by the words of sentence 3,
/// `"Ferry tra` by those of the whole article.
struct QuoteCandidates {
  /// The most places at which the begun words are taken up.
  private static let mostPlaces = 20
  /// The most places that are looked at for them.
  private static let mostMatches = 5000

  /// What stands before the words: sentence, colon and the quote that is open.
  private let lead: String
  private let quote: Unicode.Scalar
  private let typed: String
  private let body: ArticleBody
  /// The sentences among which the words are sought, by their places in `body.sentences`.
  private let sentences: Range<Int>

  /// Takes the word at the cursor as typed; `nil` where no quotation is open in it.
  init?(_ raw: String, at desk: Desk) {
    guard let begun = raw.wholeMatch(of: /((?:(a[0-9]+)\.)?([0-9]+):|)(["'“„«»‘‚‹›])([^"'\\]*)/),
      let quote = begun.4.unicodeScalars.first
    else { return nil }
    let id = begun.2.flatMap { ArticleID($0) }
    guard begun.2 == nil || id != nil, let article = try? desk.article(id),
      let body = try? desk.text(of: article).body
    else { return nil }
    if let digits = begun.3 {
      guard let number = Int(digits), body.range(ofSentences: number...number) != nil else {
        return nil
      }
      sentences = number - 1..<number
    } else {
      sentences = body.sentences.indices
    }
    lead = String(begun.1) + String(quote)
    self.quote = quote
    typed = String(begun.5)
    self.body = body
  }

  /// What fits: at each place where the words stand, on to the end of a word or an amount, and to where a
  /// pause ends the clause.
  var candidates: [Completer.Candidate] {
    var seen: Set<String> = []
    var candidates: [Completer.Candidate] = []
    for place in places {
      for (end, isClause) in ends(of: place) {
        let words = body.words(at: place.start..<end)
        guard words != typed, !words.unicodeScalars.contains(where: isSpecial),
          seen.insert(words).inserted
        else { continue }
        candidates.append(
          .init(
            lead + words + (isClause ? String(closer) : ""), isClause ? "to the pause" : "",
            isFinal: isClause))
      }
    }
    return candidates
  }

  /// A place where the quotation may begin.
  private struct Place {
    var start: Int
    /// Where what was typed ends.
    var typedEnd: Int
    var edges: QuoteEdges
  }

  /// Where the typed words stand and cut nothing at their beginning; without any, where clauses begin.
  private var places: [Place] {
    typed.allSatisfy(\.isWhitespace) ? clauseStarts : typedPlaces
  }

  private var typedPlaces: [Place] {
    guard let first = sentences.first, let last = sentences.last else { return [] }
    let region = body.sentences[first].lowerBound..<body.sentences[last].upperBound
    let matches = QuoteFinder.matches(
      of: Array(typed.utf8), in: body.text, within: region, ignoringCase: true,
      limit: Self.mostMatches)
    var places: [Place] = []
    var known: (number: Int, edges: QuoteEdges)?
    for match in matches where places.count < Self.mostPlaces {
      guard let number = body.sentenceNumbers(of: match.range)?.lowerBound else { continue }
      if known?.number != number { known = (number, edges(ofSentence: number - 1)) }
      guard let edges = known?.edges, edges.mayBegin(at: match.range.lowerBound) else { continue }
      places.append(
        Place(start: match.range.lowerBound, typedEnd: match.range.upperBound, edges: edges))
    }
    return places
  }

  private var clauseStarts: [Place] {
    var places: [Place] = []
    for sentence in sentences where places.count < Self.mostPlaces {
      let edges = edges(ofSentence: sentence)
      var start = body.sentences[sentence].lowerBound
      for pause in edges.pauses where places.count < Self.mostPlaces {
        guard let piece = edges.piece(endingAfter: start) else { break }
        if piece.lowerBound < pause {
          places.append(Place(start: piece.lowerBound, typedEnd: piece.lowerBound, edges: edges))
        }
        start = pause
      }
    }
    return places
  }

  private func edges(ofSentence place: Int) -> QuoteEdges {
    QuoteEdges(in: body.text, sentence: body.sentences[place])
  }

  /// The end of the word or amount behind the typed ones, and of the clause.
  private func ends(of place: Place) -> [(end: Int, isClause: Bool)] {
    guard let word = place.edges.piece(endingAfter: place.typedEnd)?.upperBound else {
      return place.edges.pauses.last.map { [($0, true)] } ?? []
    }
    let clause = place.edges.pauses.first { $0 >= word } ?? word
    return clause > word ? [(word, false), (clause, true)] : [(clause, true)]
  }

  /// The mark that ends the quotation as it was begun.
  private var closer: Unicode.Scalar { TypographicQuotes.usualCloser(of: quote) ?? quote }

  /// Whether a sign would end the quotation, or mean something else within it.
  private func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" { return true }
    if let closers = TypographicQuotes.closers[quote] {
      return scalar == quote || closers.contains(scalar)
    }
    return scalar == quote || scalar == "\\"
  }
}
