import ReportModel

/// The verdicts of one session or of many as schema.org's DataFeed of ClaimReviews, in JSON-LD.
public struct ClaimFeedFormat: ReportFormat {
  /// `feed`.
  public let name = "feed"
  /// None.
  public let aliases: [String] = []
  /// `feed.jsonld`.
  public let fileEnding = "feed.jsonld"
  /// What it is good for.
  public let summary = "the verdicts of one session or of many as a feed (schema.org DataFeed)"

  /// Makes the format.
  public init() {}

  /// Writes a feed of one report, one verdict after another.
  /// - Throws: `FormatRefusal` without the report's address and reviewer, and without a verdict.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    try write(1, to: &sink) { _ in report }
  }

  /// Writes one feed of several reports, which are asked for one after another; no two need be in
  /// memory. Reports without a verdict add nothing.
  /// - Parameters:
  ///   - count: how many there are; at least one.
  ///   - report: the report of this number, from 0.
  /// - Throws: `FormatRefusal` when a report lacks its address or reviewer, when none has a verdict,
  ///   and when two scales of one name differ; then the sink may hold the beginning of the feed.
  public func write(
    _ count: Int, to sink: inout ReportSink, _ report: (Int) throws -> Report
  ) throws {
    var feed = ClaimFeed(format: name, isOfMany: count > 1)
    for number in 0..<count { try feed.add(try report(number), to: &sink) }
    try feed.end(to: &sink)
  }
}
