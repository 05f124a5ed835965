import ReportModel

/// The verdicts as schema.org's ClaimReview, in JSON-LD: for search engines and fact-check feeds.
public struct ClaimReviewFormat: ReportFormat, ReportFolderFormat {
  /// The format's name for `export`.
  public let name = "claimreview"
  /// Other names for it.
  public let aliases: [String] = []
  /// The ending of its files' names.
  public let fileEnding = "claimreview.jsonld"
  /// What it is for, as `export --list` prints it.
  public let summary = "the verdicts for search engines and fact-check feeds (schema.org JSON-LD)"

  /// Whether it has a review of each article with a rated conclusion, too.
  private let includesConclusions: Bool

  /// Makes the format.
  /// - Parameter includesConclusions: whether it has a review of each article with a rated conclusion, too.
  public init(includesConclusions: Bool = false) { self.includesConclusions = includesConclusions }

  /// Writes one review as a single object, several as a `@graph`, one after another.
  /// - Throws: `FormatRefusal` without the report's address and reviewer, and without a verdict or, if they are
  ///   included, without a rated conclusion.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    let review = ClaimReview(try ReviewPage(report, format: name))
    guard includesConclusions else {
      let claims = try report.checkedClaims(for: name)
      return try ReviewDocument.write(claims, to: &sink) { review.value(of: $0) }
    }
    try ReviewDocument.write(try subjects(of: report), to: &sink) { review.value(of: $0) }
  }

  /// One file for each review, because search engines show only pages with one as a result of its own.
  public func files(of report: Report, named base: String?) throws -> [ReportFile] {
    let review = ClaimReview(try ReviewPage(report, format: name))
    return try subjects(of: report).map { subject in
      ReportFile("\(subject.id).\(fileEnding)") { sink in
        try ReviewDocument.write([subject], to: &sink) { review.value(of: $0) }
      }
    }
  }

  private func subjects(of report: Report) throws(FormatRefusal) -> [ClaimReview.Subject] {
    guard includesConclusions else { return try report.checkedClaims(for: name).map { .claim($0) } }
    let articles = report.newestArticles.filter { $0.conclusion?.label != nil }
    guard !articles.isEmpty else { throw .noConclusions(format: name) }
    return report.claims.filter { $0.verdict != nil }.map { .claim($0) }
      + articles.map { .article($0) }
  }
}
