import FactCheck
import TestSupport
import Testing

@Suite("Claim rules") struct ClaimRulesTests {
  private var desk = SessionBuilder()
  private let article = ArticleID(1)

  init() throws {
    try desk.load("The port closed in May. It cost 5 million. The café shut, too.")
  }

  @Test mutating func taggingTiesAClaimToItsWords() throws {
    let claim = try desk.tag("It cost 5 million")
    let tagged = try #require(desk.session.claim(claim))
    #expect(tagged.text == "It cost 5 million")
    #expect(tagged.passage.sentences == 2...2)
    #expect(tagged.progress == .open && tagged.verdict == nil)
    #expect(try desk.tag("It cost 5 million") == ClaimID(2), "twins are allowed")
    #expect(try desk.tag("cost 5") == ClaimID(3), "and nesting")
  }

  @Test mutating func claimsOfAnArticleAreInTheOrderOfItsText() throws {
    for words in ["too", "The port", "It cost 5 million", "It cost", "The port"] {
      try desk.tag(words)
    }
    #expect(desk.session.claims(of: article).map(\.id.number) == [2, 5, 4, 3, 1])
    #expect(desk.session.claims(of: ArticleID(7)).isEmpty)
  }

  @Test mutating func taggingNeedsTheArticle() throws {
    let passage = try desk.passage("The port")
    try desk.step { try $0.remove([.article(article)]) }
    #expect(throws: RuleError.unknown(.article(article), newest: 1)) {
      try desk.session.tag(passage, details: ClaimDetails())
    }
  }

  @Test mutating func aClaimInHandStaysAsItWas() throws {
    let claim = try desk.tag("The port")
    let (session, before) = (desk.session, try desk.session.existing(claim))
    try desk.step { try $0.edit(claim) { $0.place = "Pier 4" } }
    try desk.decide(claim, rating: "True")
    #expect(before.details.place == nil && before.verdicts.isEmpty && before.progress == .open)
    #expect(session.claim(claim) == before)
    #expect(desk.session.claim(claim)?.details.place == "Pier 4")
    #expect(desk.session.claim(claim)?.verdict?.rating == "True")
  }

  @Test mutating func emptyDetailsAreMissing() throws {
    for blank in HostileStrings.blank {
      let claim = try desk.tag(
        "The port",
        details: ClaimDetails(
          wording: blank, summary: blank, claimant: Agent(name: blank, role: "mayor"),
          reportingSource: Agent(name: blank), place: blank, why: blank))
      #expect(desk.session.claim(claim)?.details == ClaimDetails())
    }
  }

  @Test(arguments: [
    ("", false), ("two words", false), ("tab\there", false), ("no\u{A0}break", false),
    (String(repeating: "x", count: 65), false), (String(repeating: "x", count: 64), true),
    ("military", true), ("économie", true), ("🚢", true),
    ("a" + String(repeating: "\u{301}", count: 300), false),
  ])
  func topicsAreOneWord(topic: String, isTopic: Bool) throws {
    let passage = try desk.passage("The port")
    if isTopic {
      _ = try desk.session.tag(passage, details: ClaimDetails(topics: [topic]))
    } else {
      #expect(throws: RuleError.badTopic(topic)) {
        try desk.session.tag(passage, details: ClaimDetails(topics: [topic]))
      }
    }
  }

  @Test mutating func topicsAreCountedOverExistingClaims() throws {
    try desk.tag("The port", details: ClaimDetails(topics: ["port", "money", "port"]))
    let two = try desk.tag("It cost", details: ClaimDetails(topics: ["money"]))
    #expect(desk.session.claims[0].details.topics == ["port", "money"])
    #expect(desk.session.topics.map { "\($0.name) \($0.count)" } == ["money 2", "port 1"])
    try desk.step { try $0.remove([.claim(two)]) }
    #expect(desk.session.topics.map { "\($0.name) \($0.count)" } == ["money 1", "port 1"])
  }

  @Test mutating func rewordingAVerdictsClaimReopensIt() throws {
    let claim = try desk.tag("It cost 5 million")
    try desk.decide(claim, rating: "false")
    try desk.step { try $0.edit(claim) { $0.wording = "The closing cost 5 million." } }
    let reworded = try #require(desk.session.claim(claim))
    #expect(reworded.progress == .open && reworded.verdict == nil)
    #expect(reworded.remainingVerdicts.map(\.rating) == ["False"])
    #expect(throws: RuleError.nothingToApprove(claim)) {
      try desk.session.approve([claim], analyst: "Sam")
    }
    try desk.undo()
    #expect(desk.session.claim(claim)?.verdict?.rating == "False")
  }

  @Test mutating func rewordingThatKeepsTheMeaningKeepsTheVerdict() throws {
    let claim = try desk.tag("It cost 5 million")
    try desk.decide(claim, rating: "false")
    try desk.step { try $0.edit(claim, sameMeaning: "a typo") { $0.wording = "It cost 5m" } }
    #expect(desk.session.claim(claim)?.verdict?.rating == "False")
    #expect(throws: RuleError.sameMeaningWithoutWording(claim)) {
      try desk.session.edit(claim, sameMeaning: "a typo") { $0.place = "Town hall" }
    }
  }

  @Test mutating func otherEditsKeepTheVerdict() throws {
    let claim = try desk.tag("It cost 5 million")
    try desk.decide(claim, rating: "false")
    try desk.step { try $0.edit(claim) { $0.place = "Town hall" } }
    try desk.step { try $0.edit(claim) { ($0.wording, $0.why) = (" ", "Asked by readers") } }
    // The article's own words as the wording.
    try desk.step { try $0.edit(claim) { $0.wording = "It cost 5 million" } }
    #expect(desk.session.claim(claim)?.progress == .checked)
    #expect(throws: RuleError.nothingChanges(.claim(claim))) {
      try desk.session.edit(claim) { $0.place = "Town hall" }
    }
    #expect(throws: RuleError.unknown(.claim(ClaimID(2)), newest: 1)) {
      try desk.session.edit(ClaimID(2)) { $0.place = "x" }
    }
  }

  @Test mutating func anotherSpellingOfTheWordingReopensToo() throws {
    let claim = try desk.tag("The café shut")
    try desk.decide(claim, rating: "true")
    try desk.step { try $0.edit(claim) { $0.wording = "The cafe\u{301} shut" } }
    #expect(desk.session.claim(claim)?.progress == .open)
    #expect(desk.session.claim(claim)?.text.unicodeScalars.count == 14)
  }

  @Test mutating func trimmingMovesAndReopens() throws {
    let claim = try desk.tag("It cost 5 million")
    try desk.decide(claim, rating: "false")
    let passage = try desk.passage("cost 5 million")
    try desk.step { try $0.move(claim, to: passage) }
    #expect(desk.session.claim(claim)?.text == "cost 5 million")
    #expect(desk.session.claim(claim)?.progress == .open)
    #expect(throws: RuleError.nothingChanges(.claim(claim))) {
      try desk.session.move(claim, to: passage)
    }
    try desk.undo()
    #expect(desk.session.claim(claim)?.progress == .checked)
    try desk.step { try $0.edit(claim, sameMeaning: "same") { $0.wording = "It was dear." } }
    try desk.step { try $0.move(claim, to: passage) }
    #expect(desk.session.claim(claim)?.progress == .checked, "its wording is its own")
  }

  @Test mutating func aClaimMayMoveToAnotherArticleAndBack() throws {
    let other = try desk.load("It cost 6 million.")
    let claim = try desk.tag("It cost 5 million")
    let passage = try desk.passage("It cost 6 million", in: other)
    try desk.step { try $0.move(claim, to: passage) }
    #expect(desk.session.claims(of: article).isEmpty)
    #expect(desk.session.claims(of: other).map(\.id) == [claim])
    try desk.undo()
    #expect(desk.session.claims(of: article).map(\.id) == [claim])
    #expect(desk.session.claims(of: other).isEmpty)
    try desk.step { try $0.remove([.article(other)]) }
    #expect(throws: RuleError.unknown(.article(other), newest: 2)) {
      try desk.session.move(claim, to: passage)
    }
  }

  @Test mutating func splittingKeepsTheFirstPartAndTagsTheRest() throws {
    let claim = try desk.tag(
      "The port closed in May. It cost 5 million.",
      details: ClaimDetails(
        wording: "Closed at a cost.", summary: "Closed", claimant: Agent(name: "Ana"),
        topics: ["port"]))
    let evidence = try desk.addEvidence(
      EvidenceDetails(title: "Ledger", stance: .supports), to: claim)
    try desk.decide(claim, rating: "true")
    let passages = [
      try desk.passage("The port closed in May"), try desk.passage("It cost 5 million"),
    ]
    try desk.step { try $0.split(claim, into: passages) }
    let (first, second) = (desk.session.claims[0], desk.session.claims[1])
    #expect(first.text == "The port closed in May" && first.progress == .open)
    #expect(first.details.wording == nil && first.details.summary == nil)
    #expect(desk.session.evidence(of: first).map(\.id) == [evidence])
    #expect(second.id == ClaimID(2) && second.text == "It cost 5 million")
    #expect(second.details == first.details && second.details.claimant?.name == "Ana")
    #expect(desk.session.evidence(of: second).isEmpty)
    try desk.undo()
    #expect(desk.session.claims.map(\.text) == ["Closed at a cost."])
    #expect(desk.session.claims[0].progress == .checked)
    try desk.redo()
    #expect(desk.session.claims.map(\.id) == [ClaimID(1), ClaimID(2)])
    try desk.undo()
    #expect(try desk.tag("too") == ClaimID(3), "the number of the undone part stays used")
  }

  @Test mutating func splittingNeedsTwoPlacesThatAreThere() throws {
    let other = try desk.load("Another one.")
    let claim = try desk.tag("The port closed in May")
    let (here, there) = (try desk.passage("The port"), try desk.passage("Another", in: other))
    #expect(throws: RuleError.needsTwo("split")) { try desk.session.split(claim, into: [here]) }
    try desk.step { try $0.remove([.article(other)]) }
    for passages in [[here, there], [there, here]] {
      #expect(throws: RuleError.unknown(.article(other), newest: 2)) {
        try desk.session.split(claim, into: passages)
      }
    }
  }

  @Test mutating func mergingGathersAllOnTheFirst() throws {
    let (one, two) = (
      try desk.tag("It cost 5 million", details: ClaimDetails(topics: ["money"])),
      try desk.tag(
        "The port closed",
        details: ClaimDetails(claimant: Agent(name: "Ana"), topics: ["port", "money"]))
    )
    let body = try #require(desk.bodies[article])
    let details = EvidenceDetails(title: "E", stance: .supports)
    let evidence = [
      try desk.addEvidence(details, to: two), try desk.addEvidence(details, to: one),
      try desk.addEvidence(details, to: two),
    ]
    let note = try desk.note("On two", on: .claim(two))
    try desk.decide(one, rating: "false")
    try desk.step { try $0.merge([one, two], in: body) }
    let merged = try #require(desk.session.claim(one))
    #expect(desk.session.claims.map(\.id) == [one])
    #expect(merged.text == "The port closed in May. It cost 5 million")
    #expect(merged.passage.sentences == 1...2)
    #expect(merged.details.topics == ["money", "port"] && merged.details.claimant == nil)
    #expect(merged.progress == .open)
    #expect(desk.session.evidence(of: merged).map(\.id) == evidence, "by number")
    #expect(desk.session.notes(on: .claim(one)).map(\.id) == [note])
    try desk.undo()
    #expect(desk.session.claims.map(\.id) == [one, two])
    #expect(desk.session.claim(one)?.progress == .checked)
    #expect(try desk.session.evidence(of: desk.session.existing(two)).count == 2)
    #expect(try desk.session.evidence(of: desk.session.existing(one)).count == 1)
    #expect(desk.session.notes(on: .claim(two)).map(\.id) == [note])
    try desk.redo()
    #expect(desk.session.claims.map(\.id) == [one])
    #expect(try desk.session.evidence(of: desk.session.existing(one)).map(\.id) == evidence)
  }

  @Test mutating func mergingNeedsTwoOfOneArticle() throws {
    let other = try desk.load("Another one.")
    let (one, two) = (try desk.tag("The port"), try desk.tag("Another", in: other))
    let body = try #require(desk.bodies[article])
    #expect(throws: RuleError.needsTwo("merge")) { try desk.session.merge([one], in: body) }
    #expect(throws: RuleError.acrossArticles([one, two])) {
      try desk.session.merge([one, two], in: body)
    }
    #expect(throws: RuleError.namedTwice(.claim(one))) {
      try desk.session.merge([one, one], in: body)
    }
    #expect(throws: RuleError.empty(field: "claims")) { try desk.session.merge([], in: body) }
  }

  @Test mutating func eachItemIsRemovedOnce() throws {
    let (one, two) = (try desk.tag("The port"), try desk.tag("It cost"))
    #expect(throws: RuleError.namedTwice(.claim(one))) {
      try desk.session.remove([.claim(one), .claim(one)])
    }
    #expect(throws: RuleError.empty(field: "address")) { try desk.session.remove([]) }
    #expect(throws: RuleError.unknown(.evidence(EvidenceID(1)), newest: 0)) {
      try desk.session.remove([.evidence(EvidenceID(1))])
    }
    for item in [ItemID.verdict(one, number: 1), .publication(number: 1)] {
      #expect(throws: RuleError.unknown(item, newest: 0)) { try desk.session.remove([item]) }
    }
    try desk.step { try $0.remove([.claim(one), .claim(two)]) }
    #expect(desk.session.claims.isEmpty && desk.session.allClaims.count == 2)
    #expect(throws: RuleError.unknown(.claim(one), newest: 2)) {
      try desk.session.remove([.claim(one)])
    }
    #expect(try desk.tag("too") == ClaimID(3))
    try desk.undo()
    try desk.undo()
    #expect(desk.session.claims.map(\.id) == [one, two])
  }

  @Test mutating func contactIsAddedTo() throws {
    let (one, two) = (try desk.tag("The port"), try desk.tag("It cost"))
    #expect(throws: RuleError.repliedUnasked(one)) {
      try desk.session.contact([one], asked: nil, replied: nil, reply: "No.")
    }
    let asked = try #require(PartialDate("2026-02-03"))
    try desk.step { try $0.contact([one, two], asked: asked, replied: nil, reply: nil) }
    #expect(desk.session.claim(two)?.contacts == [Contact(asked: asked)])
    let early = try #require(PartialDate("2026-02-02"))
    #expect(throws: RuleError.repliedBeforeAsked(asked: asked, replied: early)) {
      try desk.session.contact([one], asked: nil, replied: early, reply: nil)
    }
    let month = try #require(PartialDate("2026-02"))
    try desk.step { try $0.contact([one], asked: nil, replied: month, reply: "No.") }
    #expect(
      desk.session.claim(one)?.contacts == [Contact(asked: asked, replied: month, reply: "No.")])
    #expect(throws: RuleError.nothingChanges(.claim(one))) {
      try desk.session.contact([one], asked: asked, replied: nil, reply: " ")
    }
    // Of several claims, only those that change do.
    let entry = try desk.step {
      try $0.contact([one, two], asked: nil, replied: month, reply: "No.")
    }
    #expect(entry.step.changes.count == 1)
    try desk.undo()
    try desk.undo()
    #expect(desk.session.claim(one)?.contacts == [Contact(asked: asked)])
  }

  @Test mutating func claimantsAreRememberedWhileTheirClaimsExist() throws {
    let old = Agent(name: "Ana", kind: .person, role: "councillor")
    let new = Agent(name: "Ana", kind: .person, role: "mayor")
    try desk.tag("The port", details: ClaimDetails(claimant: old))
    #expect(desk.session.remembered("Ana") == old)
    try desk.tag("It cost", details: ClaimDetails(reportingSource: new))
    #expect(desk.session.remembered("Ana") == new)
    #expect(desk.session.remembered("ana") == nil)
    try desk.undo()
    #expect(desk.session.remembered("Ana") == old)
    try desk.redo()
    #expect(desk.session.remembered("Ana") == new)
    try desk.step { try $0.remove([.claim(ClaimID(1)), .claim(ClaimID(2))]) }
    #expect(desk.session.remembered("Ana") == nil)
  }
}
