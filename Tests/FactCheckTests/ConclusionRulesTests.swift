import FactCheck
import TestSupport
import Testing

@Suite("Conclusions on articles") struct ConclusionRulesTests {
  private var desk = SessionBuilder()

  init() throws {
    try desk.load("The port closed in May. It cost 5 million.")
    try desk.tag("The port closed")
  }

  private var article: Article {
    get throws { try desk.session.existing(ArticleID(1)) }
  }

  @Test mutating func eachIsAStepInTheHistory() throws {
    try desk.conclude(.label(" half  TRUE"), because: "Half of it.")
    try desk.conclude(.unchanged, because: "Half of it *holds*.", analyst: "Sam")
    try desk.conclude(.none, because: "Words.")
    #expect(try article.conclusions.map(\.number) == [1, 2, 3])
    #expect(try article.conclusions.map(\.rating) == ["Half True", "Half True", nil])
    #expect(try article.conclusions.map(\.value) == [4, 4, nil])
    #expect(try article.conclusions.map(\.analyst) == [desk.analyst, "Sam", desk.analyst])
    #expect(try article.conclusion?.markdownRationale == "Words.")
    #expect(try article.conclusion?.decided == desk.entries.last?.step.at)
    try desk.undo()
    #expect(try article.conclusion?.rationale == "Half of it *holds*.")
    #expect(try article.remainingConclusions.count == 2)
  }

  @Test mutating func theSameAgainIsNotNew() throws {
    try desk.conclude(.label("false"), because: "So.")
    let (session, at) = (desk.session, desk.now)
    for rating in [ConcludedRating.unchanged, .label("False")] {
      #expect(throws: RuleError.nothingChanges(.article(ArticleID(1)))) {
        _ = try session.conclude(
          ArticleID(1), rating, because: "So.", analyst: SessionBuilder.analyst, at: at)
      }
    }
    try desk.conclude(.label("false"), because: "So.", analyst: "Sam")
    #expect(try article.conclusions.count == 2)
  }

  @Test func itSaysSomething() throws {
    let (session, at) = (desk.session, desk.now)
    for rating in [ConcludedRating.unchanged, .none] {
      #expect(throws: RuleError.empty(field: "rationale")) {
        _ = try session.conclude(
          ArticleID(1), rating, because: nil, analyst: SessionBuilder.analyst, at: at)
      }
    }
    #expect(throws: RuleError.notOnScale("maybe", session.scale)) {
      _ = try session.conclude(
        ArticleID(1), .label("maybe"), because: nil, analyst: SessionBuilder.analyst, at: at)
    }
  }

  @Test mutating func aChangeOfScaleGivesItTheCounterpart() throws {
    try desk.conclude(.label("mostly false"), because: "So.")
    #expect(desk.session.ratingsInUse == ["Mostly False"])
    let scale = try RatingScale(name: "own", levels: [.init("Bad", 1), .init("Good", 2)])
    let session = desk.session
    #expect(throws: RuleError.scaleNeedsMapping(labels: ["Mostly False"], scale: scale)) {
      _ = try session.change(to: scale)
    }
    let before = VisibleState(desk.session)
    try desk.step(line: "scale own") {
      try $0.change(to: scale, mapping: [("mostly false", "bad")])
    }
    #expect(try article.conclusion?.rating == "Bad")
    #expect(try article.conclusion?.value == 1)
    try desk.undo()
    #expect(VisibleState(desk.session) == before)
  }
}
