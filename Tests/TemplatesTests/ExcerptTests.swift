import FactCheck
import ReportSamples
import TestSupport
import Testing

@testable import ExportFormats
@testable import ReportModel
@testable import Templates

@Suite("The part of an article that readers see")
struct ExcerptTests {
  /// Sentences distinguished by their number.
  private static func sentences(_ numbers: ClosedRange<Int>, words: Int = 3) -> String {
    numbers.map { number in
      "Sentence \(number)" + String(repeating: " has words", count: words) + "."
    }.joined(separator: " ")
  }

  /// An article's text, the words of its claims, and what is shown: paragraphs between `¶`, claims in
  /// brackets.
  static let cases: [(text: String, claims: [String], shown: String)] = [
    // Paragraphs without claims are rows; rows do not repeat.
    (
      "One is here.\n\nTwo is here.\n\nThree is here.\n\nFour is here.\n\nFive is here.",
      ["Three"], "[…]¶<Three> is here.¶[…]"
    ),
    ("One is here.\n\nTwo is here.", ["One"], "<One> is here.¶[…]"),
    ("One is here.\n\nTwo is here.", ["Two"], "[…]¶<Two> is here."),
    (
      "One is here.\n\nTwo is here.\n\nThree is here.", ["One", "Three"],
      "<One> is here.¶[…]¶<Three> is here."
    ),
    ("One is here.\n\nTwo is here.", ["One", "Two"], "<One> is here.¶<Two> is here."),
    // A claim over two paragraphs shows both.
    (
      "One is here.\n\nTwo is here.\n\nThree.", ["here.\n\nTwo"],
      "One is <here.>¶<Two> is here.¶[…]"
    ),
    // No claim, no text.
    ("One is here.\n\nTwo is here.", [], ""),
    // An article of one paragraph: the sentence and its neighbours.
    (
      sentences(1...9), ["Sentence 5"],
      "[…] \(sentences(4...4)) <Sentence 5> has words has words has words. \(sentences(6...6)) […]"
    ),
    (
      sentences(1...3), ["Sentence 1"],
      "<Sentence 1> has words has words has words. \(sentences(2...2)) […]"
    ),
    (
      sentences(1...9), ["Sentence 2", "Sentence 8"],
      "\(sentences(1...1)) <Sentence 2> has words has words has words. \(sentences(3...3)) […] "
        + "\(sentences(7...7)) <Sentence 8> has words has words has words. \(sentences(9...9))"
    ),
    // Windows that meet are one.
    (
      sentences(1...9), ["Sentence 3", "Sentence 6"],
      "[…] \(sentences(2...2)) <Sentence 3> has words has words has words. \(sentences(4...5)) "
        + "<Sentence 6> has words has words has words. \(sentences(7...7)) […]"
    ),
    // A long paragraph among others is cut; the row beside it is enough.
    (
      "Before.\n\n" + sentences(1...40) + "\n\nBehind.", ["Sentence 20"],
      "[…]¶\(sentences(19...19)) <Sentence 20> has words has words has words. \(sentences(21...21))¶[…]"
    ),
    (
      sentences(1...40) + "\n\n" + "Behind.", ["Sentence 20", "Behind"],
      "[…] \(sentences(19...19)) <Sentence 20> has words has words has words. \(sentences(21...21)) […]¶<Behind>."
    ),
  ]

  @Test(arguments: cases.indices)
  func theParagraphsWithClaimsAreShown(_ index: Int) throws {
    let (text, claims, wanted) = Self.cases[index]
    #expect(try Self.shown(Self.report(text, claims)) == wanted)
  }

  @Test func allOfItIsShownWhereThatWasAsked() throws {
    var report = try Self.report("One is here.\n\nTwo is here.", ["Two"])
    report.layout.showsWholeTexts = true
    #expect(try Self.shown(report) == "One is here.¶<Two> is here.")
  }

  /// A sentence without an end, as of a list or a machine: the words around the claim, whole ones.
  @Test func aSentenceThatIsAnArticleIsCutAtWords() throws {
    let text =
      String(repeating: "langes Wört ", count: 300) + "THE CLAIM"
      + String(repeating: " wörter mehr", count: 300)
    let shown = try Self.shown(Self.report(text, ["THE CLAIM"]))
    #expect(shown.utf8.count < 400)
    #expect(shown.hasPrefix("[…] langes Wört ") || shown.hasPrefix("[…] Wört langes "))
    #expect(shown.contains(" <THE CLAIM> "))
    #expect(shown.hasSuffix(" mehr […]") || shown.hasSuffix(" wörter […]"))
    #expect(!shown.unicodeScalars.contains("\u{FFFD}"))
    // Without spaces it is cut between characters.
    let han = String(repeating: "字", count: 2000)
    let cut = try Self.shown(Self.report(han + "主張" + han, ["主張"]))
    #expect(cut.contains("字<主張>字") && cut.utf8.count < 450)
    #expect(!cut.unicodeScalars.contains("\u{FFFD}"))
  }

  /// For any text and claims, no claim's words are omitted, and nothing is shown twice.
  @Test(arguments: 0..<60)
  func noClaimIsLeftOut(_ seed: Int) throws {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let words = (0..<400).map { number in
      "w\(number)" + [" ", " ", " ", " ", ". ", ".\n\n", "\n"][random(seed % 3 == 0 ? 4 : 7)]
    }
    let text = words.joined()
    let scalars = Array(text.unicodeScalars)
    var report = try Self.report(text, [])
    let model = try #require(try Self.report(text, ["w0"]).claims.first)
    report.claims = (0..<1 + random(5)).map { number in
      let start = random(scalars.count - 30)
      let end = start + 1 + random(number == 0 ? 1500 : 40)
      let place = start..<min(end, scalars.count)
      var claim = model
      claim.id = "c\(number + 1)"
      var exact = String.UnicodeScalarView()
      exact.append(contentsOf: scalars[place])
      claim.quote = Report.Quote(
        exact: String(exact), start: place.lowerBound, end: place.upperBound)
      return claim
    }
    let paragraphs = try #require(ReportPage(report).markedText("a1"))
    let shown = paragraphs.map { paragraph in
      paragraph.pieces.map { String(decoding: $0.text, as: UTF8.self) }.joined()
    }.joined(separator: " ")
    let seen = shown.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
    for claim in report.claims {
      let own = try #require(claim.quote).exact
      let inner = own.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).dropFirst().dropLast()
      for word in inner { #expect(seen.contains(String(word)), "\(claim.id): \(word)") }
    }
    #expect(Set(seen).count == seen.count)
  }

  @Test func readersFormatsShowNoMoreAndJSONKeepsTheText() throws {
    var report = try Self.report("Nobody says this.\n\nA claim is here.\n\nNor this.", ["claim"])
    for (whole, wanted) in [(false, false), (true, true)] {
      report.layout.showsWholeTexts = whole
      for format in [MarkdownFormat(), HTMLFormat()] as [any ReportFormat] {
        let file = String(decoding: try format.render(report), as: UTF8.self)
        #expect(file.contains("Nobody says this.") == wanted, "\(format.name)")
        #expect(file.contains("Nor this.") == wanted, "\(format.name)")
        #expect(file.contains("[…]") != wanted, "\(format.name)")
      }
      let json = String(decoding: try JSONFormat().render(report), as: UTF8.self)
      #expect(json.contains("Nobody says this.") && !json.contains("showsWholeTexts"))
    }
    report.articles[0].content = nil
    let bare = String(decoding: try MarkdownFormat().render(report), as: UTF8.self)
    #expect(!bare.contains("[…]") && bare.contains("**claim**"))
  }

  /// Claims that overlap are one run of stars, as stars within stars mean something else.
  @Test func markdownSetsRunsOfClaimsInStars() throws {
    let report = try Self.report("aa bb cc dd ee.\n\nff.", ["aa bb cc", "bb cc dd", "ee"])
    let file = String(decoding: try MarkdownFormat().render(report), as: UTF8.self)
    #expect(file.contains("\n> **aa bb cc (1) dd** (2) **ee** (3).\n>\n> […]\n"))
  }

  private static func report(_ text: String, _ claims: [String]) throws -> Report {
    var report = try Samples.bare().report()
    report.articles[0].content = text
    report.articles[0].language = "en"
    report.claims = try claims.enumerated().map { number, words in
      var claim = try #require(report.claims.first)
      let start = try #require(text.firstRange(of: words)).lowerBound
      let before = text.unicodeScalars[..<start].count
      claim.id = "c\(number + 1)"
      claim.quote = Report.Quote(
        exact: words, start: before, end: before + words.unicodeScalars.count)
      return claim
    }
    return report
  }

  private static func shown(_ report: Report) throws -> String {
    try #require(ReportPage(report).markedText("a1")).map { paragraph in
      paragraph.pieces.map { piece in
        let text = String(decoding: piece.text, as: UTF8.self)
        return (piece.opensMark ? "<" : "") + text + (piece.closesMark ? ">" : "")
      }.joined()
    }.joined(separator: "¶")
  }
}
