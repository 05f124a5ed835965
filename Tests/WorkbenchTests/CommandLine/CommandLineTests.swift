import TestSupport
import Testing

@testable import Workbench

@Suite("Splitting a line into words")
struct CommandLineTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var id: String
    var line: String
    var words: [String]
    var testDescription: String { id }
  }

  /// Noncharacters, which a literal may not hold.
  static let mark = (0xFDD0...0xFDD2).compactMap { Unicode.Scalar($0 as UInt32) }

  static let cases: [Case] = [
    Case(id: "nothing", line: "", words: []),
    Case(id: "white space alone", line: " \t \u{0B}\u{0C}\r\n", words: []),
    Case(id: "words", line: "tag  3\t+x ", words: ["tag", "3", "+x"]),
    Case(id: "apostrophe in a word", line: "don't can't", words: ["don't", "can't"]),
    Case(id: "quote in a word", line: "5\" 3'4\"", words: ["5\"", "3'4\""]),
    Case(id: "double quotes", line: "a \"b c\" d", words: ["a", "b c", "d"]),
    Case(id: "single quotes", line: "a 'b c' d", words: ["a", "b c", "d"]),
    Case(
      id: "quotes in the other quotes", line: #""it's" 'say "x"'"#, words: ["it's", "say \"x\""]),
    Case(id: "empty quotes", line: #"a "" ''"#, words: ["a", "", ""]),
    Case(
      id: "after an equals sign", line: #"--as="x y" --as='x y'"#, words: ["--as=x y", "--as=x y"]),
    Case(id: "after a colon", line: #"3:"x y" a2.3:'x y'"#, words: ["3:x y", "a2.3:x y"]),
    Case(id: "right after a closing quote", line: #""a b"'c d'"e""#, words: ["a bc de"]),
    Case(id: "word behind a closing quote", line: #""a b"c"#, words: ["a bc"]),
    Case(
      id: "a quote in the word behind a closing quote", line: #""a b"c"d"#, words: [#"a bc"d"#]),
    Case(id: "number behind a closing quote", line: "3:\"x y\"#2", words: ["3:x y#2"]),
    Case(id: "apostrophe after a letter after =", line: "x=don't", words: ["x=don't"]),
    Case(id: "backslash and space", line: #"a\ b"#, words: ["a b"]),
    Case(id: "backslash and quote", line: #"\"a b\""#, words: ["\"a", "b\""]),
    Case(id: "backslash and backslash", line: #"\\ a\\b"#, words: ["\\", "a\\b"]),
    Case(id: "backslash before a letter", line: #"\a\n"#, words: ["an"]),
    Case(
      id: "no quote opens after an escaped equals sign", line: #"x\="a b"#, words: ["x=\"a", "b"]),
    Case(id: "escapes in double quotes", line: #""\" \\ \$ \`""#, words: [#"" \ $ `"#]),
    Case(id: "other backslashes in double quotes stay", line: #""\n \'""#, words: [#"\n \'"#]),
    Case(id: "backslashes in single quotes stay", line: #"'\" \\'"#, words: [#"\" \\"#]),
    Case(
      id: "nothing else is special", line: "$HOME * ; | & > < ~ ! ? [a] {b} (c) #d `e`",
      words: [
        "$HOME", "*", ";", "|", "&", ">", "<", "~", "!", "?", "[a]", "{b}", "(c)", "#d", "`e`",
      ]),
    Case(
      id: "curly quotes around words", line: "“a b” ‘c d’ 3:“e f”#2",
      words: ["a b", "c d", "3:e f#2"]),
    Case(
      id: "the quotes of other languages", line: "„a b“ «c d» »e f« ‹g h› ‚i j‘ „k l” ”m n”",
      words: ["a b", "c d", "e f", "g h", "i j", "k l", "m n"]),
    Case(id: "straight quotes in curly ones", line: "“it's \"x\" \\y”", words: ["it's \"x\" \\y"]),
    Case(
      id: "curly quotes in curly ones", line: "“he said “no” twice” ‘don’t go’",
      words: ["he said “no” twice", "don’t go"]),
    Case(
      id: "curly quotes that nothing closes are letters", line: "“a b ‘tis don’t x",
      words: ["“a", "b", "‘tis", "don’t", "x"]),
    Case(id: "curly quotes in a word", line: "5” a“b c” d", words: ["5”", "a“b", "c”", "d"]),
    Case(id: "line ends outside quotes", line: "a\nb\r\nc", words: ["a", "b", "c"]),
    Case(id: "line ends in quotes", line: "\"a\nb\r\nc\"", words: ["a\nb\r\nc"]),
    Case(id: "a no-break space is part of a word", line: "a\u{A0}b", words: ["a\u{A0}b"]),
    Case(
      id: "so are wide and thin spaces", line: "a\u{3000}b\u{2009}c", words: ["a\u{3000}b\u{2009}c"]
    ),
    Case(id: "U+0085 and U+2028 too", line: "a\u{85}b\u{2028}c", words: ["a\u{85}b\u{2028}c"]),
    Case(id: "a mark behind the opening quote", line: "\"\u{301}a b\"", words: ["\u{301}a b"]),
    Case(
      id: "a mark behind the closing quote", line: "\"a b\"\u{301} c", words: ["a b\u{301}", "c"]),
    Case(id: "a mark behind a space", line: "a \u{301}b", words: ["a", "\u{301}b"]),
    Case(id: "a mark behind =", line: "x=\u{301}'a b'", words: ["x=\u{301}'a", "b'"]),
    Case(id: "a mark behind a backslash", line: "\\\u{301}a", words: ["\u{301}a"]),
    Case(id: "a joiner in quotes", line: "'a\u{200D}' b", words: ["a\u{200D}", "b"]),
    Case(id: "NUL and escapes", line: "a\0b \u{1B}[31m", words: ["a\0b", "\u{1B}[31m"]),
    Case(
      id: "the very marks that words travel with", line: "\(mark[0])a \"\(mark[1]) \(mark[2])\"",
      words: ["\(mark[0])a", "\(mark[1]) \(mark[2])"]),
  ]

  @Test(arguments: cases)
  func wordsAreThoseOfTheShell(_ example: Case) throws {
    let words = try CommandLine.words(of: example.line).map(\.text)
    #expect(words.map(Spelled.init) == example.words.map(Spelled.init))
  }

  @Test func segmentsShowWhatWasQuoted() throws {
    let word = try #require(try CommandLine.words(of: ##"3:"a b"'c'#2"##).first)
    #expect(
      word.segments == [
        .init(text: "3:", isQuoted: false), .init(text: "a b", isQuoted: true),
        .init(text: "c", isQuoted: true), .init(text: "#2", isQuoted: false),
      ])
    #expect(try CommandLine.words(of: "'3'").first?.isOneQuotation == true)
    #expect(try CommandLine.words(of: "3").first?.isOneQuotation == false)
    #expect(try CommandLine.words(of: #""a""b""#).first?.isOneQuotation == false)
  }

  @Test(arguments: [
    ("\"a b", "\"", 1), ("tag \"a", "\"", 5), ("x 'it", "'", 3), ("é 3:\"a", "\"", 5),
    ("'a' \"b", "\"", 5), ("\"a\"'b", "'", 4), ("x=\"", "\"", 3), ("\"a\\\"", "\"", 1),
  ])
  func openQuotesAreReportedByColumn(line: String, quote: Unicode.Scalar, column: Int) {
    #expect(throws: CommandLine.Fault.openQuote(quote, column: column)) {
      try CommandLine.words(of: line)
    }
  }

  @Test(arguments: ["\\", "a \\", "a\\", "'b' c\\"])
  func aBackslashNeedsSomethingBehindIt(line: String) {
    #expect(throws: CommandLine.Fault.danglingBackslash) { try CommandLine.words(of: line) }
  }

  @Test(arguments: [
    ("two words", "two words"), ("  two  words  ", "two  words"), ("\"two words\"", "two words"),
    ("'two words'", "two words"), ("\"two\" words", "\"two\" words"),
    ("\"two\"\"words\"", "\"two\"\"words\""), ("\"two\"#2", "\"two\"#2"), ("-- two", "-- two"),
    ("--two", "--two"), ("-- -- two", "-- two"), ("--", "--"), ("-- ", "--"), ("", ""),
    ("-- --two", "--two"), ("-- --- rule", "--- rule"), ("--  --two", "--two"),
    ("-- \"two words\"", "-- \"two words\""), ("\"-- two\"", "-- two"),
    ("don't | $x * ; &", "don't | $x * ; &"),
    ("a \"b", "a \"b"), ("\"b", "\"b"), ("a \\", "a \\"), ("a\\ b", "a\\ b"), ("\"\"", ""),
    ("\u{A0}x\u{A0}", "\u{A0}x\u{A0}"), ("--\ttab", "--\ttab"), ("--\t--tab", "--tab"),
    ("\"a\\\"b\"", "a\"b"),
    ("\"\u{301}a b\"", "\u{301}a b"), ("“curly”", "curly"), ("“two” “words”", "“two” “words”"),
    ("# no comment", "# no comment"),
    ("a\nb", "a\nb"), ("--\u{301}", "--\u{301}"),
  ])
  func theRestOfALineIsTextAsTyped(rest: String, text: String) throws {
    var scanner = CommandLine("note " + rest)
    _ = try scanner.next()
    #expect(Spelled(scanner.text) == Spelled(text))
  }
}

/// A text that is compared scalar by scalar: Swift's `==` takes é and e with U+0301 for the same.
struct Spelled: Equatable, CustomStringConvertible {
  var text: String

  init(_ text: String) { self.text = text }

  static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  var description: String { text.debugDescription }
}
