import FactCheck
import Foundation
import TestSupport
import Testing

@Suite("Replay") struct ReplayTests {
  @Test(arguments: 1...4)
  func entriesAddUpToTheLiveSession(seed: UInt64) throws {
    var random = RandomSession(seed: seed)
    random.grow(by: 400)
    var replayed = Session()
    for entry in random.builder.entries { try replayed.apply(entry) }
    #expect(WholeState(replayed) == WholeState(random.builder.session))
  }

  @Test func entriesOfFullLogsAddUpAfterCodingToo() throws {
    var random = RandomSession(seed: 99)
    random.grow(by: 400)
    var replayed = Session()
    for entry in random.builder.entries {
      let changes = try [Change](stored: entry.step.changes.stored)
      #expect(changes == entry.step.changes)
      let step = Step(
        id: entry.step.id, at: entry.step.at, analyst: entry.step.analyst, line: entry.step.line,
        changes: changes)
      try replayed.apply(Entry(sequence: entry.sequence, step: step, hash: entry.hash))
    }
    #expect(WholeState(replayed) == WholeState(random.builder.session))
  }

  @Test func numbersAndTimesComeFromTheLog() throws {
    var desk = SessionBuilder()
    #expect(desk.session.sequence == 0)
    #expect(desk.session.created == nil && desk.session.modified == nil)
    #expect(desk.session.firstEntryID == nil)
    try desk.load("One. Two.")
    try desk.tag("One", analyst: "Sam")
    #expect(desk.session.sequence == 2)
    #expect(desk.session.firstEntryID == desk.entries[0].step.id)
    #expect(desk.session.created == SessionBuilder.start)
    #expect(desk.session.modified == Timestamp("2026-02-03T09:31:00Z"))
    #expect(desk.session.analysts == [SessionBuilder.analyst, "Sam"])
  }

  @Test func theSameSeedMakesTheSameLog() {
    var (one, two) = (RandomSession(seed: 5), RandomSession(seed: 5))
    one.grow(by: 100)
    two.grow(by: 100)
    #expect(one.builder.entries == two.builder.entries)
    #expect(Set(one.builder.entries.map(\.step.id)).count == 100)
  }

  @Test func aLongLogIsAppliedAtATime() throws {
    // 20,000 entries need well under a second; quadratic work would not.
    let made = try longLog(entries: 20_000)
    var replayed = Session()
    for entry in made { try replayed.apply(entry) }
    #expect(replayed.sequence == 20_000)
    #expect(replayed.claims.count == 6667)
    #expect(try replayed.entryToUndo(by: SessionBuilder.analyst) == 20_000)
  }

  private func longLog(entries count: Int) throws -> [Entry] {
    var desk = SessionBuilder()
    try desk.load("The port closed. It cost 5 million.")
    let passage = try desk.passage("It cost 5 million")
    while desk.entries.count < count {
      let claim = ClaimID(desk.session.allClaims.count)
      switch desk.entries.count % 3 {
      case 1: try desk.step { try $0.tag(passage, details: ClaimDetails(topics: ["port"])) }
      case 2: try desk.addEvidence(EvidenceDetails(title: "Ledger", stance: .refutes), to: claim)
      default: try desk.decide(claim, rating: "false")
      }
    }
    return desk.entries
  }
}

@Suite("Replay of damaged logs") struct DamagedReplayTests {
  private static let content = ArticleContent(
    text: .zero, sentences: .zero, original: .zero, byteCount: 10, sentenceCount: 1,
    paragraphCount: 1, loader: "text", encoding: "UTF-8", segmenterVersion: 1)
  private static let passage = Passage(
    article: ArticleID(1), range: 0..<3, words: "One", sentences: 1...1)
  private static let verdict = Verdict(
    Decision(
      number: 1, rating: "True", value: 6, rationale: nil, analyst: "Ira",
      decided: SessionBuilder.start))

  private static func load(_ number: Int) -> Change {
    .article(ArticleID(number), .loaded(details: ArticleDetails(title: "T"), content: content))
  }
  private static func tag(_ number: Int) -> Change {
    .claim(ClaimID(number), .tagged(passage: passage, details: ClaimDetails()))
  }
  private static func evidence(_ number: Int, of claim: Int = 1) -> Change {
    .evidence(
      EvidenceID(number),
      .added(
        claim: ClaimID(claim),
        details: EvidenceDetails(title: "E", stance: .context)))
  }
  private static func decide(_ number: Int, on claim: Int = 1) -> Change {
    .claim(
      ClaimID(claim),
      .decided(
        Verdict(
          Decision(
            number: number, rating: "True", value: 6, rationale: nil, analyst: "Ira",
            decided: SessionBuilder.start))))
  }

  private func error(
    _ changes: [Change], sequence: Int? = nil, analyst: String = "Ira", after: [[Change]] = []
  ) throws -> ReplayError? {
    var session = Session()
    func entry(_ changes: [Change], _ sequence: Int, _ analyst: String) -> Entry {
      Entry(
        sequence: sequence,
        step: Step(
          id: UUID(), at: SessionBuilder.start, analyst: analyst, line: "", changes: changes),
        hash: .zero)
    }
    for changes in after { try session.apply(entry(changes, session.sequence + 1, "Ira")) }
    do {
      try session.apply(entry(changes, sequence ?? session.sequence + 1, analyst))
      return nil
    } catch { return error }
  }

  @Test func aGapIsSeen() throws {
    #expect(try error([Self.load(1)], sequence: 2) == .gap(expected: 1, found: 2))
    #expect(try error([Self.load(1)], sequence: 0) == .gap(expected: 1, found: 0))
    #expect(
      try error([Self.tag(1)], sequence: 1, after: [[Self.load(1)]]) == .gap(expected: 2, found: 1))
  }

  @Test func anEmptyEntryIsSeen() throws {
    #expect(try error([]) == .empty(entry: 1))
  }

  @Test func aNumberThatIsNotTheNextIsSeen() throws {
    #expect(try error([Self.load(2)]) == .misnumbered(.article(ArticleID(2)), entry: 1))
    let one = [Self.load(1), Self.tag(1)]
    #expect(
      try error([Self.load(1)], after: [one]) == .misnumbered(.article(ArticleID(1)), entry: 2))
    #expect(try error([Self.tag(3)], after: [one]) == .misnumbered(.claim(ClaimID(3)), entry: 2))
    #expect(
      try error([Self.evidence(2)], after: [one])
        == .misnumbered(.evidence(EvidenceID(2)), entry: 2))
    #expect(
      try error([Self.decide(2)], after: [one])
        == .misnumbered(.verdict(ClaimID(1), number: 2), entry: 2))
    #expect(
      try error([.published(publication: publication(2))], after: [one])
        == .misnumbered(.publication(number: 2), entry: 2))
    #expect(
      try error([.note(.written(note(4)))], after: [one])
        == .misnumbered(.note(NoteID(4)), entry: 2))
  }

  @Test func aThingThatNoEntryMadeIsSeen() throws {
    let (article, claim) = (ArticleID(9), ClaimID(9))
    let cases: [(Change, ItemID)] = [
      (.article(article, .edited(articleEdits)), .article(article)),
      (Self.tag(1), .article(ArticleID(1))),
      (.claim(claim, .edited(claimEdits, sameMeaning: nil)), .claim(claim)),
      (.claim(claim, .moved(from: Self.passage, to: Self.passage)), .claim(claim)),
      (.claim(claim, .statusChanged(from: .open, to: .checked)), .claim(claim)),
      (.claim(claim, .contactsChanged(from: [], to: [])), .claim(claim)),
      (.claim(claim, .assigned(from: Assignment(), to: Assignment())), .claim(claim)),
      (.claim(claim, .decided(Self.verdict)), .claim(claim)),
      (.claim(claim, .approvalChanged(verdict: 1, from: nil, to: "Sam")), .claim(claim)),
      (Self.evidence(1, of: 9), .claim(claim)),
      (
        .evidence(EvidenceID(9), .edited(evidenceEdits)), .evidence(EvidenceID(9))
      ),
      (
        .evidence(EvidenceID(9), .moved(from: claim, to: claim)), .evidence(EvidenceID(9))
      ),
      (.note(.written(note(1))), .claim(ClaimID(1))),
      (.note(.edited(NoteID(9), from: "a", to: "b")), .note(NoteID(9))),
      (
        .note(.moved(NoteID(9), from: .claim(claim), to: .article(article))), .note(NoteID(9))
      ),
      (.removed(items: [.publication(number: 1)]), .publication(number: 1)),
      (.restored(items: [.article(article)]), .article(article)),
      (
        .scaleChanged(
          from: .politifact, to: .google,
          ratings: [
            RatingConversion(
              claim: claim, verdict: 1, from: RatingScale.Level("True", 6),
              to: RatingScale.Level("True", 5))
          ]), .claim(claim)
      ),
    ]
    for (change, item) in cases {
      #expect(try error([change]) == .unknown(item, entry: 1), "\(change)")
    }
  }

  @Test func aQuestionWithoutWordsAndAnAnswerToNoneAreSeen() throws {
    let start = [[Self.load(1), Self.tag(1)]]
    #expect(try error([.question(.asked(question(1, "Why?")))], after: start) == nil)
    let unasked = Change.question(.asked(question(1, " \u{2028}\t")))
    #expect(
      try error([unasked], after: start) == .impossible(.question(QuestionID(1)), entry: 2))
    let asked = start + [[.question(.asked(question(1, "Why?"))), Self.evidence(1)]]
    func answer(_ question: Int, _ text: String?) throws -> ReplayError? {
      let answers = QuestionAnswer(question: QuestionID(question), text: text, kind: nil)
      let details = EvidenceDetails(title: "E", stance: .context, answers: answers)
      let added = try error(
        [.evidence(EvidenceID(2), .added(claim: ClaimID(1), details: details))], after: asked)
      let edits = Edits(from: EvidenceDetails(title: "E", stance: .context), to: details)
      let edited = try error([.evidence(EvidenceID(1), .edited(edits))], after: asked)
      if case .impossible(.evidence, _)? = added {
        #expect(edited == .impossible(.evidence(EvidenceID(1)), entry: 3))
      } else {
        #expect(added == edited)
      }
      return added
    }
    #expect(try answer(1, "So.") == nil && answer(1, nil) == nil)
    #expect(try answer(7, "So.") == .unknown(.question(QuestionID(7)), entry: 3))
    #expect(try answer(1, " ") == .impossible(.evidence(EvidenceID(2)), entry: 3))
  }

  @Test func theNumberOfARedactedCopyIsNotUsedAgain() throws {
    var session = Session()
    var details = EvidenceDetails(title: "E", stance: .context)
    let empty = details
    details.redactedCaptures = [RedactedCopy(number: 4, captured: SessionBuilder.start)]
    let changes: [[Change]] = [
      [Self.load(1), Self.tag(1), Self.evidence(1)],
      [.evidence(EvidenceID(1), .edited(Edits(from: empty, to: details)))],
    ]
    for (index, changes) in changes.enumerated() {
      let step = Step(
        id: UUID(), at: SessionBuilder.start, analyst: "Ira", line: "", changes: changes)
      try session.apply(Entry(sequence: index + 1, step: step, hash: .zero))
    }
    #expect(session.nextCapture == 5)
  }

  @Test func aVerdictThatWasNeverGivenIsSeen() throws {
    let start = [[Self.load(1), Self.tag(1)]]
    let missing = ReplayError.unknown(.verdict(ClaimID(1), number: 1), entry: 2)
    #expect(
      try error(
        [.claim(ClaimID(1), .approvalChanged(verdict: 1, from: nil, to: "Sam"))], after: start)
        == missing)
    #expect(
      try error([.removed(items: [.verdict(ClaimID(1), number: 1)])], after: start) == missing)
    #expect(
      try error([.removed(items: [.verdict(ClaimID(1), number: 0)])], after: start)
        == .unknown(.verdict(ClaimID(1), number: 0), entry: 2))
  }

  @Test func anUndoOfAnotherAnalystsStepIsDetected() throws {
    let start = [[Self.load(1)]]
    let undo = Change.undone(entry: 1, changes: [.removed(items: [.article(ArticleID(1))])])
    let redo = Change.redone(entry: 1, changes: [.restored(items: [.article(ArticleID(1))])])
    #expect(try error([undo], after: start) == nil)
    #expect(try error([redo], after: start + [[undo]]) == nil)
    #expect(
      try error([undo], analyst: "Sam", after: start) == .misplacedUndo(of: 1, entry: 2))
    #expect(try error([undo], after: start + [[undo]]) == .misplacedUndo(of: 1, entry: 3))
    #expect(try error([redo], after: start) == .misplacedUndo(of: 1, entry: 2))
    #expect(
      try error([redo], analyst: "Sam", after: start + [[undo]])
        == .misplacedUndo(of: 1, entry: 3))
    #expect(
      try error([redo], after: start + [[undo], [Self.load(2)]])
        == .misplacedUndo(of: 1, entry: 4))
  }

  @Test func anUndoAmongOtherChangesIsSeen() throws {
    let undo = Change.undone(entry: 1, changes: [.removed(items: [.article(ArticleID(1))])])
    #expect(
      try error([Self.load(2), undo], after: [[Self.load(1)]]) == .misplacedUndo(of: 1, entry: 2))
    #expect(
      try error([undo, undo], after: [[Self.load(1)]]) == .misplacedUndo(of: 1, entry: 2))
    #expect(
      try error([.undone(entry: 1, changes: [undo])], after: [[Self.load(1)]])
        == .misplacedUndo(of: 1, entry: 2))
  }

  private var articleEdits: Edits<ArticleDetails> {
    Edits(from: ArticleDetails(title: "a"), to: ArticleDetails(title: "b"))
  }
  private var claimEdits: Edits<ClaimDetails> {
    Edits(from: ClaimDetails(), to: ClaimDetails(place: "Town hall"))
  }
  private var evidenceEdits: Edits<EvidenceDetails> {
    Edits(
      from: EvidenceDetails(stance: .context), to: EvidenceDetails(stance: .refutes))
  }
  private func note(_ number: Int) -> Note {
    decoded(
      #"{"id":"n\#(number)","subject":"c1","text":"x","isPrivate":false,"#
        + #""analyst":"Ira"}"#)
  }
  private func question(_ number: Int, _ text: String) -> Question {
    Question(id: QuestionID(number), claim: ClaimID(1), text: text, analyst: "Ira")
  }
  private func publication(_ number: Int) -> Publication {
    decoded(#"{"number":\#(number),"on":"2026-02-03"}"#)
  }
  private func decoded<Value: Storable>(_ json: String) -> Value {
    guard let value = try? Value(stored: json.utf8) else {
      preconditionFailure("no \(Value.self): \(json)")
    }
    return value
  }
}
