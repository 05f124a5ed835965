import ArticleText
import Foundation
import SeededRandom
import Testing

@Suite("Words in another spelling") struct SpellingFoldingTests {
  private func find(_ words: String, in text: String, ignoringCase: Bool = false) -> [String] {
    let bytes = Array(text.utf8)
    return QuoteFinder.matches(of: Array(words.utf8), in: bytes, ignoringCase: ignoringCase)
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test(arguments: [
    ("München", "Mu\u{308}nchen"), ("ậ", "a\u{302}\u{323}"), ("ậ", "a\u{323}\u{302}"),
    ("ậ", "\u{E2}\u{323}"), ("각", "\u{1100}\u{1161}\u{11A8}"), ("ガ", "カ\u{3099}"),
    ("й", "и\u{306}"), ("Å", "\u{212B}"), ("Ω", "\u{2126}"), ("豈", "\u{F900}"),
    ("क़", "\u{958}"), ("ΐ", "\u{1FD3}"), ("שׁ", "\u{FB2A}"),
  ])
  func lettersCountHoweverTheyAreEncoded(_ one: String, _ other: String) {
    for (words, place) in [(one, other), (other, one)] {
      let found = find("a \(words) b", in: "x a \(place) b y")
      #expect(found.map(Self.scalars) == [Self.scalars("a \(place) b")])
      #expect(TextSearch(for: words).firstMatch(in: place) == 0..<place.utf8.count)
    }
  }

  @Test(arguments: [
    ("Hafenbehörde", "Hafen\u{AD}be\u{AD}hörde"), ("zerowidth", "zero\u{200B}width"),
    ("میشود", "می\u{200C}شود"), ("two words", "two \u{200B} words"), ("100", "1\u{2060}00"),
    ("abc", "a\u{200F}b\u{200E}c"), ("naïve", "na\u{AD}i\u{308}ve"),
  ])
  func invisibleCharactersSeparateNothing(_ words: String, _ place: String) {
    #expect(find(words, in: "x \(place) y").map(Self.scalars) == [Self.scalars(place)])
    #expect(find(place, in: "x \(words) y") == [words])
  }

  @Test(arguments: [
    ("CO2", "CO₂"), ("H2O", "H₂O"), ("C6H12O6", "C₆H₁₂O₆"), ("m2", "m²"), ("km3", "km³"),
    ("PM2.5", "PM₂.₅"), ("CO2e", "CO₂e"), ("10^6", "10⁶"), ("10^12", "10¹²"), ("10^-3", "10⁻³"),
    ("Smith1", "Smith¹"), ("5 m2 wide", "5\u{A0}m² wide"), ("Na+", "Na⁺"),
  ])
  func smallFiguresAreFoundPlain(_ words: String, _ place: String) {
    #expect(find(words, in: "x \(place) y") == [place])
    #expect(find(place, in: "x \(words) y") == [words])
    #expect(TextSearch(for: words).firstMatch(in: place) == 0..<place.utf8.count)
    // The very spelling hides the other.
    #expect(find(words, in: "\(place) \(words)") == [words])
  }

  @Test(arguments: [
    ("106", "10⁶"), ("1012", "10¹²"), ("38,5001", "38,500¹"), ("6", "10⁶"), ("10⁶", "106"),
    ("22", "2₂"), ("2", "₂"),
  ])
  func aRaisedFigureBehindAFigureIsNoFurtherOne(_ words: String, _ place: String) {
    #expect(find(words, in: "x \(place) y") == (words == "2" ? [place] : []))
    #expect(find("38,500", in: "38,500¹ trips") == ["38,500"])
    #expect(find("10", in: "10⁶") == ["10"])
  }

  @Test func capitalsCountUnlessAskedNotTo() {
    #expect(find("the council", in: "The COUNCIL").isEmpty)
    #expect(find("the council", in: "The COUNCIL", ignoringCase: true) == ["The COUNCIL"])
    // Words in the same capitals hide those in others.
    #expect(find("Port", in: "port, Port, PORT", ignoringCase: true) == ["Port"])
    #expect(find("PORT", in: "port, Port", ignoringCase: true) == ["port", "Port"])
    #expect(find("STRASSE", in: "Die Straße", ignoringCase: true) == ["Straße"])
    #expect(find("Οδός", in: "ΟΔΌΣ", ignoringCase: true) == ["ΟΔΌΣ"])
    #expect(find("s", in: "ß", ignoringCase: true).isEmpty)
    #expect(find("ss", in: "ß", ignoringCase: true) == ["ß"])
  }

  /// Turkish i with and without its dot, sharp s, ligatures of print, the Greek s at the end of a word.
  @Test(arguments: [
    ("istanbul", "İstanbul"), ("ISTANBUL", "İstanbul"), ("İSTANBUL", "istanbul"), ("ışık", "IŞIK"),
    ("isik", "ISIK"), ("ISIK", "ısık"), ("i\u{307}zmir", "İzmir"), ("strasse", "STRAẞE"),
    ("straße", "STRASSE"), ("STRAẞE", "straße"), ("first", "ﬁrst"), ("ﬁrst", "FIRST"),
    ("office", "oﬃce"), ("οδος", "ΟΔΟΣ"), ("ΟΔΟΣ", "οδος"), ("οδοσ", "οδος"),
  ])
  func lettersWithSeveralFormsAreOne(_ words: String, _ place: String) {
    #expect(find(words, in: "x \(place) y", ignoringCase: true) == [place])
    #expect(TextSearch(for: words).firstMatch(in: place) == 0..<place.utf8.count)
  }

  @Test func neverCutsALetter() {
    #expect(find("e", in: "é e").map(Self.scalars) == [[0x65]])
    #expect(find("가", in: "각").isEmpty)
    #expect(find("\u{301}", in: "é").isEmpty)
    #expect(find("a\u{302}", in: "a\u{323}\u{302}").isEmpty)
    #expect(find("Caf", in: "Cafe\u{301}") == ["Caf"])
    #expect(find("Cafe", in: "Cafe\u{301}").isEmpty)
    #expect(find("\u{AD}", in: "a\u{AD}b") == ["\u{AD}"], "exactly, it is a character")
    #expect(find("\u{200B} \u{AD}", in: "a b").isEmpty)
  }

  @Test func repetitionAndStacksOfMarksStayLinear() {
    let marks = "a" + String(repeating: "\u{323}\u{302}", count: 200_000)
    #expect(find("ậ b", in: marks).isEmpty)
    let hyphens = String(repeating: "a\u{AD}", count: 200_000)
    #expect(find("aab", in: hyphens).isEmpty)
    #expect(find(String(repeating: "a", count: 1000), in: hyphens).count == 200)
  }

  static let words = [
    "cafe\u{301}", "café", "Mu\u{308}nchen", "Hafen\u{AD}behörde", "naïve", "don’t", "“quoted”",
    "co-op", "Việt", "Vie\u{302}\u{323}t", "Straße", "ΟΔΌΣ", "λόγος", "Москва", "Йод", "и\u{306}од",
    "서울", "\u{1109}\u{1165}\u{110B}\u{116E}\u{11AF}", "می\u{200C}شود", "東京", "ガス", "カ\u{3099}ス",
    "zero\u{200B}width", "İzmir", "ﬁne", "plain", "fees", "1,234", "हिन्दी", "👩‍👧",
  ]

  /// Any words of a text, respelled in every way that counts as the same, are found at their place.
  @Test(arguments: 0..<8) func anyWordsAreFoundAtTheirPlace(_ seed: UInt64) {
    var random = SplitMix64(seed: 1100 + seed)
    for _ in 0..<100 {
      var text = ""
      var places: [Range<Int>] = []
      for number in 0..<random.below(20) + 1 {
        text += ["\n\n", " ", "\u{A0}", "\n"][random.below(4)]
        let start = text.utf8.count
        // With a number of its own, each word occurs once.
        text += Self.words[random.below(Self.words.count)] + "\(number)x"
        places.append(start..<text.utf8.count)
      }
      let first = random.below(places.count)
      let last = min(places.count - 1, first + random.below(4))
      let place = places[first].lowerBound..<places[last].upperBound
      let bytes = Array(text.utf8)
      let own = String(decoding: bytes[place], as: UTF8.self)
      var spelled = Self.respelled(own, &random)
      let found = QuoteFinder.matches(of: Array(spelled.utf8), in: bytes)
      #expect(
        found.map(\.range) == [place], "\(own.debugDescription) as \(spelled.debugDescription)")
      spelled = random.once(in: 2) ? spelled.uppercased() : spelled.lowercased()
      let caseless = QuoteFinder.matches(of: Array(spelled.utf8), in: bytes, ignoringCase: true)
      #expect(
        caseless.map(\.range) == [place], "\(own.debugDescription) as \(spelled.debugDescription)")
      #expect(TextSearch(for: spelled).matches(in: bytes, limit: 9) == [place])
    }
  }

  private static func respelled(_ words: String, _ random: inout SplitMix64) -> String {
    var words = words
    switch random.below(3) {
    case 0: words = words.precomposedStringWithCanonicalMapping
    case 1: words = words.decomposedStringWithCanonicalMapping
    default: break
    }
    var result = ""
    for character in words {
      switch character {
      case "’" where random.once(in: 2): result += "'"
      case "“" where random.once(in: 2): result += "\""
      case "”" where random.once(in: 2): result += "»"
      case "-" where random.once(in: 2): result += "\u{2011}"
      case "\u{AD}", "\u{200B}": result += random.once(in: 2) ? "" : String(character)
      case " ", "\n", "\u{A0}": result += [" ", "\u{A0}", "\t", "  "][random.below(4)]
      default: result.append(character)
      }
      if random.once(in: 6), !character.unicodeScalars.contains("\u{200D}") {
        result += ["\u{AD}", "\u{200B}", "\u{2060}"][random.below(3)]
      }
    }
    return result
  }
}
