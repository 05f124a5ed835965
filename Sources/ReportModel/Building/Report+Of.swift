import FactCheck
import ReportWords

extension Report {
  /// Makes the report of a session, or of the part in the scope.
  ///
  /// The same session gives the same report, whenever and wherever it is made.
  /// - Parameters:
  ///   - source: the session and what belongs to it.
  ///   - scope: the part of it to report.
  ///   - generatorVersion: the program's version, which the report names.
  /// - Throws: `ReportError` if there is nothing to report, and what reading a body throws.
  public init(
    of source: ReportSource, scope: ReportScope = .init(), generatorVersion: String
  ) throws {
    let session = source.session
    var (articles, claims) = try scope.selection(in: session)
    guard let id = session.reportID, let created = session.created,
      let modified = session.modified
    else { throw ReportError.noArticles }
    let continued = session.continuedImport
    let ids = PublicIDs(session)
    let settings = session.report
    let known =
      scope.separatesVersions
      ? articles : articles.filter { session.newestVersion(of: $0.id) == $0.id }
    let language = settings.language ?? Self.commonLanguage(of: known)
    let words = scope.isAsBefore ? Phrasebook.english : Phrasebook.of(language)
    let record = PublicRecord(
      of: session, after: source.laterEntries, ids: ids, words: words, version: scope.version)
    var builder = ReportBuilder(
      session: session, ids: ids, record: record, words: words, namesParts: !scope.isAsBefore,
      separatesVersions: scope.separatesVersions,
      picture: scope.showsPictures ? source.kept : { _ in nil },
      body: source.body)

    schema = nil
    self.id = id
    title = settings.title ?? Self.title(for: known, words)
    summary = settings.summary
    methodology = settings.method
    self.language = language
    url = settings.url
    self.created = continued?.report?.created ?? created
    self.modified = modified
    published = session.publications.first?.on
    license = settings.license
    generator = Generator(name: "factdesk", version: generatorVersion)
    reviewer = settings.reviewer.map(Agent.init)
    notice = source.notice.map { notice in
      let changes = scope.narrowed(
        record.corrections.filter { $0.entry > notice.entry }, to: articles, in: session)
      let changed = Set(changes.map(\.item))
      claims.removeAll { !changed.contains(.claim($0.id)) }
      return Notice(
        since: notice.since, corrections: changes.compactMap { Correction($0, ids: ids) },
        conclusionCorrections: changes.compactMap { ConclusionCorrection($0, ids: ids) })
    }
    self.articles = try articles.map {
      try builder.article($0, includesContent: scope.includesContent)
    }
    self.claims = try session.inReportOrder(claims, separatesVersions: scope.separatesVersions).map
    { try builder.claim($0) }
    let byArticle = Dictionary(grouping: claims) { session.newestVersion(of: $0.passage.article) }
    for (index, article) in articles.enumerated() {
      self.articles[index].conclusion = builder.conclusion(
        on: article, claims: byArticle[article.id] ?? [])
    }
    scale = builder.ratings.scale
    let changes = scope.narrowed(record.corrections, to: articles, in: session)
    corrections = changes.compactMap { Correction($0, ids: ids) }.nonEmpty
    conclusionCorrections = changes.compactMap { ConclusionCorrection($0, ids: ids) }.nonEmpty
    provenance = Provenance(entries: session.sequence, head: source.head)
    if let continued {
      go(on: continued, of: session, ids: ids, scope)
      restore(try source.differences(from: continued, for: scope), ids)
    }
    if !scope.includesContent, !scope.isAsBefore { leaveOutContexts() }
    layout = scope.layout
    keepOnlyFitValues()
  }

  /// Omits the words around quotes, which are words of a text that must not be copied. With the text, the
  /// offsets and its hash still identify the quote.
  private mutating func leaveOutContexts() {
    for index in claims.indices {
      claims[index].quote?.prefix = nil
      claims[index].quote?.suffix = nil
    }
  }

  /// The title of a report without one.
  private static func title(for articles: [FactCheck.Article], _ words: Phrasebook) -> String {
    articles.count == 1
      ? words.sentence(.title, ["title": articles[0].details.title])
      : words(.titleOfSeveral, ["articles": words(.articles, articles.count)])
  }

  private static func commonLanguage(of articles: [FactCheck.Article]) -> String {
    let language = articles[0].details.language
    let isCommon = articles.allSatisfy {
      $0.details.language.lowercased() == language.lowercased()
    }
    return isCommon ? language : "und"
  }
}

extension ReportScope {
  /// The articles and claims in the scope, by number.
  fileprivate func selection(
    in session: Session
  ) throws(ReportError) -> (articles: [Article], claims: [Claim]) {
    if let article, session.article(article) == nil { throw .unknownArticle(article) }
    guard !session.articles.isEmpty else { throw .noArticles }
    if let claims {
      guard !claims.isEmpty else { throw .noClaims }
      for id in claims {
        guard let claim = session.claim(id) else { throw .unknownClaim(id) }
        if let article, !has(claim, of: article, in: session) {
          throw .claimOutsideArticle(id, article)
        }
      }
      let wanted = Set(claims)
      let chosen = session.claims.filter { wanted.contains($0.id) }
      let homes = Set(chosen.map(\.passage.article))
      guard !separatesVersions else {
        return (session.articles.filter { homes.contains($0.id) }, chosen)
      }
      return (versions(for: chosen, of: Set(homes.map(session.newestVersion)), in: session), chosen)
    }
    let chosen = article.map { article in
      session.claims.filter { has($0, of: article, in: session) }
    }
    guard !separatesVersions else {
      return (
        session.articles.filter { article == nil || $0.id == article }, chosen ?? session.claims
      )
    }
    let newest = article.map { [session.newestVersion(of: $0)] } ?? session.newestArticles.map(\.id)
    return (
      versions(for: chosen ?? session.claims, of: Set(newest), in: session),
      chosen ?? session.claims
    )
  }

  /// Whether a claim is one of an article: on the words of any of its versions.
  private func has(_ claim: Claim, of article: ArticleID, in session: Session) -> Bool {
    isSame(claim.passage.article, article, in: session)
  }

  /// Whether two articles are one in the report.
  private func isSame(_ one: ArticleID, _ other: ArticleID, in session: Session) -> Bool {
    one == other
      || !separatesVersions && session.newestVersion(of: one) == session.newestVersion(of: other)
  }

  /// The articles in the report: the newest versions, and those that claims are on. An article with its versions
  /// keeps the place of its first one.
  private func versions(
    for claims: [Claim], of newest: Set<ArticleID>, in session: Session
  ) -> [Article] {
    let homes = Set(claims.map(\.passage.article))
    let places = VersionPlaces(session)
    return session.articles.filter { newest.contains($0.id) || homes.contains($0.id) }
      .map { (first: places.version(of: $0.id), article: $0) }
      .sorted { ($0.first, $0.article.id) < ($1.first, $1.article.id) }
      .map(\.article)
  }

  /// The corrections of items in the scope.
  /// - Parameter articles: the articles in the scope.
  fileprivate func narrowed(
    _ corrections: [PublicRecord.Correction], to articles: [Article], in session: Session
  ) -> [PublicRecord.Correction] {
    let chosen = claims.map { ids in
      Set(ids.map { .claim($0) } + articles.map { .article($0.id) } as [ItemID])
    }
    return corrections.filter {
      correction in
      (article.map { isSame(correction.article, $0, in: session) } ?? true)
        && chosen?.contains(correction.item) ?? true
    }
  }
}

extension Report.Correction {
  /// The correction; `nil` if it is of a conclusion.
  fileprivate init?(_ correction: PublicRecord.Correction, ids: PublicIDs) {
    guard case .claim = correction.item else { return nil }
    self.init(
      at: correction.at, claim: ids[correction.item], words: correction.words, text: correction.text
    )
  }
}

extension Report.ConclusionCorrection {
  /// The correction; `nil` if it is of a claim.
  fileprivate init?(_ correction: PublicRecord.Correction, ids: PublicIDs) {
    guard case .article = correction.item else { return nil }
    self.init(at: correction.at, article: ids[correction.item], text: correction.text)
  }
}
