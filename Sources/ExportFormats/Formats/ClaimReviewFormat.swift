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

  /// Makes the format; it has no settings.
  public init() {}

  /// Writes one verdict as a single object, several as a `@graph`, one after another.
  /// - Throws: `FormatRefusal` without the report's address and reviewer, and without a verdict.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    let review = ClaimReview(try ReviewPage(report, format: name))
    let claims = try report.checkedClaims(for: name)
    try ReviewDocument.write(claims, to: &sink) { review.value(of: $0) }
  }

  /// One file for each verdict, because search engines show only pages with one as a result of its own.
  public func files(of report: Report, named base: String?) throws -> [ReportFile] {
    let review = ClaimReview(try ReviewPage(report, format: name))
    return try report.checkedClaims(for: name).map { claim in
      ReportFile("\(claim.id).\(fileEnding)") { sink in
        try ReviewDocument.write([claim], to: &sink) { review.value(of: $0) }
      }
    }
  }
}
