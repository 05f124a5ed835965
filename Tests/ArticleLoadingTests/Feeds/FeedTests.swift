import FactCheck
import Testing

@testable import ArticleLoading

@Suite struct FeedTests {
  private func feed(_ text: String, at url: String? = nil) throws -> Feed? {
    let page = try url.map { url in
      let head = try #require(ResponseHead(lines: ["HTTP/1.1 200 OK"]))
      let address = try WebAddress(url)
      return (
        answer: FetchedPage(
          requested: address, hops: [.init(address, head)], body: Array(text.utf8)),
        at: Timestamp(seconds: 0)
      )
    }
    return try Feed(
      LoaderInput(path: "feed", fileName: nil, bytes: Array(text.utf8), page: page))
  }

  /// The parser holds each attribute of a tag against all others: a feed of 4.6 MB took 139 seconds.
  @Test(.timeLimit(.minutes(1))) func aTagWithNamespacesWithoutEndIsRefusedAtOnce() throws {
    func rss(_ count: Int) -> String {
      let spaces = (0..<count).map { " xmlns:n\($0)='http://x.example/\($0)>'" }.joined()
      return "<rss\(spaces)><channel><item><link>https://x.example/1</link></item></channel></rss>"
    }
    #expect(try feed(rss(500))?.items.count == 1)
    #expect(throws: LoadError.tooComplex(path: "feed")) { try feed(rss(200_000)) }
    // What stands in a text is no tag, whatever it looks like.
    let equals = String(repeating: "a='1' ", count: 5_000)
    for text in ["<!-- <a \(equals) -->", "<![CDATA[<a \(equals)]]>", "<?a \(equals)?>"] {
      #expect(
        try feed("<rss>\(text)<item><link>https://x.example/1</link></item></rss>")?.items.count
          == 1)
    }
  }

  @Test func readingAFeedEndsWhenItIsCancelled() throws {
    let items = String(repeating: "<item><link>https://x.example/1</link></item>", count: 900)
    let input = LoaderInput(
      path: "feed", fileName: nil, bytes: Array("<rss>\(items)</rss>".utf8), page: nil)
    #expect(throws: LoadError.tooComplex(path: "feed")) { try Feed(input) { true } }
    #expect(try Feed(input)?.items.count == 900)
  }

  @Test func rss2() throws {
    let feed = try #require(
      try feed(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- a remark -->
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="x"><channel>
        <title>The Gazette</title><link>https://g.example/</link>
        <atom:link href="https://g.example/feed" rel="self"/>
        <image><title>Logo</title><link>https://g.example/logo</link></image>
        <item>
          <title><![CDATA[Fees &amp; ferries]]></title>
          <link>https://g.example/a?x=1&amp;y=2</link>
          <media:content><media:title>Picture</media:title></media:content>
          <pubDate>Mon, 02 Feb 2026 10:00:00 GMT</pubDate>
        </item>
        <item><guid>https://g.example/b</guid><title>B</title></item>
        <item><guid isPermaLink="false">https://g.example/c</guid><title>C</title></item>
        <item><title>D</title><link>ftp://g.example/d</link></item>
        </channel></rss>
        """))
    #expect(feed.title == "The Gazette")
    #expect(feed.items.map(\.title) == ["Fees & ferries", "B", "C", "D"])
    #expect(
      feed.items.map(\.address?.text) == [
        "https://g.example/a?x=1&y=2", "https://g.example/b", nil, nil,
      ])
    #expect(feed.items[0].published == PartialDate("2026-02-02T10:00:00Z"))
  }

  @Test func atom() throws {
    let feed = try #require(
      try feed(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Notes</title>
        <entry><title type="html">&lt;b&gt;One&lt;/b&gt;</title>
        <link rel="edit" href="/edit/1"/><link href="one"/><source><title>Other</title></source>
        <updated>2026-02-03T09:30:00Z</updated><published>2026-02-02T09:30:00Z</published>
        <content type="xhtml"><div xmlns="x"><title>Inner</title><link href="/no"/></div></content></entry>
        <entry><title>Two</title><link rel="alternate" href="//n.example/two"/>
        <updated>2026-02-04</updated></entry></feed>
        """, at: "https://n.example/notes/feed"))
    #expect(feed.title == "Notes")
    #expect(feed.items.map(\.title) == ["One", "Two"])
    #expect(
      feed.items.map(\.address?.text) == ["https://n.example/notes/one", "https://n.example/two"])
    #expect(
      feed.items.map(\.published) == [
        PartialDate("2026-02-02T09:30:00Z"), PartialDate("2026-02-04"),
      ])
  }

  @Test func titlesOfEveryKind() throws {
    func titles(_ items: String) throws -> [String?] {
      try #require(try feed("<feed>\(items)</feed>")).items.map(\.title)
    }
    #expect(
      try titles(
        """
        <entry><title type="xhtml"><div xmlns="h">One <b>bold</b> word</div></title></entry>
        <entry><title type="html">&lt;b&gt;Two&lt;/b&gt; &amp;amp; CO&lt;sub&gt;2&lt;/sub&gt;</title></entry>
        <entry><title type="text">The &lt;b&gt; tag &amp;amp; more</title></entry>
        <entry><title>Five &lt; six</title></entry>
        """) == ["One bold word", "Two & CO₂", "The <b> tag &amp; more", "Five < six"])
    let rss = try #require(
      try feed(
        """
        <rss><channel><title>G &lt;i&gt;N&lt;/i&gt;</title>
        <item><title>Counter &lt;b&gt;closed&lt;/b&gt; &amp;amp; more</title></item>
        <item><title><![CDATA[Ferry <i>late</i>]]></title></item>
        <item><title>List&lt;String&gt; of 3 &lt; 4</title></item></channel></rss>
        """))
    #expect(rss.title == "G N")
    #expect(
      rss.items.map(\.title) == ["Counter closed & more", "Ferry late", "List<String> of 3 < 4"])
  }

  @Test func addressesAreRelativeToTheNearestBase() throws {
    let text = """
      <feed xml:base="https://y.example/a/"><title>F</title>
      <entry><link rel="edit" href="https://bad.example/"/><link href="one.html"/></entry>
      <entry xml:base="b/"><link href="two.html"/></entry>
      <entry><link xml:base="/c/" href="three.html"/></entry></feed>
      """
    #expect(
      try feed(text)?.items.map(\.address?.text) == [
        "https://y.example/a/one.html", "https://y.example/a/b/two.html",
        "https://y.example/c/three.html",
      ])
  }

  @Test func rss1() throws {
    let feed = try #require(
      try feed(
        """
        <rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d">
        <channel rdf:about="x"><title>Old</title></channel>
        <item rdf:about="https://o.example/1"><title>One</title><link>https://o.example/1</link>
        <dc:date>2026-02-02</dc:date></item></rdf:RDF>
        """))
    #expect(feed.title == "Old")
    #expect(feed.items.count == 1)
    #expect(feed.items[0].published == PartialDate("2026-02-02"))
  }

  @Test func otherEncodings() throws {
    let head = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><title>F".utf8)
    let bytes = head + [0xEA] + Array("te</title></channel></rss>".utf8)
    #expect(try Feed(LoaderInput(path: "f", fileName: nil, bytes: bytes))?.title == "Fête")
  }

  @Test(arguments: [
    "", "Text.", "<html><rss>", "<!DOCTYPE html><html>", "<svg/>", "<?xml version=\"1.0\"?><book/>",
    "<!-- rss", "<rssx/>", "# feed",
  ])
  func noFeed(_ text: String) throws { #expect(try feed(text) == nil) }

  @Test func damagedFeedsGiveWhatTheyHave() throws {
    #expect(try feed("<rss><channel><item><title>A</title></item><item><title>B")?.items.count == 1)
    #expect(try feed("<rss><channel><item><title>A & B</title></item>")?.items.count == 1)
    #expect(try feed("<rss>")?.items == [])
  }

  @Test func entitiesDoNotUnfold() throws {
    let bomb = """
      <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>T &c;&x;</title></item></channel></rss>
      """
    let read = try feed(bomb)
    #expect(read.map { $0.items.allSatisfy { ($0.title ?? "").count < 10 } } ?? true)
  }

  @Test func aLongFeedIsCut() throws {
    let items = String(repeating: "<item><title>T</title></item>", count: 5000)
    #expect(try feed("<rss><channel>\(items)</channel></rss>")?.count == 5000)
    let more = String(repeating: "<item/>", count: Feed.mostCounted)
    #expect(try #require(try feed("<rss><channel>\(more)</channel></rss>")).count == nil)
    #expect(try feed("<rss><channel>\(items)</channel></rss>")?.items.count == Feed.maxItems)
    let title = String(repeating: "x", count: 1_000_000)
    #expect(
      try feed("<rss><channel><item><title>\(title)</title></item></channel></rss>")?.items.count
        == 1)
    let deep = String(repeating: "<a>", count: 100_000)
    _ = try feed("<rss><channel><item>\(deep)")
  }
}
