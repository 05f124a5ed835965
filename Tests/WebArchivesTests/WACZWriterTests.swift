import FactCheck
import JSON
import Testing

@testable import ArticleLoading
@testable import WebArchives

@Suite("Archives of pages, written")
struct WACZWriterTests {
  private static let time = Timestamp("2026-02-03T09:30:00Z")!
  private static let body = Array("<h1>Ferries</h1>".utf8)

  private static func head(_ lines: String...) throws -> ResponseHead {
    try #require(ResponseHead(lines: lines))
  }

  /// A page after a redirect, and a file of unknown origin.
  private static func pages(_ body: [UInt8] = body) throws -> [ArchivedPage] {
    let hops = [
      FetchedPage.Hop(
        try WebAddress("https://www.port.example/old?b=2&a=1"),
        try head("HTTP/1.1 301 Moved Permanently", "Location: /new/", "Content-Length: 7")),
      FetchedPage.Hop(
        try WebAddress("https://www.port.example/New/"),
        try head(
          "HTTP/2 200", "Content-Type: text/html; charset=utf-8", "Content-Encoding: gzip",
          "Content-Length: 99", "ETag: \"1\"")),
    ]
    return [
      ArchivedPage(.response(hops), captured: time, title: "Fähren\u{202E}\n") { body },
      ArchivedPage(
        .resource(uri: "urn:sha256:00", type: "application/pdf"), captured: time, title: nil
      ) { [0, 1, 2] },
    ]
  }

  private static func archive(_ pages: [ArchivedPage]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try WACZWriter(title: "Ferries", modified: time, software: "factdesk 1")
      .write(pages) { bytes += $0 }
    return bytes
  }

  /// The records of an archive by their places, unpacked by a reader that does not use zlib.
  private static func records(_ file: PackedFile) throws -> [(place: Range<Int>, text: String)] {
    let warc = try #require(file.contents(of: "archive/data.warc.gz"))
    let lines = try text("indexes/index.cdxj", in: file).split(separator: "\n")
    return try lines.map { line in
      let json = try JSONText.value(of: Array(line.drop { $0 != "{" }.utf8))
      let start = try #require(json["offset"].flatMap { Int($0) })
      let count = try #require(json["length"].flatMap { Int($0) })
      #expect(json["filename"] == "data.warc.gz")
      // The gzip header without optional parts has ten bytes, the end eight.
      #expect(Array(warc[start..<start + 4]) == [0x1F, 0x8B, 8, 0])
      let record = try #require(
        Inflation.inflate(warc[start + 10..<start + count - 8], limit: 100_000))
      return (start..<start + count, String(decoding: record, as: UTF8.self))
    }.sorted { $0.0.lowerBound < $1.0.lowerBound }
  }

  private static func text(_ name: String, in file: PackedFile) throws -> String {
    String(decoding: try #require(file.contents(of: name)), as: UTF8.self)
  }

  @Test func everyFileIsStoredAndListedWithItsHash() throws {
    let bytes = try Self.archive(Self.pages())
    let file = try #require(PackedFile(bytes))
    #expect(
      file.names == [
        "archive/data.warc.gz", "indexes/index.cdxj", "pages/pages.jsonl", "datapackage.json",
        "datapackage-digest.json",
      ])
    let package = try #require(file.contents(of: "datapackage.json"))
    let listed = try JSONText.value(of: package)
    #expect(listed["wacz_version"] == "1.1.1")
    #expect(listed["created"] == "2026-02-03T09:30:00Z")
    let resources = try #require(listed.elements("resources"))
    #expect(resources.compactMap { $0["path"] } == Array(file.names.prefix(3)))
    for resource in resources {
      let path = try #require(resource["path"])
      let content = try #require(file.contents(of: path))
      #expect(resource["hash"] == "sha256:\(Digest(of: content).hex)")
      #expect(resource.integer("bytes") == content.count)
    }
    let sealed = try #require(file.contents(of: "datapackage-digest.json"))
    let seal = try JSONText.value(of: sealed)
    #expect(seal["hash"] == "sha256:\(Digest(of: package).hex)")
  }

  @Test func aPageHasARecordForEachAnswer() throws {
    let file = try #require(PackedFile(try Self.archive(Self.pages())))
    let records = try Self.records(file)
    #expect(records.count == 3)
    for record in records { #expect(record.text.hasPrefix("WARC/1.1\r\nWARC-Type: ")) }
    // Each begins where the one before ended.
    #expect(records[1].place.lowerBound == records[0].place.upperBound)
    #expect(records[2].place.lowerBound == records[1].place.upperBound)
    let (redirect, page, resource) = (records[0].text, records[1].text, records[2].text)
    #expect(redirect.contains("WARC-Truncated: unspecified\r\n"))
    #expect(
      redirect.hasSuffix(
        "\r\n\r\nHTTP/1.1 301 Moved Permanently\r\nLocation: /new/\r\nX-Orig-Content-Length: 7\r\n"
          + "Content-Length: 0\r\n\r\n\r\n\r\n"))
    // The bytes are kept without compression, so no header may say that they have one.
    #expect(
      page.hasSuffix(
        "\r\n\r\nHTTP/1.1 200\r\nContent-Type: text/html; charset=utf-8\r\n"
          + "X-Orig-Content-Encoding: gzip\r\nX-Orig-Content-Length: 99\r\nETag: \"1\"\r\n"
          + "Content-Length: 16\r\n\r\n<h1>Ferries</h1>\r\n\r\n"))
    #expect(page.contains("WARC-Target-URI: https://www.port.example/New/\r\n"))
    #expect(page.contains("WARC-Date: 2026-02-03T09:30:00Z\r\n"))
    #expect(page.contains("WARC-Payload-Digest: sha256:\(Digest(of: Self.body).hex)\r\n"))
    let block = try #require(page.firstRange(of: "\r\n\r\n")).upperBound
    #expect(
      page.contains(
        "WARC-Block-Digest: sha256:\(Digest(of: String(page[block...].dropLast(2))).hex)\r\n"))
    #expect(resource.contains("WARC-Type: resource\r\n"))
    #expect(resource.hasSuffix("\r\n\r\n\u{0}\u{1}\u{2}\r\n\r\n"))
    let ids = records.compactMap { $0.text.firstMatch(of: /WARC-Record-ID: <urn:uuid:(.+)>/)?.1 }
    #expect(Set(ids).count == 3)
  }

  @Test func theIndexIsSortedAndNamesTheKinds() throws {
    let file = try #require(PackedFile(try Self.archive(Self.pages())))
    let lines = try Self.text("indexes/index.cdxj", in: file).split(separator: "\n")
    #expect(lines == lines.sorted())
    #expect(
      lines.map { String($0.prefix { $0 != "{" }) } == [
        "example,port)/new 20260203093000 ", "example,port)/old?a=1&b=2 20260203093000 ",
        "urn:sha256:00 20260203093000 ",
      ])
    let members = try lines.map { try JSONText.value(of: Array($0.drop { $0 != "{" }.utf8)) }
    #expect(members.map { $0["mime"] } == ["text/html", "unk", "application/pdf"])
    #expect(members.map { $0["status"] } == ["200", "301", nil])
  }

  @Test(arguments: [
    ("https://www.Port.example", "example,port)/"), ("http://www2.a.example:80/", "example,a)/"),
    ("http://a.example:8080/X/?q=B&p", "example,a:8080)/x?p&q=b"),
    ("http://127.0.0.1:8000/a", "127.0.0.1:8000)/a"), ("http://[::1]/a", "[::1])/a"),
    ("https://wwwide.example/", "example,wwwide)/"), ("https://www.example/", "example)/"),
    ("urn:x", "urn:x"),
  ])
  func addressesAreComparedInOneForm(_ address: String, _ key: String) {
    #expect(IndexLine.key(of: address) == key)
  }

  @Test func pagesAreListedHarmlessly() throws {
    let file = try #require(PackedFile(try Self.archive(Self.pages())))
    let lines = try Self.text("pages/pages.jsonl", in: file).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].contains("\"title\":\"Fähren\\u202e\\n\""))
    #expect(try JSONText.value(of: Array(lines[2].utf8))["title"] == "urn:sha256:00")
  }

  @Test func theSamePagesGiveTheSameBytes() throws {
    #expect(try Self.archive(Self.pages()) == Self.archive(Self.pages()))
    #expect(try Self.archive(Self.pages()) != Self.archive(Self.pages([1])))
  }

  @Test func aPageThatChangesMeanwhileIsRefused() throws {
    var count = 0
    let page = ArchivedPage(
      .resource(uri: "urn:a", type: "text/plain"), captured: Self.time, title: nil
    ) {
      count += 1
      // Other bytes of the same packed length.
      return [UInt8(count)]
    }
    #expect(throws: WebArchiveError.self) { try Self.archive([page]) }
  }

  @Test func aLargePageIsWrittenWhole() throws {
    // More than zlib's block and what a ZIP entry's buffer holds.
    var state: UInt64 = 1
    let bytes = (0..<300_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let page = ArchivedPage(
      .resource(uri: "urn:a", type: "application/octet-stream"), captured: Self.time, title: nil
    ) { bytes }
    let file = try #require(PackedFile(try Self.archive([page])))
    let warc = try #require(file.contents(of: "archive/data.warc.gz"))
    let line = try Self.text("indexes/index.cdxj", in: file)
    let json = try JSONText.value(of: Array(line.drop { $0 != "{" }.utf8))
    let start = try #require(json["offset"].flatMap { Int($0) })
    let record = try #require(
      Inflation.inflate(warc[(start + 10)..<(warc.count - 8)], limit: 1_000_000))
    #expect(record.suffix(bytes.count + 4).dropLast(4).elementsEqual(bytes))
  }
}

extension JSONValue {
  /// A text of an object.
  fileprivate subscript(key: String) -> String? {
    guard case .object(let members) = self,
      case .string(let text)? = members.first(where: { $0.key == key })?.value
    else { return nil }
    return text
  }

  fileprivate func integer(_ key: String) -> Int? {
    guard case .object(let members) = self,
      case .integer(let number)? = members.first(where: { $0.key == key })?.value
    else { return nil }
    return number
  }

  fileprivate func elements(_ key: String) -> [JSONValue]? {
    guard case .object(let members) = self,
      case .array(let elements)? = members.first(where: { $0.key == key })?.value
    else { return nil }
    return elements
  }
}
