import SeededRandom

/// Strings that try to be more than text.
public enum Hostile {
  /// What literals may not hold.
  public static let noncharacters = [0xFFFE, 0x1FFFF, 0xFDD0].compactMap {
    Unicode.Scalar($0 as UInt32)
  }
  .map { String($0) }.joined()

  /// Hand-picked, each with what it tries.
  public static let corpus: [(aim: String, text: String)] = [
    ("escape sequences", "red\u{1B}[31m bell\u{07} null\u{00} back\u{08}space"),
    ("C1, delete, BOM, noncharacters", "a\u{9B}31m\u{7F}\u{85}b \u{FEFF}c " + noncharacters),
    ("override left open", "\u{202E}txt.exe \u{2066}isolate \u{202B}embedded"),
    ("closers of nothing", "a\u{202C}\u{2069}\u{202C} b\u{2069}"),
    ("only closers", "\u{202C}\u{2069}"),
    ("marks that stay", "\u{200E}\u{200F}\u{200D}\u{200C}\u{FE0F}a\u{00A0}b\u{2007}c\u{3000}d"),
    ("family and flags", "👩‍👩‍👧‍👦 🇨🇿🇨🇿 👍🏽 e\u{301}\u{302} é नी 각"),
    ("line ends", "one\r\ntwo\rthree\u{2028}four\u{2029}five\nsix\n\nseven\n \n eight"),
    ("tabs and runs of spaces", "a\tb\t\tc   d  "),
    ("emphasis", "*a* **b** ***c*** _d_ __e__ *f_g*h_ **i*"),
    ("underscores", "snake_case _lead trail_ a__b __init__ é_é 1_000 x_, _y"),
    ("code", "`a` ``b`` ```\ncode\n``` ~~~\nfence\n~~~ `open"),
    ("struck out", "~~gone~~ ~one~ a~b"),
    ("links", "[a](http://evil.example) [b]: http://evil.example [c][d] ![e](f) [^1] [x] [ ]"),
    ("autolinks", "<http://evil.example> <a@evil.example> https://evil.example/x_y_z"),
    ("capital schemes", "HTTP://Evil.example Https://evil.example xhttp://evil.example"),
    ("bare addresses", "ftp://evil.example www.evil.example WWW.EVIL.EXAMPLE"),
    ("addresses behind marks", "(www.evil.example) *www.e.example _www.e.example ~www.e.example"),
    ("mail", "write to someone@evil.example, or mailto:a@evil.example"),
    ("javascript", "javascript:alert(1) [x](javascript:alert(1)) data:text/html,<script>"),
    ("HTML", "<script>alert(1)</script><b onclick=x>y</b><!-- c --><img src=x onerror=y></p>"),
    ("HTML block", "<div>\n\n<table><tr>\n</div> <?php ?> <![CDATA[x]]> <!DOCTYPE x>"),
    ("entities", "&amp; &lt;b&gt; &#60; &#x3C; &copy; &nbsp; AT&T a&b; &; &#; &#x; &notanentity;"),
    ("formulas", "=HYPERLINK(\"http://evil.example\") +1 -1 @SUM(A1)"),
    ("heading", "# one"), ("heading 6", "###### six"), ("closed heading", "one ## two ##"),
    ("hashes", "#"), ("hashes apart", "a #"), ("hash run", "C# F## ###"),
    ("list", "- item\n- item\n\n* star\n\n+ plus"), ("dash", "-"), ("plus", "+"),
    ("dashes", "- - -"),
    ("rule", "---"), ("stars", "* * *"), ("underscore rule", "___"), ("setext", "a\n==="),
    ("equals", "==="), ("number", "1. one"), ("number and bracket", "2) two"), ("bare", "3."),
    ("long number", "1234567890123. x"), ("decimal", "1.5 million"), ("digits", "42"),
    ("number then word", "1.\tone"), ("quote", "> quoted\n> more"), ("colon", ": definition"),
    ("delimiter row", "a | b\n--- | ---\n:-: | c"), ("aligned", ":---"),
    ("pipes", "a|b||c\\|d\\\\|e |"),
    ("backslashes", "a\\b \\* \\\\ c:\\new\\table \\"), ("end backslash", "end\\"),
    ("shortcodes", ":smile: :+1: :100: 10:30:45 a:b:c ::x:: :-1:"),
    ("dollars", "$x^2$ $5 and $10 US$5 $$y$$ a$b$c $ 5 $"),
    ("footnote", "[^note]: text [^note]"), ("front matter", "---\ntitle: x\n---"),
    ("quotes", "\"a\" 'b' “c” ‘d’ «e» „f“"), ("punctuation", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"),
    ("punctuation at the ends", "(“*x*”)"), ("bold breaker", "**a** b** c**"),
    ("template", "{{x}} {% y %} ${z} %s %n"), ("mentions", "@someone #123 GH-1 abc/def#4"),
    ("right to left", "שלום \u{202B}abc\u{202C} עולם مرحبا 123"),
    ("space at the ends", "\u{3000}wide\u{3000}"), ("zero width", "\u{200B}a\u{200B}"),
    ("combining first", "\u{301}x"), ("JSON", "\"},{\"a\":null,\\u0000\\ud800"),
  ]

  /// One word of 100 kB, and a long text that nests as deep as it can.
  public static let heavy: [(aim: String, text: String)] = [
    ("long word", String(repeating: "x", count: 100_000)),
    ("long word in marks", String(repeating: "_*`[", count: 5_000)),
    ("nested quotes", String(repeating: "> ", count: 2_000) + "x"),
    ("deep brackets", String(repeating: "[", count: 3_000) + String(repeating: "](", count: 3_000)),
    ("many dollars and colons", String(repeating: "$a:b:&c;_", count: 3_000)),
    ("Zalgo", "a" + String(repeating: "\u{301}", count: 3_000)),
  ]

  private static let pieces = [
    "a", "B", "é", "ж", "中", "e\u{301}", "7", "1", "42", " ", " ", " ", "  ", "\n", "\n\n",
    "\r\n", "\t", "\u{A0}", "\u{3000}", "\u{2028}", "word", "two words", ".", ",", "!", "?", "(",
    ")", "-", "--", "+", "=", "==", "#", "##", ":", ";", "\"", "'", "“", "”", "…", "*", "**", "_",
    "__", "`",
    "``", "~", "~~", "[", "]", "](", "![", "<", ">", "<b>", "</b>", "<!--", "-->", "|", "\\",
    "\\\\",
    "&", "&amp;", "&#35;", "&lt", "#39;", "http", "https://", "ftp://", "://", "www.", "ww", "w.",
    "a.example", "@b.example", "mailto:", ":x:", ":+1:", "$", "$$", "%", "^", "{", "}", "@", "/",
    "1. ", "2) ", "- ", "+ ", "> ", "# ", "---", "***", "===", "```", "~~~", ":--", "[x]", "[^1]",
    "\u{0}", "\u{1B}[0m", "\u{7F}", "\u{85}", "\u{9C}", "\u{FEFF}", noncharacters, "\u{202E}",
    "\u{202C}", "\u{2066}", "\u{2069}", "\u{200D}", "\u{200B}", "👩‍👧", "🇨🇿", "₿", "€", "«", "»", "·",
  ]

  /// A text of up to `longest` random pieces.
  public static func random(_ generator: inout SplitMix64, longest: Int = 12) -> String {
    let count = Int.random(in: 1...longest, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator)! }.joined()
  }
}
