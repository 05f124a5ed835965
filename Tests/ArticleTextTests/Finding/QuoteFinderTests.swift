import ArticleText
import SeededRandom
import Testing

struct QuoteFinderTests {
  private func find(
    _ words: String, in text: String, within range: Range<Int>? = nil, limit: Int = 1000
  ) -> [(String, QuoteMatch.Fidelity)] {
    let bytes = Array(text.utf8)
    return QuoteFinder.matches(of: Array(words.utf8), in: bytes, within: range, limit: limit)
      .map { (String(decoding: bytes[$0.range], as: UTF8.self), $0.fidelity) }
  }

  @Test func exactMatchesHideFoldedOnes() {
    let found = find("don't go", in: "Don’t go, don’t go, don't go.")
    #expect(found.map(\.0) == ["don't go"])
    #expect(found.map(\.1) == [.exact])
  }

  @Test(arguments: [
    ("“it’s true”", "\"it's true\""), ("a - b", "a — b"), ("co-op", "co‑op"),
    ("3 million", "3\u{A0}million"),
    ("one two", "one\n  two"), ("one \t two", "one two"), ("«oui»", "“oui”"), ("a b", "a\r\nb"),
  ])
  func foldsQuotesDashesAndWhiteSpace(_ words: String, _ text: String) {
    #expect(find(words, in: "x \(text) y").map(\.0) == [text])
    #expect(find(text, in: "x \(words) y").map(\.0) == [words])
    #expect(find(words, in: "x \(text) y").map(\.1) == [.folded])
  }

  @Test func exactWordsAreTheSameScalars() {
    #expect(find("é", in: "e\u{301}").map(\.1) == [.folded])
    #expect(find("e\u{301}", in: "é").map(\.1) == [.folded])
    #expect(find("é", in: "é e\u{301}").map(\.1) == [.exact])
    #expect(find("A", in: "a").isEmpty)
    #expect(find("\u{FFFD}", in: "\u{FFFD}").count == 1)
  }

  @Test func neverCutsACluster() {
    #expect(find("e", in: "e\u{301} e").map(\.0) == ["e"])
    #expect(find("👩", in: "👩‍👧").isEmpty)
    #expect(find("a\r", in: "a\r\n").isEmpty == false)
    #expect(find("\u{301}", in: "e\u{301}").isEmpty)
  }

  @Test func staysWithinTheRangeAndTheLimit() {
    #expect(find("ab", in: "ab ab ab", within: 1..<5).count == 1)
    #expect(find("ab", in: "ab ab ab", within: -3..<99).count == 3)
    #expect(find("ab", in: "ab ab ab", within: 6..<7).isEmpty)
    #expect(find("ab", in: "ab ab ab", limit: 2).count == 2)
    #expect(find("ab", in: "ab", limit: 0).isEmpty)
    #expect(find("a b", in: "a  b", within: 0..<3).isEmpty)
  }

  @Test func blankWordsAreFoundNowhere() {
    #expect(find("", in: "abc").isEmpty)
    #expect(find(" \n", in: "a b").isEmpty)
    #expect(find(" b ", in: "abc b").map(\.0) == ["b", "b"])
  }

  @Test func agreesWithTryingEveryPlace() {
    var random = SplitMix64(seed: 9)
    let alphabet = ["a", "b", "ab", "aab", "é", "文", "e\u{301}"]
    for _ in 0..<600 {
      func make(_ length: ClosedRange<Int>) -> [UInt8] {
        (0..<Int.random(in: length, using: &random))
          .flatMap { _ in Array(alphabet.randomElement(using: &random)!.utf8) }
      }
      let (words, text) = (make(1...4), make(0...30))
      let found = QuoteFinder.matches(of: words, in: text)
      let exact = Reference.places(of: words, in: text)
      #expect(found.allSatisfy { $0.fidelity == (exact.isEmpty ? .folded : .exact) })
      #expect(
        found.map(\.range) == (exact.isEmpty ? Reference.likes(of: words, in: text) : exact))
    }
  }

  @Test func anyBytesAreSafe() {
    var random = SplitMix64(seed: 10)
    for _ in 0..<500 {
      let text = random.bytes(upTo: 40)
      let words = Array(text.dropFirst(text.count / 2).prefix(3))
      for match in QuoteFinder.matches(of: words, in: text) {
        #expect(match.range.upperBound <= text.count && !match.range.isEmpty)
      }
    }
  }

  @Test func repetitionStaysLinear() {
    let text = [UInt8](repeating: 0x61, count: 1 << 20)
    var words = [UInt8](repeating: 0x61, count: 1 << 16)
    #expect(QuoteFinder.matches(of: words, in: text).count == 16)
    words.append(0x62)
    #expect(QuoteFinder.matches(of: words, in: text).isEmpty)
  }
}

struct TextSearchTests {
  private func find(_ needle: String, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return TextSearch(for: needle).matches(in: bytes, limit: 100)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func ignoresCaseQuotesDashesAndWhiteSpace() {
    #expect(find("STRASSE", in: "Strasse, straße") == ["Strasse", "straße"])
    #expect(find("ÉCOLE", in: "L’école") == ["école"])
    #expect(find("москва", in: "МОСКВА Москва") == ["МОСКВА", "Москва"])
    #expect(find("l'école", in: "L’\u{C9}COLE") == ["L’ÉCOLE"])
    #expect(find("big  deal", in: "A Big\nDeal") == ["Big\nDeal"])
    #expect(find("K", in: "\u{212A}") == ["\u{212A}"])
    #expect(find("x-y", in: "X—Y") == ["X—Y"])
    #expect(find("", in: "abc").isEmpty)
  }

  @Test func lowerCasesAsTheStandardLibraryDoes() {
    // A scalar whose lower-case form is one scalar is found by it, and finds it.
    for value in UInt32(0x41)...0x24FF {
      guard let scalar = Unicode.Scalar(value), !scalar.properties.isWhitespace,
        scalar.properties.lowercaseMapping.unicodeScalars.count == 1,
        scalar.properties.generalCategory == .uppercaseLetter
      else { continue }
      let lower = scalar.properties.lowercaseMapping
      let match = TextSearch(for: lower).firstMatch(in: "x \(scalar) y")
      #expect(match != nil, "U+\(String(value, radix: 16))")
    }
  }

  @Test func findsTheFirstMatchInAString() {
    #expect(TextSearch(for: "military").firstMatch(in: "+Military, military") == 1..<9)
    #expect(TextSearch(for: "x").firstMatch(in: "“X”") == 3..<4, "offsets count bytes")
    #expect(TextSearch(for: "navy").firstMatch(in: "+Military") == nil)
    #expect(TextSearch(for: "").firstMatch(in: "") == nil)
  }

  @Test func givesNoMoreMatchesThanAsked() {
    #expect(TextSearch(for: "a").matches(in: Array("banana".utf8), limit: 2) == [1..<2, 3..<4])
    #expect(TextSearch(for: "a").matches(in: Array("banana".utf8), limit: 0).isEmpty)
  }
}

struct SpellingTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("claim", "claim", 0), ("clami", "claim", 1),
    ("kitten", "sitting", 3),
    ("ca", "abc", 3), ("verdct", "verdict", 1), ("é", "e\u{301}", 2),
  ])
  func countsSlips(_ a: String, _ b: String, _ expected: Int) {
    #expect(Spelling.distance(a, b, limit: 5) == expected)
    #expect(Spelling.distance(b, a, limit: 5) == expected)
    if expected > 0 { #expect(Spelling.distance(a, b, limit: expected - 1) == nil) }
    #expect(Spelling.distance(a, b, limit: expected) == expected)
  }

  @Test func boundedAndUnboundedAgree() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<800 {
      func word() -> String {
        String(
          (0..<Int.random(in: 0...7, using: &random)).map { _ in
            "abc".randomElement(using: &random)!
          })
      }
      let (a, b) = (word(), word())
      let whole = Spelling.distance(a, b, limit: 20)
      #expect(whole == reference(Array(a), Array(b)))
      for limit in 0...4 {
        #expect(Spelling.distance(a, b, limit: limit) == (whole! <= limit ? whole : nil))
      }
    }
  }

  @Test func namesTheNearestFirst() {
    let commands = ["load", "tag", "claims", "verdict", "claim", "use"]
    #expect(Spelling.nearest(to: "cliams", in: commands) == ["claims", "claim"])
    #expect(Spelling.nearest(to: "VERDCIT", in: commands) == ["verdict"])
    #expect(Spelling.nearest(to: "tga", in: commands) == ["tag"])
    #expect(Spelling.nearest(to: "gat", in: commands).isEmpty)
    #expect(Spelling.nearest(to: "zzzz", in: commands).isEmpty)
    #expect(Spelling.nearest(to: "aab", in: ["aax", "aay"]) == ["aax", "aay"])
    // Half of a word must stay.
    #expect(Spelling.nearest(to: "q", in: ["?"]).isEmpty)
    #expect(Spelling.nearest(to: "", in: ["?", "no"]).isEmpty)
    #expect(Spelling.nearest(to: "Nope", in: ["True"], limit: 3).isEmpty)
    #expect(Spelling.nearest(to: "Flase", in: ["False"], limit: 3) == ["False"])
  }

  private func reference(_ a: [Character], _ b: [Character]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        guard i > 0, j > 0 else {
          table[i][j] = i + j
          continue
        }
        var best = min(table[i - 1][j], table[i][j - 1]) + 1
        best = min(best, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, table[i - 2][j - 2] + 1)
        }
        table[i][j] = best
      }
    }
    return table[a.count][b.count]
  }
}
