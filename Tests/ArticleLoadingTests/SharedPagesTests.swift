import FactCheck
import Glibc
import Testing

@testable import ArticleLoading

private let sharedPages = fixture("../../../../shared/bench/extraction/html")

/// 83 pages of the press. They are not ours to publish, so they lie beside the repository and may be
/// missing.
@Suite(.enabled(if: access(sharedPages, R_OK) == 0, "no ../shared/bench/extraction/html"))
struct SharedPagesTests {
  /// The days on which a page says it was published, read by nothing but a search for the words.
  private static func days(in page: String) -> [String] {
    let marks = ["\"datePublished\":\"", "\"datePublished\": \""]
    return marks.flatMap { mark in
      page.ranges(of: mark).prefix(1).map { String(page[$0.upperBound...].prefix(10)) }
    }
  }

  @Test func eachHasATitleAndItsDateAndNoAddressAsAuthor() throws {
    let files = try pages()
    try #require(files.count == 83)
    for (name, bytes) in files {
      let input = LoaderInput(path: name, fileName: name, bytes: bytes)
      let decoded = try DecodedText(input)
      let tree = try #require(PageParser().parse(decoded.bytes))
      let metadata = PageMetadata(tree: tree)
      #expect(metadata.title?.isEmpty == false, "\(name)")
      for author in metadata.authors.chosen.map(\.value.name) {
        #expect(!author.contains("://") && !author.hasPrefix("www."), "\(name): \(author)")
        #expect(author != metadata.publishers.first?.value, "\(name)")
      }
      let declared = Self.days(in: String(decoding: decoded.bytes, as: UTF8.self))
        .compactMap { PartialDate($0)?.knownDay }.filter { $0.year > 1 }
      guard !declared.isEmpty else { continue }
      let day = metadata.dates.published.first?.value.day
      #expect(day.map(declared.contains) == true, "\(name): \(declared) \(day as Any)")
    }
  }

  private func pages() throws -> [(name: String, bytes: [UInt8])] {
    try fileNames(in: sharedPages).filter { $0.hasSuffix(".html.gz") }.map { name in
      let pipe = try #require(popen("gzip -dc '\(sharedPages)/\(name)'", "r"))
      defer { pclose(pipe) }
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 {
        bytes += chunk[..<count]
      }
      return (name, bytes)
    }
  }
}
