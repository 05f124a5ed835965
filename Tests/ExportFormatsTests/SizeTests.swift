import FactCheck
import ReportSamples
import TestSupport
import Testing

@testable import ReportModel

@Suite("Large reports")
struct SizeTests {
  /// How the time grows is measured by `make bench`.
  @Test("each file grows with the number of claims, and no faster")
  func sizesGrowWithClaims() throws {
    let small = try Self.sizes(claims: 200)
    let large = try Self.sizes(claims: 2_000)
    #expect(small.count > 5 && small.keys == large.keys)
    for (file, size) in small {
      let grown = try #require(large[file])
      // The numbers have a digit more; what stands once counts for less.
      #expect(grown < size * 11, "\(file): \(size), then \(grown) bytes")
      if file.hasSuffix("jsonld") || file.hasSuffix(".csv") || file.hasSuffix("json") {
        #expect(grown > 2_000 * 100, "\(file): \(grown) bytes")
      }
    }
  }

  private static func sizes(claims count: Int) throws -> [String: Int] {
    let files = try Written.files(of: report(claims: count))
    return Dictionary(files.map { ($0, $1.count) }, uniquingKeysWith: +)
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
