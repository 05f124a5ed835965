import ArticleText
import FactCheck

/// A claim in full, as answers hold it.
struct ClaimValue: Encodable, Sendable {
  var id: ClaimID
  var article: ArticleID
  var sentences: String
  /// The printed page that it begins on.
  var page: Int?
  /// Code points in the article's text; the end is exclusive.
  var start: Int
  var end: Int
  var quote: String
  var text: String
  var summary: String?
  var status: ClaimStatus
  var skipped: String?
  var claimant: Agent?
  var carrier: Agent?
  var made: PartialDate?
  var place: String?
  var why: String?
  var topics: [String]
  var appearances: [WebAddress]
  var media: Media?
  var contact: Contact?
  var verdict: VerdictValue?
  var verdictHistory: [VerdictValue]
  var evidence: [EvidenceValue]
  var notes: [NoteValue]

  init(_ claim: Claim, at desk: Desk) throws {
    let text = try desk.text(of: desk.state.existing(claim.passage.article))
    id = claim.id
    article = claim.passage.article
    sentences = claim.passage.sentenceAddress
    page = text.body.page(at: claim.passage.range.lowerBound)
    start = text.codePoints.codePoint(at: claim.passage.range.lowerBound)
    end = text.codePoints.codePoint(at: claim.passage.range.upperBound)
    quote = claim.passage.words
    self.text = claim.text
    summary = claim.details.summary
    status = claim.standing.status
    skipped = claim.standing.reason
    claimant = claim.details.claimant
    carrier = claim.details.carrier
    made = claim.details.made
    place = claim.details.place
    why = claim.details.why
    topics = claim.details.topics
    appearances = claim.details.appearances
    media = claim.details.media
    contact = claim.contact
    verdict = claim.verdict.map(VerdictValue.init)
    verdictHistory = claim.standingVerdicts.filter { $0.number != claim.verdict?.number }
      .map(VerdictValue.init)
    evidence = desk.state.evidence(of: claim).map(EvidenceValue.init)
    notes = desk.state.notes(on: .claim(claim.id)).map(NoteValue.init)
  }
}

extension ClaimValue {
  /// Where it stands: `a1.3`, and the page where there are pages.
  var placeInWords: String { sentences + (page.map { "  p. \($0)" } ?? "") }
}

/// A claim as one row of a list.
struct ClaimRow: Encodable, Sendable {
  var id: ClaimID
  var article: ArticleID
  var sentences: String
  var text: String
  var status: ClaimStatus
  var rating: String?
  var value: Int?
  var claimant: String?
  var topics: [String]
  var evidence: Int

  init(_ claim: Claim, in session: Session) {
    id = claim.id
    article = claim.passage.article
    sentences = claim.passage.sentenceAddress
    text = claim.text
    status = claim.standing.status
    let verdict = claim.verdict
    rating = verdict?.rating
    value = verdict?.value
    claimant = claim.claimant?.name
    topics = claim.topics
    evidence = session.evidence(of: claim).count
  }
}

/// A verdict as answers hold it.
struct VerdictValue: Encodable, Sendable {
  var rating: String
  var value: Int?
  var rationale: String?
  var by: String
  var decided: Timestamp?
  var approvedBy: String?

  init(_ verdict: Verdict) {
    rating = verdict.rating
    value = verdict.value
    rationale = verdict.rationale
    by = verdict.analyst
    decided = verdict.decided
    approvedBy = verdict.secondPerson
  }
}

/// A piece of evidence as answers hold it.
struct EvidenceValue: Encodable, Sendable {
  var id: EvidenceID
  var claim: ClaimID
  var title: String
  var stance: Stance
  var url: WebAddress?
  var file: KeptFile?
  var publisher: String?
  var author: String?
  var published: PartialDate?
  var accessed: Timestamp?
  var archives: [Archive]
  var quote: String?
  var locator: String?
  var level: SourceLevel?
  var interest: String?
  var note: String?

  init(_ evidence: Evidence) {
    let details = evidence.details
    id = evidence.id
    claim = evidence.claim
    title = details.shownTitle
    stance = details.stance
    url = details.url
    file = details.file
    publisher = details.publisher
    author = details.author
    published = details.published
    accessed = details.accessed
    archives = details.archives
    quote = details.quote
    locator = details.locator
    level = details.level
    interest = details.interest
    note = details.note
  }
}

/// A note as answers hold it.
struct NoteValue: Encodable, Sendable {
  var id: NoteID
  var on: String
  var text: String
  var isPrivate: Bool
  var by: String

  enum CodingKeys: String, CodingKey {
    case id, on, text, by
    case isPrivate = "private"
  }

  init(_ note: Note) {
    id = note.id
    on = note.subject.description
    text = note.text
    isPrivate = note.isPrivate
    by = note.analyst
  }
}

/// An article as answers hold it.
struct ArticleValue: Encodable, Sendable {
  var id: ArticleID
  var title: String
  var titleIsInferred: Bool
  var authors: [String]
  var publisher: String?
  var url: WebAddress?
  var published: PartialDate?
  var modified: PartialDate?
  var language: String
  var archives: [Archive]
  var loaded: Timestamp
  var fetched: Timestamp?
  /// What `reload` asks for again.
  var fetchedFrom: WebAddress?
  var file: String?
  var loader: String
  var encoding: String
  var bytes: Int
  var sentences: Int
  var segmenterVersion: Int
  var paragraphs: Int
  var sha256: Digest
  var replaces: ArticleID?
  var replacedBy: ArticleID?
  var claims: Int
  var checked: Int
  var notes: [NoteValue]

  init(_ article: Article, in session: Session) {
    let claims = session.claims(of: article.id)
    id = article.id
    title = article.details.title
    titleIsInferred = article.details.titleIsInferred
    authors = article.details.authors.map(\.name)
    publisher = article.details.publisher
    url = article.details.url
    published = article.details.published
    modified = article.details.modified
    language = article.details.language
    archives = article.details.archives
    loaded = article.loaded
    fetched = article.content.fetch?.at
    fetchedFrom = article.content.fetch?.url
    file = article.content.fileName
    loader = article.content.loader
    encoding = article.content.encoding
    bytes = article.content.byteCount
    sentences = article.content.sentenceCount
    segmenterVersion = article.content.segmenterVersion
    paragraphs = article.content.paragraphCount
    sha256 = article.content.text
    replaces = article.replaces
    let newest = session.newestVersion(of: article.id)
    replacedBy = newest == article.id ? nil : newest
    self.claims = claims.count
    checked = claims.filter { $0.standing.status == .checked }.count
    notes = session.notes(on: .article(article.id)).map(NoteValue.init)
  }
}
