/// The numbers that the items of another log have in a session's: items that both had when they parted keep theirs, and
/// what the other made since gets the next free ones.
struct Renumbering {
  /// The items that the other log made since.
  private let foreign: Set<ItemID>
  /// The highest number of a capture when they parted.
  private let lastSharedCapture: Int
  private var items: [ItemID: ItemID] = [:]
  private var captures: [Int: Int] = [:]
  /// The number of the next capture here.
  private var nextCapture = 1
  /// The items of the other log that were asked for.
  private var asked: Set<ItemID> = []

  /// - Parameters:
  ///   - entries: those of the other log since the two parted.
  ///   - lastSharedCapture: the highest number of a capture before.
  init(of entries: [Entry], lastSharedCapture: Int) {
    foreign = Set(entries.flatMap { $0.step.changes.flatMap(\.made) })
    self.lastSharedCapture = lastSharedCapture
  }

  /// Learns the numbers of what both logs have already.
  mutating func learn(_ theirs: [Change], are ours: [Change]) {
    for (there, here) in zip(theirs.flatMap(\.made), ours.flatMap(\.made)) { items[there] = here }
    for (there, here) in zip(theirs.captureNumbers, ours.captureNumbers)
    where there > lastSharedCapture {
      captures[there] = here
    }
  }

  /// The numbers by which a waiting step can be repeated without the other log.
  init(of conflict: MergeConflict) {
    foreign = Set(conflict.numbers.map(\.there) + conflict.changes.flatMap(\.made))
    lastSharedCapture = conflict.lastSharedCapture
    for number in conflict.numbers { items[number.there] = number.here }
    for capture in conflict.captures { captures[capture.there] = capture.here }
  }

  /// The changes with the numbers of a session; `nil` if an item has none there.
  mutating func renumber(_ changes: [Change], for session: Session) -> [Change]? {
    let renumbered = renumberKnown(changes, for: session)
    return asked.allSatisfy { items[$0] != nil } ? renumbered : nil
  }

  /// The changes with the numbers of a session, as far as there are any.
  mutating func renumberKnown(_ changes: [Change], for session: Session) -> [Change] {
    var counts = ItemCounts(session)
    nextCapture = session.nextCapture
    asked = []
    for item in changes.flatMap(\.made) {
      switch item {
      case .verdict(let claim, _): items[item] = counts.nextVerdict(of: number(claim))
      case .conclusion(let article, _): items[item] = counts.nextConclusion(on: number(article))
      default: items[item] = counts.next(like: item)
      }
    }
    return changes.map { $0.renumbered(&self) }
  }

  /// What a waiting step needs to be repeated later.
  /// - Parameter makers: the conflicts that make items which have no number here yet.
  func numbers(
    for changes: [Change], makers: [ItemID: Int], in session: Session
  ) -> ([MergeConflict.ItemNumber], [MergeConflict.CaptureNumber]) {
    var tried = self
    _ = tried.renumberKnown(changes, for: session)
    let needed = tried.asked.subtracting(changes.flatMap(\.made)).sorted { $0.form < $1.form }
    return (
      needed.map { there in
        let here = items[there]
        return .init(there: there, here: here, conflict: here == nil ? makers[there] : nil)
      },
      Set(changes.captureNumbers).sorted().compactMap { there in
        captures[there].map { .init(there: there, here: $0) }
      }
    )
  }

  /// The number of an item here.
  mutating func number<Kind>(_ id: Identifier<Kind>) -> Identifier<Kind> {
    Kind.id(of: item(Kind.item(id))) ?? id
  }

  /// An item here.
  mutating func item(_ item: ItemID) -> ItemID {
    if foreign.contains(item) { asked.insert(item) }
    return known(item) ?? item
  }

  /// An item here; `nil` if it has no number.
  func known(_ item: ItemID) -> ItemID? { foreign.contains(item) ? items[item] : item }

  /// The number of a capture here.
  mutating func capture(_ number: Int) -> Int {
    guard number > lastSharedCapture else { return number }
    if let here = captures[number] { return here }
    captures[number] = nextCapture
    nextCapture += 1
    return nextCapture - 1
  }
}

/// How many items of each kind a session ever had, with those that a step is about to make.
private struct ItemCounts {
  private let session: Session
  private var made: [String: Int] = [:]

  init(_ session: Session) { self.session = session }

  /// The next item of the kind.
  mutating func next(like item: ItemID) -> ItemID {
    switch item {
    case .article: .article(ArticleID(next("a", after: session.allArticles.count)))
    case .claim: .claim(ClaimID(next("c", after: session.allClaims.count)))
    case .evidence: .evidence(EvidenceID(next("e", after: session.allEvidence.count)))
    case .note: .note(NoteID(next("n", after: session.allNotes.count)))
    case .question: .question(QuestionID(next("q", after: session.allQuestions.count)))
    case .review: .review(ReviewID(next("r", after: session.allReviews.count)))
    case .publication:
      .publication(number: next("p", after: session.allPublications.count))
    case .importing: .importing(number: next("i", after: session.imports.count))
    case .verdict(let claim, _): nextVerdict(of: claim)
    case .conclusion(let article, _): nextConclusion(on: article)
    }
  }

  mutating func nextVerdict(of claim: ClaimID) -> ItemID {
    let known = session.allClaims.indices.contains(claim.index)
    let count = known ? session.allClaims[claim.index].verdicts.count : 0
    return .verdict(claim, number: next(claim.description, after: count))
  }

  mutating func nextConclusion(on article: ArticleID) -> ItemID {
    let known = session.allArticles.indices.contains(article.index)
    let count = known ? session.allArticles[article.index].conclusions.count : 0
    return .conclusion(article, number: next(article.description, after: count))
  }

  private mutating func next(_ kind: String, after count: Int) -> Int {
    made[kind, default: 0] += 1
    return count + made[kind, default: 0]
  }
}

extension [Change] {
  /// The numbers of the captures that these changes list, in order.
  var captureNumbers: [Int] {
    flatMap { change -> [Int] in
      switch change {
      case .evidence(_, .added(_, let details)): details.captures.map(\.number)
      case .evidence(_, .edited(let edits)): edits.to.captures.map(\.number)
      default: []
      }
    }
  }
}
