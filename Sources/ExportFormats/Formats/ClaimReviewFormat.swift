import ReportModel

/// The verdicts as schema.org's ClaimReview, in JSON-LD: for search engines and for feeds of checks.
public struct ClaimReviewFormat: ReportFormat, ReportFolderFormat {
  /// `claimreview`.
  public let name = "claimreview"
  /// None.
  public let aliases: [String] = []
  /// `claimreview.jsonld`.
  public let fileEnding = "claimreview.jsonld"
  /// What it is good for.
  public let summary = "the verdicts for search engines and fact-check feeds (schema.org JSON-LD)"

  /// Makes the format.
  public init() {}

  /// Writes one verdict as the bare object, several as a `@graph`, one after another.
  /// - Throws: `FormatRefusal` without the report's address and reviewer, and without a verdict.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    let review = ClaimReview(try ReviewPage(report, format: name))
    let claims = try report.checkedClaims(for: name)
    try ReviewDocument.write(claims, to: &sink) { review.value(of: $0) }
  }

  /// One file a verdict: a page with several is no candidate for a single result.
  public func files(of report: Report, named base: String?) throws -> [ReportFile] {
    let review = ClaimReview(try ReviewPage(report, format: name))
    return try report.checkedClaims(for: name).map { claim in
      ReportFile("\(claim.id).\(fileEnding)") { sink in
        try ReviewDocument.write([claim], to: &sink) { review.value(of: $0) }
      }
    }
  }
}
