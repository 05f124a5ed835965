import ExportFormats
import FactCheck
import Importing
import SeededRandom
import TestSupport
import Testing

/// What our own formats of the trade say of claims is found again on the same article.
@Suite("Claims through Web Annotation and CSV")
struct TradeRoundTripTests {
  private static let texts =
    HostileStrings.markup + HostileStrings.formulas + HostileStrings.quotes
    + HostileStrings.numbers + HostileStrings.shells

  /// A session with an article, and claims on random spans of it.
  private static func sessions(
    _ seed: UInt64
  ) throws -> (full: SessionBuilder, bare: SessionBuilder) {
    var random = SplitMix64(seed: seed)
    let words = texts.filter {
      !$0.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    let text = (0..<30).map { _ in random.pick(words + ["👩‍👩‍👧 café", "𝒇𝒂𝒏𝒄𝒚", "Fees rose. "])! }
      .joined(separator: ". ")
    var bare = SessionBuilder()
    try bare.load(text, title: "Fees") { $0.url = try? WebAddress("https://gazette.example/fees") }
    var full = bare
    let body = full.bodies[ArticleID(1)]!
    var edges = [0]
    for character in String(decoding: body.text, as: UTF8.self) {
      edges.append(edges.last! + character.utf8.count)
    }
    for _ in 0..<20 {
      let start = random.below(edges.count - 1)
      let end = min(edges.count - 1, start + 1 + random.below(40))
      guard let passage = try? body.passage(at: edges[start]..<edges[end], in: ArticleID(1)) else {
        continue
      }
      let details = ClaimDetails(
        wording: random.once(in: 2) ? random.pick(words)! : nil,
        claimant: random.once(in: 2) ? Agent(name: random.pick(words)!) : nil,
        made: random.once(in: 2) ? .month(year: 2026, month: 1) : nil,
        topics: random.once(in: 2) ? ["fees", "économie"] : [])
      try full.step { session in try session.tag(passage, details: details) }
    }
    return (full, bare)
  }

  private struct Told: Hashable {
    var range: Range<Int>
    var text: [UInt8] = []
    var claimant: [UInt8] = []
    var made: PartialDate?
    var topics: [String]
  }

  private static func imported(
    _ format: some ReportFormat, _ full: SessionBuilder, into bare: SessionBuilder, name: String
  ) throws -> Session {
    var imported = Imported()
    imported.builder = bare
    let report = try full.report()
    try imported.take(try format.render(report), name: name)
    #expect(imported.reading?.refused == [])
    return imported.builder.session
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func annotationsComeBackToTheirPlaces(_ seed: UInt64)
    throws
  {
    let (full, bare) = try Self.sessions(seed)
    let session = try Self.imported(
      WebAnnotationFormat(), full, into: bare, name: "claims.annotations.jsonld")
    func told(_ session: Session) -> Set<Range<Int>> {
      Set(session.claims.map(\.passage.range))
    }
    #expect(told(session) == told(full.session))
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func tablesComeBackWithWhatTheySay(_ seed: UInt64)
    throws
  {
    let (full, bare) = try Self.sessions(seed)
    let session = try Self.imported(ClaimsCSVFormat(), full, into: bare, name: "claims.csv")
    func told(_ session: Session) -> Set<Told> {
      Set(
        session.claims.map { claim in
          Told(
            range: claim.passage.range, text: Array(claim.text.utf8),
            claimant: Array((claim.claimant?.name ?? "").utf8), made: claim.details.made,
            topics: claim.topics)
        })
    }
    let missing = told(full.session).subtracting(told(session))
    #expect(
      missing.isEmpty, "\(missing.first.map { String(decoding: $0.text, as: UTF8.self) } ?? "")")
  }
}
