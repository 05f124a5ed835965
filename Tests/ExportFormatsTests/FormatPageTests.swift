import FactCheck
import ReportSamples
import TestSupport
import Testing

@testable import ExportFormats

/// The pages on formats show what the program writes.
@Suite("Pages on formats")
struct FormatPageTests {
  /// The pages, each with its formats.
  private static let pages = [
    "claimreview": ["claimreview"], "feed": ["feed"], "mediareview": ["mediareview"],
    "webannotation": ["webannotation"], "csv": ["csv", "csv-evidence"], "brat": ["brat"],
    "averitec": ["averitec"],
  ]

  @Test(arguments: pages.keys.sorted())
  func examplesMatchTheOutput(_ page: String) throws {
    let files = try Written.files(of: Samples.media().report())
    let path = "docs/formats/\(page).md"
    var parts = try ProjectFiles.text(path).components(parted: "<!-- media.")
    for index in parts.indices.dropFirst() {
      let name = String(parts[index].prefix { $0 != " " })
      let file = try #require(files.first { $0.name == name }, "\(name)")
      let example = String(decoding: file.bytes.filter { $0 != 0x0D }, as: UTF8.self)
      let fences = parts[index].components(parted: "```")
      let language = fences[1].prefix { $0 != "\n" }
      parts[index] =
        fences[0] + "```\(language)\n\(example)```" + fences.dropFirst(2).joined(separator: "```")
    }
    #expect(parts.count == (Self.pages[page]?.count ?? 0) + 1)
    let difference = try Golden.difference(
      of: parts.joined(separator: "<!-- media."), from: path)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func formatsAreFoundByNameAndAlias() {
    #expect(ReportFormats.named("md")?.name == "markdown")
    #expect(ReportFormats.named("JSON")?.fileEnding == "json")
    #expect(ReportFormats.named("pdf") == nil)
    let names = ReportFormats.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
  }

  @Test func everyFormatHasAPage() {
    let shown = Set(Self.pages.values.joined() + ["json", "markdown", "html"])
    for format in ReportFormats.all { #expect(shown.contains(format.name), "\(format.name)") }
  }
}

extension String {
  fileprivate func components(parted mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}
