import FactCheck
import ReportModel

/// The claims as a table for spreadsheets and statistics: one row for each claim.
public struct ClaimsCSVFormat: ReportFormat {
  /// The format's name for `export`.
  public let name = "csv"
  /// Other names for it.
  public let aliases: [String] = []
  /// The ending of its files' names.
  public let fileEnding = "csv"
  /// What it is for, as `export --list` prints it.
  public let summary = "one row per claim, for spreadsheets and statistics (some need --bom)"
  /// Some spreadsheets assume another encoding without one.
  public let takesByteOrderMark = true

  /// Makes the format; it has no settings.
  public init() {}

  /// The names of the columns, in order.
  static let columns = [
    "id", "article", "article_title", "article_url", "text", "summary", "quote", "quote_start",
    "quote_end", "status", "skipped", "why", "claimant", "claimant_type", "claimant_role",
    "claimant_url", "reporting_source", "reporting_source_type", "made", "place", "topics",
    "appearances", "verdict",
    "value", "explanation", "decided", "by", "approved_by", "asked", "replied", "reply",
    "media_kind", "media_url", "media_categories", "evidence", "notes", "contacts",
    "claimant_other_names", "version",
  ]

  /// Writes the table record by record.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    try sink.write(CSVRecord.header(Self.columns))
    let articles = Dictionary(
      report.articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for claim in report.claims {
      let version = articles[claim.article]
      let newest = version?.replacedBy.flatMap { articles[$0] }
      try sink.write(
        Self.record(claim, of: newest ?? version, version: newest.map { _ in version?.id } ?? nil))
    }
  }

  /// - Parameter version: the earlier version of the article that has the claim's words, if it is one.
  private static func record(
    _ claim: Report.Claim, of article: Report.Article?, version: String?
  ) -> [UInt8] {
    var record = CSVRecord()
    record.add(claim.id)
    record.add(article?.id ?? claim.article)
    record.add(article?.title)
    record.add(article?.url)
    record.add(claim.text)
    record.add(claim.summary)
    record.add(claim.quote?.exact)
    record.add(claim.quote?.start)
    record.add(claim.quote?.end)
    record.add(claim.status.rawValue)
    record.add(claim.skipped)
    record.add(claim.why)
    record.add(claim.claimant?.name)
    record.add(claim.claimant?.type?.schemaWord)
    record.add(claim.claimant?.jobTitle)
    record.add(claim.claimant?.url)
    record.add(claim.reportingSource?.name)
    record.add(claim.reportingSource?.type?.schemaWord)
    record.add(claim.made)
    record.add(claim.place)
    record.add(claim.topics?.joined(separator: " "))
    record.add(claim.appearances?.map(\.text).joined(separator: " "))
    record.add(claim.verdict?.label)
    record.add(claim.verdict?.value)
    // With ids, by which the other table has the evidence.
    record.add(claim.verdict?.plainExplanation(on: claim))
    record.add(claim.verdict?.decided)
    record.add(claim.verdict?.by)
    record.add(claim.verdict?.approvedBy)
    record.add(claim.contact?.asked)
    record.add(claim.contact?.replied)
    record.add(claim.contact?.reply)
    record.add(claim.media?.kind?.rawValue)
    record.add(claim.media?.url)
    record.add(claim.media?.categories.map(\.schemaWord).joined(separator: " "))
    record.add(claim.evidence?.count ?? 0)
    record.add(claim.notes?.joined(separator: "\n\n"))
    record.add(claim.attempts.map(line).nonEmpty?.joined(separator: "\n"))
    record.add(claim.claimant?.otherNames?.joined(separator: "\n"))
    record.add(version)
    return record.ended
  }

  /// An attempt to reach the claimant on one line: `asked 2026-01-12, person Ana Lind, no reply`.
  private static func line(_ contact: Report.Contact) -> String {
    let parts: [String?] = [
      "asked \(contact.asked)", contact.person.map { "person \($0)" },
      contact.way.map { "way \($0)" }, contact.deadline.map { "deadline \($0)" },
      contact.replied.map { "replied \($0)" }, contact.reply.map { "reply \($0)" },
      contact.noReply == true ? "no reply" : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
