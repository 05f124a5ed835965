import FactCheck
import JSON
import ReportModel

/// The details of the report itself.
package struct ReportAnswer: Answer {
  package var report: ReportSettings

  package init(report: ReportSettings) { self.report = report }

  package var json: JSONValue {
    let report: JSONValue = [
      "title": report.title, "summary": report.summary, "methodology": report.method,
      "language": report.language, "url": report.url, "license": report.license,
      "reviewer": report.reviewer.map(Report.Agent.init), "order": report.order?.description,
    ]
    return ["report": report]
  }

  package func write(to page: inout TextOutput) {
    let facts: [(String, String?)] = [
      ("title", report.title), ("address", report.url?.text), ("summary", report.summary),
      ("reviewer", report.reviewer?.described), ("method", report.method),
      ("licence", report.license?.text), ("language", report.language),
      ("order of the claims", report.order?.description),
    ]
    guard facts.contains(where: { $0.1 != nil }) else {
      page.line("nothing set yet: report --title \"…\" --reviewer \"…\"")
      return
    }
    for case (let name, let value?) in facts {
      page.wrapped([.init("\(name): ", .faint), .init(value)], indent: "  ")
    }
  }
}
