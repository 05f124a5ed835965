import FactCheck
import JSON
import ReportWords

/// A comparison of a report in JSON with its session's export, member by member.
public struct SessionComparison: Sendable {
  /// The first differences.
  public let differences: [ReportDifference]
  /// The number of all differences.
  public let count: Int
  /// The part of the session that the report covers, as far as it can be determined.
  public let scope: ReportScope
  /// The ids of articles and claims that the report leaves out.
  public let omitted: [String]
  /// The version of the program that wrote the report, as declared, if it is another one. The log does not
  /// contain it, so it is not a difference. (For an imported report the log does.)
  public let otherVersion: String?
  /// Parts of the report that were not compared, because the log's values have been redacted since.
  public let redacted: [RedactedPart]

  /// Compares a report with its session's export.
  ///
  /// A report may cover a part of its session: among the scopes that its articles and claims allow, the one
  /// with the fewest differences is used.
  /// - Parameters:
  ///   - report: the report.
  ///   - source: the session's state when the report was made.
  ///   - redactions: the redactions since then; `nil` if there were none.
  ///   - generatorVersion: the version of this program.
  /// - Throws: `ReportError` if the session contained nothing to report, and the errors of reading a body.
  public init(
    of report: ReportVerification, with source: ReportSource, redactions: LaterRedactions?,
    generatorVersion: String
  ) throws {
    let ids = PublicIDs(source.session)
    let parts = redactions.map {
      RedactedParts(
        $0, in: source.session, ids: ids, separatesVersions: Self.separatesVersions(report))
    }
    let compared = redactions?.source ?? source
    var best: (result: Result, scope: ReportScope)?
    for scope in Self.scopes(of: report, in: source.session, ids: ids) {
      let own = try Report(of: compared, scope: scope, generatorVersion: generatorVersion)
      let held = own.json.written(in: report.version)
      let words = scope.isAsBefore ? Phrasebook.english : Phrasebook.of(own.language)
      let (said, without) = parts?.fitting(report.value, to: held, in: words) ?? (report.value, [])
      let result = Result(
        ReportComparing(said, with: held), parts, without: without, version: generatorVersion)
      if best.map({ result.count < $0.result.count }) ?? true { best = (result, scope) }
      if best?.result.count == 0 { break }
    }
    // The whole session is always a scope.
    guard let (result, scope) = best else { throw ReportError.noArticles }
    differences = result.differences
    count = result.count
    otherVersion = result.otherVersion
    self.redacted = result.redacted
    self.scope = scope
    let said = Set(report.value.ids(of: "articles") + report.value.ids(of: "claims"))
    let whole =
      (Self.separatesVersions(report) ? source.session.articles : source.session.newestArticles)
      .map { ids[.article($0.id)] }
      + source.session.claims.map { ids[.claim($0.id)] }
    omitted = scope.isWhole ? [] : whole.filter { !said.contains($0) }
  }

  /// Whether a report is of a version in which each version of an article is an article of its own.
  private static func separatesVersions(_ report: ReportVerification) -> Bool {
    report.version < .third
  }

  /// The possible scopes of a report, the likeliest first.
  private static func scopes(
    of verification: ReportVerification, in session: Session, ids: PublicIDs
  ) -> [ReportScope] {
    let report = verification.value
    let hasContent = report.list("articles").contains { article in
      article.members().contains { $0.key == "content" }
    }
    let said = Set(report.ids(of: "articles"))
    let claimed = Set(report.ids(of: "claims"))
    let separatesVersions = separatesVersions(verification)
    func home(_ id: ArticleID) -> ArticleID {
      separatesVersions ? id : session.newestVersion(of: id)
    }
    let articles = Set(
      session.articles.map(\.id).filter { said.contains(ids[.article($0)]) }.map(home))
    let claims = session.claims.filter { claimed.contains(ids[.claim($0.id)]) }.map(\.id)
    let article = articles.count == 1 ? articles.first : nil
    func scope(_ article: ArticleID?, _ claims: [ClaimID]?) -> ReportScope {
      var scope = ReportScope(article: article, claims: claims, includesContent: hasContent)
      scope.version = verification.version
      return scope
    }
    var scopes = [scope(nil, nil)]
    if let article { scopes.append(scope(article, nil)) }
    if !claims.isEmpty {
      scopes.append(scope(nil, claims))
      if let article,
        claims.allSatisfy({ (session.claim($0)?.passage.article).map(home) == article })
      {
        scopes.append(scope(article, claims))
      }
    }
    // Programs that write version 2 always declare headlines and contexts.
    guard verification.version == .first else { return scopes }
    return scopes
      + scopes.map { scope in
        var scope = scope
        scope.isAsBefore = true
        return scope
      }
  }
}

extension ReportScope {
  /// Whether no article or claim is left out.
  public var isWhole: Bool { article == nil && claims == nil }
}

/// The redactions of a log since a report was made, of what it was made from.
public struct LaterRedactions {
  let items: [ItemID]
  let mark: RedactionMark
  /// The numbers of the entries that they rewrote, in order.
  public let entries: [Int]
  /// The session's state when the report was made, with other marks than usual where these redactions left marks.
  public let source: ReportSource

  /// - Parameters:
  ///   - redactions: the redactions.
  ///   - mark: the mark in the source.
  ///   - source: the session's state when the report was made, with that mark where they left marks.
  public init(_ redactions: LogRedactions, markedWith mark: RedactionMark, in source: ReportSource)
  {
    items = redactions.items
    entries = redactions.entries.sorted()
    self.mark = mark
    self.source = source
  }

  /// Whether they removed something of a whole report in whose place there need not be a mark.
  public var changePublicParts: Bool {
    let session = source.session
    return items.contains { item in
      switch item {
      case .evidence(let id): session.evidence(id).map { !$0.details.isPrivate } ?? false
      case .note(let id): session.note(id).map { !$0.isPrivate } ?? false
      case .claim, .question: true
      default: false
      }
    }
      || session.allEvidence.contains {
        !$0.details.isPrivate && RemovedCopies(of: $0.details) != nil
      }
  }
}

extension RedactionMark {
  /// A difference as it is shown.
  fileprivate func unmarking(_ difference: ReportDifference) -> ReportDifference {
    ReportDifference(
      item: difference.item, path: difference.path, kind: difference.kind, said: difference.said,
      held: difference.held.map(unmarking))
  }
}

/// The differences that count, and the reasons for others.
private struct Result {
  var differences: [ReportDifference] = []
  var count: Int
  var otherVersion: String?
  var redacted: [RedactedPart] = []

  init(
    _ comparing: ReportComparing, _ redactions: RedactedParts?, without parts: [RedactedPart],
    version own: String
  ) {
    count = comparing.count
    redacted = parts
    for difference in comparing.kept {
      if difference.path == ["generator", "version"], difference.item == nil,
        let version = difference.said, difference.held == own
      {
        otherVersion = version
        count -= 1
      } else if let part = redactions?.part(of: difference) {
        if !redacted.contains(part) { redacted.append(part) }
        count -= 1
      } else {
        differences.append(redactions?.mark.unmarking(difference) ?? difference)
      }
    }
  }
}

extension JSONValue {
  /// The elements of a list under a key.
  fileprivate func list(_ key: String) -> [JSONValue] {
    guard case .array(let list)? = members().first(where: { $0.key == key })?.value else {
      return []
    }
    return list
  }

  /// The ids of the items in a list under a key.
  fileprivate func ids(of key: String) -> [String] {
    list(key).compactMap { item in
      if case .string(let id)? = item.members().first(where: { $0.key == "id" })?.value {
        id
      } else {
        nil
      }
    }
  }
}
