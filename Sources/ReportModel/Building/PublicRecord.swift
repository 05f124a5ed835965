import FactCheck
import ReportWords

/// What the published reports said, and what has changed for readers since.
///
/// Readers see the state of the session at each publication. What was tried between two publications is a draft
/// and stays in the log. So changes are computed from one publication to the next, and from the last one to the
/// present.
package struct PublicRecord {
  /// One correction: for each claim, and for each article's conclusion, at most one from one publication to the
  /// next.
  package struct Correction {
    package let at: Timestamp
    /// The entry that brought the claim or the conclusion to its state.
    package let entry: Int
    /// The claim, or the article of the conclusion.
    package let item: ItemID
    /// The article itself, or that of the claim.
    package let article: ArticleID
    package let text: String
    /// What the claim said, if the session has withdrawn it since: nothing else tells readers.
    package var words: String?
  }

  /// The corrections, oldest first.
  package private(set) var corrections: [Correction] = []
  /// The verdicts that were current at a publication, by claim, in the order in which readers first saw them.
  private var verdicts: [ClaimID: [Int]] = [:]
  /// The label under which each of them was last published: a change of scale alters verdicts, but not what
  /// readers saw.
  private var labels: [ClaimID: [Int: String]] = [:]

  /// Examines the publications of a session.
  /// - Parameters:
  ///   - entries: all entries after the first publication that was not undone, in the log's order; not read if
  ///     nothing was published.
  ///   - ids: the ids of the items for readers.
  ///   - words: those of the report's language.
  ///   - version: the version of the report as which it is made.
  package init(
    of session: Session, after entries: [Entry], ids: PublicIDs, words: Phrasebook = .english,
    version: ReportVersion = .current
  ) {
    guard !session.publications.isEmpty else { return }
    let publications = Set(session.publications.map(\.entry))
    var ledger = DecisionLedger(of: session, before: entries)
    var readers = Readers(ledger, ids: ids, words: words, version: version)
    show(ledger, ledger.visible)
    var interval = Interval()
    for entry in entries {
      interval.add(entry, to: &ledger)
      guard publications.contains(entry.sequence) else { continue }
      corrections += readers.corrections(of: interval, in: ledger)
      readers.learn(ledger, interval.items)
      show(ledger, interval.items)
      interval = Interval()
    }
    corrections += readers.corrections(of: interval, in: ledger)
    for index in corrections.indices {
      guard case .claim(let id) = corrections[index].item, session.claim(id) != nil else {
        continue
      }
      corrections[index].words = nil
    }
  }

  /// Shows the current verdicts of claims to readers.
  private mutating func show(_ ledger: DecisionLedger, _ items: Set<ItemID>) {
    for case .claim(let id) in items {
      guard let claim = ledger[.claim(id)], !claim.isRemoved, let ruling = claim.inForce else {
        continue
      }
      labels[id, default: [:]][ruling.number] = ruling.label
      guard verdicts[id]?.contains(ruling.number) != true else { continue }
      verdicts[id, default: []].append(ruling.number)
    }
  }

  /// The verdicts on a claim that readers saw before the current one, as they saw them: if the same verdict was
  /// given again for the same reason, they saw one.
  ///
  /// A verdict that no publication showed is a draft, and stays in the log; an undone one is only in the
  /// corrections, as the schema says. The verdicts of an imported report are not drafts of this session.
  func earlierVerdicts(on claim: Claim, in session: Session) -> [Verdict] {
    func isImported(_ verdict: Verdict) -> Bool {
      session.importedVerdicts.contains(.verdict(claim.id, number: verdict.number))
    }
    let shown = verdicts[claim.id] ?? []
    let imported = Self.inOrder(
      claim.remainingVerdicts.filter { isImported($0) && !shown.contains($0.number) })
    func published(_ verdict: Verdict) -> Verdict {
      labels[claim.id]?[verdict.number].map { verdict.labeled($0) } ?? verdict
    }
    let publicVerdicts =
      imported
      + shown.map { claim.verdicts[$0 - 1] }.filter { !$0.isRemoved }.map(published)
    let inForce = claim.verdict.map(published)
    var earlier: [Verdict] = []
    var next = inForce
    for verdict in publicVerdicts.reversed() where verdict.number != inForce?.number {
      // What another newsroom reported is not changed.
      let isAgain =
        next.map { $0.saysTheSame(as: verdict) && !(isImported($0) && isImported(verdict)) }
        ?? false
      if !isAgain { earlier.append(verdict) }
      next = verdict
    }
    return earlier.reversed()
  }

  /// Verdicts by their time; in the order of their history if one has no time.
  private static func inOrder(_ verdicts: [Verdict]) -> [Verdict] {
    let dated = verdicts.compactMap { verdict in verdict.decided.map { ($0, verdict) } }
    guard dated.count == verdicts.count else { return verdicts }
    return dated.sorted { ($0.0, $0.1.number) < ($1.0, $1.1.number) }.map(\.1)
  }
}

extension PublicRecord.Correction {
  /// By entries; in one entry the claims by number, then the articles.
  fileprivate var order: (Int, Int, Int) {
    switch item {
    case .claim(let id): (entry, 0, id.number)
    default: (entry, 1, article.number)
    }
  }
}

extension Verdict {
  /// The verdict as it was published, under a label.
  fileprivate func labeled(_ label: String) -> Verdict {
    Verdict(
      Decision(
        number: number, rating: label, value: nil, rationale: rationale, markup: markup,
        analyst: analyst, decided: decided),
      approvedBy: approvedBy)
  }
}

/// The changes of claims and conclusions from one publication to the next.
private struct Interval {
  /// Each claim and article before its first change.
  private(set) var before: [ItemID: DecisionLedger.Record] = [:]
  /// For each of them, the last entry that changed what readers would see.
  private(set) var last: [ItemID: Entry] = [:]
  /// The wordings with the same meaning, as their editors confirmed.
  private(set) var meanings: [ItemID: SharedMeanings] = [:]
  /// The claims that were merged into others.
  private(set) var merged: [ItemID: ItemID] = [:]
  /// The states of each claim and article, oldest first, with the entry that led to each.
  private var states: [ItemID: [(record: DecisionLedger.Record, entry: Entry?)]] = [:]

  var items: Set<ItemID> { Set(before.keys) }

  /// Applies an entry to the ledger, and stores what it did.
  mutating func add(_ entry: Entry, to ledger: inout DecisionLedger) {
    var former: [ItemID: DecisionLedger.Record] = [:]
    for id in Set(entry.step.changes.flatMap(\.itemsRetold).map(ledger.item)) {
      former[id] = ledger[id]
      if before[id] == nil, let record = ledger[id] {
        before[id] = record
        states[id] = [(record, nil)]
      }
    }
    add(entry.step.changes, to: &ledger)
    let mergers = entry.step.changes.mergers
    for (id, former) in former {
      guard let now = ledger[id] else { continue }
      merged[id] = mergers.first { $0.merged.contains(id) }?.target ?? merged[id]
      if !now.isRemoved { merged[id] = nil }
      guard !isSame(id, former, now) else { continue }
      // What is undone or redone is as it was before, and so is the entry that led to it.
      let earlier =
        entry.step.changes.contains(where: \.isUndoOrRedo)
        ? states[id]?.last { isSame(id, $0.record, now) } : nil
      last[id] = earlier == nil ? entry : earlier?.entry
      states[id]?.append((now, last[id]))
    }
  }

  /// Whether readers would see the same of a claim or article.
  private func isSame(
    _ id: ItemID, _ one: DecisionLedger.Record, _ other: DecisionLedger.Record
  ) -> Bool {
    one.isRemoved == other.isRemoved && one.progress == other.progress
      && one.inForce == other.inForce && isSameMeaning(id, one.text, other.text)
  }

  private mutating func add(_ changes: [Change], to ledger: inout DecisionLedger) {
    for change in changes {
      switch change {
      case .undone(_, let changes), .redone(_, let changes): add(changes, to: &ledger)
      case .claim(let id, .edited(let edits, _?)) where edits.changes("wording"):
        let old = ledger[.claim(id)]?.text
        ledger.apply(change)
        if let old, let new = ledger[.claim(id)]?.text {
          meanings[.claim(id), default: .init()].join(old, new)
        }
      default: ledger.apply(change)
      }
    }
  }

  func isSameMeaning(_ item: ItemID, _ one: String, _ other: String) -> Bool {
    one.isSpelledLike(other) || meanings[item]?.areJoined(one, other) == true
  }

  /// The claim into which a claim was merged in the end.
  func target(of claim: ItemID) -> ItemID? {
    var target = merged[claim]
    for _ in 0..<merged.count {
      guard let next = target.flatMap({ merged[$0] }) else { break }
      target = next
    }
    return target
  }
}

extension Change {
  fileprivate var isUndoOrRedo: Bool {
    switch self {
    case .undone, .redone: true
    default: false
    }
  }
}

/// Groups of wordings that mean the same.
private struct SharedMeanings {
  private var groups: [Set<[UInt8]>] = []

  mutating func join(_ one: String, _ other: String) {
    var joined: Set = [Array(one.utf8), Array(other.utf8)]
    groups.removeAll { group in
      guard !group.isDisjoint(with: joined) else { return false }
      joined.formUnion(group)
      return true
    }
    groups.append(joined)
  }

  func areJoined(_ one: String, _ other: String) -> Bool {
    groups.contains { $0.contains(Array(one.utf8)) && $0.contains(Array(other.utf8)) }
  }
}

/// What readers know from the publications so far.
private struct Readers {
  let ids: PublicIDs
  let words: Phrasebook
  let version: ReportVersion
  /// The claims and articles that they have seen at some time.
  private var seen: Set<ItemID>
  /// The verdict on each claim, and the conclusion on each article, that they saw last.
  private var rulings: [ItemID: DecisionLedger.Ruling] = [:]

  init(_ ledger: DecisionLedger, ids: PublicIDs, words: Phrasebook, version: ReportVersion) {
    self.ids = ids
    self.words = words
    self.version = version
    seen = []
    learn(ledger, ledger.visible)
  }

  /// Shows them the present claims and articles.
  mutating func learn(_ ledger: DecisionLedger, _ items: Set<ItemID>) {
    for id in items {
      guard let record = ledger[id], !record.isRemoved else { continue }
      seen.insert(id)
      if let ruling = record.inForce { rulings[id] = ruling }
    }
  }

  /// The corrections that readers need for what changed, oldest first.
  func corrections(of interval: Interval, in ledger: DecisionLedger) -> [PublicRecord.Correction] {
    let items = interval.last.compactMap { id, entry -> PublicRecord.Correction? in
      guard let before = interval.before[id], let after = ledger[id] else { return nil }
      return text(of: id, from: before, to: after, of: interval, in: ledger).map {
        .init(
          at: entry.step.at, entry: entry.sequence, item: id, article: after.article, text: $0,
          words: after.text.isEmpty ? nil : after.text)
      }
    }
    return items.sorted { $0.order < $1.order }
  }

  private func text(
    of id: ItemID, from before: DecisionLedger.Record, to after: DecisionLedger.Record,
    of interval: Interval, in ledger: DecisionLedger
  ) -> String? {
    if case .article = id {
      return ConclusionCorrectionText(
        before: before.isRemoved ? nil : before.inForce,
        after: after.isRemoved ? nil : after.inForce, wasConcluded: rulings[id] != nil,
        words: words
      ).text
    }
    let target = interval.target(of: id).flatMap { ledger[$0]?.isRemoved == false ? $0 : nil }
    return CorrectionText(
      before: before, after: after, wasSeen: seen.contains(id), earlierVerdict: rulings[id]?.label,
      isSameMeaning: interval.isSameMeaning(id, before.text, after.text),
      merger: target.map { merger(into: $0, in: ledger) }, words: words
    ).text
  }
  /// What became of a claim that was merged into another, which readers know by its words.
  private func merger(into target: ItemID, in ledger: DecisionLedger) -> String {
    guard version >= .third, let text = ledger[target]?.text else {
      return words(.merged, ["claim": ids[target]])
    }
    return words.sentence(.mergedIntoWords, ["claim": text])
  }
}
