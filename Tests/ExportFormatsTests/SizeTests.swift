import FactCheck
import ReportSamples
import TestSupport
import Testing

@testable import ReportModel

@Suite("Large reports")
struct SizeTests {
  /// Time and length grow with the number of claims and no faster.
  @Test func tenThousandClaimsAreWrittenInOnePass() throws {
    let small = try Self.seconds(claims: 1_000)
    let large = try Self.seconds(claims: 10_000)
    // Ten times the work may need thirty times as long on a busy machine, but not a hundred times.
    #expect(large < max(small * 30, 5))
  }

  private static func seconds(claims count: Int) throws -> Double {
    let report = try Self.report(claims: count)
    let time = try ContinuousClock().measure {
      for (file, bytes) in try Written.files(of: report)
      where file.hasSuffix("jsonld") || file.hasSuffix(".csv") || file.hasSuffix("json") {
        #expect(bytes.count > count * 100, "\(file)")
      }
    }
    return Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
  }

  private static func report(claims count: Int) throws -> Report {
    var desk = SessionBuilder.sample()
    try desk.load(
      paragraphs: (0..<count).map { "The mayor said that ferry number \($0) costs $\($0) a day." }
        .joined(separator: " "), ArticleDetails(title: "Ferries"))
    let text = try desk.source().body(ArticleID(1))
    for number in 0..<count {
      let start = number * text.text.count / count
      let passage = try text.passage(at: start..<start + 40, in: ArticleID(1))
      try desk.step {
        try $0.tag(passage, details: ClaimDetails(wording: "Ferry \(number) costs."))
      }
    }
    let everything = (1...count).map { ClaimID($0) }
    let rating = "Half True"
    try desk.step {
      try $0.decide(
        everything, rating: rating, because: "The *books* of 2025 say so; see table_2 [p. 3].",
        analyst: "Ira", at: Timestamp(seconds: 0))
    }
    try desk.step {
      try $0.add(
        EvidenceDetails(
          title: "Books", stance: .supports, url: try? WebAddress("https://port.example/?a=1&b"),
          quote: "Paid in full."), to: everything)
    }
    try desk.editReport {
      $0.url = try? WebAddress("https://desk.example/ferries")
      $0.reviewer = Agent(name: "Desk")
    }
    return try desk.report()
  }
}
