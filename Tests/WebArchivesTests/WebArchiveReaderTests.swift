import FactCheck
import Foundation
import SeededRandom
import Testing

@testable import ArticleLoading
@testable import WebArchives

/// A file that is deleted after the test.
final class ArchiveFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Data(bytes).write(to: URL(filePath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// All records, and the bodies of those that are pages.
  func read(limit: Int = 1_000_000, leastUnpacked: Int = 10_000_000) throws
    -> [(record: ArchivedRecord, body: [UInt8]?)]
  {
    let reader = try WebArchiveReader(path, leastUnpacked: leastUnpacked)
    var found: [(ArchivedRecord, [UInt8]?)] = []
    while let record = try reader.next() {
      found.append((record, record.isPage ? try reader.body(of: record, limit: limit) : nil))
    }
    return found
  }

  /// What is wrong with it; `nil` if nothing is. Its path is not part of it.
  func fault(limit: Int = 1_000_000, leastUnpacked: Int = 10_000_000) -> String? {
    do {
      _ = try read(limit: limit, leastUnpacked: leastUnpacked)
      return nil
    } catch WebArchiveError.unreadable(let place, let fault) {
      return "\(place.file ?? "-") \(place.record ?? 0) \(fault)"
    } catch {
      return "\(error)".replacing(path, with: "FILE")
    }
  }
}

@Suite("Archives of pages, read")
struct WebArchiveReaderTests {
  private static let time = Timestamp("2026-02-03T09:30:00Z")!

  /// A record as other programs write it.
  private static func record(
    type: String = "response", uri: String = "https://a.example/", headers fields: [String] = [],
    _ block: [UInt8], version: String = "WARC/1.0", length: Int? = nil
  ) -> [UInt8] {
    var lines = [
      version, "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:1>",
      "WARC-Date: 2026-02-03T09:30:00Z", "WARC-Target-URI: \(uri)",
    ]
    if type == "response" { lines.append("Content-Type: application/http;msgtype=response") }
    lines += fields + ["Content-Length: \(length ?? block.count)"]
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + block
      + Array("\r\n\r\n".utf8)
  }

  private static func answer(_ head: String, _ body: [UInt8]) -> [UInt8] {
    Array((head + "\r\n\r\n").utf8) + body
  }

  private static let page = answer("HTTP/1.1 200 OK\r\nContent-Type: text/html", Array("<p>A".utf8))

  private static func archive(_ pages: [ArchivedPage]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try WACZWriter(title: "T", modified: time, software: "factdesk 1").write(pages) { bytes += $0 }
    return bytes
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    for seed in 0..<30 {
      var random = SplitMix64(seed: UInt64(seed))
      var bodies: [[UInt8]] = []
      let pages = try (0..<Int.random(in: 1...6, using: &random)).map { number -> ArchivedPage in
        let count = seed % 5 == 0 ? 200_000 : Int.random(in: 1...2000, using: &random)
        let body = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
        bodies.append(body)
        let url = try WebAddress("https://a\(number).example/x?y=\(seed)")
        guard number % 2 == 0 else {
          return ArchivedPage(
            .resource(uri: url.text, type: "application/pdf"), captured: Self.time, title: nil
          ) { body }
        }
        let head = try #require(
          ResponseHead(lines: [
            "HTTP/2 200", "Content-Type: text/html", "Content-Encoding: br",
            "Transfer-Encoding: chunked",
          ]))
        return ArchivedPage(.response([.init(url, head)]), captured: Self.time, title: "T") { body }
      }
      let read = try ArchiveFile(Self.archive(pages)).read()
      #expect(read.compactMap(\.body) == bodies)
      #expect(read.first?.record.kind == "warcinfo")
      #expect(read.dropFirst().map(\.record.uri) == pages.map(\.uri))
      #expect(read.dropFirst().allSatisfy { $0.record.captured == Self.time })
    }
  }

  @Test func recordsOfOtherProgramsAreRead() throws {
    let packed = try GzipPacker.pack([Array("<p>packed".utf8)])
    let chunks =
      Array("5;x=1\r\n".utf8) + packed.prefix(5) + Array("\r\n".utf8)
      + Array("\(String(packed.count - 5, radix: 16))\r\n".utf8) + packed.dropFirst(5)
      + Array("\r\n0\r\n\r\n".utf8)
    let records: [[UInt8]] = [
      // wget: an address in brackets, SHA-1 in base 32 of the body as it was stored.
      Self.record(
        uri: "<https://a.example/w>",
        headers: ["WARC-Payload-Digest: sha1:6VKIMICON67TYNWMBWZGNL3CO2OXUTLM"], Self.page),
      Self.record(
        uri: "https://a.example/c", headers: ["WARC-Block-Digest: unknown:00"],
        Self.answer(
          "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\nTransfer-Encoding: chunked", chunks)),
      Self.record(
        type: "request",
        headers: [
          "Content-Type: application/http;msgtype=request",
          // Of the empty body.
          "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ",
        ], [0x47]),
      Self.record(type: "revisit", headers: ["WARC-Payload-Digest: sha1:AAAA"], Self.page),
      Self.record(
        uri: "https://a.example/r", headers: [],
        Self.answer("HTTP/1.1 302 Found\r\nLocation: c", [])),
      Self.record(
        type: "resource", uri: "metadata://x", headers: ["Content-Type: text/plain"], [0x41]),
      Self.record(uri: "https://a.example/t", headers: ["WARC-Truncated: length"], Self.page),
      Self.record(
        uri: "https://a.example/b", headers: [],
        Self.answer("HTTP/1.1 200 OK\r\nContent-Encoding: br", [1])),
    ]
    for isPacked in [false, true] {
      let bytes = try records.flatMap { isPacked ? try GzipPacker.pack([$0]) : $0 }
      let file = try ArchiveFile(bytes)
      let reader = try WebArchiveReader(file.path)
      var found: [ArchivedRecord] = []
      while let record = try reader.next() {
        found.append(record)
        switch record.number {
        case 1: #expect(try reader.body(of: record, limit: 100) == Array("<p>A".utf8))
        case 2: #expect(try reader.body(of: record, limit: 100) == Array("<p>packed".utf8))
        case 8:
          #expect(
            throws: WebArchiveError.noCopy(
              ArchivePlace(path: file.path, record: 8), .encoding("br"))
          ) { try reader.body(of: record, limit: 100) }
        default: break
        }
      }
      #expect(
        found.map(\.fault) == [
          nil, nil, .type("request"), .revisit, .status(302), .noAddress("metadata://x"),
          .truncated("length"), nil,
        ])
      #expect(found[0].uri == "https://a.example/w")
      let index = ArchiveIndex(found)
      let copy = try #require(index.copy(of: WebAddress("http://www.a.example/r")))
      #expect(copy.record.number == 2)
      let page = try #require(copy.page([1]))
      #expect(page.hops.map(\.address.text) == ["https://a.example/r", "https://a.example/c"])
      #expect(try index.copy(of: WebAddress("https://a.example/none")) == nil)
    }
  }

  @Test(arguments: [
    ("sha1:2JDZE4FWP3XQMHOLC6BOFLCPUUQYFGEC", false), ("sha1:2JDZ", false),
    ("sha256:77AF778B51ABD4A3C51C5DDD97204A9C3AE614EBCCB75A606C3B6865AED6744E", false),
    ("md4:00", true),
  ])
  func wrongDigestsAreRefused(_ digest: String, _ isRead: Bool) throws {
    for name in ["WARC-Block-Digest", "WARC-Payload-Digest"] {
      let file = try ArchiveFile(Self.record(headers: ["\(name): \(digest)"], Self.page))
      #expect(file.fault() == (isRead ? nil : "- 1 otherDigest(\"\(name)\")"))
    }
  }

  @Test func rightDigestsInEveryForm() throws {
    // Of "<p>A", by sha1sum, sha256sum and md5sum.
    for digest in Self.digests {
      let file = try ArchiveFile(
        Self.record(headers: ["WARC-Payload-Digest: \(digest)"], Self.page))
      #expect(file.fault() == nil, "\(digest)")
    }
  }

  private static let digests = [
    "sha1:f55486204e6fbf3c36cc0db266af62769d7a4d6c", "sha-1:6VKIMICON67TYNWMBWZGNL3CO2OXUTLM",
    "sha256:951EE2FCA37F447B2EA44660AF8C9126C455255B29ECC0E6C93D18DC110DA4D3",
    "sha256:SUPOF7FDP5CHWLVEIZQK7DERE3CFKJK3FHWMBZWJHUMNYEINUTJQ====",
    "md5:b677a71ca20edf080de11fe2c7478ddd",
  ]

  @Test func damageIsNamedWithItsPlace() throws {
    let whole = Self.record(Self.page)
    let cases: [(bytes: [UInt8], fault: String)] = [
      (whole + Array(whole.dropLast(20)), "- 2 cut"),
      (whole + Array("WARC/1.1\r\nWARC-Ty".utf8), "- 2 cut"),
      (whole + Array("no record\r\n".utf8), "- 2 noHead"),
      (Self.record(Self.page, version: "WARC/3.0"), "- 1 noHead"),
      (Self.record(Self.page, length: 10), "- 1 otherLength"),
      (Self.record(Self.page, length: 10_000), "- 1 cut"),
      (Self.record(headers: ["Content-Length: -1"], Self.page), "- 1 header(\"Content-Length\")"),
      (
        Self.record(headers: ["Content-Length: 99999999999999999999"], Self.page),
        "- 1 header(\"Content-Length\")"
      ),
      (Self.record(headers: ["no colon"], Self.page), "- 1 header(\"no colon\")"),
      (
        Self.record(headers: ["X: " + String(repeating: "x", count: 1 << 20)], Self.page),
        "- 1 longLine(limit: 65536)"
      ),
      (
        Self.record(headers: (0..<100_000).map { "X-\($0): 1" }, Self.page),
        "- 1 tooMany(\"bytes of headers\", limit: 262144)"
      ),
      (Array("WARC/1.0\r\n\r\n".utf8), "- 1 header(\"WARC-Type\")"),
      (
        Array(
          String(decoding: whole, as: UTF8.self).replacing("2026-02-03T", with: "yesterday").utf8),
        "- 1 header(\"WARC-Date\")"
      ),
      (try Array(GzipPacker.pack([whole]).dropLast(9)), "- 1 gzip"),
      (Array("<html>".utf8), "noArchive(path: \"FILE\")"),
      ([0x1F, 0x8B, 8, 0, 1, 2, 3], "noArchive(path: \"FILE\")"),
      (Array("PK\u{3}\u{4}".utf8), "- 0 zip"),
    ]
    for (bytes, fault) in cases {
      let found = try ArchiveFile(bytes).fault()
      #expect(found?.hasPrefix(fault) == true, "\(found ?? "nothing") instead of \(fault)")
    }
  }

  @Test func bombsAreRefused() throws {
    let zeros = [UInt8](repeating: 0x20, count: 1 << 20)
    let bomb = try GzipPacker.pack([Self.record(type: "request", zeros)])
    var file = try ArchiveFile((0..<30).flatMap { _ in bomb })
    #expect(file.fault(leastUnpacked: 5_000_000)?.contains("unpacksTooLarge") == true)
    // A compressed body within the limits of the archive.
    let packed = try GzipPacker.pack([zeros])
    file = try ArchiveFile(
      Self.record(Self.answer("HTTP/1.1 200 OK\r\nContent-Encoding: gzip", packed)))
    #expect(file.fault(limit: 100_000)?.contains("tooLarge(limit: 100000)") == true)
    #expect(file.fault(limit: 2_000_000) == nil)
    // What is never asked for has no limit of its own.
    file = try ArchiveFile(Self.record(type: "request", zeros))
    #expect(file.fault() == nil)
  }

  /// A ZIP file with these files, listed with their hashes unless there is a list.
  private static func zip(_ files: [(String, [UInt8])], lists: Bool = true) throws -> [UInt8] {
    let zip = try ZIPWriter()
    var files = files
    if lists {
      let resources = files.map {
        "{\"path\":\"\($0.0)\",\"hash\":\"sha256:\(Digest(of: $0.1).hex)\"}"
      }
      files.append(
        ("datapackage.json", Array("{\"resources\":[\(resources.joined(separator: ","))]}".utf8)))
    }
    for (name, bytes) in files {
      try zip.begin(name, count: bytes.count)
      try zip.add(bytes)
    }
    try zip.finish()
    return zip.drain()
  }

  /// A file with records, and the list that has it with another member.
  private static func listed(
    _ warc: [UInt8], _ name: String, _ member: String
  ) -> [(String, [UInt8])] {
    let hash = "sha256:\(Digest(of: warc).hex)"
    let list = "{\"resources\":[{\"path\":\"\(name)\",\"hash\":\"\(hash)\",\(member)}]}"
    return [(name, warc), ("datapackage.json", Array(list.utf8))]
  }

  @Test func hostileZIPFilesAreRefused() throws {
    let warc = Self.record(Self.page)
    let name = "archive/a.warc"
    let cases: [(files: [(String, [UInt8])], lists: Bool, fault: String)] = [
      ([(name, warc), ("../\(name)", warc)], true, "- 0 name(\"../archive/a.warc\")"),
      ([("/etc/x", warc)], true, "- 0 name(\"/etc/x\")"),
      ([("a\\..\\b", warc)], true, "- 0 "),
      ([(name, warc), (name, warc)], true, "- 0 twice(\"archive/a.warc\")"),
      ([(name, warc)], false, "datapackage.json 0 noPackage"),
      ([(name, warc), ("datapackage.json", [0x7B])], false, "datapackage.json 0 noPackage"),
      (
        [(name, warc), ("datapackage.json", Array("{\"resources\":[]}".utf8))], false,
        "archive/a.warc 0 notListed"
      ),
      (
        [
          (name, warc),
          (
            "datapackage.json",
            Array(
              "{\"resources\":[{\"path\":\"\(name)\",\"hash\":\"sha256:\(Digest.zero.hex)\"}]}".utf8
            )
          ),
        ], false, "archive/a.warc 0 otherHash"
      ),
      (
        [
          (name, warc),
          (
            "datapackage.json",
            Array(
              "{\"resources\":[{\"path\":\"\(name)\",\"hash\":\"sha256:\(Digest.zero.hex)\",\"bytes\":\(warc.count)}]}"
                .utf8
            )
          ),
        ], false, "archive/a.warc 0 otherHash"
      ),
      (Self.listed(warc, name, "\"bytes\":-5"), false, "archive/a.warc 0 otherSize(stated: -5)"),
      (Self.listed(warc, name, "\"bytes\":\"x\""), false, "datapackage.json 0 noPackage"),
      (
        [
          (name, warc),
          (
            "datapackage.json",
            Array(
              "{\"resources\":[{\"path\":\"pages/p\",\"hash\":\"sha256:\(Digest.zero.hex)\"}]}".utf8
            )
          ),
        ], false, "pages/p 0 missing"
      ),
      (
        [
          (name, warc), ("pages/p", [1]),
          (
            "datapackage.json",
            Array(
              "{\"resources\":[{\"path\":\"pages/p\",\"hash\":\"sha256:\(Digest.zero.hex)\"}]}".utf8
            )
          ),
        ], false, "pages/p 0 otherHash"
      ),
      (
        [
          (name, warc),
          ("datapackage-digest.json", Array("{\"hash\":\"sha256:\(Digest.zero.hex)\"}".utf8)),
        ], true, "datapackage.json 0 otherHash"
      ),
      ([("pages/pages.jsonl", [])], true, "- 0 noRecords"),
      ([(name, Array(warc.dropLast(9)))], true, "archive/a.warc 1 cut"),
    ]
    for (files, lists, fault) in cases {
      let found = try ArchiveFile(Self.zip(files, lists: lists)).fault()
      #expect(found?.hasPrefix(fault) == true, "\(found ?? "nothing") instead of \(fault)")
    }
    #expect(try ArchiveFile(Self.zip([(name, warc)])).fault() == nil)
  }

  @Test func noByteCanBeChangedOrLost() throws {
    let body = Array("<p>The port counted 4,212 crossings.</p>".utf8)
    let head = try #require(ResponseHead(lines: ["HTTP/1.1 200 OK", "Content-Type: text/html"]))
    let page = ArchivedPage(
      .response([.init(try WebAddress("https://a.example/"), head)]), captured: Self.time,
      title: "T"
    ) { body }
    let whole = try Self.archive([page])
    // In the list of pages and in the index, each byte counts.
    for words in ["json-pages-1.0", "All Pages", "https://a.example/", "data.warc.gz\""] {
      for place in whole.ranges(of: Array(words.utf8)).map(\.lowerBound) {
        var changed = whole
        changed[place] ^= 1
        #expect(try ArchiveFile(changed).fault() != nil, "\(words) at \(place)")
      }
    }
    for place in stride(from: 0, to: whole.count, by: 3) {
      #expect(try ArchiveFile(Array(whole.prefix(place))).fault() != nil, "cut at \(place)")
      var changed = whole
      changed[place] ^= 1
      let read = try? ArchiveFile(changed).read()
      // What is not refused says the same: bits of no meaning, such as those of times.
      if let read { #expect(read.compactMap(\.body) == [body], "changed at \(place)") }
    }
  }

  @Test func itStopsWhenItIsToldTo() throws {
    let file = try ArchiveFile(Self.record(Self.page))
    #expect(throws: CancellationError.self) {
      _ = try WebArchiveReader(file.path, isCancelled: { true }).next()
    }
    #expect(throws: LoadError.missing(path: "/nowhere/x.wacz")) {
      _ = try WebArchiveReader("/nowhere/x.wacz")
    }
  }
}
