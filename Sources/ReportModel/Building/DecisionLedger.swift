import FactCheck
import Markdown

/// What reports said of each claim, and of each article as a whole, at some point of the log: enough to describe a
/// later change.
///
/// A session only moves forward and has no former states. The ledger starts from the present state and goes
/// back by the inverses that every change carries.
struct DecisionLedger {
  /// One verdict of a claim's history, or one conclusion of an article's.
  struct Ruling: Equatable {
    /// Its number in the history; in that of an article with several versions, over all of them.
    private(set) var number: Int
    /// `nil` for a conclusion in words only.
    var label: String?
    let rationale: String?
    let markup: TextMarkup?
    var isRemoved: Bool
    /// What readers know the evidence by to which the rationale refers, by its id: its title or address.
    private let sources: [String: String]

    init(_ decision: some Decided, label: String?, in session: Session) {
      number = decision.number
      self.label = label
      rationale = decision.rationale
      markup = decision.markup
      isRemoved = decision.isRemoved
      let mentioned = EvidenceReference.evidence(in: decision.markdownRationale ?? "")
      sources = Dictionary(
        uniqueKeysWithValues: mentioned.compactMap { id in
          session.publicEvidence(id).map { (id.description, $0.details.shownTitle) }
        })
    }

    /// The same with another number.
    func numbered(_ number: Int) -> Ruling {
      var ruling = self
      ruling.number = number
      return ruling
    }

    /// The rationale on one line, without markup. A correction is a sentence outside its claim, so it names the
    /// evidence instead of its number; a reference to evidence that readers do not see is left out.
    var reason: String? {
      guard markup == .markdown, let rationale else { return rationale }
      let known = EvidenceReference.renaming(rationale) { name in
        let id = name.lowercased()
        return EvidenceID(id) == nil || sources[id] != nil ? .keep : .drop
      }
      let text = FormattedText(markdown: known, evidence: sources.keys.sorted())
      return text.plainParagraphs { id in sources[id].map { "[\($0)]" } ?? "" }.nonEmpty?
        .joined(separator: " ")
    }
  }

  /// One claim, or one article with its conclusions.
  struct Record {
    /// The article itself, or that of the claim.
    var article: ArticleID
    /// The words of a claim; empty for an article.
    var words: String
    var wording: String?
    /// That of a claim; an article is always checked.
    var progress: ClaimProgress
    var rulings: [Ruling]
    var isRemoved: Bool

    var text: String { wording ?? words }
    var inForce: Ruling? {
      progress.status == .checked ? rulings.last { !$0.isRemoved } : nil
    }
  }

  private var claims: [Record]
  /// Each version by itself.
  private var articles: [Record]
  /// The versions of the same article, by the number of each of them, oldest first.
  private let versions: [[ArticleID]]
  /// The version by which readers know each of these articles: the newest.
  private let newest: [ArticleID]

  /// The state of a session before these entries, its last ones.
  init(of session: Session, before entries: [Entry]) {
    claims = session.allClaims.map { claim in
      Record(
        article: claim.passage.article, words: claim.passage.words,
        wording: claim.details.wording, progress: claim.progress,
        rulings: claim.verdicts.map { Ruling($0, label: $0.rating, in: session) },
        isRemoved: claim.isRemoved)
    }
    let first = session.allArticles.map { session.firstVersion(of: $0.id) }
    let groups = Dictionary(grouping: session.allArticles.map(\.id)) { first[$0.number - 1] }
    versions = first.map { groups[$0] ?? [] }
    newest = versions.map { versions in
      versions.last { session.article($0) != nil } ?? versions[versions.count - 1]
    }
    articles = session.allArticles.map { article in
      Record(
        article: article.id, words: "", progress: .checked,
        rulings: article.conclusions.map { Ruling($0, label: $0.rating, in: session) },
        isRemoved: article.isRemoved)
    }
    for entry in entries.reversed() {
      for change in entry.step.changes.inverted { apply(change) }
    }
  }

  /// The claim or article with this number; `nil` if there is none, and for other items. An article has the
  /// conclusions of all its versions, because it is one for readers.
  subscript(item: ItemID) -> Record? {
    switch item {
    case .claim(let id): claims.indices.contains(id.number - 1) ? claims[id.number - 1] : nil
    case .article(let id):
      articles.indices.contains(id.number - 1) ? joined(versions[id.number - 1]) : nil
    default: nil
    }
  }

  /// The item by which readers know one: of an article the newest version.
  func item(of item: ItemID) -> ItemID {
    guard case .article(let id) = item, newest.indices.contains(id.number - 1) else { return item }
    return .article(newest[id.number - 1])
  }

  private func joined(_ versions: [ArticleID]) -> Record {
    let records = versions.map { articles[$0.number - 1] }
    let rulings = records.flatMap { record in
      record.rulings.map { ruling in
        var ruling = ruling
        ruling.isRemoved = ruling.isRemoved || record.isRemoved
        return ruling
      }
    }
    return Record(
      article: newest[versions[0].number - 1], words: "", progress: .checked,
      rulings: rulings.enumerated().map { $1.numbered($0 + 1) },
      isRemoved: records.allSatisfy(\.isRemoved))
  }

  /// The claims and articles that readers could see.
  var visible: Set<ItemID> {
    Set(
      claims.indices.filter { !claims[$0].isRemoved }.map { .claim(ClaimID($0 + 1)) }
        + articles.indices.filter { !articles[$0].isRemoved }
        .map { item(of: .article(ArticleID($0 + 1))) })
  }

  /// Applies a change to the state.
  mutating func apply(_ change: Change) {
    switch change {
    case .claim(let id, let change): apply(change, to: .claim(id))
    case .article(let id, .loaded): edit(.article(id)) { $0.isRemoved = false }
    case .article(let id, .concluded(let conclusion)):
      edit(.article(id), ruling: conclusion.number) {
        $0.label = conclusion.rating
        $0.isRemoved = false
      }
    case .article(let id, .conclusionConverted(let number, _, let level)):
      edit(.article(id), ruling: number) { $0.label = level.label }
    case .scaleChanged(_, _, let ratings):
      for rating in ratings {
        edit(.claim(rating.claim), ruling: rating.verdict) { $0.label = rating.to.label }
      }
    case .removed(let items): for item in items { set(item, removed: true) }
    case .restored(let items): for item in items { set(item, removed: false) }
    case .undone(_, let changes), .redone(_, let changes): for change in changes { apply(change) }
    default: break
    }
  }

  private mutating func apply(_ change: ClaimChange, to claim: ItemID) {
    switch change {
    case .tagged(let passage, let details):
      edit(claim) {
        $0.isRemoved = false
        $0.words = passage.words
        $0.wording = details.wording
      }
    case .edited(let edits, _):
      if edits.changes("wording") { edit(claim) { $0.wording = edits.to.wording } }
    case .moved(_, let passage):
      edit(claim) {
        $0.words = passage.words
        $0.article = passage.article
      }
    case .statusChanged(_, let progress): edit(claim) { $0.progress = progress }
    case .decided(let verdict):
      edit(claim, ruling: verdict.number) {
        $0.label = verdict.rating
        $0.isRemoved = false
      }
    default: break
    }
  }

  private mutating func set(_ item: ItemID, removed: Bool) {
    switch item {
    case .verdict(let id, let number): edit(.claim(id), ruling: number) { $0.isRemoved = removed }
    case .conclusion(let id, let number):
      edit(.article(id), ruling: number) { $0.isRemoved = removed }
    default: edit(item) { $0.isRemoved = removed }
    }
  }

  private mutating func edit(_ item: ItemID, _ edit: (inout Record) -> Void) {
    switch item {
    case .claim(let id) where claims.indices.contains(id.number - 1):
      edit(&claims[id.number - 1])
    case .article(let id) where articles.indices.contains(id.number - 1):
      edit(&articles[id.number - 1])
    default: break
    }
  }

  private mutating func edit(
    _ item: ItemID, ruling number: Int, _ edit: (inout Ruling) -> Void
  ) {
    self.edit(item) { if $0.rulings.indices.contains(number - 1) { edit(&$0.rulings[number - 1]) } }
  }
}
