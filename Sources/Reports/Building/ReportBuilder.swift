import ArticleText
import FactCheck

/// Puts the domain's values into the report's.
struct ReportBuilder {
  private let session: Session
  private let body: (ArticleID) throws -> ArticleBody
  private var texts: [ArticleID: QuotedText] = [:]
  private(set) var ratings: RatingsInReport
  private let ids: PublicIDs
  private let record: PublicRecord
  private let words: Phrasebook
  private let namesParts: Bool

  /// - Parameter namesParts: whether it is told where headlines and standfirsts stand.
  init(
    session: Session, ids: PublicIDs, record: PublicRecord, words: Phrasebook, namesParts: Bool,
    body: @escaping (ArticleID) throws -> ArticleBody
  ) {
    self.session = session
    self.ids = ids
    self.record = record
    self.words = words
    self.namesParts = namesParts
    self.body = body
    ratings = RatingsInReport(session.scale)
  }

  mutating func article(_ article: Article, includesContent: Bool) throws -> Report.Article {
    let details = article.details
    let front = namesParts && article.content.withheld == nil ? article.content.front : nil
    let text = try front == nil ? nil : text(of: article.id)
    return Report.Article(
      id: ids[.article(article.id)], title: details.title, url: details.url,
      archives: details.archives.compactMap(Report.Archive.init).nonEmpty,
      publisher: details.publisher, authors: details.authors.map(Report.Agent.init).nonEmpty,
      published: details.published, accessed: article.content.fetch?.at ?? article.content.accessed,
      language: details.language,
      sha256: article.content.withheld.map(\.sha256) ?? article.content.text,
      content: includesContent && article.content.withheld == nil
        ? try self.text(of: article.id).content : nil,
      headline: front?.headline.flatMap { text?.place($0) },
      standfirst: front?.standfirst.flatMap { text?.place($0) },
      notes: publicNotes(on: .article(article.id)))
  }

  mutating func claim(_ claim: Claim) throws -> Report.Claim {
    let details = claim.details
    let inForce = claim.verdict
    let earlier = record.earlierVerdicts(on: claim, in: session)
    let status: Report.Claim.Status =
      switch claim.standing.status {
      case .open: .open
      // A log could hold a checked claim whose verdicts were all taken back.
      case .checked: inForce == nil ? .open : .checked
      case .skipped: .skipped
      }
    return Report.Claim(
      id: ids[.claim(claim.id)], article: ids[.article(claim.passage.article)], text: claim.text,
      summary: details.summary, status: status,
      skipped: status == .skipped ? claim.standing.reason : nil, why: details.why,
      quote: try text(of: claim.passage.article).quote(claim.passage),
      claimant: details.claimant.map(Report.Agent.init),
      carrier: details.carrier.map(Report.Agent.init), made: details.made, place: details.place,
      appearances: details.appearances.nonEmpty,
      contact: claim.contact.map {
        Report.Contact(asked: $0.asked, replied: $0.replied, reply: $0.reply)
      },
      verdictHistory: earlier.map { ratings.verdict($0) }.nonEmpty,
      media: details.media.map(Report.Media.init),
      evidence: session.evidence(of: claim).map {
        Report.Evidence($0, id: ids[.evidence($0.id)], words)
      }.nonEmpty,
      notes: publicNotes(on: .claim(claim.id)), topics: details.topics.nonEmpty
    ).with(verdict: inForce.map { ratings.verdict($0) })
  }

  /// Private notes never leave the session: this is the one door, and it is shut.
  private func publicNotes(on subject: Note.Subject) -> [String]? {
    session.notes(on: subject).filter { !$0.isPrivate }.map(\.text).nonEmpty
  }

  private mutating func text(of article: ArticleID) throws -> QuotedText {
    if let known = texts[article] { return known }
    let text = QuotedText(try body(article))
    texts[article] = text
    return text
  }
}

extension Report.Claim {
  fileprivate func with(verdict: Report.Verdict?) -> Self {
    var claim = self
    claim.verdict = verdict
    return claim
  }
}

extension Report.Agent {
  init(_ agent: Agent) {
    let type: Kind? =
      switch agent.kind {
      case .person: .person
      case .organization: .organization
      case nil: nil
      }
    self.init(
      type: type, name: agent.name, jobTitle: agent.role, url: agent.url, sameAs: agent.sameAs)
  }
}

extension Array {
  /// `nil` instead of an empty list: absent beats empty.
  var nonEmpty: Self? { isEmpty ? nil : self }
}
