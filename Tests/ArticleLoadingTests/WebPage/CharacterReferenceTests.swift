import FactCheck
import Testing

@testable import ArticleLoading

/// References to characters, as the HTML standard reads them.
@Suite struct CharacterReferenceTests {
  /// What a page writes in its text, and what its reader sees.
  static let texts: [(html: String, text: String)] = [
    ("the pier&#146;s end", "the pier’s end"),
    ("&#x93;Ahoy&#X94; &#151; and &#128;7", "“Ahoy” — and €7"),
    ("&#133;&#153;", "…™"),
    ("&#8217 and &#x2019 here", "’ and ’ here"),
    ("&#0000000233;t&eacute;", "été"),
    ("caf&eacute latte &copy2026", "café latte ©2026"),
    ("fish &amp chips &lt 3", "fish & chips < 3"),
    ("&hellip;&rsquo;&ldquo;x&rdquo;&ndash;", "…’“x”–"),
    ("a &lsquor;b&rsquo; &bigstar; &checkmark;", "a ‚b’ ★ ✓"),
    ("5 &lt; 6 &LT; 7 &GT; 2 &AMP; 3 &QUOT;x&quot;", "5 < 6 < 7 > 2 & 3 \"x\""),
    ("&apos;tis &excl; &lpar;so&rpar; &NotEqualTilde;", "'tis ! (so) ≂̸"),
    ("I&notit; and &notin; it", "I¬it; and ∉ it"),
    ("&amp;#146; &amp;eacute;", "&#146; &eacute;"),
    ("R&D, AT&T, &unknown; &; &#; &#x; &", "R&D, AT&T, &unknown; &; &#; &#x; &"),
    ("&#xD800;&#1114112;&#0;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
  ]

  @Test("in text", arguments: texts.indices)
  func inText(_ index: Int) {
    let (html, expected) = Self.texts[index]
    let (text, _) = page(Story.page(between: "<p>See \(html) .</p>"))
    #expect(text.contains("\n\nSee \(expected) .\n"), "\(html): \(text)")
  }

  @Test func inAttributesAnAddressStaysWhole() throws {
    let html = """
      <html><head><title>The pier&#146;s end &copy</title><meta name=author content="Mara O&#146Neil">
      <link rel=canonical href="https://pier.example/a?b=1&copy=2&reg3=4&para;s"></head><body><h1>The pier&#x92;s end</h1>
      """
    let tree = try #require(PageParser().parse(Array(html.utf8)))
    let metadata = PageMetadata(tree: tree)
    #expect(metadata.title == "The pier’s end")
    #expect(metadata.authors.chosen.map(\.value.name) == ["Mara O’Neil"])
    #expect(
      metadata.addresses.first?.value.text.hasPrefix("https://pier.example/a?b=1&copy=2&reg3=4")
        == true)
  }

  @Test func inData() throws {
    let data =
      "{\"@type\":\"NewsArticle\",\"headline\":\"The pier&#146;s &hellip; end\",\"author\":\"Ana L&iacute;nd\"}"
    let escaped = data.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    for text in [data, escaped] {
      let html =
        "<html><body><script type='application/ld+json'>\(text)</script><h1>The pier’s … end</h1>"
      let tree = try #require(PageParser().parse(Array(html.utf8)))
      let metadata = PageMetadata(tree: tree)
      #expect(metadata.titles.first?.origin == "JSON-LD headline", "\(text)")
      #expect(metadata.authors.chosen.map(\.value.name) == ["Ana Línd"], "\(text)")
    }
    #expect(Entities.resolved("x &rsquo; &copy=1 &copy; &bogus; &") == "x ’ &copy=1 © &bogus; &")
  }

  @Test func programsAndStylesKeepTheirAmpersands() {
    let (text, _) = page(Story.page(between: "<script>a &lt b</script><style>.x{}</style>"))
    #expect(text == Story.text)
  }

  @Test func theTableIsWhole() {
    #expect(ReferenceNames.count == 2231)
    #expect(ReferenceNames.text(of: "CounterClockwiseContourIntegral"[...].utf8) == "∳")
    #expect(ReferenceNames.text(of: "zwnj"[...].utf8) == "\u{200C}")
    #expect(ReferenceNames.text(of: "hellip"[...].utf8) == "…")
    #expect(ReferenceNames.unclosed(startOf: Array("hellip".utf8)[...]) == nil)
  }
}
