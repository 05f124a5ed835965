import SeededRandom
import TestSupport
import Testing

@testable import FactCheck

@Suite("Rules of versions and sentences") struct VersionRulesTests {
  private var desk = SessionBuilder()

  @Test mutating func aNewerVersionIsKeptBesideTheOldOne() throws {
    let old = try desk.load("Fees rose by six percent.")
    let new = try desk.load("Fees rose by eight percent.", replacing: old)
    let newest = try desk.load("Fees rose by nine percent.", replacing: new)
    #expect(desk.session.articles.map(\.replaces) == [nil, old, new])
    #expect(desk.session.newestVersion(of: old) == newest)
    #expect(desk.session.newestVersion(of: newest) == newest)
    #expect(desk.session.replaces(newest, old))
    #expect(!desk.session.replaces(old, newest))
    #expect(throws: RuleError.unknown(.article(ArticleID(9)), newest: 3)) {
      try desk.load("Other.", replacing: ArticleID(9))
    }
    // A removed version is not the newest.
    try desk.step { try $0.remove([.article(newest)]) }
    #expect(desk.session.newestVersion(of: old) == new)
  }

  @Test mutating func onlyVersionsOfAnArticleAreLookedAtForItsNewestOne() throws {
    var last: ArticleID?
    for number in 1...40 {
      let isVersion = number > 37
      last = try desk.load("Fees rose by \(number) percent.", replacing: isVersion ? last : nil)
    }
    var looks = 0
    for article in desk.session.articles {
      _ = desk.session.newestVersion(of: article.id) { _ in looks += 1 }
    }
    #expect(looks == 3 + 2 + 1, "a37 has three newer versions; the other articles have none")
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func eachVersionHasThePlaceOfTheFirst(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var desk = SessionBuilder()
    for number in 1...40 {
      let earlier = desk.session.articles.map(\.id).randomElement(using: &random)
      let isVersion = Int.random(in: 0..<3, using: &random) > 0
      try desk.load("Fees rose by \(number) percent.", replacing: isVersion ? earlier : nil)
      if Int.random(in: 0..<5, using: &random) == 0,
        let removed = desk.session.articles.map(\.id).randomElement(using: &random)
      {
        try desk.step { try $0.remove([.article(removed)]) }
      }
    }
    let (session, places) = (desk.session, VersionPlaces(desk.session))
    for article in session.allArticles.map(\.id) {
      // From the newest one back, while the earlier one is a version of it and not of another.
      var first = session.newestVersion(of: article)
      let newest = first
      while let earlier = session.allArticles.first(where: { $0.id == first })?.replaces,
        session.newestVersion(of: earlier) == newest
      {
        first = earlier
      }
      #expect(places.version(of: article) == first, "\(article)")
    }
  }

  @Test mutating func reloadingMovesTheClaimsWhoseWordsAreInTheNewText() throws {
    let old = try desk.load("It rained. Fees rose by six percent.")
    let claim = try desk.tag("Fees rose by six percent.")
    try desk.decide(claim, rating: "True")
    try desk.load("Other.")
    let body = SessionBuilder.body(of: "Fees rose by six percent. It rained.")
    let text = Blob(body.text)
    var content = try #require(desk.session.article(old)?.content)
    content.text = text.digest
    let id = ArticleID(3)
    let passage = try body.passage(at: 0..<25, in: id)
    try desk.step { [content] in
      try $0.reload(
        old, with: content, details: ArticleDetails(title: "T"),
        carrying: { _ in [(claim, passage)] })
    }
    #expect(desk.session.claim(claim)?.passage == passage)
    #expect(desk.session.claim(claim)?.progress.status == .checked, "its words are the same")
    #expect(desk.session.claims(of: old).isEmpty)
    #expect(desk.session.claims(of: id).map(\.id) == [claim])
    // One undo reverses all of it.
    try desk.undo()
    #expect(desk.session.article(id) == nil)
    #expect(desk.session.claim(claim)?.passage.article == old)
    let state1 = desk.session
    #expect(throws: RuleError.alreadyLoaded(old)) {
      try state1.reload(
        old, with: try #require(state1.article(old)).content, details: ArticleDetails(title: "T"),
        carrying: { _ in [] })
    }
  }

  @Test mutating func carryingGoesToTheNewestVersionAloneAndReopensAReworded() throws {
    let old = try desk.load("Fees rose by six percent.")
    let claim = try desk.tag("Fees rose by six percent.")
    try desk.decide(claim, rating: "True")
    let other = try desk.load("Fees rose by five percent.")
    let new = try desk.load("Fees rose by eight percent.", replacing: old)
    let elsewhere = try desk.passage("Fees rose by five percent.", in: other)
    let state2 = desk.session
    #expect(throws: RuleError.onNewestVersion(claim, old)) {
      try state2.carry([(claim, elsewhere)])
    }
    let passage = try desk.passage("Fees rose by eight percent.", in: new)
    try desk.step { try $0.carry([(claim, passage)]) }
    #expect(desk.session.claim(claim)?.passage == passage)
    #expect(desk.session.claim(claim)?.progress.status == .open)
    let state3 = desk.session
    #expect(throws: RuleError.onNewestVersion(claim, new)) {
      try state3.carry([(claim, passage)])
    }
  }

  @Test mutating func resegmentingKeepsClaimsOnTheirWords() throws {
    let article = try desk.load("One. Two.\nThree. Four.")
    let claim = try desk.tag("Three.")
    let gone = try desk.tag("Four.")
    try desk.step { try $0.remove([.claim(gone)]) }
    #expect(desk.session.claim(claim)?.passage.sentences == 3...3)
    try desk.resegment(article)
    #expect(desk.session.article(article)?.content.segmenterVersion == 2)
    #expect(desk.session.article(article)?.content.sentenceCount == 2)
    #expect(desk.session.claim(claim)?.passage.words == "Three.")
    #expect(desk.session.claim(claim)?.passage.sentences == 2...2)
    #expect(
      desk.session.allClaims[1].passage.sentences == 2...2,
      "one that was taken away may come back")
    let split = try #require(desk.session.article(article)?.content.split)
    let body = try #require(desk.bodies[article])
    let state4 = desk.session
    #expect(throws: RuleError.nothingChanges(.article(article))) {
      try state4.resegment(article, to: split, in: body)
    }
    try desk.undo()
    #expect(desk.session.claim(claim)?.passage.sentences == 3...3)
  }

  @Test mutating func aTagOnTheNewSentencesPreventsUndo() throws {
    let article = try desk.load("One. Two.\nThree. Four.")
    try desk.resegment(article)
    try desk.tag("Four.", analyst: "Sam Desk")
    #expect(throws: RuleError.builtUpon(entry: 2, by: [3])) { try desk.undo() }
  }

  @Test func pagesAreCountedFromTheirStarts() {
    let body = ArticleBody(text: Array("abcdef".utf8), sentences: [0..<6], pages: [0, 2, 2, 4])
    #expect((0..<6).map { body.page(at: $0) } == [1, 1, 3, 3, 4, 4])
    #expect(ArticleBody(text: [], sentences: []).page(at: 0) == nil)
    let list = body.pageList
    #expect(String(decoding: list, as: UTF8.self) == "0\n2\n2\n4\n")
    let read = ArticleBody(text: body.text, sentenceList: body.sentenceList, pageList: list)
    #expect(read == body)
    for damaged in ["x\n", "3\n2\n", "9\n", "-1\n", "1", "1\n\n"] {
      #expect(
        ArticleBody(
          text: body.text, sentenceList: body.sentenceList, pageList: Array(damaged.utf8)) == nil,
        "\(damaged)")
    }
  }

  @Test func correctionsByAnAnalystSurviveANewVersion() throws {
    let url = try WebAddress("https://gazette.example/a")
    var old = ArticleDetails(
      title: "Fees", authors: [Agent(name: "Ana")], publisher: "Gazette", url: url,
      published: .year(2025), language: "en",
      archives: [Archive(url: try WebAddress("https://archive.example/a"))])
    let found = [
      FoundDetail(.title, "Fees", from: "h1"), FoundDetail(.author, "Ana", from: "byline"),
      FoundDetail(.publisher, "Gazette", from: "host"), FoundDetail(.language, "en", from: "html"),
      FoundDetail(.published, "2025", from: "text"),
    ]
    let newer = ArticleDetails(
      title: "Fees and fares", authors: [Agent(name: "Ana"), Agent(name: "Bo")],
      publisher: "The Gazette", published: .year(2026), modified: .year(2026), language: "en-GB")
    var expected = newer
    expected.url = url
    #expect(old.refreshed(by: newer, found: found) == expected)
    old.title = "My title"
    old.authors = [Agent(name: "Ana L.")]
    old.published = .year(2024)
    expected.title = "My title"
    expected.authors = [Agent(name: "Ana L.")]
    expected.published = .year(2024)
    #expect(old.refreshed(by: newer, found: found) == expected)
  }
}
