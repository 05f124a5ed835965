import ReportModel

/// What was done to pictures, films and recordings, as schema.org's MediaReview in JSON-LD.
public struct MediaReviewFormat: ReportFormat {
  /// The format's name for `export`.
  public let name = "mediareview"
  /// Other names for it.
  public let aliases: [String] = []
  /// The ending of its files' names.
  public let fileEnding = "mediareview.jsonld"
  /// What it is for, as `export --list` prints it.
  public let summary = "how images, videos and audio were altered (schema.org JSON-LD)"

  /// Makes the format; it has no settings.
  public init() {}

  /// Writes one medium as a single object, several as a `@graph`.
  /// - Throws: `FormatRefusal` without the report's address and reviewer, and without a checked claim that says
  ///   what was done to a medium.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    let review = MediaReview(try ReviewPage(report, format: name))
    let claims = try report.checkedClaims(for: name).filter { $0.media != nil }
    guard !claims.isEmpty else { throw FormatRefusal.noMedia(format: name) }
    try ReviewDocument.write(claims, to: &sink) { review.value(of: $0) }
  }
}
