import ArticleLoading
import FactCheck
import JSON
import WebArchives

/// The records of a web archive, and the evidence of whose pages they are.
package struct WebArchiveAnswer: AnswerInPieces {
  /// A record.
  struct Record: JSONWritable {
    let record: ArchivedRecord
    /// The evidence with this page.
    let evidence: [EvidenceID]

    var json: JSONValue {
      [
        "record": record.number, "kind": record.kind, "uri": record.uri,
        "captured": record.captured, "status": record.answer?.status, "type": record.mediaType,
        "bytes": record.byteCount, "refused": record.fault.map(Explanations.text),
        "evidence": evidence,
      ]
    }
  }

  private let file: String
  private let records: [Record]

  /// - Parameter session: the session whose evidence is compared with the records.
  package init(_ file: String, _ records: [ArchivedRecord], in session: Session) {
    self.file = file
    var owners: [WebPageKey: [EvidenceID]] = [:]
    for evidence in session.claims.flatMap(session.evidence(of:)) {
      if let url = evidence.details.url { owners[url.page, default: []].append(evidence.id) }
    }
    self.records = records.map { record in
      Record(
        record: record,
        evidence: record.isPage ? record.address.flatMap { owners[$0.page] } ?? [] : [])
    }
  }

  package var json: JSONValue { ["archive": file, "records": records] }

  package func writer() -> (inout TextOutput) -> Bool {
    let rows = writer(of: records, none: "\(file) has no records") { record, page in
      Self.write(record, to: &page)
    }
    var isDone = false
    let pages = records.count { $0.record.isPage }
    let owned = records.contains { !$0.evidence.isEmpty }
    return { page in
      if rows(&page) { return true }
      guard !isDone else { return false }
      isDone = true
      page.line(
        "\(Counted.text(records.count, "record")) in \(file), \(Counted.text(pages, "page")) to capture",
        .faint)
      let example = owned ? "@" : "eN"
      if pages > 0 {
        page.line("to keep them as copies: capture \(example) --from \(file)", .faint)
      }
      return true
    }
  }

  private static func write(_ row: Record, to page: inout TextOutput) {
    let record = row.record
    let digits = String(record.number)
    let lead = String(repeating: " ", count: max(0, 4 - digits.count))
    page.wrapped(
      [
        .init(lead), .init(digits, .bold),
        .init("  \(record.uri ?? record.kind)", record.isPage ? .plain : .faint),
      ], indent: "      ")
    var parts = [
      DateWords.text(record.captured, by: page.clock), record.mediaType ?? record.kind,
      Counted.text(record.byteCount, "byte"),
    ]
    if let fault = record.fault { parts.append("not copied: \(Explanations.text(fault))") }
    if !row.evidence.isEmpty {
      parts.append("page of " + row.evidence.map(\.description).joined(separator: ", "))
    }
    page.wrapped(
      [.init(parts.joined(separator: ", "), .faint)], first: "      ", indent: "      ")
  }
}
