import FactCheck
import ReportWords

/// What the published reports said, and what has changed for readers since.
///
/// Readers see the state of the session at each publication. What was tried between two publications is a draft
/// and stays in the log. So changes are computed from one publication to the next, and from the last one to the
/// present.
package struct PublicRecord {
  /// One correction: for each claim at most one from one publication to the next.
  package struct Correction {
    package let at: Timestamp
    /// The entry that brought the claim to its state.
    package let entry: Int
    package let claim: ClaimID
    package let article: ArticleID
    package let text: String
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
  ///   - ids: the ids of the claims for readers.
  ///   - words: those of the report's language.
  package init(
    of session: Session, after entries: [Entry], ids: PublicIDs, words: Phrasebook = .english
  ) {
    guard !session.publications.isEmpty else { return }
    let publications = Set(session.publications.map(\.entry))
    var ledger = ClaimLedger(of: session, before: entries)
    var readers = Readers(ledger, ids: ids, words: words)
    show(ledger, ledger.visible)
    var interval = Interval()
    for entry in entries {
      interval.add(entry, to: &ledger)
      guard publications.contains(entry.sequence) else { continue }
      corrections += readers.corrections(of: interval, in: ledger)
      readers.learn(ledger, interval.claims)
      show(ledger, interval.claims)
      interval = Interval()
    }
    corrections += readers.corrections(of: interval, in: ledger)
  }

  /// Shows the current verdicts of claims to readers.
  private mutating func show(_ ledger: ClaimLedger, _ claims: Set<ClaimID>) {
    for id in claims {
      guard let claim = ledger[id], !claim.isRemoved, let ruling = claim.inForce else { continue }
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

extension Verdict {
  /// The verdict as it was published, under a label.
  fileprivate func labeled(_ label: String) -> Verdict {
    Verdict(
      number: number, rating: label, value: nil, rationale: rationale, analyst: analyst,
      decided: decided, approvedBy: approvedBy, markup: markup)
  }

  /// Whether readers see the same: the label, and the reason.
  fileprivate func saysTheSame(as other: Verdict) -> Bool {
    rating == other.rating && rationale == other.rationale && markup == other.markup
  }
}

/// The changes of claims from one publication to the next.
private struct Interval {
  /// Each claim before its first change.
  private(set) var before: [ClaimID: ClaimLedger.Record] = [:]
  /// For each claim, the last entry that changed what readers would see.
  private(set) var last: [ClaimID: Entry] = [:]
  /// The wordings with the same meaning, as their editors confirmed.
  private(set) var meanings: [ClaimID: SharedMeanings] = [:]
  /// The claims that were merged into others.
  private(set) var merged: [ClaimID: ClaimID] = [:]
  /// The states of each claim, oldest first, with the entry that led to each.
  private var states: [ClaimID: [(record: ClaimLedger.Record, entry: Entry?)]] = [:]

  var claims: Set<ClaimID> { Set(before.keys) }

  /// Applies an entry to the ledger, and stores what it did to claims.
  mutating func add(_ entry: Entry, to ledger: inout ClaimLedger) {
    let claims = Set(entry.step.changes.flatMap(\.claimsRetold))
    var former: [ClaimID: ClaimLedger.Record] = [:]
    for id in claims {
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

  /// Whether readers would see the same of a claim.
  private func isSame(
    _ id: ClaimID, _ one: ClaimLedger.Record, _ other: ClaimLedger.Record
  ) -> Bool {
    one.isRemoved == other.isRemoved && one.progress == other.progress
      && one.inForce == other.inForce && isSameMeaning(id, one.text, other.text)
  }

  private mutating func add(_ changes: [Change], to ledger: inout ClaimLedger) {
    for change in changes {
      switch change {
      case .undone(_, let changes), .redone(_, let changes): add(changes, to: &ledger)
      case .claim(let id, .edited(let edits, _?)) where edits.changes("wording"):
        let old = ledger[id]?.text
        ledger.apply(change)
        if let old, let new = ledger[id]?.text { meanings[id, default: .init()].join(old, new) }
      default: ledger.apply(change)
      }
    }
  }

  func isSameMeaning(_ claim: ClaimID, _ one: String, _ other: String) -> Bool {
    one.isSpelledLike(other) || meanings[claim]?.areJoined(one, other) == true
  }

  /// The claim into which a claim was merged in the end.
  func target(of claim: ClaimID) -> ClaimID? {
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
  /// The claims that they have seen at some time.
  private var seen: Set<ClaimID>
  /// The verdict on each claim that they saw last.
  private var verdicts: [ClaimID: String] = [:]

  init(_ ledger: ClaimLedger, ids: PublicIDs, words: Phrasebook) {
    self.ids = ids
    self.words = words
    seen = []
    learn(ledger, ledger.visible)
  }

  /// Shows them the present claims.
  mutating func learn(_ ledger: ClaimLedger, _ claims: Set<ClaimID>) {
    for id in claims {
      guard let claim = ledger[id], !claim.isRemoved else { continue }
      seen.insert(id)
      if let verdict = claim.inForce { verdicts[id] = verdict.label }
    }
  }

  /// The corrections that readers need for the claims that changed, oldest first.
  func corrections(of interval: Interval, in ledger: ClaimLedger) -> [PublicRecord.Correction] {
    let items = interval.last.compactMap { id, entry -> PublicRecord.Correction? in
      guard let before = interval.before[id], let after = ledger[id] else { return nil }
      let target = interval.target(of: id).flatMap { ledger[$0]?.isRemoved == false ? $0 : nil }
      let text = CorrectionText(
        before: before, after: after, wasSeen: seen.contains(id), earlierVerdict: verdicts[id],
        isSameMeaning: interval.isSameMeaning(id, before.text, after.text),
        mergedInto: target.map { ids[.claim($0)] }, words: words
      ).text
      return text.map {
        .init(
          at: entry.step.at, entry: entry.sequence, claim: id, article: after.article, text: $0)
      }
    }
    return items.sorted { ($0.entry, $0.claim) < ($1.entry, $1.claim) }
  }
}
