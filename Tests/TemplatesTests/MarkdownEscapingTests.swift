import Testing

@testable import Templates

@Suite("Markdown escaping")
struct MarkdownEscapingTests {
  /// Text, and how it is written at the start of a line.
  static let lines: [(text: String, markdown: String)] = [
    ("# 1. *x* | <b>", ##"\# 1. \*x\* \| \<b\>"##),
    (
      ##"1. May: see https://a.example, snake_case, Mr. X's "$5""##,
      ##"1\. May: see https\://a.example, snake_case, Mr. X's "$5""##
    ),
    ("2) two", ##"2\) two"##), ("3.", ##"3\."##), ("1.5 million", "1.5 million"), ("42", "42"),
    ("- a", ##"\- a"##), ("+ a", ##"\+ a"##), ("= a", ##"\= a"##), (": a", ##"\: a"##),
    ("> a", ##"\> a"##),
    ("a - b + c = d", "a - b + c = d"), ("C# and F#", "C# and F#"), ("a ##", "a ##"),
    ("_a_ b_c __d__ e_", ##"\_a\_ b_c \_\_d\_\_ e\_"##), ("é_é 1_000", "é_é 1_000"),
    ("AT&T &amp; &#35; &#x23; &copy &; R&D;", ##"AT&T \&amp; \&#35; \&#x23; &copy &; R\&D;"##),
    ("www.a.example WWW.b", ##"www\.a.example WWW\.b"##), ("awww. no", "awww. no"),
    ("HTTP://a ftp://b", ##"HTTP\://a ftp\://b"##), ("git://a", "git://a"),
    (":smile: 10:30:45 a: b:", ##"\:smile\: 10:30:45 a: b:"##), ("x :100: y", ##"x \:100\: y"##),
    ("$x^2$", ##"\$x^2\$"##), ("$5 and $10", "$5 and $10"), ("US$5", "US$5"),
    ("~a~ `b` [c](d) \\", ##"\~a\~ \`b\` \[c\](d) \\"##), ("!", "!"), ("![a]", ##"!\[a\]"##),
    ("a\r\nb\u{2028}c\td   e", "a b c d e"), ("\u{1B}[0m\u{7F}", ##"␛\[0m␡"##),
    ("", ""),
  ]

  @Test(arguments: lines.indices)
  func onlyActiveMarksGetABackslash(_ index: Int) {
    let (text, markdown) = Self.lines[index]
    #expect(Self.escaped(text, startsLine: true) == markdown)
  }

  @Test func noMarkInsideALineOpensABlock() {
    for text in ["# a", "- a", "+ a", "= a", ": a", "1. a", "2) a"] {
      #expect(Self.escaped(text, startsLine: false) == text)
    }
    #expect(Self.escaped("> a", startsLine: false) == ##"\> a"##)
  }

  @Test func aHeadingKeepsTheHashesThatEndIt() {
    let headings = [
      ("Learn C #", "Learn C \\#"), ("a ##", "a \\##"), ("#", "\\#"), ("Learn C#", "Learn C#"),
    ]
    for (text, markdown) in headings {
      #expect(Self.escaped(text, startsLine: false, endsHeading: true) == markdown)
    }
  }

  /// Sentences as newspapers print them.
  static let sentences = [
    "“By this action, the Americans opened a pathway,” said the report (of Sept. 8, 2017).",
    "Ferry traffic fell by 6.5% – from 41,000 to 38,500 – at 10:30 a.m.; fees rose $5 to $12.",
    "Ana Lůžová's café isn't closed: “Naïve?” she asked @ the pier/quay, e.g. No. 7 & No. 8!",
    "The US-led coalition's “harbinger” cost €1.2m/year; see ana.luzova in AT&T's list, p. 3.",
    "2017 was no 1st of May", "7 of 10 agreed.", "3.5 million people", "(a) first, (b) second",
  ]

  @Test(arguments: sentences)
  func newspaperSentencesNeedNoBackslash(_ sentence: String) {
    #expect(Self.escaped(sentence, startsLine: true) == sentence)
  }

  @Test func blankLinesPartParagraphsAndLineEndsDoNot() {
    let paragraphs = ShownText.paragraphs("\n a\nb \n \n\n- c\r\n\r\nd\u{2029}\n")
    #expect(paragraphs.map { String(decoding: $0, as: UTF8.self) } == ["a b", "- c", "d"])
  }

  @Test func aLongTextIsCutBetweenWordsWhereATableLooksOverIt() {
    let text = String(repeating: "word ", count: 100)
    let shown = String(decoding: ShownText.glance(text), as: UTF8.self)
    #expect(shown == String(repeating: "word ", count: 32) + "…")
    #expect(ShownText.glance("short") == Array("short".utf8))
    let cut = ShownText.glance(String(repeating: "👩‍👩‍👧", count: 100))
    #expect(String(decoding: cut, as: UTF8.self).hasSuffix("👩‍👩‍👧 …"))
  }

  private static func escaped(
    _ text: String, startsLine: Bool, endsHeading: Bool = false
  ) -> String {
    var bytes: [UInt8] = []
    let text = ShownText.inline(text)
    MarkdownEscaping(
      text: text, values: text.isEmpty ? [] : [0..<text.count], lineStart: startsLine ? 0 : nil,
      endsHeading: endsHeading
    ).append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
