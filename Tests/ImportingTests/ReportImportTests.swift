import ArticleText
import ExportFormats
import FactCheck
import Importing
import JSON
import ReportModel
import SeededRandom
import TestSupport
import Testing

@Suite("Importing reports")
struct ReportImportTests {
  /// A report as it was, without what is always the exporting session's own.
  static func content(_ report: Report) -> [UInt8] {
    var report = report
    report.provenance = nil
    // This format refuses nothing.
    return (try? JSONFormat().render(report)) ?? []
  }

  /// The same without what outlets changed: a session that imports splits the sentences anew, so that their
  /// difference can be cut at other places.
  private static func contentWithoutRevisions(_ report: Report) -> [UInt8] {
    var report = report
    for index in report.articles.indices { report.articles[index].revisions = nil }
    return content(report)
  }

  /// A new session that imported a report.
  static func session(of bytes: [UInt8]) throws -> Imported {
    var imported = Imported()
    try imported.take(bytes)
    return imported
  }

  @Test func theWorkedExampleRoundTrips() throws {
    let report = try Report(json: Array(WorkedReport.text.utf8))
    let imported = try Self.session(of: Array(WorkedReport.text.utf8))
    #expect(Self.content(try imported.report()) == Self.content(report))
  }

  /// Another desk's approval is checked like our own: an author does not approve his own verdict.
  @Test(arguments: [
    "Ira Checker", "ira  checker", "I r a Checker.", "Irа Checker", "Ira\u{200B}Checker",
  ])
  func anApprovalByTheAuthorDoesNotCountInAnySpelling(name: String) throws {
    let text = WorkedReport.text.replacing(
      #""approvedBy":"Chief""#, with: #""approvedBy":"\#(name)""#)
    #expect(text != WorkedReport.text)
    let imported = try Self.session(of: Array(text.utf8))
    let report = try imported.report()
    #expect(report.claims.compactMap(\.verdict?.by) == ["Ira Checker"])
    #expect(report.claims.allSatisfy { $0.verdict?.approvedBy == nil })
    #expect(imported.reading?.remarks == [.ownApproval(claim: "c1", author: "Ira Checker")])
    let genuine = try Self.session(of: Array(WorkedReport.text.utf8)).report()
    #expect(genuine.claims.compactMap(\.verdict?.approvedBy) == ["Chief"])
  }

  @Test(arguments: 0..<60)
  func randomReportsComeBack(_ seed: Int) throws {
    var random = RandomReport(seed: UInt64(seed))
    for _ in 0..<6 {
      let bytes = JSONText.pretty(random.json())
      let imported = try Self.session(of: bytes)
      let expected = Self.content(try Report(json: bytes))
      let found = Self.content(try imported.report())
      #expect(found == expected, "\(Self.difference(found, expected))")
      guard found == expected else { return }
    }
  }

  static func difference(_ found: [UInt8], _ expected: [UInt8]) -> String {
    let (new, old) = (
      String(decoding: found, as: UTF8.self).split(separator: "\n"),
      String(decoding: expected, as: UTF8.self).split(separator: "\n")
    )
    for (left, right) in zip(new, old) where !left.utf8.elementsEqual(right.utf8) {
      return "found \(left.prefix(300)), expected \(right.prefix(300))"
    }
    return "\(new.count) and \(old.count) lines"
  }

  @Test(arguments: 0..<16)
  func reportsOfRandomSessionsRoundTrip(_ seed: Int) throws {
    var random = RandomSession(seed: UInt64(seed))
    random.grow(by: 200)
    guard !random.builder.session.articles.isEmpty else { return }
    let report = try random.builder.report()
    let imported = try Self.session(of: try JSONFormat().render(report))
    let (found, expected) = (Self.content(try imported.report()), Self.content(report))
    #expect(found == expected, "\(Self.difference(found, expected))")
    // What our own sessions say, a session can hold: the report is the same without a look at what came in.
    let own = try imported.builder.report(knowsImported: false)
    let (alone, exported) = (
      Self.contentWithoutRevisions(own), Self.contentWithoutRevisions(report)
    )
    #expect(alone == exported, "\(Self.difference(alone, exported))")
  }

  @Test func theFileIsKeptUnchanged() throws {
    let bytes = Array(WorkedReport.text.utf8)
    let imported = try Self.session(of: bytes)
    let record = imported.builder.session.imports[0]
    #expect(record.document == Digest(of: bytes) && record.wordings == [])
    #expect(imported.builder.blobs[Digest(of: bytes)]?.bytes == bytes)
    #expect(imported.builder.entries[0].step.changes.flatMap(\.blobs).contains(Digest(of: bytes)))
  }

  /// What the session cannot hold, a topic of two words, comes from the file until somebody touches it.
  @Test func untouchedValuesAreUnchanged() throws {
    let text = ReportSource.small.replacing(
      #""text":"One""#, with: #""text":"One","topics":["two words"],"summary":"S""#)
    var imported = try Self.session(of: Array(text.utf8))
    #expect(imported.builder.session.claims[0].topics != ["two words"])
    #expect(try imported.report().claims[0].topics == ["two words"])
    try imported.builder.step { try $0.edit(ClaimID(1)) { $0.summary = "T" } }
    #expect(try imported.report().claims[0].topics == ["two words"])
    #expect(try imported.report().claims[0].summary == "T")
    try imported.builder.step { try $0.edit(ClaimID(1)) { $0.topics = ["three"] } }
    #expect(try imported.report().claims[0].topics == ["three"])
    try imported.builder.undo()
    #expect(try imported.report().claims[0].topics == ["two words"])
  }

  /// A log of versions before 2026-11-29 says both, and has no file.
  @Test func whatAnOlderLogKeptIsSaid() throws {
    var builder = SessionBuilder()
    try builder.load("One. Two.")
    let claim = try builder.tag("One")
    try builder.step { try $0.edit(claim) { $0.topics = ["two-words"] } }
    try builder.step { session in
      [
        .imported(
          record: ImportRecord(
            number: 1,
            source: ImportSource(format: "json", fileName: nil, content: Digest(of: "r")),
            report: ImportedReport(
              id: "urn:x:1", created: SessionBuilder.start, modified: SessionBuilder.start,
              generator: "factdesk", version: "1", corrections: [], isContinued: true),
            names: [],
            wordings: [
              KeptWording(
                item: .claim(claim), field: "topics", said: #"["two words"]"#,
                holds: #"["two-words"]"#)
            ]))
      ]
    }
    #expect(try builder.report().claims[0].topics == ["two words"])
    try builder.step { try $0.edit(claim) { $0.topics = ["two-words", "more"] } }
    #expect(try builder.report().claims[0].topics == ["two-words", "more"])
  }

  @Test func aRedactionRemovesTheFile() throws {
    let imported = try Self.session(of: Array(WorkedReport.text.utf8))
    let changes = imported.builder.entries[0].step.changes
    let evidence = try #require(changes.made(Evidence.self).first)
    #expect(changes.flatMap(\.blobs).contains(Digest(of: WorkedReport.text)))
    let rest = changes.redacted(.evidence(evidence))
    #expect(rest != changes)
    #expect(!rest.flatMap(\.blobs).contains(Digest(of: WorkedReport.text)))
    // What it does not speak of stays whole.
    #expect(changes.redacted(.evidence(EvidenceID(99))) == changes)
  }

  @Test func anImportIsOneStepAndCanBeUndone() throws {
    var imported = try Self.session(of: Array(WorkedReport.text.utf8))
    #expect(imported.builder.entries.count == 1)
    try imported.builder.undo()
    #expect(imported.builder.session.articles.isEmpty)
    #expect(imported.builder.session.report == ReportSettings())
    try imported.builder.redo()
    var report = try imported.report()
    // Two entries later the report is this session's.
    #expect(report.generator.name == "factdesk" && report.modified > report.created)
    let expected = try Report(json: Array(WorkedReport.text.utf8))
    (report.generator, report.modified) = (expected.generator, expected.modified)
    #expect(Self.content(report) == Self.content(expected))
  }

  @Test func theSameReportComesInOnce() throws {
    var imported = try Self.session(of: Array(WorkedReport.text.utf8))
    #expect(throws: RuleError.alreadyImported(entry: 1)) {
      try imported.take(Array(WorkedReport.text.utf8))
    }
    // In any layout, and with any provenance.
    let report = try imported.report()
    #expect(throws: RuleError.alreadyImported(entry: 1)) {
      try imported.take(JSONText.canonical(report.json))
    }
    try imported.builder.note("x", on: .claim(ClaimID(1)))
    #expect(throws: RuleError.ownReport(id: report.id)) {
      try imported.take(JSONFormat().render(try imported.report()))
    }
  }

  /// Version 1 of the format called the reporting source `carrier`.
  @Test func aReportOfVersionOneComesInAsBefore() throws {
    let first = WorkedReport.text.replacing("factdesk-report/3", with: "factdesk-report/1")
      .replacing("\"reportingSource\"", with: "\"carrier\"")
    #expect(first.contains("carrier"))
    var imported = try Self.session(of: Array(first.utf8))
    let expected = try Report(json: Array(WorkedReport.text.utf8))
    #expect(Self.content(try imported.report()) == Self.content(expected))
    // It is the same report in the other version.
    #expect(throws: RuleError.alreadyImported(entry: 1)) {
      try imported.take(Array(WorkedReport.text.utf8))
    }
  }

  @Test func laterWorkIsKeptBesideImportedData() throws {
    var imported = try Self.session(of: Array(WorkedReport.text.utf8))
    let session = imported.builder.session
    #expect(
      session.claims.map(\.text) == [
        "The café on the pier closed.", "Ferry traffic fell by half in 2025.",
      ])
    // The report's c1 is this session's c2: for readers it stays c1.
    try imported.builder.decide(ClaimID(2), rating: "True", because: "Counted again.")
    let report = try imported.report()
    #expect(report.claims.map(\.id) == ["c2", "c1"])
    #expect(report.claims[1].verdict?.label == "True")
    #expect(report.claims[1].verdictHistory?.map(\.label) == ["Mostly false", "False"])
    #expect(report.corrections?.count == 2)
    #expect(report.corrections?.last?.claim == "c1")
    // The quote has its original words.
    #expect(report.claims[1].quote?.start == 71)
  }

  @Test func newItemsGetUnusedIds() throws {
    let bytes = Array(
      ReportSource.small.replacing("\"id\":\"c1\"", with: "\"id\":\"c2\"").utf8)
    var imported = try Self.session(of: bytes)
    try imported.builder.tag("Two")
    let report = try imported.report()
    #expect(report.claims.map(\.id) == ["c2", "c2-2"])
  }

  @Test func aSessionWithArticlesKeepsItsOwnName() throws {
    var imported = Imported()
    try imported.builder.load("The port closed. It cost 5 million.")
    try imported.builder.tag("It cost 5 million")
    let own = try imported.report()
    try imported.take(Array(WorkedReport.text.utf8))
    let report = try imported.report()
    #expect(report.id == own.id && report.title == "Fact-check of 3 articles")
    #expect(report.claims.map(\.id) == ["c1", "c2", "c3"])
    #expect(report.corrections == nil && report.published == nil)
    try imported.builder.undo()
    #expect(try imported.report().claims == own.claims)
  }

  @Test func theScaleMustFitTheCurrentVerdicts() throws {
    var imported = Imported()
    try imported.builder.load("The port closed. It cost 5 million.")
    let claim = try imported.builder.tag("It cost 5 million")
    try imported.builder.decide(claim, rating: "Half True")
    let rated = ReportSource.small
      .replacing(
        "\"name\":\"free\",\"levels\":[]",
        with: """
          "name":"Own","levels":[{"label":"Nearly"},{"label":"false"}]
          """
      )
      .replacing(
        "\"status\":\"open\"",
        with: """
          "status":"checked","verdict":{"label":"LABEL"}
          """)
    #expect(throws: RuleError.importOffScale(labels: ["Nearly"], scale: .politifact)) {
      try imported.take(Array(rated.replacing("LABEL", with: "Nearly").utf8))
    }
    // A label that the scale has comes in with that scale's value.
    try imported.take(Array(rated.replacing("LABEL", with: "false").utf8))
    #expect(imported.builder.session.claims[1].verdict?.rating == "False")
    #expect(imported.builder.session.claims[1].verdict?.value == 2)
  }
}
