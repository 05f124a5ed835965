import FactCheck
import SeededRandom
import Testing

@testable import ArticleLoading

private func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

@Suite struct HostileMetadataTests {
  /// A page with this in its head, and a headline.
  private static func page(_ head: String, _ body: String = "<h1>Fog closes the port</h1>")
    -> String
  {
    "<html><head>\(head)</head><body>\(body)<p>Nobody could say why.</p></body></html>"
  }

  private static func linked(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
  }

  private static let sound =
    #"{"@type": "Article", "headline": "Fog closes the port", "author": "A Bee"}"#

  static let wild: [(id: String, page: String)] = [
    (
      "a block over its limit",
      page(linked("{\"@type\": \"Article\", \"articleBody\": \"\(times("word ", 1_000_000))\"}"))
    ),
    ("a deep block", page(linked(times("[{\"author\":", 100_000)))),
    ("a deep graph", page(linked(times("{\"@graph\":[", 100_000)))),
    ("a wide graph", page(linked("{\"@graph\":[\(times("{\"@type\":\"Article\"},", 60_000))]}"))),
    ("many blocks", page(times(linked(sound), 10_000))),
    (
      "quotes without end",
      page(linked("{\"@type\": \"Article\", \"author\": \"" + times("\" ", 300_000)))
    ),
    ("comments without end", page(linked(times("/*", 300_000)))),
    (
      "references to themselves",
      page(linked(#"{"@id": "a", "@type": "Article", "author": {"@id": "a"}}"#))
    ),
    (
      "many authors",
      page(linked("{\"@type\": \"Article\", \"author\": [\(times("\"A Bee\",", 50_000))]}"))
    ),
    (
      "a long author",
      page(linked("{\"@type\": \"Article\", \"author\": \"\(times("A and B, ", 50_000))\"}"))
    ),
    ("a long title", page("<meta property=og:title content=\"\(times("long ", 200_000))\">")),
    ("many names of one tag", page("<meta name=\"\(times("og:title ", 100_000))\" content=x>")),
    ("many tags", page(times("<meta property=og:title content=x>", 100_000))),
    ("many properties", page("", times("<b itemprop=author><i itemprop=name>A</i></b>", 50_000))),
    ("many headings", page("", times("<h1>Fog closes the port</h1>", 50_000))),
    (
      "deep headings", page("", times("<div>", 100_000) + times("<h1>Fog</h1><time>1</time>", 1000))
    ),
    ("many times", page("", "<h1>Fog</h1>" + times("<time datetime=2026-02-03>x</time>", 50_000))),
    (
      "many addresses",
      page(times("<link rel=canonical href=https://a.example/\(times("a", 300))>", 10_000))
    ),
    ("a heading of accents", page("", "<h1>e\(times("\u{301}", 500_000))</h1>")),
    ("numbers", page("<meta name=date content=\"\(times("9", 100_000))\">")),
    (
      "entities", page(linked("{\"@type\": \"Article\", \"headline\": \"\(times("&", 500_000))\"}"))
    ),
    (
      "an entity of no character",
      page(linked(##"{"@type": "Article", "headline": "&#x110000;&#99999999999;&#0;&#xD800;"}"##))
    ),
    ("a language of no language", "<html lang=\"\(times("en-", 50_000))\"><title>Fog</title>"),
    ("a host of no name", page("<link rel=canonical href=\"https://\(times("a.", 4000))/x\">")),
  ]

  @Test("whatever a page says", arguments: wild.indices)
  func survives(_ index: Int) throws {
    let metadata = try #require(Self.metadata(Self.wild[index].page))
    Self.check(metadata)
  }

  @Test func aBlockOverItsLimitHidesNoOther() throws {
    let metadata = try #require(
      Self.metadata(
        Self.page(
          Self.linked("{\"a\": \"\(times("b", 3_000_000))\"}") + Self.linked(Self.sound))))
    #expect(metadata.authors.chosen.map(\.value.name) == ["A Bee"])
  }

  @Test func blocksBehindTheLimitOfAllArePassedOver() throws {
    let tree = try #require(
      PageParser().parse(
        Array((times(Self.linked("[\"\(times("b", 1000))\"]"), 10) + Self.linked(Self.sound)).utf8))
    )
    let linked = LinkedData(tree: tree, limits: .init(total: 5000))
    #expect(linked.blocks.count == 5)
  }

  @Test func controlsAndDirectionMarksAreRemoved() throws {
    let metadata = try #require(
      Self.metadata(
        Self.page(
          "<meta name=author content=\"A\u{202E} \u{1B}[31mBee\">"
            + "<meta property=og:site_name content=\"Tide\u{7} \u{2066}Gazette\0\">",
          "<h1>Fog\u{202E} closes\u{0} \u{9B}31mthe\n\tport</h1>")))
    #expect(metadata.title == "Fog closes 31mthe port")
    #expect(metadata.authors.chosen.map(\.value.name) == ["A [31mBee"])
    #expect(metadata.publishers.first?.value == "Tide Gazette")
  }

  @Test func aTitleTooLongGivesWayToOneThatIsNone() throws {
    let long = "<meta property=og:title content=\"\(times("long ", 200_000))\">"
    #expect(Self.metadata(Self.page(long))?.title == "Fog closes the port")
  }

  @Test func afterTheLatestDayThereIsNoDate() throws {
    let page = Self.page(
      "<meta property=article:published_time content=2026-02-05>"
        + "<meta name=dc.date content=2026-02-03>")
    let tree = try #require(PageParser().parse(Array(page.utf8)))
    let latest = CalendarDay(year: 2026, month: 2, day: 4)
    #expect(PageMetadata(tree: tree, latest: latest).published?.value.description == "2026-02-03")
    #expect(PageMetadata(tree: tree).published?.value.description == "2026-02-05")
  }

  @Test("pages cut off and damaged anywhere", arguments: MetadataFixtureTests.cases)
  func damaged(_ name: String) throws {
    let whole = try contents(fixture("metadata/\(name)/page.html"))
    var random = SplitMix64(seed: UInt64(whole.count))
    for _ in 0..<25 {
      var bytes = Array(whole.prefix(Int.random(in: 0...whole.count, using: &random)))
      for _ in 0..<Int.random(in: 0...8, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let strange: [UInt8] = [0, 0x22, 0x27, 0x3C, 0x3E, 0x5C, 0x7B, 0x80, 0xC3, 0xFF]
        bytes[place] = strange.randomElement(using: &random)!
      }
      guard let tree = PageParser().parse(bytes) else { continue }
      Self.check(PageMetadata(tree: tree))
      // The same through all of loading: an article, or a refusal.
      do throws(LoadError) {
        let article = try load(bytes, loader: "html")
        #expect(!article.details.title.isEmpty)
      } catch {
        switch error {
        case .empty, .noWords, .binary, .needsOtherLoader: break
        default: Issue.record("\(error)")
        }
      }
    }
  }

  private static func metadata(_ page: String) -> PageMetadata? {
    PageParser().parse(Array(page.utf8)).map { PageMetadata(tree: $0) }
  }

  /// What holds of the metadata of any page at all.
  private static func check(_ metadata: PageMetadata) {
    let authors = metadata.authors.candidates.map(\.value.name)
    let lines = metadata.titles.map(\.value) + metadata.publishers.map(\.value) + authors
    for line in lines {
      #expect(!line.isEmpty && line.count <= PageTitles.limit)
      #expect(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
    #expect(authors.allSatisfy { !$0.contains("://") })
    #expect(metadata.authors.chosen.count <= PageAuthors.limit)
    #expect(metadata.found.count <= 60)
    #expect(metadata.found.allSatisfy { $0.value.utf8.count <= 10_000 })
    if let changed = metadata.modified, let published = metadata.published {
      #expect(!changed.value.isSurelyBefore(published.value))
    }
  }
}
