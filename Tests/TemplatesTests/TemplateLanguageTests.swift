import ExportFormats
import ReportModel
import ReportSamples
import TestSupport
import Testing

@Suite("Pages in other languages")
struct TemplateLanguageTests {
  /// A date that opens a line is no list item in Markdown.
  @Test func germanDatesStayDates() throws {
    var report = try Samples.harbour().report()
    report.language = "de"
    let text = String(decoding: try MarkdownFormat().render(report), as: UTF8.self)
    #expect(text.contains("\n- 3\\. Februar 2026, [Behauptung 3](#claim-c3): "))
    #expect(text.contains("**Faktencheck von 4 Behauptungen in 2 Artikeln.** 3 geprüft: 1 True"))
  }
}
