import FactCheck
import ReportSamples
import TestSupport
import Testing

@testable import ReportModel

@Suite("Golden reports")
struct GoldenTests {
  static let samples: [(name: String, scope: ReportScope)] = [
    ("harbour", ReportScope()),
    ("harbour-a2", ReportScope(article: ArticleID(2))),
    ("harbour-c1", ReportScope(claims: [ClaimID(1)], includesContent: false)),
    ("underway", ReportScope()),
    ("bare", ReportScope(includesContent: false)),
    ("media", ReportScope()),
  ]

  static func report(_ name: String, _ scope: ReportScope) throws -> Report {
    switch name {
    case "bare": try Samples.bare().report(scope)
    case "media": try Samples.media().report(scope)
    case "underway": try Samples.underway().report(scope)
    default: try Samples.harbour().report(scope)
    }
  }

  @Test(arguments: samples.indices)
  func everySampleReadsAsItsGoldenFiles(_ index: Int) throws {
    let (name, scope) = Self.samples[index]
    let report = try Self.report(name, scope)
    for (file, bytes) in try Written.files(of: report) {
      let difference = try Golden.difference(
        of: String(decoding: bytes, as: UTF8.self),
        from: "Tests/ExportFormatsTests/Golden/\(name).\(file)")
      #expect(difference == nil, "\(difference ?? "")")
    }
  }

  @Test(arguments: samples.indices)
  func theSameReportGivesTheSameBytes(_ index: Int) throws {
    let (name, scope) = Self.samples[index]
    let first = try Written.files(of: Self.report(name, scope))
    let second = try Written.files(of: Self.report(name, scope))
    #expect(first.map(\.bytes) == second.map(\.bytes))
  }

  @Test(arguments: samples.indices)
  func privateNotesAreInNoExport(_ index: Int) throws {
    let (name, scope) = Self.samples[index]
    for (_, bytes) in try Written.files(of: Self.report(name, scope)) {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in Samples.secrets { #expect(!text.contains(secret)) }
    }
  }
}
