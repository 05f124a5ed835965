import ArticleText
import FactCheck
import Presentation

/// Completes a quotation of a text: `3:"Ferry tra` with the words of sentence 3, `"Ferry tra` with those
/// of the whole text.
struct QuoteCandidates {
  /// The most places that are completed.
  private static let mostPlaces = 20
  /// The most places that are searched for them.
  private static let mostMatches = 5000

  /// The text before the words: sentence, colon and open quote.
  private let lead: String
  private let quote: Unicode.Scalar
  private let typed: String
  private let body: ArticleBody
  /// The sentences to search, as indices of `body.sentences`.
  private let sentences: Range<Int>

  /// Reads the word at the cursor as typed; `nil` if it contains no open quotation.
  /// - Parameter text: the text of an article, or for `nil` the one that the line is about.
  init?(_ raw: String, text: (ArticleID?) -> ArticleBody?) {
    guard let begun = raw.wholeMatch(of: /((?:(a[0-9]+)\.)?([0-9]+):|)(["'“„«»‘‚‹›])([^"'\\]*)/),
      let quote = begun.4.unicodeScalars.first
    else { return nil }
    let id = begun.2.flatMap { ArticleID($0) }
    guard begun.2 == nil || id != nil, let body = text(id) else { return nil }
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

  /// The candidates: from each place with the words to the end of a word or an amount, and to the end of the
  /// clause.
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
            lead + words + (isClause ? String(closer) : ""),
            isClause ? "up to the next comma or stop" : "",
            isFinal: isClause))
      }
    }
    return candidates
  }

  /// A place where the quotation may begin.
  private struct Place {
    var start: Int
    /// The end of the typed words.
    var typedEnd: Int
    var edges: QuoteEdges
  }

  /// The places at which the typed words begin without splitting a word; without any words, the beginnings of
  /// clauses.
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

  private func edges(ofSentence index: Int) -> QuoteEdges {
    QuoteEdges(in: body.text, sentence: body.sentences[index])
  }

  /// The end of the next word or amount, and of the clause.
  private func ends(of place: Place) -> [(end: Int, isClause: Bool)] {
    guard let word = place.edges.piece(endingAfter: place.typedEnd)?.upperBound else {
      return place.edges.pauses.last.map { [($0, true)] } ?? []
    }
    let clause = place.edges.pauses.first { $0 >= word } ?? word
    return clause > word ? [(word, false), (clause, true)] : [(clause, true)]
  }

  /// The mark that closes the typed quotation.
  private var closer: Unicode.Scalar { TypographicQuotes.usualCloser(of: quote) ?? quote }

  /// Whether a character would close the quotation or has another meaning inside it.
  private func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" { return true }
    if let closers = TypographicQuotes.closers[quote] {
      return scalar == quote || closers.contains(scalar)
    }
    return scalar == quote || scalar == "\\"
  }
}
