import ArticleText
import Testing

struct QuoteComparisonTests {
  private func compare(_ quote: String, _ text: String) -> QuoteComparison {
    QuoteComparison(of: quote, with: Array(text.utf8))
  }

  private func words(_ place: Range<Int>, of text: String) -> String {
    String(decoding: Array(text.utf8)[place], as: UTF8.self)
  }

  /// The difference as a line: `[-went-]`, `{+came+}`.
  private func line(_ changes: [WordChange]) -> String {
    changes.map {
      switch $0.kind {
      case .same: $0.words
      case .removed: "[-\($0.words)-]"
      case .added: "{+\($0.words)+}"
      }
    }.joined(separator: " ")
  }

  @Test func theSetIsAsLargeAsPromised() {
    #expect(QuoteCases.all.count >= 20)
    #expect(QuoteCases.all.map(\.quotes.count).reduce(0, +) >= 120)
  }

  @Test(arguments: QuoteCases.all)
  func eachQuoteIsTold(_ pack: QuotePack) {
    for quote in pack.quotes {
      let found = compare(quote.words, pack.text)
      #expect(
        found.outcome == quote.outcome,
        "\(pack.name), \(quote.kind): \(quote.words): \(line(found.changes))")
      #expect(found.places.isEmpty == (found.outcome == .missing))
      let differs = found.changes.contains { $0.kind != .same }
      #expect(differs == (found.outcome == .close), "\(pack.name): \(quote.words)")
    }
  }

  /// No changed word or number is accepted, whatever else the comparison says.
  @Test func changedWordsAreNeverVerbatim() {
    let changed: Set<String> = ["word", "number", "negation", "joined", "cut", "capital"]
    for pack in QuoteCases.all {
      for quote in pack.quotes where changed.contains(quote.kind) {
        let outcome = compare(quote.words, pack.text).outcome
        #expect(!outcome.hasSameWords, "\(pack.name): \(quote.words)")
      }
    }
  }

  /// Each word of each sentence is replaced in turn, each dropped, and each number changed by one digit.
  @Test(arguments: QuoteCases.all)
  func noSingleChangeIsAccepted(_ pack: QuotePack) {
    let lines: [Substring] = pack.text.split(separator: "\n")
    // A word beside the text's own dots or brackets can be left out by them.
    let line =
      lines.filter { !$0.contains { "[…".contains($0) } && !$0.contains("...") }
      .max { $0.utf8.count < $1.utf8.count } ?? ""
    let words = line.split(separator: " ").map(String.init)
    for index in words.indices where words.count > 3 {
      var replaced = words
      replaced[index] = "zzyzx"
      #expect(!compare(replaced.joined(separator: " "), pack.text).outcome.hasSameWords)
      if words.indices.dropFirst().dropLast().contains(index),
        words[index].contains(where: { $0.isLetter || $0.isNumber })
      {
        var dropped = words
        dropped.remove(at: index)
        let outcome = compare(dropped.joined(separator: " "), pack.text).outcome
        #expect(!outcome.hasSameWords, "\(pack.name): \(dropped)")
      }
      for digit in words[index].indices where ("0"..."9").contains(words[index][digit]) {
        var changed = words
        changed[index].replaceSubrange(digit...digit, with: words[index][digit] == "7" ? "8" : "7")
        let outcome = compare(changed.joined(separator: " "), pack.text).outcome
        #expect(!outcome.hasSameWords, "\(pack.name): \(changed)")
      }
    }
  }

  @Test func differencesAreWordByWord() {
    let text = "The port counted 4,212 crossings in 2023, and did not count boats."
    #expect(
      line(compare("counted 4,221 crossings in 2023, and did count boats", text).changes)
        == "counted [-4,212-] {+4,221+} crossings in 2023, and did [-not-] count boats")
    #expect(
      line(compare("to 12", "Freight rose to 12 million tonnes.").changes)
        == "to 12 [-million tonnes-]")
    #expect(
      line(compare("of 5 degrees", "a low of -5 degrees").changes)
        == "of [--5-] {+5+} degrees")
  }

  /// The place of a close quote is that of its own sentence, and of several the one with the fewest changes.
  @Test(arguments: [
    (
      // The same words in another order are elsewhere.
      "the council voted to close two libraries in March",
      "In March the council of two libraries to close voted. Later the council voted to close three libraries in March.",
      "the council voted to close three libraries in March.",
      "the council voted to close [-three-] {+two+} libraries in March"
    ),
    (
      // A word before or after is no word of the sentence before or after.
      "Yesterday the mayor resigned on Monday", "It ended badly. The mayor resigned on Monday.",
      "The mayor resigned on Monday.", "[-The-] {+Yesterday the+} mayor resigned on Monday"
    ),
    (
      "The mayor resigned on Monday night after dinner",
      "The mayor resigned on Monday. Buses stayed in the depot.", "The mayor resigned on Monday.",
      "The mayor resigned on Monday {+night after dinner+}"
    ),
    (
      "The fares will rise in spring by ten per cent",
      "Nobody saw the end of winter. Fares will rise in spring by nine per cent.",
      "Fares will rise in spring by nine per cent.",
      "[-Fares-] {+The fares+} will rise in spring by [-nine-] {+ten+} per cent"
    ),
    (
      "Fares rise in spring by ten per cent in the",
      "Fares rise in spring by nine per cent. Nobody saw the end in the fog.",
      "Fares rise in spring by nine per cent.",
      "Fares rise in spring by [-nine-] {+ten+} per cent {+in the+}"
    ),
    (
      "the board rejected the plan. It will cost 12 million",
      "The board approved the plan. It will cost 12 million. Later the board rejected the plan. It will cost 13 million.",
      "the board rejected the plan. It will cost 13 million.",
      "the board rejected the plan. It will cost [-13-] {+12+} million"
    ),
    (
      // A paragraph ends a sentence, too, and the end of the text.
      "Yesterday the mayor resigned on Monday night", "Weather\n\nThe mayor resigned on Monday",
      "The mayor resigned on Monday", "[-The-] {+Yesterday the+} mayor resigned on Monday {+night+}"
    ),
    (
      // Where the quote ends a sentence itself, the one before is its.
      "It broke. The mayor resigned", "The plan had failed. The mayor resigned.",
      "had failed. The mayor resigned.", "[-had failed.-] {+It broke.+} The mayor resigned"
    ),
    (
      // Words dropped within a sentence are dropped words.
      "The mayor resigned on Monday", "The new mayor resigned on Monday.",
      "The new mayor resigned on Monday.", "The [-new-] mayor resigned on Monday"
    ),
  ])
  func theNearestPlaceIsShown(quote: String, text: String, place: String, changes: String) {
    let found = compare(quote, text)
    #expect(found.outcome == .close)
    #expect(found.places.map { words($0, of: text) } == [place])
    #expect(line(found.changes) == changes)
  }

  /// A full stop must not hide that the sentence goes on.
  @Test func aSentenceThatGoesOnIsTold() {
    let text = "Article 13 does not apply. We won’t pay, they said"
    #expect(line(compare("Article 13 does.", text).changes) == "Article 13 does. [-not-]")
    #expect(compare("Article 13 does not apply!", text).outcome == .close)
    #expect(compare("\"We won't pay.\"", text).outcome == .typography)
    #expect(compare("they said.", text).outcome == .typography)
  }

  @Test func placesAndOmissionsAreThoseOfTheText() {
    let text = "In May it rained. It was, the mayor said, a good year. It was dry in June."
    let found = compare("It was … a good year", text)
    #expect(found.places.map { words($0, of: text) } == ["It was", "a good year"])
    #expect(found.omissions.map { words($0, of: text) } == [", the mayor said, "])
    #expect(found.insertions.isEmpty)
    // The nearest of several places.
    let late = "It was wet. It was, as I said, a good year."
    #expect(compare("It was … a good year", late).places.first?.lowerBound == 12)
    // Dots for nothing leave nothing out.
    #expect(compare("it rained... It was", text).omissions.isEmpty)
  }

  @Test func bracketsAreShownAsPutIn() {
    let text = "He said that she had left."
    #expect(compare("[The mayor] said that she had left", text).insertions == ["The mayor"])
    #expect(compare("He said that [the clerk] had left", text).outcome == .verbatim)
    #expect(compare("[h]e said that she had left", text).outcome == .verbatim)
    // A bracket does not stand for any number of words, nor a letter for another.
    let far = "He said " + String(repeating: "many words ", count: 40) + "had left."
    #expect(!compare("He said [that] had left", far).outcome.hasSameWords)
    #expect(!compare("[x]e said that she had left", text).outcome.hasSameWords)
    // The brackets of the source are its own: a quote cannot have others in their place.
    #expect(!compare("Footnote [7] gives", "Footnote [3] gives the date").outcome.hasSameWords)
    #expect(!compare("[Sued] paid", "“[Redacted] paid” it").outcome.hasSameWords)
    #expect(!compare("the date as [7 June].", "the date as [1 June].").outcome.hasSameWords)
    #expect(compare("he [the mayor] left", "Then he [the mayor] left.").insertions.isEmpty)
  }

  @Test func emptyTextsAndQuotesAreMissing() {
    #expect(compare("", "text").outcome == .missing)
    #expect(compare("words", "").outcome == .missing)
    #expect(compare("…", "text").outcome == .missing)
    #expect(compare("[…]", "text …").outcome == .missing)
    #expect(compare("\u{FFFD}\u{200B}", "text").outcome == .missing)
  }

  /// Hostile texts and quotes: the time must not grow with their product. Each would take minutes otherwise.
  @Test(.timeLimit(.minutes(5)))
  func hostileInputTakesLinearTime() {
    let letters = String(repeating: "a", count: 100_000)
    #expect(!compare(String(repeating: "a", count: 1000) + "b", letters).outcome.hasSameWords)
    let parts = String(repeating: "a … ", count: 5000)
    #expect(compare(parts, String(repeating: "a ", count: 10_000)).outcome == .verbatim)
    #expect(compare(parts + "b", String(repeating: "a ", count: 10_000)).outcome == .missing)
    #expect(compare(String(repeating: "ab … ", count: 10_000), letters).outcome == .missing)
    #expect(compare("a", String(repeating: "xa ", count: 20_000)).outcome == .close)
    let brackets = String(repeating: "a [x] ", count: 3000)
    #expect(!compare(brackets + "b", String(repeating: "a y ", count: 5000)).outcome.hasSameWords)
    #expect(compare(String(repeating: "[", count: 20_000), letters).outcome == .missing)
    #expect(compare(String(repeating: ". ", count: 20_000), letters).outcome == .missing)
  }
}
