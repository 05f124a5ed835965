import Testing

@testable import ArticleLoading

/// Words are found wherever in a source they are, also where no rule makes them text of an article.
@Suite struct AllWordsTests {
  private static func finds(_ words: String, in bytes: [UInt8], charset: String? = nil) -> Bool {
    let input = LoaderInput(path: "", fileName: nil, bytes: bytes, charset: charset)
    return AllWords(of: input).texts.contains {
      String(decoding: $0, as: UTF8.self).contains(words)
    }
  }

  @Test(arguments: [
    "<p>Ben Osei</p>", "<p>B<b>en</b> O<i>s</i>ei</p>", "<p>&#66;en&#32;Ose&#x69;</p>",
    "<p data-by='&#66;en Osei'>x</p>", "<script>'&#66;en Osei'</script>", "<nav>Ben Osei</nav>",
    "<img alt='&#66;en Osei'>", "<!-- Ben Osei -->",
    "<script>let by = 'Ben Osei'</script>", "<div hidden>Ben Osei</div>", "Ben Osei",
    "<template>Ben Osei</template><p>", "<meta name=author content='Ben Ose&#105;'><p>x</p>",
  ])
  func inMarkup(_ page: String) {
    #expect(Self.finds("Ben Osei", in: Array(page.utf8)))
    #expect(!Self.finds("Ben Osai", in: Array(page.utf8)))
  }

  @Test func inAnotherEncoding() {
    let wide = "<p>Müller</p>".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(Self.finds("Müller", in: [0xFF, 0xFE] + wide))
    #expect(Self.finds("Müller", in: [0x3C, 0x70, 0x3E, 0x4D, 0xFC] + "ller</p>".utf8))
    #expect(
      Self.finds(
        "Привет", in: [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], charset: "koi8-r"))
  }

  /// Word divides a word by its formatting.
  @Test func inAPackedDocument() {
    let file = MadeDocument.word("<w:p><w:r><w:t>Ben O</w:t></w:r><w:r><w:t>sei</w:t></w:r></w:p>")
    #expect(Self.finds("Ben Osei", in: file))
    #expect(!Self.finds("Ben Osai", in: file))
  }

  @Test func ofAnythingElseTheBytes() {
    let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0, 0, 1] + "Ben Osei".utf8 + [0, 0xFF]
    #expect(Self.finds("Ben Osei", in: bytes))
  }

  private static func surelyLacks(_ words: String, _ page: String) -> Bool {
    let input = LoaderInput(path: "", fileName: nil, bytes: Array(page.utf8))
    return AllWords(of: input).letters.surelyLack(Array(words.utf8))
  }

  /// What no rule can have read from a page.
  @Test(arguments: [
    "The mayor confessed", "Crossings doubled.", "“Harbourmaster”", "a confession in 2025",
  ])
  func wordsThatAreNowhereInAPage(_ words: String) {
    #expect(Self.surelyLacks(words, "<h1>Crossings</h1><p>The port counted 4,212 boats.</p>"))
    // Nearly every page has scripts with escapes, and patterns with brackets.
    for script in [
      #"'\x3Cb\x3E'"#, #"{"a":"\u0026 \u0041\u{62}c"}"#, #"new RegExp("^\\(a\\)$")"#,
      #"'\x' + '\u00' + '\'"#,
    ] {
      #expect(
        Self.surelyLacks(words, "<p>The port counted 4,212 boats.</p><script>\(script)</script>"),
        "\(script)")
    }
  }

  /// What rules of some version may read from it: decoded, joined, numbered, spelled out.
  @Test(arguments: [
    ("Crossings", "<p>Cross<b>ings</b></p>"), ("Crossings", "<p>Cross&shy;ings</p>"),
    ("Crossings", "<p>CROSSINGS</p>"), ("Crossings", "<p>&#67;ross&#105;ngs</p>"),
    ("Crossings", "<img alt='Crossings'>"), ("Crossings", "<script>[\"Cross\",\"ings\"]</script>"),
    ("xviii. Crossings", "<ol><li>Crossings</ol>"), ("finance", "<p>\u{FB01}nance</p>"),
    ("café Zürich", "<p>cafe\u{301}</p>"), ("square root", "<math><msqrt></msqrt></math>"),
    ("Crossings", "<script type='application/ld+json'>\"&#67;rossings\"</script>"),
    ("Crossings", "<script>\"\\u0043rossings\"</script>"), ("ab 12", "<p>x</p>"),
    ("Crossings", "<script>'\\x43ross\\u{69}ngs'</script>"),
    ("Crossings", "<script>\"Cross\\u003Cb\\u003Eings\"</script>"),
    ("Crossings", "<script>\"&#92;u0043rossings\"</script>"),
    ("Crossings", "<script>\"\\u0026#67;rossings\"</script>"),
    ("square root", "<script src=MathJax.js></script><p>\\\\(\\sqrt 2\\\\)</p>"),
  ])
  func wordsThatRulesMayRead(words: String, page: String) {
    #expect(!Self.surelyLacks(words, page))
  }
}
