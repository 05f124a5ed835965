import ReportModel

/// The verdicts of one or several sessions as schema.org's DataFeed of ClaimReviews, in JSON-LD.
public struct ClaimFeedFormat: ReportFormat {
  /// The format's name for `export`.
  public let name = "feed"
  /// Other names for it.
  public let aliases: [String] = []
  /// The ending of its files' names.
  public let fileEnding = "feed.jsonld"
  /// What it is for, as `export --list` prints it.
  public let summary = "the verdicts of one or more sessions as a feed (schema.org DataFeed)"

  /// Makes the format; it has no settings.
  public init() {}

  /// Writes a feed of one report, one verdict after another.
  /// - Throws: `FormatRefusal` without the report's address and reviewer, and without a verdict.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    try write(1, to: &sink) { _ in report }
  }

  /// Writes one feed of several reports, which are requested one after another, so that only one is in memory.
  /// Reports without a verdict add nothing.
  /// - Parameters:
  ///   - count: the number of reports; at least one.
  ///   - report: returns the report of this index, from 0.
  /// - Throws: `FormatRefusal` if a report lacks its address or reviewer, if none has a verdict, and if two
  ///   scales of the same name differ; the sink can then already have the beginning of the feed.
  public func write(
    _ count: Int, to sink: inout ReportSink, _ report: (Int) throws -> Report
  ) throws {
    var feed = ClaimFeed(format: name, isOfMany: count > 1)
    for number in 0..<count { try feed.add(try report(number), to: &sink) }
    try feed.end(to: &sink)
  }
}
