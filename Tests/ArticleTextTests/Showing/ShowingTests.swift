import ArticleText
import SeededRandom
import Testing

struct NeutralizerTests {
  @Test func showsControlsAsPictures() {
    #expect(Neutralizer.shown("\u{1B}[31mred\u{7}\u{0}\u{7F}") == "␛[31mred␇␀␡")
    #expect(
      Neutralizer.shown("a\u{9B}b\u{85}\(nonCharacter)\(nonCharacter)\u{FEFF}c")
        == "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}c")
    #expect(Neutralizer.shown("a\u{B}\u{C}b") == "a␋␌b")
  }

  @Test func keepsLineEndsOrMakesThemSpaces() {
    let text = "a\r\nb\rc\nd\u{2028}e\u{2029}f\tg"
    #expect(Neutralizer.shown(text) == "a\nb\nc\nd\ne\nf g")
    #expect(Neutralizer.shown(text, singleLine: true) == "a b c d e f g")
    #expect(Neutralizer.shown("a\n\nb", singleLine: true) == "a  b")
    #expect(Neutralizer.shown("\r\n\r\n") == "\n\n")
  }

  @Test func closesBidiAtEachLineEnd() {
    #expect(Neutralizer.shown("a\u{202E}b\nc") == "a\u{202E}b\u{202C}\nc")
    #expect(Neutralizer.shown("\u{2066}\u{202A}x") == "\u{2066}\u{202A}x\u{202C}\u{2069}")
    #expect(Neutralizer.shown("\u{202C}a\u{2069}") == "a")
    #expect(Neutralizer.shown("\u{2067}\u{202B}x\u{2069}y") == "\u{2067}\u{202B}x\u{202C}\u{2069}y")
    #expect(
      Neutralizer.shown("\u{202A}\u{2066}x\u{202C}\u{2069}\u{202C}")
        == "\u{202A}\u{2066}x\u{2069}\u{202C}")
    #expect(Neutralizer.shown("\u{202E}a\rb", singleLine: true) == "\u{202E}a\u{202C} b")
  }

  @Test func leavesTheRestAlone() {
    for text in [
      "", "plain", "é e\u{301} שלום\u{200F} \u{200E}\u{200D}\u{200C}\u{FE0F}\u{A0}👩‍👧", "\u{61C}",
    ] {
      #expect(Neutralizer.shown(text) == text)
      #expect(Neutralizer.shown(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }

  @Test(arguments: [false, true])
  func noActiveMarkupRemains(singleLine: Bool) {
    var random = SplitMix64(seed: 12)
    let active: [Unicode.Scalar] = [
      nonCharacter, "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}",
      "\u{2067}", "\u{2068}",
      "\u{2069}", "\n", "\r", "\u{2028}", "\u{2029}", "\t", "\u{1B}", "\u{9B}", "\u{7F}",
      "a", "ש", " ",
    ]
    for _ in 0..<800 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        scalars.append(active.randomElement(using: &random)!)
      }
      let shown = Neutralizer.shown(String(scalars), singleLine: singleLine)
      #expect(isHarmless(shown, singleLine: singleLine), "\(scalars.map(\.value))")
      #expect(Neutralizer.shown(shown, singleLine: singleLine) == shown)
    }
  }

  private func isHarmless(_ text: String, singleLine: Bool) -> Bool {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy {
      line in
      var embeddings = 0
      var isolates = 0
      for scalar in line {
        switch scalar.value {
        case 0x202A, 0x202B, 0x202D, 0x202E: embeddings += 1
        case 0x202C: embeddings -= 1
        case 0x2066...0x2068: isolates += 1
        case 0x2069: isolates -= 1
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: return false
        default: if scalar.properties.isNoncharacterCodePoint { return false }
        }
        if embeddings < 0 || isolates < 0 { return false }
      }
      return embeddings == 0 && isolates == 0
    } && !(singleLine && text.contains("\n"))
  }
}

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("e\u{301}", 1), ("é", 1), ("文字", 4), ("한글", 4), ("ﾊﾝ", 2), ("ＡＢ", 4),
    ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("☎\u{FE0F}", 2), ("☎", 1), ("1\u{FE0F}\u{20E3}", 2),
    ("\u{1B}", 0), ("\u{200D}", 0), ("a\u{200B}b", 2), ("“so” – …", 8), ("각", 2), ("क्षि", 1),
    ("\n", 0), ("⌚", 2), ("一", 2), ("龥", 2),
    ("\u{10FF}", 1), ("\u{1100}", 2),
  ])
  func countsColumns(_ text: String, _ width: Int) {
    #expect(DisplayWidth.columns(text) == width)
  }

  @Test func cutsWhatDoesNotFit() {
    #expect(DisplayWidth.truncated("abcdef", to: 6) == "abcdef")
    #expect(DisplayWidth.truncated("abcdef", to: 4) == "abc…")
    #expect(DisplayWidth.truncated("文字列", to: 5) == "文字…")
    #expect(DisplayWidth.truncated("文字列", to: 4) == "文…")
    #expect(DisplayWidth.truncated("abc", to: 1) == "…")
    #expect(DisplayWidth.truncated("abc", to: 0) == "")
    #expect(DisplayWidth.truncated("", to: 0) == "")
    #expect(DisplayWidth.truncated("e\u{301}e\u{301}x", to: 2) == "e\u{301}…")
  }

  @Test func aShortenedTextFitsAndIsAsLongAsPossible() {
    var random = SplitMix64(seed: 13)
    for _ in 0..<300 {
      let text = Neutralizer.shown(random.text(pieces: 20), singleLine: true)
      let columns = Int.random(in: 1...20, using: &random)
      let cut = DisplayWidth.truncated(text, to: columns)
      #expect(DisplayWidth.columns(cut) <= columns)
      if DisplayWidth.columns(text) <= columns { #expect(cut == text) }
    }
  }
}
