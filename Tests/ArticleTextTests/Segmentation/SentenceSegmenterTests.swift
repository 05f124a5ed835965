import ArticleText
import SeededRandom
import Testing

struct SentenceSegmenterTests {
  private let segmenter = SentenceSegmenter()

  private func sentences(_ text: String, language: String = "en") -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSegmenter(language: language).sentences(in: bytes)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: ["en", "und", "de", "", "x-y-z"])
  func rangesAreOrderedDisjointTrimmedAndComplete(language: String) {
    let segmenter = SentenceSegmenter(language: language)
    var random = SplitMix64(seed: 1)
    for _ in 0..<400 {
      let text = Array(random.text(pieces: 40).utf8)
      let fault = Reference.fault(in: segmenter.sentences(in: text), over: text)
      #expect(fault == nil, "\(String(decoding: text, as: UTF8.self).debugDescription)")
    }
  }

  @Test func anyBytesAreSafe() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<600 {
      let bytes = random.bytes(upTo: 120)
      let ranges = segmenter.sentences(in: bytes)
      #expect(Reference.fault(in: ranges, over: bytes) == nil, "\(bytes)")
    }
    // Every beginning of a text that was cut off in the middle of a scalar.
    let whole = Array("Wer? „Ich.“ 他说。 e\u{301}… 👩‍👩‍👧! “A.” [3] U.S. — Dr.".utf8)
    for length in 0...whole.count {
      let piece = Array(whole[..<length])
      #expect(Reference.fault(in: segmenter.sentences(in: piece), over: piece) == nil)
    }
  }

  @Test func noSentenceReachesOverABlankLine() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<300 {
      let text = Array(random.text(pieces: 40).utf8)
      let paragraphs = Paragraphs.ranges(in: text)
      for sentence in segmenter.sentences(in: text) {
        #expect(
          paragraphs.contains {
            $0.contains(sentence.lowerBound) && $0.upperBound >= sentence.upperBound
          })
      }
    }
  }

  @Test func emptyAndBlankTextsHaveNoSentences() {
    #expect(sentences("").isEmpty)
    #expect(sentences(" \n\u{A0}\n\t\u{3000}").isEmpty)
    #expect(sentences(".") == ["."])
    #expect(sentences("...\n\n!") == ["...", "!"])
  }

  @Test func allWhiteSpaceOfUnicodeIsTrimmed() {
    for value in UInt32(1)...0x3100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = Array("\(scalar)a\(scalar)".utf8)
      let isWhite = Reference.isWhiteSpace(scalar)
      #expect(
        Reference.fault(in: segmenter.sentences(in: text), over: text) == nil
          && (segmenter.sentences(in: text).first?.count == 1) == isWhite, "\(value)")
    }
  }

  @Test func aLineEndIsASpaceLikeAnyOther() {
    let text =
      "Dr. Cole met Sen. Ruiz. They spoke. “Is it on?” Ruiz asked. It was in the U.S. Army."
    let expected = sentences(text).map { $0.replacing("\n", with: " ") }
    #expect(expected.count == 4)
    for (index, character) in text.enumerated() where character == " " {
      var broken = Array(text)
      broken[index] = "\n"
      #expect(sentences(String(broken)).map { $0.replacing("\n", with: " ") } == expected)
    }
  }

  @Test func writersWithoutCapitalsAreSplitToo() {
    #expect(sentences("i saw it. nobody else did. why?").count == 3)
    #expect(sentences("Who knew? everybody did.").count == 2)
    #expect(sentences("Guess? jeans sold well.").count == 1)
    #expect(sentences("Read it here. https://a.example/b").count == 2)
  }

  @Test func lowerCaseElsewhereTellsASentenceFromAName() {
    #expect(sentences("He left the U.S. Steel is dear.").count == 1)
    #expect(sentences("He left the U.S. Farmers wept.").count == 1)
    #expect(sentences("He left the U.S. Farmers wept. All farmers did.").count == 3)
  }

  @Test func unknownLanguagesGetTheCommonRules() {
    #expect(sentences("Dr. Weiß kam. Er ging.", language: "de").count == 2)
    #expect(sentences("Ça va ? Oui. Non !", language: "fr-CA").count == 3)
    #expect(sentences("今日は。明日も！「はい。」と言った。", language: "ja").count == 3)
    #expect(sentences("هل هذا صحيح؟ نعم. لا.", language: "ar").count == 3)
    #expect(sentences("यह सच है। वह झूठ है।", language: "hi").count == 2)
    #expect(
      SentenceSegmenter(language: "EN-gb").sentences(in: Array("At 5 a.m. Mr. X left.".utf8)).count
        == 1)
  }

  @Test func timeGrowsWithTheTextAlone() {
    // Each would take minutes if any rule looked back or ahead without a bound.
    let size = 1 << 16
    let patterns = [
      "a", ".", "a.", "!”", ". ", "U.S. Xy ", "1. ", "a) ", "• ", "(", "“", "\n", "x\n", "- a\n",
      "Mr. ", "?” Ab Cd ", "...", ". . ", "e\u{301}", "文", "。", "\u{200D}", " ", "[1]", "A\n",
    ]
    for pattern in patterns {
      let unit = Array(pattern.utf8)
      let text = Array(repeatElement(unit, count: size / unit.count).joined())
      let clock = ContinuousClock()
      var ranges: [Range<Int>] = []
      let time = clock.measure { ranges = segmenter.sentences(in: text) }
      #expect(time < .seconds(5), "\(pattern.debugDescription)")
      #expect(ranges.last.map { $0.upperBound <= text.count } ?? true)
    }
  }

  @Test func aMegabyteWithoutSpacesIsOneSentence() {
    let text = [UInt8](repeating: 0x78, count: 1 << 20)
    #expect(segmenter.sentences(in: text) == [0..<text.count])
  }

  @Test func theVersionIsKnown() {
    // Stored with every article: raise it with any change of the rules, and say so in the log.
    #expect(SentenceSegmenter.version == 1)
  }
}
