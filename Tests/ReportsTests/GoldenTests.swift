import FactCheck
import Testing

@testable import Reports

@Suite("Golden reports")
struct GoldenTests {
  static let samples: [(name: String, scope: ReportScope)] = [
    ("harbour", ReportScope()),
    ("harbour-a2", ReportScope(article: ArticleID(2))),
    ("harbour-c1", ReportScope(claims: [ClaimID(1)], includesContent: false)),
    ("underway", ReportScope()),
    ("bare", ReportScope(includesContent: false)),
  ]

  static func report(_ name: String, _ scope: ReportScope) throws -> Report {
    switch name {
    case "bare": try Samples.bare().report(scope)
    case "underway": try Samples.underway().report(scope)
    default: try Samples.harbour().report(scope)
    }
  }

  @Test(arguments: samples.indices)
  func everySampleReadsAsItsGoldenFiles(_ index: Int) throws {
    let (name, scope) = Self.samples[index]
    let report = try Self.report(name, scope)
    for format in ReportFormats.all {
      try Goldens.expect(format.render(report), toMatch: "\(name).\(format.fileEnding)")
    }
  }

  @Test(arguments: samples.indices)
  func theSameReportGivesTheSameBytes(_ index: Int) throws {
    let (name, scope) = Self.samples[index]
    for format in ReportFormats.all {
      let first = try format.render(try Self.report(name, scope))
      #expect(try first == format.render(Self.report(name, scope)))
    }
  }

  @Test(arguments: samples.indices)
  func privateNotesAreInNoExport(_ index: Int) throws {
    let (name, scope) = Self.samples[index]
    for format in ReportFormats.all {
      let text = String(decoding: try format.render(try Self.report(name, scope)), as: UTF8.self)
      for secret in Samples.secrets { #expect(!text.contains(secret)) }
    }
  }
}
