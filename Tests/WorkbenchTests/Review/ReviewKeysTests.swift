import FactCheck
import TestSupport
import Testing

@testable import Workbench

/// What each key does, without a desk and without a screen.
@Suite("Keys of a review") struct ReviewKeysTests {
  /// Four sentences: one without a claim, one tagged whole, one with two claims in it, one decided.
  private static func session(scale: String = "politifact") throws -> Session {
    var desk = SessionBuilder()
    try desk.load("Nothing here. All of it. Two claims here. It is so.")
    if let scale = RatingScale.builtIn(named: scale), scale != .politifact {
      try desk.step { try $0.change(to: scale) }
    }
    for words in ["All of it.", "Two claims", "here.", "It is so."] {
      let occurrence = words == "here." ? 2 : 1
      let passage = try desk.passage(words, occurrence: occurrence)
      try desk.step { try $0.tag(passage, details: ClaimDetails()) }
    }
    try desk.decide(ClaimID(4), rating: scale == "politifact" ? "True" : "Legit")
    return desk.session
  }

  private static func scene(
    _ number: Int, scale: String = "politifact", claim: ClaimID? = nil
  ) throws -> ReviewScene {
    let session = try session(scale: scale)
    let body = SessionBuilder.body(of: "Nothing here. All of it. Two claims here. It is so.")
    return ReviewScene(
      article: session.articles[0], body: body, paragraphStarts: [0], sentences: number...number,
      claims: session.claims(of: ArticleID(1)), claim: claim, scale: session.scale,
      address: "\(number)",
      // All but c2 have evidence.
      holdings: [ClaimID(1): (1, 0), ClaimID(3): (1, 0), ClaimID(4): (2, 0)],
      claimants: ["Ann Bell", "Anna Ost", "Ben Osei"], topics: ["city", "council"])
  }

  private static func review(at number: Int) -> Review {
    Review(stops: (1...4).map { .sentence($0) }, at: number - 1)
  }

  /// What keys ask of the desk at a sentence, one after the other; those that ask nothing are left out.
  private func effects(
    _ keys: [Key], at number: Int, scale: String = "politifact"
  ) throws -> [Review.Effect] {
    var review = Self.review(at: number)
    let scene = try Self.scene(number, scale: scale)
    return keys.map { review.press($0, at: scene) }.filter { $0 != .none }
  }

  private func effects(
    _ keys: String, at number: Int, scale: String = "politifact"
  ) throws -> [Review.Effect] {
    try effects(keys.unicodeScalars.map { .character($0) }, at: number, scale: scale)
  }

  private static let c2 = ClaimID(2)

  @Test(arguments: [
    ("t", 1, Review.Effect.tag(advances: false)), ("\n", 1, .tag(advances: true)),
    ("\r", 1, .tag(advances: true)),
    ("1", 2, .decide(ClaimID(1), rating: "Pants on Fire", because: nil)),
    ("\t4", 3, .decide(ClaimID(3), rating: "Half True", because: nil)),
    ("nAsk.\n", 2, .change(.note(ClaimID(1), text: "Ask."))),
    ("nAs \u{17}\u{15}Bd\u{7F}e\n", 2, .change(.note(ClaimID(1), text: "Be"))),
    ("vmostly t\n", 2, .decide(ClaimID(1), rating: "Mostly True", because: nil)),
    ("vmos\t\t\n", 2, .decide(ClaimID(1), rating: "Mostly True", because: nil)),
    // A verdict without evidence needs the key twice; anything between does not count.
    ("44", 3, .decide(ClaimID(2), rating: "Half True", because: nil)),
    ("4z44", 3, .decide(ClaimID(2), rating: "Half True", because: nil)),
    ("4544", 3, .decide(ClaimID(2), rating: "Half True", because: nil)),
    ("vmostly t\n\n", 3, .decide(ClaimID(2), rating: "Mostly True", because: nil)),
    ("cBen Osei\n", 2, .change(.claimant(ClaimID(1), name: "Ben Osei"))),
    ("can\t\n", 2, .change(.claimant(ClaimID(1), name: "Ann Bell"))),
    ("can\t\t\n", 2, .change(.claimant(ClaimID(1), name: "Anna Ost"))),
    ("can\t\t\t\n", 2, .change(.claimant(ClaimID(1), name: "Ann Bell"))),
    ("pwater, c\t\n", 2, .change(.topics(ClaimID(1), typed: "water, city"))),
    ("w\u{15}It all is.\n", 2, .change(.wording(ClaimID(1), text: "It all is."))),
    ("w!\n", 2, .change(.wording(ClaimID(1), text: "All of it.!"))),
    ("aMinutes\nr", 2, .change(.evidence(ClaimID(1), source: "Minutes", .refutes))),
    ("aMinutesx\nz\u{7F}\ns", 2, .change(.evidence(ClaimID(1), source: "Minutes", .supports))),
    ("/here\n", 1, .search("here")), ("/here\n/\n", 1, .search("here")),
    ("m\n\n", 1, .tagPart(0..<7)), ("mh\n\n", 1, .tagPart(8..<12)), ("d", 1, .dismiss),
    ("eSo.\n", 4, .decide(ClaimID(4), rating: "True", because: "So.")),
    ("x", 2, .skip(ClaimID(1))), ("u", 1, .undo), ("r", 1, .redo),
    ("q", 1, .leave), ("\u{3}", 1, .leave), ("\u{4}", 1, .leave), ("\0", 1, .leave),
    ("?q\u{3}", 1, .leave),
  ])
  func aKeyAsksOfTheDesk(keys: String, sentence: Int, effect: Review.Effect) throws {
    #expect(Set(try effects(keys, at: sentence)) == [effect])
  }

  /// Only t, Enter and a marked part tag.
  @Test(arguments: ["1", "6", "n", "v", "c", "p", "w", "a", "x"])
  func aKeyThatSaysSomethingElseTagsNothing(_ key: String) throws {
    var review = Self.review(at: 1)
    let effect = review.press(.character(Unicode.Scalar(key)!), at: try Self.scene(1))
    #expect(effect == .none && review.typing == nil)
    #expect(review.message?.text == "there is no claim here; t tags the sentence")
  }

  @Test("a part is marked by arrow keys and first letters") func part() throws {
    let scene = try Self.scene(3)
    // "Two claims here.": bytes 25 to 41, without the full stop.
    for (keys, range): ([Key], Range<Int>) in [
      ([.right, .character("\n"), .character("\n")], 29..<35),
      ([.character("c"), .character(" "), .right, .character("\n")], 29..<40),
      ([.character("\n"), .end, .left, .character("\n")], 25..<35),
      (
        [
          .end, .character("\n"), .left, .character("\u{7F}"), .home, .character("\n"),
          .character("\n"),
        ], 25..<28
      ),
    ] {
      var review = Self.review(at: 3)
      _ = review.press(.character("m"), at: scene)
      let effects = keys.map { review.press($0, at: scene) }
      #expect(effects.last == .tagPart(range) && review.part == nil)
    }
    var review = Self.review(at: 3)
    _ = review.press(.character("m"), at: scene)
    #expect(review.press(.character("z"), at: scene) == .none)
    #expect(review.message?.text == "no later word begins so; Enter chooses, Escape cancels")
    #expect(review.press(.character("\u{1B}"), at: scene) == .none && review.part == nil)
  }

  /// Keys that leave the desk alone, and what is said.
  @Test(arguments: [
    ("7", 2, "no label has the number 7"),
    ("0", 2, "no label has the number 0"),
    ("t", 2, "c1 is tagged already"),
    ("d", 2, "there is c1 here; x skips it"),
    ("4", 3, "c2 has no evidence; 4 again gives the verdict, a adds evidence"),
    ("45", 3, "c2 has no evidence; 5 again gives the verdict, a adds evidence"),
    ("4z4", 3, "c2 has no evidence; 4 again gives the verdict, a adds evidence"),
    ("g9\n", 1, "there is no sentence 9; the first is 1, the last 4"),
    ("aMinutes\n", 2, "s supports, r refutes, c context; another key goes on typing"),
    ("e", 1, "there is no verdict here to explain"),
    ("e", 2, "there is no verdict here to explain"),
    ("\t", 2, "there is no other claim here"),
    ("z", 1, "unknown key; ? lists the keys"),
    ("vpurple\n", 2, "\"purple\" is not a label or the beginning of just one"),
    ("vmostly\n", 2, "\"mostly\" is not a label or the beginning of just one"),
    ("n\u{3}", 2, nil), ("n\n", 2, nil), ("n  \n", 2, nil), ("n\u{1B}", 2, nil), ("n\u{4}", 2, nil),
    ("?", 1, nil),
  ])
  func aKeyThatAsksNothing(keys: String, sentence: Int, message: String?) throws {
    var review = Self.review(at: sentence)
    let scene = try Self.scene(sentence)
    for scalar in keys.unicodeScalars {
      #expect(review.press(.character(scalar), at: scene) == .none)
    }
    #expect(review.message?.text == message)
  }

  @Test func keysThatMove() throws {
    let next: [Key] = [.character(" "), .character("s"), .right, .down, .pageDown]
    let back: [Key] = [
      .character("b"), .character("\u{7F}"), .character("\u{8}"), .left, .up, .pageUp,
    ]
    let scene = try Self.scene(2)
    for (keys, index) in [(next, 2), (back, 0), ([.home], 0), ([.end], 3)] {
      for key in keys {
        var review = Self.review(at: 2)
        #expect(review.press(key, at: scene) == .none)
        #expect(review.index == index, "\(key)")
      }
    }
    var review = Self.review(at: 1)
    _ = review.press(.left, at: try Self.scene(1))
    #expect(review.index == 0 && review.message?.text == "this is the beginning")
    review = Self.review(at: 4)
    _ = review.press(.right, at: try Self.scene(4))
    #expect(review.stop == nil)
    for key: Key in [.right, .character("t"), .character("3"), .character("n")] {
      #expect(review.press(key, at: nil) == .none)
      #expect(review.stop == nil && review.message != nil)
    }
    _ = review.press(.left, at: nil)
    #expect(review.stop == .sentence(4))
  }

  /// After a verdict comes the next open claim of the sentence, then the next sentence.
  @Test func aVerdictGoesOnToTheNextOpenClaim() throws {
    var review = Self.review(at: 3)
    let scene = try Self.scene(3)
    review.advance(after: ClaimID(2), at: scene)
    #expect(review.stop == .sentence(3) && review.focus == ClaimID(3))
    review.advance(after: ClaimID(3), at: scene)
    #expect(review.stop == .sentence(4) && review.focus == nil)
  }

  /// `e` speaks of the verdict that the key before gave, wherever the review has gone since.
  @Test func theReasonIsForTheVerdictJustGiven() throws {
    var review = Self.review(at: 4)
    review.decided = (ClaimID(9), "False")
    _ = review.press(.character("e"), at: try Self.scene(4))
    for scalar in "Why\n".unicodeScalars.dropLast() {
      #expect(review.press(.character(scalar), at: try Self.scene(4)) == .none)
    }
    #expect(
      review.press(.character("\n"), at: try Self.scene(4))
        == .decide(ClaimID(9), rating: "False", because: "Why"))
    review.decided = (ClaimID(9), "False")
    _ = review.press(.character("?"), at: try Self.scene(4))
    _ = review.press(.character("?"), at: try Self.scene(4))
    _ = review.press(.character("e"), at: try Self.scene(4))
    #expect(review.typing?.purpose == .rationale(ClaimID(4), rating: "True"))
  }

  @Test func aScaleOfMoreThanNineLabels() throws {
    #expect(
      try effects("0", at: 2, scale: "snopes")
        == [.decide(ClaimID(1), rating: "Miscaptioned", because: nil)])
    #expect(
      try effects("vleg\u{7F}\u{7F}\u{7F}sca\n", at: 2, scale: "snopes")
        == [.decide(ClaimID(1), rating: "Scam", because: nil)])
    #expect(
      try effects("vLegend\n", at: 2, scale: "snopes")
        == [.decide(ClaimID(1), rating: "Legend", because: nil)])
  }

  @Test func theFreeScaleTakesAnyWords() throws {
    #expect(try effects("1", at: 2, scale: "free") == [])
    #expect(
      try effects("vNot quite so.\n", at: 2, scale: "free")
        == [.decide(ClaimID(1), rating: "Not quite so.", because: nil)])
  }

  @Test func whatIsPastedIsNoKeys() throws {
    #expect(try effects([.pasted("ttt\n1")], at: 1) == [])
    #expect(
      try effects([.character("n"), .pasted("two\r\nlines\u{1B}[2J"), .character("\n")], at: 2)
        == [.change(.note(ClaimID(1), text: "two  lines[2J"))])
  }

  @Test func theTerminalsEndLeavesFromAnywhere() throws {
    for before in ["", "n", "nhalf a no", "?", "v", "m", "aMinutes\n"] {
      #expect(
        try effects(before.unicodeScalars.map { .character($0) } + [.hangUp], at: 2) == [.leave])
    }
  }

  @Test func drawingAnewChangesNothing() throws {
    var review = Self.review(at: 2)
    review.message = Review.Message(text: "said")
    #expect(review.press(.redraw, at: try Self.scene(2)) == .none)
    #expect(review.message?.text == "said" && review.index == 1)
  }

  /// From claim to claim: digits and t are for that claim, whatever else stands in its sentence.
  @Test func fromClaimToClaim() throws {
    let scene = try Self.scene(3, claim: ClaimID(3))
    var review = Review(stops: [.claim(ClaimID(3)), .claim(ClaimID(4))], at: 0)
    #expect(
      review.press(.character("2"), at: scene)
        == .decide(ClaimID(3), rating: "False", because: nil))
    #expect(review.press(.character("t"), at: scene) == .none)
    #expect(review.message?.text == "c3 is tagged already" && review.index == 0)
    review.move(to: 0)
    review.advance(after: ClaimID(3), at: scene)
    #expect(review.index == 1)
  }

  @Test func everyKeyIsListed() {
    let told = ReviewKeys.table.flatMap { $0.keys.split(separator: " ") }
    #expect(Set(told).count == told.count)
    for scalar in "tmcapwdg/sbnevxur?q".unicodeScalars {
      #expect(told.contains(Substring(String(scalar))))
      #expect(ReviewKeys.meaning(of: .character(scalar)) != .ignored)
    }
  }

  /// Enter pressed twice ends a text once, and tags nothing.
  @Test(arguments: [("g1\n", 2), ("/here\n", 1), ("m\n\n", 3)])
  func enterAfterATextDoesNotTag(_ keys: String, sentence: Int) throws {
    let scene = try Self.scene(sentence == 2 ? 1 : sentence)
    var review = Self.review(at: sentence)
    for scalar in keys.unicodeScalars { _ = review.press(.character(scalar), at: scene) }
    #expect(review.press(.character("\n"), at: scene) == .none)
    #expect(review.message?.text.hasPrefix("Enter ended what you typed") == true)
    #expect(review.press(.character("\n"), at: scene) == .tag(advances: true))
    // Any other key between them was meant.
    for scalar in (keys + "?x").unicodeScalars { _ = review.press(.character(scalar), at: scene) }
    #expect(review.press(.character("\n"), at: scene) == .tag(advances: true))
  }

  @Test func theFootAndTheKeysNameEnter() {
    #expect(ReviewKeys.table.contains { $0.isInFoot && $0.brief == "t/Enter tag" })
    #expect(ReviewKeys.table.contains { $0.keys.contains("Enter") && $0.name == "tag" })
  }
}
