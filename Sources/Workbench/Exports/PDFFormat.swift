import ArticleLoading
import ExportFormats
import ReportModel

/// The page of the HTML format, printed to PDF by Chromium. It is not in `ReportFormats`, because the report
/// rooms start no programs, and because its bytes contain the time of printing.
struct PDFFormat: ReportFormat {
  let programs: OutsidePrograms
  let name = "pdf"
  let aliases: [String] = []
  let fileEnding = "pdf"
  let summary = "the HTML page, printed by Chromium; needs a FILE"
  let isText = false
  let writesNotices = true
  let showsPictures = true

  func write(_ report: Report, to sink: inout ReportSink) throws {
    let page = try HTMLFormat().render(report)
    try sink.write(PagePrinter(programs).pdf(of: page, for: "the report"))
  }
}
