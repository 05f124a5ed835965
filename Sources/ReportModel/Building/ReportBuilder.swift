import ArticleText
import FactCheck
import Markdown
import Pictures
import ReportWords

/// Converts the domain's values to the report's.
struct ReportBuilder {
  private let session: Session
  private let body: (ArticleID) throws -> ArticleBody
  private var texts: [ArticleID: QuotedText] = [:]
  private(set) var ratings: RatingsInReport
  private let ids: PublicIDs
  private let record: PublicRecord
  private let words: Phrasebook
  private let namesParts: Bool
  private let picture: (KeptFile) throws -> [UInt8]?
  private let separatesVersions: Bool

  /// - Parameters:
  ///   - namesParts: whether the report gives the places of headlines and standfirsts.
  ///   - separatesVersions: whether each version of an article is an article of its own.
  ///   - picture: returns the bytes of a kept picture; `nil` to leave it out.
  init(
    session: Session, ids: PublicIDs, record: PublicRecord, words: Phrasebook, namesParts: Bool,
    separatesVersions: Bool, picture: @escaping (KeptFile) throws -> [UInt8]?,
    body: @escaping (ArticleID) throws -> ArticleBody
  ) {
    self.session = session
    self.ids = ids
    self.record = record
    self.words = words
    self.namesParts = namesParts
    self.picture = picture
    self.separatesVersions = separatesVersions
    self.body = body
    ratings = RatingsInReport(session.scale)
  }

  mutating func article(_ article: Article, includesContent: Bool) throws -> Report.Article {
    let front = namesParts && article.content.withheld == nil ? article.content.front : nil
    let text = try front == nil ? nil : text(of: article.id)
    var reported = Report.Article(article, id: ids[.article(article.id)])
    reported.archives = reported.archives?.nonEmpty
    reported.authors = reported.authors?.nonEmpty
    if includesContent, article.content.withheld == nil {
      reported.content = try self.text(of: article.id).content
    }
    reported.headline = front?.headline.flatMap { text?.place($0) }
    reported.standfirst = front?.standfirst.flatMap { text?.place($0) }
    guard !separatesVersions else {
      reported.notes = publicNotes(on: [.article(article.id)])
      return reported
    }
    let newest = session.newestVersion(of: article.id)
    guard newest == article.id else {
      reported.replacedBy = ids[.article(newest)]
      return reported
    }
    let versions = session.versions(of: article.id)
    if includesContent, namesParts {
      reported.revisions = try revisions(of: versions).nonEmpty
    }
    reported.notes = publicNotes(on: versions.map { .article($0.id) })
    return reported
  }

  /// The changes of the text through all versions. What an imported report says includes the changes up to the version
  /// that was imported, also from versions that came with it.
  private func revisions(of versions: [Article]) throws -> [Report.Revision] {
    let start =
      versions.lastIndex { !$0.content.reportedRevisions.isEmpty } ?? versions.startIndex
    let own = versions[start...]
    return try (own.first?.content.reportedRevisions ?? [])
      + zip(own, own.dropFirst()).compactMap { try revision(from: $0, to: $1) }
  }

  /// The changes of the text from one version to the next; `nil` if the words are the same, and if one of the texts
  /// must not be copied.
  private func revision(
    from earlier: Article, to article: Article
  ) throws -> Report.Revision? {
    guard article.content.withheld == nil, earlier.content.withheld == nil
    else { return nil }
    let difference = VersionDifference(from: try body(earlier.id), to: try body(article.id))
    let changes = difference.changes.compactMap { change -> Report.Revision.Change? in
      switch change {
      case .same: nil
      case .reworded(let old, let new):
        .init(removed: difference.oldText(old), added: difference.newText(new))
      case .removed(let old): .init(removed: difference.oldText(old), added: nil)
      case .added(let new): .init(removed: nil, added: difference.newText(new))
      }
    }
    guard !changes.isEmpty else { return nil }
    return Report.Revision(
      after: earlier.content.fetch?.at ?? earlier.content.accessed,
      on: article.details.modified == earlier.details.modified ? nil : article.details.modified,
      changes: changes)
  }

  mutating func claim(_ claim: Claim) throws -> Report.Claim {
    // Earlier verdicts first: a label that the scale does not have is added in the order of time.
    let evidence = session.publicEvidence(of: claim)
    let known = Set(evidence.map(\.id))
    let earlier = record.earlierVerdicts(on: claim, in: session).map { verdict($0, on: known) }
    var reported = Report.Claim(
      claim, id: ids[.claim(claim.id)], article: ids[.article(claim.passage.article)],
      quote: try text(of: claim.passage.article).quote(claim.passage),
      verdict: claim.verdict.map { verdict($0, on: known) })
    reported.appearances = reported.appearances?.nonEmpty
    reported.verdictHistory = earlier.nonEmpty
    reported.questions =
      session.publicQuestions(about: claim).map {
        Report.Question(id: ids[.question($0.id)], text: $0.text)
      }.nonEmpty
    reported.evidence = try evidence.map(self.evidence).nonEmpty
    reported.notes = publicNotes(on: [.claim(claim.id)])
    reported.topics = reported.topics?.nonEmpty
    return reported
  }

  /// The conclusion on an article, which refers to evidence of its claims in the report.
  /// - Parameter claims: those of the article and of its other versions.
  mutating func conclusion(on article: Article, claims: [Claim]) -> Report.Conclusion? {
    guard session.newestVersion(of: article.id) == article.id,
      let conclusion = session.conclusion(on: article.id)
    else { return nil }
    let known = claims.flatMap(session.publicEvidence(of:)).map(\.id)
    var reported = ratings.conclusion(conclusion)
    renameEvidence(in: &reported, known: Set(known))
    // Without the words that it dropped, nothing may be left of one in words only.
    return reported.label == nil && reported.explanation == nil ? nil : reported
  }

  private func evidence(_ piece: Evidence) throws -> Report.Evidence {
    var reported = Report.Evidence(piece, id: ids[.evidence(piece.id)], untitled: words(.untitled))
    reported.locator =
      piece.details.locator
      ?? piece.details.quoteCheck?.place.map { place in
        switch place {
        case .page(let number): words(.onPage, ["number": String(number)])
        case .sentence(let number): words(.inSentence, ["number": String(number)])
        }
      }
    reported.archives = reported.archives?.nonEmpty
    reported.answers = session.answer(by: piece).map {
      Report.Answer($0, question: ids[.question($0.question)])
    }
    if let file = piece.details.file, let kind = file.pictureKind,
      file.byteCount <= Picture.mostBytes, let bytes = try picture(file)
    {
      // What is no picture was refused when it was added; only another program can have kept it.
      reported.picture = try? Picture(bytes, as: kind)
    }
    return reported
  }

  private mutating func verdict(_ verdict: Verdict, on evidence: Set<EvidenceID>) -> Report.Verdict
  {
    var reported = ratings.verdict(verdict)
    renameEvidence(in: &reported, known: evidence)
    return reported
  }

  /// Makes an explanation refer to evidence by the ids for readers. The title replaces a reference to evidence that the
  /// report does not have. One to private or removed evidence is dropped: it would tell readers of what they cannot see.
  private func renameEvidence(
    in reported: inout some Report.Decided, known evidence: Set<EvidenceID>
  ) {
    guard let rationale = reported.explanation, reported.markup == .markdown else {
      reported.markup = nil
      return
    }
    let text = EvidenceReference.renaming(rationale) { name in
      guard let id = EvidenceID(name.lowercased()) else { return .keep }
      if evidence.contains(id) { return .rename(ids[.evidence(id)]) }
      guard !separatesVersions, let piece = session.publicEvidence(id) else { return .drop }
      let known = Report.Evidence(piece, id: ids[.evidence(id)], untitled: words(.untitled))
      return .replace(FormattedText.literal(known.title))
    }
    reported.explanation = text.allSatisfy(\.isWhitespace) ? nil : text
    if reported.explanation == nil { reported.markup = nil }
  }

  /// Private notes never leave the session: all notes pass here, and only public ones are kept.
  private func publicNotes(on subjects: [Note.Subject]) -> [String]? {
    subjects.flatMap(session.notes(on:)).filter { !$0.isPrivate }.map(\.text).nonEmpty
  }

  private mutating func text(of article: ArticleID) throws -> QuotedText {
    if let known = texts[article] { return known }
    let text = QuotedText(try body(article))
    texts[article] = text
    return text
  }
}

extension Array {
  /// `nil` instead of an empty list, because reports omit empty lists.
  package var nonEmpty: Self? { isEmpty ? nil : self }
}
