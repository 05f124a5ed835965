import SeededRandom
import Testing

@testable import FactCheck

/// Bytes are searched without reading all of them as characters, and found is what a whole reading finds.
@Suite("Words in bytes") struct WordSpellingTests {
  private static let words = ["Ben Osei", "Ted", "Müller", "王小明", "O'Brien", "Li An", "Jo-Ann Ray"]

  /// Parts of names, and what can be between them and beside them.
  private static let parts = [
    "Ben", "Osei", "ben", "OSEI", "Ted", "M", "ü", "u\u{308}", "ller", "王", "小明", "O", "'", "’",
    "Brien", "Li", "An", "Jo", "Ann", "Ray", " ", "  ", "\n", "\u{A0}", "-", "_", ".", "+", "%20",
    "*", "**", "](", ")", "[", "<b>", "</b>", "<", ">", "&nbsp;", "&#66;", "&uuml;", "&", "\\",
    "\u{AD}", "\u{200D}", "Ｂｅｎ", "Ｏ", "é", "x", "/", "@", "#", ",", "，", "😀", "K",
  ]

  private static func spellings(_ words: String) -> [WordSpelling] {
    [words, words.uppercased()].map {
      WordSpelling(ReadText($0).signs.map(\.character), areWhole: words.utf8.count < 4)
    }
  }

  private static func isFound(_ spelling: WordSpelling, in text: String) -> Bool {
    let read = ReadText(text)
    var ranOut = false
    return read.signs.indices.contains { spelling.place(in: read, at: $0, &ranOut) != nil }
  }

  @Test("what a whole reading finds is found", arguments: words)
  func sameAsWhole(_ words: String) throws {
    let spellings = Self.spellings(words)
    var random = SplitMix64(seed: 14)
    var found = 0
    let own = words.map(String.init)
    for round in 0..<3000 {
      var text = ""
      // Beyond a window, too.
      if round % 10 == 0 { text += String(repeating: "lorem ipsum ", count: 40) }
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        text += (Bool.random(using: &random) ? own : Self.parts).randomElement(using: &random)!
      }
      if round % 7 == 0 {
        text += words.prefix(2) + "[" + String(repeating: "y", count: round % 800) + words
      }
      for spelling in spellings {
        let isFound = Self.isFound(spelling, in: text)
        var bytes = text
        let isIn = bytes.withUTF8 { spelling.isIn($0) }
        #expect(isIn == isFound, "\(words) in \(text.debugDescription)")
        if isFound { found += 1 }
      }
    }
    #expect(found > 50)
  }

  @Test("an address has a name in plain letters; elsewhere, that is another word")
  func plainLetters() throws {
    let name = try #require(RedactionWords("Jürgen Größe"))
    for text in [
      "https://x.example/juergen-groesse", "jurgen_grosse", "JURGEN-GROSSE",
      "x.example/?q=Juergen+Groesse", "@JurgenGrosse", "See juergen.groesse@x.example now",
    ] {
      #expect(name.occur(in: text), "\(text)")
    }
    for text in ["Jurgen Grosse left.", "jargen-grosse", "Jurgen, Grosse"] {
      #expect(!name.occur(in: text), "\(text)")
    }
    #expect(try !#require(RedactionWords("Ben Osei")).occur(in: "bén-oseï"))
  }

  @Test("a mark that ends far behind is passed over")
  func farMarks() throws {
    let words = try #require(RedactionWords("Ben Osei"))
    for length in [10, 500, 5_000, 100_000] {
      let filler = String(repeating: "z/", count: length)
      #expect(words.occur(in: "x [Ben](\(filler)) Osei"), "\(length)")
      #expect(words.occur(in: "x Ben <i class=\"\(filler)\">Osei"), "\(length)")
      #expect(!words.occur(in: "x [Ben](\(filler)) Ose i"), "\(length)")
      #expect(words.occur(in: Array((filler + " Ben Osei").utf8)), "\(length)")
    }
    // Bytes of other encodings are no letters of the words, and hide none.
    #expect(words.occur(in: [0xFF, 0xE9] + Array("Ben Osei".utf8) + [0xC3]))
    #expect(words.occur(in: Array("%C3%A9 Ben%2".utf8) + Array("0Osei".utf8)))
  }
}
