import FactCheck
import TestSupport
import Testing

@Suite("The history of an item") struct HistoryTests {
  @Test(arguments: 41...44)
  func isWhatTheEntriesThatConcernItSay(seed: UInt64) {
    var random = RandomSession(seed: seed)
    for _ in 0..<8 {
      random.grow(by: 50)
      let desk = random.builder
      let concerning = Self.entriesByThing(in: desk)
      for item in Self.everMade(desk.session) {
        let found = desk.session.entries(concerning: item)
        #expect(found == RangeSet(concerning[item] ?? [], within: 0..<Int.max), "\(item)")
      }
    }
  }

  @Test(arguments: 41...44)
  func isUndoneWithItsStep(seed: UInt64) {
    var random = RandomSession(seed: seed)
    for _ in 0..<8 {
      random.grow(by: 50)
      let desk = random.builder
      let remaining = Set(Session.remaining(desk.entries, after: 0).map(\.sequence))
      let steps = desk.entries.filter { !$0.step.changes.contains(where: \.isTurn) }
      let undone = steps.map(\.sequence).filter { !remaining.contains($0) }
      #expect(desk.session.undoneEntries == Set(undone))
    }
  }

  @Test func hasNoHistoryOfUnknownItems() throws {
    var desk = SessionBuilder()
    #expect(desk.session.entries(concerning: .article(ArticleID(1))).isEmpty)
    try desk.load("One. Two.")
    #expect(desk.session.entries(concerning: .article(ArticleID(1))) == RangeSet(1..<2))
    #expect(desk.session.entries(concerning: .claim(ClaimID(1))).isEmpty)
  }

  /// For each thing the numbers of the entries that concern it, by looking through the whole log:
  /// those that contain its number, or that of its present evidence and notes.
  private static func entriesByThing(in desk: SessionBuilder) -> [ItemID: [Int]] {
    var entries: [ItemID: [Int]] = [:]
    for entry in desk.entries {
      var concerned = numbers(in: entry.step.changes)
      for item in concerned {
        switch item {
        case .evidence(let id):
          concerned.insert(.claim(desk.session.allEvidence[id.number - 1].claim))
        case .note(let id):
          concerned.formUnion(numbers(in: desk.session.allNotes[id.number - 1].subject))
        default: break
        }
      }
      for item in concerned { entries[item, default: []].append(entry.sequence) }
    }
    return entries
  }

  /// The numbers of items anywhere in a value. A claim that moves does not concern the
  /// articles between which, or within which, it does.
  private static func numbers(in value: Any) -> Set<ItemID> {
    switch value {
    case let id as ArticleID: [.article(id)]
    case let id as ClaimID: [.claim(id)]
    case let id as EvidenceID: [.evidence(id)]
    case let id as NoteID: [.note(id)]
    case Change.claim(let id, .moved) as Change: [.claim(id)]
    default:
      Mirror(reflecting: value).children.reduce(into: []) { $0.formUnion(numbers(in: $1.value)) }
    }
  }

  private static func everMade(_ session: Session) -> [ItemID] {
    session.allArticles.map { .article($0.id) } + session.allClaims.map { .claim($0.id) }
      + session.allEvidence.map { .evidence($0.id) } + session.allNotes.map { .note($0.id) }
  }
}
