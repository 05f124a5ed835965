import FactCheck
import Markdown

/// What reports said of each claim at some point of the log: enough to describe a later change.
///
/// A session only moves forward and has no former states. The ledger starts from the present state and goes
/// back by the inverses that every change carries.
/// state and walks back by the inverses that every change carries.
struct ClaimLedger {
  /// One verdict of a claim's history.
  struct Ruling: Equatable {
    let number: Int
    var label: String
    let rationale: String?
    let markup: TextMarkup?
    var isRemoved: Bool

    /// The rationale on one line, without markup and references: a correction is a sentence.
    var reason: String? {
      guard markup == .markdown, let rationale else { return rationale }
      let text = FormattedText(markdown: EvidenceReference.withoutReferences(in: rationale))
      return text.plainParagraphs { _ in "" }.nonEmpty?.joined(separator: " ")
    }
  }

  /// One claim.
  struct Record {
    var article: ArticleID
    var words: String
    var wording: String?
    var progress: ClaimProgress
    var rulings: [Ruling]
    var isRemoved: Bool

    var text: String { wording ?? words }
    var inForce: Ruling? {
      progress.status == .checked ? rulings.last { !$0.isRemoved } : nil
    }
  }

  private var records: [Record]

  /// The state of a session before these entries, its last ones.
  init(of session: Session, before entries: [Entry]) {
    records = session.allClaims.map { claim in
      Record(
        article: claim.passage.article, words: claim.passage.words,
        wording: claim.details.wording, progress: claim.progress,
        rulings: claim.verdicts.map {
          Ruling(
            number: $0.number, label: $0.rating, rationale: $0.rationale, markup: $0.markup,
            isRemoved: $0.isRemoved)
        },
        isRemoved: claim.isRemoved)
    }
    for entry in entries.reversed() {
      for change in entry.step.changes.inverted { apply(change) }
    }
  }

  /// The claim of this number; `nil` if there is none.
  subscript(id: ClaimID) -> Record? {
    records.indices.contains(id.number - 1) ? records[id.number - 1] : nil
  }

  /// The claims that readers could see.
  var visible: Set<ClaimID> {
    Set(records.indices.filter { !records[$0].isRemoved }.map { ClaimID($0 + 1) })
  }

  /// Applies a change to the state.
  mutating func apply(_ change: Change) {
    switch change {
    case .claim(let id, .tagged(let passage, let details)):
      edit(id) {
        $0.isRemoved = false
        $0.words = passage.words
        $0.wording = details.wording
      }
    case .claim(let id, .edited(let edits, _)):
      if edits.changes("wording") { edit(id) { $0.wording = edits.to.wording } }
    case .claim(let id, .moved(_, let passage)):
      edit(id) {
        $0.words = passage.words
        $0.article = passage.article
      }
    case .claim(let id, .statusChanged(_, let progress)): edit(id) { $0.progress = progress }
    case .claim(let id, .decided(let verdict)):
      edit(id, ruling: verdict.number) {
        $0.label = verdict.rating
        $0.isRemoved = false
      }
    case .scaleChanged(_, _, let ratings):
      for rating in ratings {
        edit(rating.claim, ruling: rating.verdict) { $0.label = rating.to.label }
      }
    case .removed(let items): set(items, removed: true)
    case .restored(let items): set(items, removed: false)
    case .undone(_, let changes), .redone(_, let changes): for change in changes { apply(change) }
    default: break
    }
  }

  private mutating func set(_ items: [ItemID], removed: Bool) {
    for item in items {
      switch item {
      case .claim(let id): edit(id) { $0.isRemoved = removed }
      case .verdict(let id, let number): edit(id, ruling: number) { $0.isRemoved = removed }
      default: break
      }
    }
  }

  private mutating func edit(_ id: ClaimID, _ edit: (inout Record) -> Void) {
    if records.indices.contains(id.number - 1) { edit(&records[id.number - 1]) }
  }

  private mutating func edit(
    _ id: ClaimID, ruling number: Int, _ edit: (inout Ruling) -> Void
  ) {
    self.edit(id) { if $0.rulings.indices.contains(number - 1) { edit(&$0.rulings[number - 1]) } }
  }
}
