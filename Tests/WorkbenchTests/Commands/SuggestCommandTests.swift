import ClaimSearch
import FactCheck
import Foundation
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("What is worth checking, at the desk")
struct SuggestCommandTests {
  private func desk(
    _ lines: [String] = [], console: MemoryConsole = MemoryConsole(),
    edit: (inout DeskSetup) -> Void = { _ in }
  ) throws -> TestDesk {
    try Sample.desk(["load DIR/article.txt --language en"] + lines, console: console, edit: edit)
  }

  private func suggestions(_ desk: TestDesk, _ line: String) throws -> [JSONObject] {
    try desk.json(line)["answer"].objects("suggestions")
  }

  private func numbers(_ desk: TestDesk, _ line: String) throws -> [Int] {
    try suggestions(desk, line).compactMap { $0.number("number") }
  }

  // MARK: The list

  @Test func allSentencesAreSortedAndNoneIsHidden() throws {
    let desk = try desk()
    let all = try suggestions(desk, "suggest")
    #expect(all.compactMap { $0.number("number") }.sorted() == Array(1...8))
    #expect(all.compactMap { $0.number("listed") } == Array(1...8))
    let scores = all.compactMap { $0.double("score") }
    #expect(scores.count == 8 && scores == scores.sorted(by: >))
    // "The budget fell by 12 percent, he said."
    #expect(all.first?.number("number") == 4)
    let reasons = all[0].objects("reasons").compactMap { $0.string("reason") }
    #expect(reasons.contains("a number"))
    let text = desk.says("suggest")
    #expect(text.hasPrefix("@1  4   "), "\(text)")
    #expect(text.contains("says: Councillor Ben Osei (said)"))
  }

  @Test func whatIsTaggedOrSkippedIsNamedBelow() throws {
    let desk = try desk(["tag 2", "tag 2:\"two\"", "skip 8"])
    let text = desk.says("suggest")
    #expect(text.contains("tagged: 2 (c1, c2)\n") && text.contains("skipped: 8\n"))
    let all = try suggestions(desk, "suggest")
    #expect(all.count == 8)
    let tagged = try #require(all.first { $0.number("number") == 2 })
    #expect(tagged.strings("claims") == ["c1", "c2"] && tagged.number("listed") == nil)
    #expect(all.first { $0.number("number") == 8 }?.flag("skipped") == true)
    // Behind each other whatever their scores.
    desk.prepare(["skip 4", "skip 3"])
    #expect(desk.says("suggest").contains("skipped: 3, 4, 8\n"))
    desk.prepare(["undo 3"])
    #expect(!desk.says("suggest").contains("skipped"))
  }

  @Test func topListsTheBestAndCountsTheRest() throws {
    let desk = try desk()
    let all = try numbers(desk, "suggest")
    #expect(try numbers(desk, "suggest --top 3") == Array(all.prefix(3)))
    #expect(try desk.json("suggest --top 3")["answer"].number("rest") == 5)
    #expect(desk.says("suggest --top 3").contains("5 more sentences with lower scores"))
    #expect(try numbers(desk, "suggest 4-6 --top 99").sorted() == [4, 5, 6])
    #expect(try numbers(desk, "suggest 4,2").sorted() == [2, 4])
    #expect(desk.says("suggest --top 0").contains("a number from 1"))
  }

  @Test func kindsAreTold() throws {
    let desk = try Sample.desk()
    try desk.folder.write(
      "I think the pier is ugly. Who paid for it? The pier will close. Good evening to all. It cost 4 million."
        .utf8, to: "kinds.txt")
    desk.prepare(["load DIR/kinds.txt --language en"])
    let kinds = Dictionary(
      uniqueKeysWithValues: try suggestions(desk, "suggest").map {
        ($0.number("number") ?? 0, $0.string("kind") ?? "")
      })
    #expect(kinds == [1: "opinion", 2: "question", 3: "prediction", 4: "greeting", 5: ""])
    let text = desk.says("suggest")
    #expect(text.contains("an opinion") && text.contains("a greeting"))
    #expect(!text.contains("a question; but: a question"))
  }

  @Test func anArticleWithoutOpenSentencesSaysSo() throws {
    let desk = try desk(["skip 1-8"])
    #expect(desk.says("suggest").hasPrefix("no open sentences in a1\nskipped: "))
  }

  // MARK: Numbers of the list

  @Test func numbersOfTheListAreSentences() throws {
    let desk = try desk()
    let order = try numbers(desk, "suggest")
    let second = try #require(order.firstIndex(of: 2)) + 1
    desk.prepare(["tag @1,3", "skip @2", "tag @\(second):\"libraries\""])
    let claims = desk.desk.state.claims.map(\.passage)
    #expect(claims.prefix(2).map(\.sentences) == [order[0]...order[0], order[2]...order[2]])
    #expect(desk.says("read @2").contains("\(order[1])· "))
    #expect(
      try desk.json("suggest --explain @4")["answer"].objects("suggestions").map {
        $0.number("number")
      } == [order[3]])
    // The list is the same until the next suggest, whatever is tagged, and explaining makes no other.
    #expect(try desk.json("tag @8")["answer"]["claim"].string("sentences") == "a1.\(order[7])")
    #expect(desk.says("show @8").contains("c4"))
    // It means its article, also when another one is current.
    desk.prepare(["load DIR/other.txt"])
    #expect(desk.says("read @1").contains("   \(order[0])  "))
    #expect(desk.desk.state.claims.allSatisfy { $0.passage.article == ArticleID(1) })
  }

  @Test("after suggest, a lone @ does not mean an earlier list")
  func itemsOfEarlierListsAreForgotten() throws {
    let desk = try desk(["tag 2", "claims"])
    desk("suggest")
    #expect(desk.fault(of: "remove @") as? AddressError == .emptyResults)
    desk("claims")
    desk("suggest --explain 2")
    #expect(desk.says("remove @").contains("c1"))
  }

  @Test func aListOfAnotherTextIsRefused() throws {
    let desk = try desk()
    #expect(desk.fault(of: "tag @1") as? AddressError == .nothingSuggested("@1"))
    desk("suggest --top 2")
    #expect(desk.fault(of: "tag @3") as? AddressError == .notSuggested(3, count: 2))
    #expect(desk.fault(of: "tag @0") as? AddressError == .notSuggested(0, count: 2))
    #expect(
      desk.fault(of: "tag @2-1") as? AddressError == .backwards("@2-1", meant: "@1-2"))
    #expect(
      desk.fault(of: "tag @1,x") as? AddressError == .malformed("@1,x", expected: [.sentences]))
    #expect(
      desk.fault(of: "tag @1,2:\"a\"") as? AddressError == .notSentences("@1,2:a"))
    #expect(desk.desk.state.claims.isEmpty)
    // A newer version is the article now.
    try desk.folder.write(
      Sample.text.replacing("two of its", with: "three of its").utf8, to: "newer.txt")
    desk.prepare(["reload DIR/newer.txt"])
    for line in ["tag @2", "skip @1"] {
      guard case .otherSentences? = desk.fault(of: line) as? AddressError else {
        Issue.record("\(line)")
        continue
      }
    }
    // Whoever wants the older version's sentences lists them again.
    desk.prepare(["suggest a1 --top 2", "tag @2"])
    #expect(desk.desk.state.claims.map(\.passage.article) == [ArticleID(1)])
    try desk.folder.write(
      Sample.text.replacing("two of its", with: "four of its").utf8, to: "newest.txt")
    desk.prepare(["reload a2 DIR/newest.txt"])
    guard case .otherSentences? = desk.fault(of: "tag @1") as? AddressError else {
      Issue.record("a later version")
      return
    }
    desk.prepare(["new fresh", "load DIR/article.txt"])
    #expect(desk.fault(of: "tag @1") as? AddressError == .nothingSuggested("@1"))
  }

  @Test func aPersonSeesSeveralSentencesFirst() throws {
    let desk = try desk(console: MemoryConsole(isInteractive: true))
    desk("suggest")
    #expect(desk.fault(of: "tag @1,2", atPrompt: true) as? DeskError == .declined)
    #expect(desk.console.questions == ["tag @1,2: all 2?"])
    desk.console.replies = [true]
    desk.prepare(["tag @1,2"])
  }

  // MARK: Weights

  @Test func aHouseSetsItsOwnWeights() throws {
    let desk = try desk()
    let usual = try suggestions(desk, "suggest")
    try desk.folder.write("{\"number\": 0, \"negation\": 50.5}".utf8, to: "worth.json")
    desk.prepare(["set worth DIR/worth.json"])
    let own = try suggestions(desk, "suggest")
    // "Nobody disputes the closures."
    #expect(own[0].number("number") == 8)
    #expect(usual[0].number("number") != 8)
    let explained = try suggestions(desk, "suggest --explain 8")[0].objects("reasons")
    #expect(explained[0].string("feature") == "negation")
    #expect(desk.says("suggest --explain 8").contains("1.00 × 50.50  = 50.50"))
    #expect(try desk.json("suggest")["answer"].string("weights")?.hasSuffix("worth.json") == true)
    desk.prepare(["set worth none"])
    #expect(try numbers(desk, "suggest") == usual.compactMap { $0.number("number") })
    #expect(try desk.json("suggest")["answer"].string("weights") == "standard")
  }

  @Test(
    "what is no weight is refused with its line",
    arguments: [
      ("{\n \"number\": 1,\n \"numbr\": 2\n}", 3, "there is no feature \"numbr\""),
      ("{\"number\": \"2\"}", 1, "number expects a number"),
      ("{\n\"number\": 101}", 2, "from -100 to 100"), ("{\"number\": 1e999}", 1, "not finite"),
      ("{\"number\": null}", 1, "number expects"), ("[1]", 1, "expected an object"),
      ("{\"number\": 1,\n\"number\": 2}", 2, "occurs twice"),
      ("{\n\n\"number\" 1}", 3, "unexpected character"),
      ("\u{FEFF}{\"x\": 1}", 1, "there is no feature"),
    ])
  func badWeights(_ json: String, _ line: Int, _ words: String) throws {
    let desk = try desk()
    try desk.folder.write(json.utf8, to: "worth.json")
    let said = desk.says("set worth DIR/worth.json")
    #expect(said.contains("DIR/worth.json, line \(line): "), "\(said)")
    #expect(said.contains(words), "\(said)")
    #expect(desk.says("set worth").contains("none"))
  }

  @Test func thePageListsEveryFeatureWithItsWeight() throws {
    let page = try ProjectFiles.text("docs/suggestions.md")
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    #expect(
      rows
        == WorthFeature.allCases.map { feature in
          let weight = WorthWeights.standard.values[feature].map { "\($0)" } ?? ""
          return "| `\(feature.rawValue)` | \(feature.reason) | \(weight) |"
        })
  }

  @Test func aDeskHasWeightsBesideItsSessions() throws {
    let desk = try desk()
    try desk.folder.write("{\"negation\": 50}".utf8, to: "worth.json")
    desk.prepare(["set --desk worth worth.json"])
    #expect(try numbers(desk, "suggest")[0] == 8)
    // Weights that cannot be used any more stop the command: the order would be another one.
    try desk.folder.write("{\"negation\": true}".utf8, to: "worth.json")
    #expect(desk.says("suggest").contains("worth.json, line 1"))
  }

  // MARK: Tab

  @Test func tabOffersWhoSaysIt() throws {
    let desk = try desk(["tag 7 --claimant \"Zoe Zane\""])
    let completer = Completer(desk: desk.desk)
    func words(_ line: String) -> [String] {
      completer.candidates(for: line).candidates.map(\.replacement)
    }
    #expect(words("tag 3 --claimant ") == ["\"Ben Osei\"", "\"Zoe Zane\""])
    #expect(words("tag 3 --claimant \"ben") == ["\"Ben Osei\""])
    #expect(words("tag 2 --claimant ") == ["\"Zoe Zane\""])
    // "he said" of sentence 4 is probably he; the guess is told, and is never the only one.
    let guessed = completer.candidates(for: "tag 4 --claimant ").candidates
    #expect(guessed.prefix(2).map(\.replacement) == ["\"Ben Osei\"", "he"])
    #expect(guessed.first?.detail == "a guess: the text says “he”")
    desk.prepare(["tag 3"])
    #expect(words("edit c2 --claimant ").first == "\"Ben Osei\"")
    #expect(words("tag --claimant ") == ["\"Zoe Zane\""])
    #expect(words("tag c9 --claimant ") == ["\"Zoe Zane\""])
  }

  @Test func tabOffersTheReportingSource() throws {
    let desk = try Sample.desk()
    try desk.folder.write(
      "The Herald cited engineers saying that the pump failed.".utf8, to: "h.txt")
    desk.prepare(["load DIR/h.txt --language en"])
    let completer = Completer(desk: desk.desk)
    func words(_ line: String) -> [String] {
      completer.candidates(for: line).candidates.map(\.replacement)
    }
    #expect(words("tag 1 --claimant ") == ["engineers"])
    #expect(words("tag 1 --reported-by ") == ["\"The Herald\""])
  }

  /// Of "he said …, citing data", he is no name, and the data do not report what he said.
  @Test func aPronounAndTheCitedAreNoReportingSource() throws {
    let desk = try Sample.desk()
    try desk.folder.write(
      """
      Amir Sadiq said that the pools were full. He said visits had risen, citing turnstile data. \
      The director said visits had risen, citing turnstile data.
      """.utf8, to: "p.txt")
    desk.prepare(["load DIR/p.txt --language en"])
    let completer = Completer(desk: desk.desk)
    #expect(
      completer.candidates(for: "tag 2 --claimant ").candidates.first?.replacement
        == "\"Amir Sadiq\"")
    #expect(completer.candidates(for: "tag 2 --reported-by ").candidates.map(\.replacement) == [])
    for (sentence, line) in [
      (2, "edit c1 --claimant \"Amir Sadiq\""), (3, "edit c2 --claimant \"The director\""),
    ] {
      _ = review(desk, "review", "g\(sentence)\ntfq")
      let lines = try desk.json("history")["answer"].objects("entries").compactMap {
        $0.string("line")
      }
      #expect(lines.last { $0.hasPrefix("edit") } == line)
    }
  }

  @Test func tabOffersTheNumbersOfTheList() throws {
    let desk = try desk()
    let completer = Completer(desk: desk.desk)
    func words(_ line: String) -> [String] {
      completer.candidates(for: line).candidates.map(\.replacement)
    }
    #expect(words("tag @") == [])
    desk("suggest --top 3")
    #expect(words("tag @") == ["@1", "@2", "@3"])
    #expect(words("skip @2") == ["@2"])
    #expect(words("tag @1,") == ["@1,1", "@1,2", "@1,3"])
    #expect(
      completer.candidates(for: "suggest --explain @1").candidates[0].detail.hasPrefix("The budget")
    )
    #expect(words("note @") == [])
  }

  // MARK: Reviewing

  private func review(_ desk: TestDesk, _ line: String, _ keys: String) -> String {
    desk.console.pressed = PressedKeys(keys)
    return desk.says(line)
  }

  @Test func aReviewWalksInTheOrderAndResumes() throws {
    let desk = try desk()
    let order = try numbers(desk, "suggest")
    let said = review(desk, "review --suggested", "ssq")
    #expect(said.contains("stopped at a1.\(order[2])"), "\(said)")
    let rows = try #require(desk.console.pressed?.frames.first?.rows)
    #expect(rows.contains { $0.contains("a number") }, "\(rows)")
    // Tagging does not change where it goes on, and the other reviews have places of their own.
    let again = review(desk, "review --suggested", "\nq")
    #expect(again.contains("stopped at a1.\(order[3])"))
    #expect(desk.desk.state.claims.map(\.passage.sentences) == [order[2]...order[2]])
    #expect(review(desk, "review", "q").contains("stopped at a1.1"))
    #expect(desk.fault(of: "review --open --suggested") is CommandFault)
  }

  @Test func aKeyFillsInWhoSaysIt() throws {
    let desk = try desk()
    func lines() throws -> [String] {
      try desk.json("history")["answer"].objects("entries").compactMap { $0.string("line") }
        .filter { $0.hasPrefix("edit") }
    }
    // Nothing is filled in unasked.
    _ = review(desk, "review", "g3\ntq")
    #expect(desk.desk.state.claims[0].details.claimant == nil)
    _ = review(desk, "review", "g3\nfuq")
    #expect(desk.desk.state.claims[0].details.claimant == nil)
    _ = review(desk, "review", "g3\nfq")
    #expect(try lines().suffix(1) == ["edit c1 --claimant \"Ben Osei\""])
    #expect(
      desk.console.pressed?.frames.last?.rows.last == "c1 said by Ben Osei, as the text says")
    // A second time it is refused, and where nobody says it.
    _ = review(desk, "review", "g3\nfq")
    #expect(desk.console.pressed?.frames.last?.rows.last?.contains("has a claimant") == true)
    _ = review(desk, "review", "g2\ntfq")
    #expect(desk.console.pressed?.frames.last?.rows.last?.contains("does not name") == true)
    // A guess is called one, in the list of c and after f.
    _ = review(desk, "review", "g4\ntcq\u{1B}fq")
    let frames = try #require(desk.console.pressed?.frames)
    #expect(frames.contains { $0.rows.contains { $0.contains("Ben Osei (a guess)") } })
    #expect(
      frames.last?.rows.suffix(2).joined().contains("Ben Osei; a guess: the text says “he”; c")
        == true)
    #expect(try lines().last == "edit c3 --claimant \"Ben Osei\"")
  }

  @Test func aScreenReaderHearsWhy() throws {
    let desk = try desk()
    _ = review(desk, "review --suggested", "q")
    let place = try #require(desk.console.pressed?.frames.first?.spoken.place)
    #expect(place.contains { $0.hasPrefix("worth checking: ") }, "\(place)")
  }
}
