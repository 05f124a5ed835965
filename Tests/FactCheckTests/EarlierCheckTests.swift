import FactCheck
import TestSupport
import Testing

/// Checks that a person found to be of the same claim.
@Suite("Earlier checks") struct EarlierCheckTests {
  private var desk = SessionBuilder()
  private let claim = ClaimID(1)

  init() throws {
    try desk.load("The port closed. It cost a million.")
    try desk.tag("The port closed")
  }

  private var checks: [EarlierCheck] { desk.session.claim(claim)?.details.earlierChecks ?? [] }

  private mutating func judge(_ check: EarlierCheck) throws {
    let claim = claim
    try desk.step { try $0.judgeSame(claim, as: check) }
  }

  private func check(_ text: String, _ verdict: String? = nil, _ url: String? = nil) throws
    -> EarlierCheck
  {
    EarlierCheck(claim: text, verdict: verdict, url: try url.map { try WebAddress($0) })
  }

  @Test("a newer record of a check replaces the older one") mutating func renewal() throws {
    try judge(try check("The harbour closed.", "False", "https://facts.example/1"))
    try judge(try check("The quay closed."))
    try judge(try check("The harbour closed.", "True", "https://facts.example/1"))
    #expect(checks.map(\.verdict) == ["True", nil])
    #expect(checks.map(\.claim) == ["The harbour closed.", "The quay closed."])
    #expect(throws: RuleError.nothingChanges(.claim(claim))) {
      try judge(try check("The quay closed."))
    }
    try desk.undo()
    #expect(checks.map(\.verdict) == ["False", nil])
    // All claims of a report have its address: another claim is another check.
    try judge(try check("The pier closed.", "True", "https://facts.example/1"))
    #expect(checks.map(\.verdict) == ["False", nil, "True"])
  }

  @Test("it is withdrawn by its number, or as the only one") mutating func withdrawal() throws {
    let claim = claim
    #expect(throws: RuleError.noSuchEarlierCheck(claim, number: nil, count: 0)) {
      try desk.session.withdrawSame(claim, number: nil)
    }
    try judge(try check("One."))
    try judge(try check("Two."))
    for number in [nil, 0, 3] {
      #expect(throws: RuleError.noSuchEarlierCheck(claim, number: number, count: 2)) {
        try desk.session.withdrawSame(claim, number: number)
      }
    }
    try desk.step { try $0.withdrawSame(claim, number: 1) }
    #expect(checks.map(\.claim) == ["Two."])
    try desk.step { try $0.withdrawSame(claim, number: nil) }
    #expect(checks.isEmpty)
    try desk.undo()
    #expect(checks.map(\.claim) == ["Two."])
  }

  @Test("it is of the claim's words: others drop it, unless they mean the same")
  mutating func
    otherWords() throws
  {
    let claim = claim
    try judge(try check("One."))
    try desk.step { try $0.edit(claim) { $0.summary = "Short" } }
    try desk.step {
      try $0.edit(claim, sameMeaning: "A typing error.") { $0.wording = "The port is closed" }
    }
    #expect(checks.count == 1)
    try desk.step { try $0.edit(claim) { $0.wording = "The port is open" } }
    #expect(checks.isEmpty)
    try desk.undo()
    #expect(checks.count == 1)
    let passage = try desk.passage("It cost a million", in: ArticleID(1))
    // The wording stays, whatever the words of the article are.
    try desk.step { try $0.move(claim, to: passage) }
    #expect(checks.count == 1)
    try desk.step { try $0.edit(claim, sameMeaning: "So it says.") { $0.wording = nil } }
    let first = try desk.passage("The port closed", in: ArticleID(1))
    try desk.step { try $0.move(claim, to: first) }
    #expect(checks.isEmpty)
    try desk.undo()
    let session = desk.session
    let changes = try session.split(claim, into: [first, passage])
    try desk.step { _ in changes }
    #expect(desk.session.claims.allSatisfy { $0.details.earlierChecks.isEmpty })
  }

  @Test("an empty text is none, and no text is longer than others may be") mutating func texts()
    throws
  {
    #expect(throws: RuleError.empty(field: "earlier check")) { try judge(try check(" \n")) }
    try judge(EarlierCheck(claim: "One.", title: " ", verdict: "", publisher: "\t"))
    #expect(checks == [EarlierCheck(claim: "One.")])
    let long = String(repeating: "a", count: Session.longestText + 1)
    #expect(throws: RuleError.tooLong(field: "verdict", bytes: Session.longestText + 1)) {
      try judge(EarlierCheck(claim: "Two.", verdict: long))
    }
  }

  @Test("words of it are struck like any others") mutating func redaction() throws {
    try judge(
      EarlierCheck(
        claim: "Zora Quill closed it.", publisher: "Quill & Sons",
        url: try WebAddress("https://zora-quill.example/1")))
    let words = try #require(RedactionWords("Quill"))
    let changes = try #require(desk.steps.last?.changes)
    let struck = try #require(words.striking(changes))
    #expect(!words.occur(in: struck))
  }
}
