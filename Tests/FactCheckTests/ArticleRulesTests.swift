import FactCheck
import TestSupport
import Testing

@Suite("Article rules") struct ArticleRulesTests {
  private var desk = SessionBuilder()

  @Test mutating func aTextIsLoadedOnlyOnce() throws {
    let article = try desk.load("The port closed.") { $0.language = "en" }
    #expect(desk.session.articles.map(\.id) == [article])
    #expect(desk.session.articles[0].details.language == "en")
    #expect(desk.session.articles[0].loaded == SessionBuilder.start)
    #expect(throws: RuleError.alreadyLoaded(article)) { try desk.load("The port closed.") }
    #expect(try desk.load("The port closed. ") == ArticleID(2), "another byte, another article")
  }

  @Test mutating func aRemovedTextCanBeLoadedAgainUnderANewNumber() throws {
    try desk.load("The port closed.")
    try desk.step { try $0.remove([.article(ArticleID(1))]) }
    #expect(desk.session.articles.isEmpty)
    #expect(try desk.load("The port closed.") == ArticleID(2))
  }

  @Test mutating func detailsMustSaySomething() throws {
    for title in HostileStrings.blank {
      #expect(throws: RuleError.empty(field: "title")) { try desk.load("Text.", title: title) }
    }
    #expect(throws: RuleError.tooLong(field: "title", bytes: 1_000_001)) {
      try desk.load("Text.", title: String(repeating: "x", count: 1_000_001))
    }
    let article = try desk.load("Text.") {
      $0.publisher = " "
      $0.authors = [Agent(name: ""), Agent(name: "Ana", role: "\n")]
    }
    let details = try #require(desk.session.article(article)?.details)
    #expect(details.publisher == nil)
    #expect(details.authors == [Agent(name: "Ana")])
  }

  @Test(arguments: [
    ("en", true), ("und", true), ("pt-BR", true), ("zh-Hant", true), ("de-CH-1996", true),
    ("x-private", true), ("sl-rozaj-biske", true), ("", false), ("e n", false), ("en-", false),
    ("-en", false), ("en--US", false), ("en_US", false), ("english-and-more", true),
    ("englishlanguage", false), ("1en", false), ("日本", false), ("en\n", false),
    ("en-" + String(repeating: "abc-", count: 16) + "x", false),
  ])
  func languagesHaveTheShapeOfATag(tag: String, isTag: Bool) throws {
    var desk = desk
    if isTag {
      let article = try desk.load("Text.") { $0.language = tag }
      #expect(desk.session.article(article)?.details.language == tag)
    } else {
      #expect(throws: RuleError.badLanguage(tag)) { try desk.load("Text.") { $0.language = tag } }
    }
  }

  @Test mutating func factsCanBeCorrected() throws {
    let article = try desk.load("Text.", title: "Old")
    let entry = try desk.step { try $0.edit(article) { $0.title = "New" } }
    #expect(desk.session.article(article)?.details.title == "New")
    guard case .article(article, .edited(let edits)) = entry.step.changes[0] else {
      Issue.record("\(entry.step.changes)")
      return
    }
    #expect(edits.fields == ["title"])
    #expect(edits.from.title == "Old" && edits.to.title == "New")
    #expect(throws: RuleError.nothingChanges(.article(article))) {
      try desk.session.edit(article) { $0.title = "New" }
    }
    #expect(throws: RuleError.unknown(.article(ArticleID(2)), newest: 1)) {
      try desk.session.edit(ArticleID(2)) { $0.title = "New" }
    }
  }

  @Test mutating func aNewSpellingOfTheSameTextIsAChange() throws {
    let article = try desk.load("Text.", title: "cafe\u{301}")
    try desk.step { try $0.edit(article) { $0.title = "café" } }
    #expect(desk.session.article(article)?.details.title.unicodeScalars.count == 4)
    try desk.undo()
    #expect(desk.session.article(article)?.details.title.unicodeScalars.count == 5)
  }

  @Test mutating func articlesAreRemovedOnlyWithTheirClaims() throws {
    let article = try desk.load("One. Two.")
    let claim = try desk.tag("One")
    let error = RuleError.articleHasClaims(article, [claim])
    #expect(throws: error) { try desk.session.remove([.article(article)]) }
    try desk.step { try $0.remove([.article(article), .claim(claim)]) }
    #expect(desk.session.articles.isEmpty && desk.session.claims.isEmpty)
    #expect(desk.session.claims(of: article).isEmpty)
    try desk.undo()
    #expect(desk.session.claims(of: article).map(\.id) == [claim])
  }

  @Test mutating func anArticleWhoseClaimsHaveGoneMayGo() throws {
    let article = try desk.load("One. Two.")
    let claim = try desk.tag("One")
    try desk.step { try $0.remove([.claim(claim)]) }
    try desk.step { try $0.remove([.article(article)]) }
    #expect(throws: RuleError.unknown(.article(article), newest: 1)) {
      try desk.session.remove([.article(article)])
    }
  }
}

@Suite("Note rules") struct NoteRulesTests {
  private var desk = SessionBuilder()

  @Test mutating func notesHangOnClaimsAndArticles() throws {
    let article = try desk.load("One. Two.")
    let claim = try desk.tag("One")
    let one = try desk.note("Ask the port", on: .claim(claim))
    let two = try desk.note("Byline?", on: .article(article), isPrivate: true, analyst: "Sam")
    #expect(desk.session.notes(on: .claim(claim)).map(\.id) == [one])
    let note = try #require(desk.session.notes(on: .article(article)).first)
    #expect(note.id == two && note.isPrivate && note.analyst == "Sam" && note.text == "Byline?")
    try desk.step { try $0.edit(one, text: "Ask again") }
    #expect(desk.session.note(one)?.text == "Ask again")
    try desk.step { try $0.remove([.note(one)]) }
    #expect(desk.session.notes(on: .claim(claim)).isEmpty)
    try desk.step { try $0.remove([.claim(claim)]) }
    #expect(throws: RuleError.unknown(.claim(claim), newest: 1)) {
      try desk.session.note("x", on: .claim(claim), isPrivate: false, analyst: "Sam")
    }
  }

  @Test mutating func notesOfAClaimGoAndComeWithIt() throws {
    try desk.load("One. Two.")
    let claim = try desk.tag("One")
    let note = try desk.note("x", on: .claim(claim))
    try desk.step { try $0.remove([.claim(claim)]) }
    #expect(throws: RuleError.unknown(.note(note), newest: 1)) {
      try desk.session.edit(note, text: "y")
    }
    try desk.undo()
    #expect(desk.session.note(note)?.text == "x")
  }

  @Test mutating func notesSaySomethingNew() throws {
    let article = try desk.load("One.")
    #expect(throws: RuleError.empty(field: "note")) {
      try desk.session.note(" \n", on: .article(article), isPrivate: false, analyst: "Sam")
    }
    #expect(throws: RuleError.unknown(.article(ArticleID(5)), newest: 1)) {
      try desk.session.note("x", on: .article(ArticleID(5)), isPrivate: false, analyst: "Sam")
    }
    let note = try desk.note("cafe\u{301}", on: .article(article))
    #expect(throws: RuleError.nothingChanges(.note(note))) {
      try desk.session.edit(note, text: "cafe\u{301}")
    }
    try desk.step { try $0.edit(note, text: "café") }
    #expect(desk.session.note(note)?.text.unicodeScalars.count == 4)
    #expect(throws: RuleError.empty(field: "note")) { try desk.session.edit(note, text: "") }
    #expect(throws: RuleError.unknown(.note(NoteID(2)), newest: 1)) {
      try desk.session.edit(NoteID(2), text: "x")
    }
  }
}

@Suite("Publishing rules") struct PublishingRulesTests {
  private var desk = SessionBuilder()

  @Test mutating func publishingCountsFromTheDayGivenOrFromTheEntry() throws {
    #expect(throws: RuleError.empty(field: "session")) {
      try desk.session.publish(on: nil, url: nil, at: desk.now)
    }
    try desk.load("One.")
    let url = try WebAddress("https://desk.example/1")
    try desk.step { session, now in try session.publish(on: nil, url: url, at: now) }
    try desk.step { session, now in
      try session.publish(on: PartialDate("2026-02-03"), url: url, at: now)
    }
    #expect(desk.session.publications.map(\.number) == [1, 2])
    #expect(desk.session.publications.map(\.entry) == [2, 3])
    #expect(
      desk.session.publications.map(\.on.description) == ["2026-02-03T09:31:00Z", "2026-02-03"])
    #expect(desk.session.report.url == url)
    #expect(desk.entries[2].step.changes.count == 1, "the address is said already")
    try desk.undo()
    try desk.undo()
    #expect(desk.session.publications.isEmpty && desk.session.report.url == nil)
    try desk.redo()
    #expect(desk.session.publications.map(\.entry) == [2])
    try desk.step { session, now in try session.publish(on: nil, url: nil, at: now) }
    #expect(desk.session.publications.map(\.number) == [1, 3], "no number is used twice")
  }

  @Test mutating func aDayOfPublicationHasComeAndFollowsWhatItPublishes() throws {
    try desk.load("The port closed. It cost 5.")
    func publish(_ day: String) throws {
      _ = try desk.session.publish(on: PartialDate(day), url: nil, at: desk.now)
    }
    // Without a verdict any day that has come will do.
    for day in ["1999", "2026-01-30", "2026", "2026-02-03", "2026-02"] {
      try publish(day)
    }
    for day in [
      "2026-02-04", "2026-02-05", "2027", "2026-03", "2026-02-05T00:00:00Z", "2099-01-01",
    ] {
      #expect(throws: RuleError.publishedInFuture(PartialDate(day)!)) { try publish(day) }
    }
    try desk.step { try $0.publish(on: PartialDate("2026-01-20"), url: nil, at: $1) }
    try publish("2026-01-20")
    try publish("2026-01")
    for day in ["2026-01-19", "2025", "2025-12", "2026-01-18T23:00:00Z", "2026-01-19T23:59:59Z"] {
      #expect(
        throws: RuleError.publishedBeforePublication(
          PartialDate(day)!, last: PartialDate("2026-01-20")!)
      ) { try publish(day) }
    }
    let claim = try desk.tag("The port closed")
    let decided = desk.now
    try desk.step {
      try $0.decide([claim], rating: "True", because: nil, analyst: "A", at: $1)
    }
    for day in ["2026-02-03", "2026-02"] { try publish(day) }
    for day in ["2026-02-02", "2026-02-01", "2026-01", "2026-02-03T09:00:00Z"] {
      #expect(
        throws: RuleError.publishedBeforeVerdict(
          PartialDate(day)!, claim: claim, decided: decided, on: decided.day)
      ) { try publish(day) }
    }
    // An undone publication does not count.
    try desk.undo()
    try publish("2026-01-25")
    // A clock that was wrong does not forbid publishing for ever.
    try desk.step { _, _ in
      [.published(publication: Publication(number: 2, on: PartialDate("2099")!))]
    }
    desk.now = Timestamp("2099-01-01T00:00:00Z")!
    try desk.step {
      try $0.decide([claim], rating: "True", because: nil, analyst: "A", at: $1)
    }
    desk.now = Timestamp("2026-02-06T00:00:00Z")!
    try publish("2026-02-06")
  }

  /// All days are those of the desk: east of Greenwich a day has come that has not in UTC.
  @Test mutating func aDayOfPublicationIsADayOfTheDesk() throws {
    try desk.load("The port closed.")
    let claim = try desk.tag("The port closed")
    desk.now = Timestamp("2026-02-03T20:00:00Z")!
    try desk.step {
      try $0.decide([claim], rating: "True", because: nil, analyst: "A", at: $1)
    }
    func publish(_ day: String?, hours: Int) throws {
      _ = try desk.session.publish(
        on: day.map { PartialDate($0)! }, url: nil, at: desk.now,
        dayOf: { Timestamp(seconds: $0.seconds + hours * 3600).day })
    }
    for hours in [-12, 0, 3, 4, 14] {
      let today = hours < 4 ? "2026-02-03" : "2026-02-04"
      let (before, after) = hours < 4 ? ("2026-02-02", "2026-02-04") : ("2026-02-03", "2026-02-05")
      try publish(today, hours: hours)
      try publish(nil, hours: hours)
      #expect(throws: RuleError.publishedInFuture(PartialDate(after)!)) {
        try publish(after, hours: hours)
      }
      #expect(throws: RuleError.self, "\(hours)") { try publish(before, hours: hours) }
    }
    // A colleague further east has published on a day that has not come here: no report goes out on an earlier
    // one, and until that day comes, the report is published on it again.
    let last = PartialDate("2026-02-04")!
    try desk.step { _, _ in [.published(publication: Publication(number: 1, on: last))] }
    for hours in [-12, 0, 4] {
      try publish("2026-02-04", hours: hours)
      let changes = try desk.session.publish(
        on: nil, url: nil, at: desk.now,
        dayOf: { Timestamp(seconds: $0.seconds + hours * 3600).day })
      #expect(changes == [.published(publication: Publication(number: 2, on: last))])
      #expect(
        throws: RuleError.publishedBeforePublication(PartialDate("2026-02-03")!, last: last)
      ) { try publish("2026-02-03", hours: hours) }
      #expect(throws: RuleError.publishedInFuture(PartialDate("2026-02-05")!)) {
        try publish("2026-02-05", hours: hours)
      }
    }
  }

  /// A refusal has the day at the desk, which may not be that of the instant in UTC.
  @Test mutating func aRefusedDayIsComparedWithDaysOfTheDesk() throws {
    try desk.load("The port closed.")
    desk.now = Timestamp("2026-11-29T13:12:00Z")!
    let now = desk.now
    try desk.step { try $0.publish(on: nil, url: nil, at: $1) }
    let day = CalendarDay(year: 2026, month: 11, day: 30)!
    let typed = PartialDate("2026-11-29")!
    #expect(throws: RuleError.publishedBeforePublication(typed, last: .instant(now), on: day)) {
      try desk.session.publish(
        on: typed, url: nil, at: now, dayOf: { Timestamp(seconds: $0.seconds + 13 * 3600).day })
    }
  }

  @Test mutating func reportSettingsChangeFieldByField() throws {
    try desk.step {
      try $0.editReport {
        $0.title = "Did traffic fall?"
        $0.language = "en"
        $0.reviewer = Agent(name: "The Desk", kind: .organization)
      }
    }
    let entry = try desk.step { try $0.editReport { $0.summary = "No." } }
    guard case .reportEdited(let edits) = entry.step.changes[0] else {
      Issue.record("\(entry.step.changes)")
      return
    }
    #expect(edits.fields == ["summary"])
    try desk.step { try $0.editReport { ($0.language, $0.title) = ("", " ") } }
    #expect(desk.session.report.language == nil && desk.session.report.title == nil)
    #expect(desk.session.report.reviewer?.name == "The Desk")
    #expect(throws: RuleError.nothingChanges(nil)) {
      try desk.session.editReport { $0.summary = "No." }
    }
    #expect(throws: RuleError.badLanguage("?")) {
      try desk.session.editReport { $0.language = "?" }
    }
  }
}
