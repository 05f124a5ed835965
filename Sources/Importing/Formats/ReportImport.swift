import FactCheck
import JSON
import ReportModel

/// A report of this program in JSON: claims, verdicts, evidence and notes are imported as such.
struct ReportImport: ImportFormat {
  var name: String { "json" }
  var aliases: [String] { ["report", "factdesk"] }
  var summary: String { "a complete factdesk report" }

  func recognizes(_ input: ImportInput) -> Bool {
    guard case .success(let value) = input.json else { return false }
    return value.text("format")?.hasPrefix("factdesk-report/") == true
  }

  func read(_ input: ImportInput, for shelf: ArticleShelf) throws -> ImportReading {
    let report: Report
    do throws(ReportReadError) {
      report = try Report(json: input.text)
    } catch {
      throw ImportError.noReport(path: input.path, error)
    }
    // The same report may be laid out in many ways, and its provenance differs each time. Logs identify it by
    // its version 1 form.
    var content = report
    content.provenance = nil
    let source = input.source(
      name, content: Digest(of: JSONText.canonical(content.json.named(in: .first))))
    let (judged, dropped) = report.withoutOwnApprovals()
    var reading = ImportReading(judged, from: source)
    reading.remarks += dropped.map { .ownApproval(claim: $0.claim, author: $0.author) }
    // The report's file is kept unchanged.
    let document = Blob(input.text)
    reading.draft.document = document.digest
    reading.blobs.append(document)
    return reading
  }
}
