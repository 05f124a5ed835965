/// Texts that break careless programs. Each says something (none is white space alone), so that
/// every text field accepts these.
public enum HostileStrings {
  /// All of them; the longest has 100,000 bytes.
  public static let all: [String] =
    controls + lineEnds + directions + graphemes + noncharacters + markup + formulas + shells
    + quotes + numbers
    + lengths

  /// All but the very long ones, for tests that try many combinations.
  public static let short: [String] = all.filter { $0.utf8.count <= 1000 }

  /// Texts of which nothing is left when white space is trimmed.
  public static let blank: [String] = [
    "", " ", "\t", "\n", "\r\n", "\u{A0}", "\u{2003}\u{2009}", "\u{2028}", "\u{3000}", " \u{85} ",
    "\u{1680}\u{202F}\u{205F}",
  ]

  /// C0, DEL, C1 and what terminals make of them.
  public static let controls: [String] = [
    "bell\u{07} back\u{08}space", "nul\u{00}in the middle", "\u{01}\u{02}\u{03} at the start",
    "delete\u{7F}", "next\u{85}line", "vertical\u{0B}tab form\u{0C}feed",
    "file\u{1C}group\u{1D}record\u{1E}unit\u{1F}end",
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}[2J\u{1B}[H wiped", "\u{1B}]0;title\u{07}", "\u{1B}[6n",
    "\u{1B}]8;;https://evil.example\u{1B}\\link\u{1B}]8;;\u{1B}\\", "\u{1B}P+q544e\u{1B}\\",
    "\u{9B}31mC1 colour", "\u{9D}0;C1 title\u{9C}", "\u{1B}", "ends in escape\u{1B}[",
    "tab\tin\tit", "over\u{0D}write",
  ]

  /// Everything that somebody counts as the end of a line.
  public static let lineEnds: [String] = [
    "first\nsecond", "first\r\nsecond", "first\rsecond", "first\u{2028}second",
    "first\u{2029}second", "first\n\n\n\nlast", "first\n\r\n\rlast",
  ]

  /// Marks that turn the direction of writing, open and closed, and scripts that run the other way.
  public static let directions: [String] = [
    "abc\u{202E}fdp.exe", "\u{202D}left\u{202C}", "\u{2066}isolate", "\u{2067}closed\u{2069}",
    "\u{2068}first strong\u{2069}\u{2069}\u{2069}", "\u{202A}\u{202B}\u{2066}nested",
    "left\u{200E}right\u{200F}arabic\u{061C}mark", "שלום עולם", "العربية 123", "mixed עברית text",
  ]

  /// Characters of many scalars, and scalars that are no characters.
  public static let graphemes: [String] = [
    "e\u{301} is é", "cafe\u{301}", "café", "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}",
    "\u{301}starts with a mark", "👨‍👩‍👧‍👦 family", "👩🏽‍🚀", "🇫🇷🇩🇪 flags", "🇫half a flag",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣ keycap", "❤️ and ❤︎", "Z\u{334}\u{321}\u{322}a\u{335}lgo", "각 각",
    "zero\u{200B}width\u{200C}\u{200D}joiners\u{2060}", "soft\u{AD}hyphen",
    "\u{FEFF}starts with a mark of order", "one in\u{FEFF}side", "\u{E000} private \u{F8FF}",
    "\u{FFFD}",
    "\u{FFFC} object", "\u{FFF9}anchor\u{FFFA}note\u{FFFB}", "ﬁ ligature", "İstanbul ı", "ß ẞ",
    "ｆｕｌｌ ｗｉｄｔｈ", "漢字かな交じり文", "ไทยไม่มีวรรค", "देवनागरी", "𝒇𝒂𝒏𝒄𝒚", "no\u{A0}break",
  ]

  /// Scalars that will never be characters; a literal may not hold them.
  public static let noncharacters: [String] = [
    [0xFFFE, 0xFFFF], [0xFDD0, 0xFDEF], [0x61, 0x1FFFE, 0x62], [0x10FFFF],
  ].map { values in
    String(String.UnicodeScalarView(values.compactMap { Unicode.Scalar(UInt32($0)) }))
  }

  /// Markdown, HTML, JSON and CSV that must come out as what it is: text.
  public static let markup: [String] = [
    "# heading", "- list", "1. list", "> quote", "```\nfence", "***bold***", "_under_ snake_case",
    "[link](https://evil.example)", "![image](x)", "<b>bold</b>", "<script>alert(1)</script>",
    "</script><script>", "</style>", "<!-- comment -->", "<![CDATA[x]]>", "<?php",
    "&amp; &lt; &#x41;",
    "&notanentity", "<a href='javascript:alert(1)'>", "javascript:alert(1)", "data:text/html,<p>",
    "| a | b |", "|---|", "~~~", "~~struck~~", "$x$ and $$y$$", ":smile:", "www.evil.example",
    "https://evil.example", "mail@evil.example", "[^1]: note", "[ref]: https://evil.example",
    "title\n=====", "***", "\\*not\\*", "`code`", "a,b;c\td", "\"a\",\"b\"", "{\"ok\":true}",
    "{{mustache}}", "{{{raw}}}", "%s %d %n", "]]>", "\" onload=\"x", "' or 1=1 --",
    "'; DROP TABLE entry; --",
  ]

  /// What a spreadsheet would run.
  public static let formulas: [String] = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"https://evil.example\")", "\t=1", "'=1",
    "＝１", "＋1", "－1", "＠x",
  ]

  /// What a shell, or our own command line, would split.
  public static let shells: [String] = [
    "$HOME", "$(reboot)", "`reboot`", "; rm -rf /", "a && b || c", "* ? [a-z]", "~/x",
    "back\\slash",
    "ends with \\", "--flag", "-", "--", "-- text", "#comment", "c1", "a1.3", "@", "+topic", "undo",
    "../../etc/passwd", "/dev/null", "CON", "x=y", "!bang", "{a,b}", "%PATH%",
  ]

  /// Quotation marks of all kinds, whole and torn.
  public static let quotes: [String] = [
    "'single'", "\"double\"", "don't", "“curly”", "‘curly’", "„unten“", "«guillemets»", "‹single›",
    "「鉤」", "''", "\"\"", "\"unclosed", "'unclosed", "“unclosed", "it's \"both\"", "′ ″ primes",
    "＂full＂",
  ]

  /// What looks like a number, a date or nothing.
  public static let numbers: [String] = [
    "0", "-0", "1e999", "NaN", "Infinity", "0x41", "007", "2026-02-30", "9999999999999999999999",
    "null", "nil", "true", "undefined", "١٢٣", "½",
  ]

  /// Very long words, lines and stacks of marks.
  public static let lengths: [String] = [
    String(repeating: "x", count: 100_000), String(repeating: "long words ", count: 500) + "end",
    "a" + String(repeating: "\u{301}", count: 5000), String(repeating: "\u{202E}", count: 300),
    String(repeating: "(", count: 3000), String(repeating: "👨‍👩‍👧", count: 300),
    String(repeating: "line\n", count: 2000) + "end", String(repeating: "\\\"", count: 2000),
  ]
}
