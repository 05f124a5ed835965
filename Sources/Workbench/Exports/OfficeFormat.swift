import ArticleLoading
import ExportFormats
import FactCheck
import ReportModel

/// The page of the HTML format as an office document, made by pandoc: for editors and lawyers, who write into it.
struct OfficeFormat: ReportFormat {
  let programs: OutsidePrograms
  let kind: DocumentWriter.Kind
  let aliases: [String] = []
  let isText = false
  let writesNotices = true
  let showsPictures = true

  var name: String { kind.rawValue }
  var fileEnding: String { kind.rawValue }
  var summary: String {
    switch kind {
    case .docx: "the report for Word, made by pandoc; needs a FILE"
    case .odt: "the report for LibreOffice, made by pandoc; needs a FILE"
    }
  }

  func write(_ report: Report, to sink: inout ReportSink) throws {
    let page = try HTMLFormat().render(report)
    try sink.write(
      DocumentWriter(programs).document(
        of: page, as: kind, on: (report.layout.paper ?? .init(language: report.language)).pageSize,
        made: report.modified.seconds, for: "the report"))
  }
}

extension Report.Paper {
  /// Its size in office documents.
  fileprivate var pageSize: DocumentWriter.PageSize {
    switch self {
    case .a4: .init(width: 11906, height: 16838)
    case .letter: .init(width: 12240, height: 15840)
    }
  }
}
