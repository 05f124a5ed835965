import TestSupport
import Testing

@testable import Templates

/// `docs/formats/templates.md` lists every name that a template may use, and no other.
@Suite("The page on templates")
struct TemplatePageTests {
  private static let path = "docs/formats/templates.md"
  private static let heading = "## The names\n"

  @Test func thePageListsEveryNameThereIs() throws {
    let page = try ProjectFiles.text(Self.path)
    let start = try #require(page.firstRange(of: Self.heading))
    let wanted = page[..<start.upperBound] + Self.tables
    let difference = try Golden.difference(of: String(wanted), from: Self.path)
    #expect(difference == nil, "\(difference ?? "")")
  }

  /// Each kind of thing is reached from the report, and each that is reached has its table.
  @Test func noKindOfThingIsLeftOut() {
    var reached: Set<String> = []
    func reach(_ shape: TemplateShape) {
      guard reached.insert(shape.title).inserted else { return }
      for name in shape.names {
        switch name.kind {
        case .object(let shape), .list(.object(let shape)): reach(shape)
        default: break
        }
      }
    }
    reach(ReportViews.report.shape)
    #expect(reached == Set(ReportViews.all.map(\.title)))
    for shape in ReportViews.all {
      #expect(Set(shape.names.map(\.text)).count == shape.names.count, "\(shape.title)")
    }
  }

  private static var tables: String {
    ReportViews.all.map { shape in
      var lines = [
        "", "### \(shape.title)", "", "| Name | Is | What it is |", "| --- | --- | --- |",
      ]
      for name in shape.names {
        lines.append("| `\(name.text)` | \(words(name.kind)) | \(name.summary) |")
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined()
  }

  private static func words(_ kind: TemplateKind) -> String {
    switch kind {
    case .formatted: "formatted text"
    case .text: "text"
    case .block: "paragraphs"
    case .words: "words"
    case .date: "date"
    case .address: "address"
    case .number: "number"
    case .flag: "yes or no"
    case .list(let kind): "list of \(words(kind))"
    case .object(let shape): "[\(shape.title)](#\(shape.title.replacing(" ", with: "-")))"
    }
  }
}
