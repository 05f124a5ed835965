import ArticleText
import FactCheck
import FoundationEssentials
import ReportSamples
import SeededRandom
import TestSupport
import Testing

@testable import ExportFormats
@testable import ReportModel

/// Rules for every report, tried with hostile and random ones.
@Suite("Formats for programs")
struct MachineFormatTests {
  /// A report with its files, written once for all tests.
  private struct Sample {
    let report: Report
    let files: [(name: String, bytes: [UInt8])]

    init(_ report: Report) throws {
      self.report = report
      files = try Written.files(of: report)
    }

    func file(_ name: String) throws -> [UInt8] {
      try #require(files.first { $0.name == name }, "\(name)").bytes
    }
  }

  /// The hostile corpus, then random reports, each from its own seed.
  private static let samples: Result<[Sample], any Error> = Result {
    let hostile = try HostileTests.texts.enumerated().map { place, text in
      try Sample(HostileTests.report(of: text.text, isFree: place % 2 == 0))
    }
    let random = try (0..<12).map { seed in
      var generator = SplitMix64(seed: UInt64(seed))
      return try Sample(
        HostileDesk(isFree: seed % 2 == 0) { Hostile.random(&generator, longest: 9) }.desk.report())
    }
    return hostile + random
  }
  private static let count = HostileTests.texts.count + 12

  @Test(arguments: 0..<count)
  func hostileTextIsInertAndEveryFileIsComplete(_ number: Int) throws {
    let files = try Self.samples.get()[number].files
    #expect(files.count > 9)
    for (name, bytes) in files where !bytes.isEmpty {
      let isCSV = name.hasSuffix("csv")
      #expect(bytes.suffix(isCSV ? 2 : 1) == Array((isCSV ? "\r\n" : "\n").utf8)[...], "\(name)")
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        let acts =
          (scalar.value < 0x20 && scalar != "\n" && !(isCSV && scalar == "\r")
            && !(name.hasSuffix("ann") || name.hasSuffix("conf")))
          || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0xFEFF
          || scalar.properties.isNoncharacterCodePoint
        #expect(!acts, "\(name): U+\(String(scalar.value, radix: 16))")
        if acts { return }
      }
      #expect(!String(decoding: bytes, as: UTF8.self).contains(HostileDesk.secret), "\(name)")
    }
  }

  @Test(arguments: 0..<count)
  func linkedDataHasNoEmptyValuesAndNoMarkup(_ number: Int) throws {
    let sample = try Self.samples.get()[number]
    #expect(sample.files.count { $0.name.hasSuffix("jsonld") } > 0)
    for (name, bytes) in sample.files where name.hasSuffix("jsonld") {
      #expect(!bytes.contains(UInt8(ascii: "<")), "\(name)")
      let value = try JSONDecoder().decode(AnyJSON.self, from: Data(bytes))
      for (path, part) in value.parts() where part.isEmpty {
        #expect(path.hasSuffix(".prefix") || path.hasSuffix(".suffix"), "\(name)\(path)")
      }
    }
  }

  @Test(arguments: 0..<count)
  func selectorsOfAnnotationsAgreeWithTheText(_ number: Int) throws {
    let sample = try Self.samples.get()[number]
    let report = sample.report
    let file = try JSONDecoder().decode(
      AnnotationFile.self, from: Data(sample.file("annotations.jsonld")))
    #expect(file.total == report.claims.count)
    #expect(file.first.items.map(\.id.last) == report.claims.map(\.id.last))
    for (item, claim) in zip(file.first.items, report.claims) {
      let article = try #require(report.articles.first { $0.id == claim.article })
      let text = Array(Neutralizer.aligned(try #require(article.content)).unicodeScalars)
      let words = item.target.selector[0]
      let place = item.target.selector[1]
      let (start, end) = (try #require(place.start), try #require(place.end))
      func same(_ range: Range<Int>, _ found: String?) -> Bool {
        found.map { text[range].elementsEqual($0.unicodeScalars) } ?? false
      }
      #expect(start < end)
      #expect(same(start..<end, words.exact))
      #expect(same(max(0, start - 32)..<start, words.prefix))
      #expect(same(end..<min(text.count, end + 32), words.suffix))
      #expect(
        item.target.source == article.url?.text ?? article.sha256.map { "urn:sha256:\($0.hex)" })
    }
  }

  @Test(arguments: 0..<count)
  func tablesGiveBackWhatWasPutIn(_ number: Int) throws {
    let sample = try Self.samples.get()[number]
    let report = sample.report
    let claims = try CSVReading.records(sample.file("csv"))
    #expect(claims[0].compactMap(\.plain) == ClaimsCSVFormat.columns)
    #expect(claims.count == report.claims.count + 1)
    for (record, claim) in zip(claims.dropFirst(), report.claims) {
      let cells = Dictionary(uniqueKeysWithValues: zip(ClaimsCSVFormat.columns, record))
      try expect(cells["text"], claim.text)
      try expect(cells["quote"], claim.quote?.exact)
      try expect(cells["claimant"], claim.claimant?.name)
      try expect(cells["verdict"], claim.verdict?.label)
      try expect(cells["explanation"], claim.verdict?.plainExplanation(on: claim))
      #expect(cells["value"] == claim.verdict?.value.map { .number($0) } ?? .nothing)
      #expect(cells["quote_start"] == claim.quote?.start.map { .number($0) } ?? .nothing)
      #expect(cells["id"] == .text(claim.id))
      #expect(cells["made"] == .text(claim.made?.description ?? ""))
    }
    let evidence = try CSVReading.records(sample.file("evidence.csv"))
    let all = report.claims.flatMap { claim in (claim.evidence ?? []).map { (claim.id, $0) } }
    #expect(evidence.count == all.count + 1)
    for (record, (claim, piece)) in zip(evidence.dropFirst(), all) {
      #expect(record[0] == .text(claim))
      #expect(record[1] == .text(piece.id))
      try expect(record[2], piece.title)
    }
  }

  /// A cell holds a text but for its controls, and one apostrophe where a spreadsheet would act.
  private func expect(_ cell: CSVReading.Cell?, _ text: String?) throws {
    guard case .text(let found) = try #require(cell) else {
      Issue.record("no text")
      return
    }
    let wanted = Neutralizer.replaced(text ?? "")
    let acts = wanted.unicodeScalars.first.map { "=+-@\n＝＋－＠'".unicodeScalars.contains($0) }
    let isNumber = wanted.wholeMatch(of: /[-+]?\d+(\.\d+)?/) != nil
    let shown = acts == true && !isNumber ? "'" + wanted : wanted
    #expect(found.unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test(arguments: 0..<count)
  func standoffAgreesWithItsText(_ number: Int) throws {
    let sample = try Self.samples.get()[number]
    let report = sample.report
    for article in report.articles {
      let text = Array(
        String(decoding: try sample.file("brat.\(article.id).txt"), as: UTF8.self)
          .unicodeScalars)
      let lines = String(
        decoding: try sample.file("brat.\(article.id).ann"), as: UTF8.self
      ).unicodeScalars.split(separator: "\n")
      for line in lines where line.first == "T" {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        #expect(fields.count == 3)
        let pieces = String(fields[1].dropFirst("Claim ".count)).split(separator: ";").map {
          $0.split(separator: " ").compactMap { Int($0) }
        }
        let words = pieces.map { Array(text[$0[0]..<$0[1]]) }.joined(separator: [" "])
        #expect(words.elementsEqual(fields[2]))
      }
      #expect(lines.allSatisfy { "TA#".unicodeScalars.contains($0.first!) })
    }
  }
}

/// What the tests read of an annotation file.
private struct AnnotationFile: Decodable {
  struct Page: Decodable { let items: [Item] }
  struct Item: Decodable {
    let id: String
    let target: Target
  }
  struct Target: Decodable {
    let source: String
    let selector: [Selector]
  }
  struct Selector: Decodable {
    let exact: String?
    let prefix: String?
    let suffix: String?
    let start: Int?
    let end: Int?
  }

  let total: Int
  let first: Page
}
