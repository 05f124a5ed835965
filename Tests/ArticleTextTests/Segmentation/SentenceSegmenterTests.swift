import ArticleText
import SeededRandom
import Testing

struct SentenceSegmenterTests {
  private let segmenter = SentenceSegmenter()

  private func sentences(_ text: String, language: String? = "en") -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSegmenter(language: language).sentences(in: bytes)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: ["und", "", "x-y-z"] + SentenceSegmenter.languages)
  func rangesAreOrderedDisjointTrimmedAndComplete(language: String) {
    let segmenter = SentenceSegmenter(language: language)
    var random = SplitMix64(seed: 1)
    for _ in 0..<200 {
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

  @Test func severalRaisedMarksBelongToTheSentenceBeforeThem() {
    #expect(
      sentences(
        "It rose in 2020.¹²–¹⁴ Next year it fell.⁴,⁵ They stayed.⁶-⁸ So it ends.²,* He left.")
        == [
          "It rose in 2020.¹²–¹⁴", "Next year it fell.⁴,⁵", "They stayed.⁶-⁸", "So it ends.²,*",
          "He left.",
        ])
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

  @Test func lowerCaseElsewhereDistinguishesASentenceFromAName() {
    #expect(sentences("He left the U.S. Steel is dear.").count == 1)
    #expect(sentences("He left the U.S. Farmers wept.").count == 1)
    #expect(sentences("He left the U.S. Farmers wept. All farmers did.").count == 3)
  }

  @Test func languagesWithoutListsGetTheCommonRules() {
    #expect(sentences("Dr. Åberg kom. Hon gick.", language: "sv").count == 2)
    #expect(sentences("今日は。明日も！「はい。」と言った。", language: "ja").count == 3)
    #expect(sentences("यह सच है। वह झूठ है।", language: "hi").count == 2)
  }

  @Test func onlyThePrimarySubtagCounts() {
    #expect(sentences("Ça va ? Oui. M. Roy aussi.", language: "fr-CA").count == 3)
    #expect(sentences("Am 12. Juni kam er.", language: "DE_at").count == 1)
    #expect(
      SentenceSegmenter(language: "EN-gb").sentences(in: Array("At 5 a.m. Mr. X left.".utf8)).count
        == 1)
  }

  @Test func aTextWithoutADeclaredLanguageIsDetected() {
    let german =
      "Der Klub stieg im Juni in die 2. Bundesliga ab. Das sagte Abg. Müller, der es nicht mag."
    #expect(sentences(german, language: nil).count == 2)
    #expect(sentences(german, language: "und") == sentences(german, language: "de"))
    #expect(sentences(german, language: "en").count > 2)
  }

  @Test(arguments: ["en", "ru", "el"])
  func paragraphsAreSplitAsIfAlone(language: String) {
    // What another paragraph writes in lower case may decide a case, so the words are the same.
    let segmenter = SentenceSegmenter(language: language)
    var random = SplitMix64(seed: 4)
    for _ in 0..<200 {
      let pieces = (0..<4).map { _ in random.text(pieces: 12) }
      let words = "the he said smith mr inc no by iphone"
      let parts = pieces.map { Array("\(words)\n\n\($0)\n\n\(words)".utf8) }
      var whole: [UInt8] = []
      var expected: [Range<Int>] = []
      for part in parts {
        if !whole.isEmpty { whole += "\n\n".utf8 }
        let start = whole.count
        whole += part
        expected += segmenter.sentences(in: part).map {
          start + $0.lowerBound..<start + $0.upperBound
        }
      }
      #expect(segmenter.sentences(in: whole) == expected)
    }
  }

  @Test func offsetsAreAtTheEdgesOfCharacters() {
    var random = SplitMix64(seed: 5)
    for language in SentenceSegmenter.languages {
      let segmenter = SentenceSegmenter(language: language)
      for _ in 0..<40 {
        let text = random.text(pieces: 40)
        let bytes = Array(text.utf8)
        for range in segmenter.sentences(in: bytes) {
          #expect(bytes[range.lowerBound] & 0xC0 != 0x80)
          #expect(range.upperBound == bytes.count || bytes[range.upperBound] & 0xC0 != 0x80)
        }
      }
    }
  }

  @Test func aPatternThatNeverEndsIsSplitInTime() {
    // Nothing is timed: each would run for minutes if a rule looked back or ahead without a bound.
    let size = 1 << 17
    let patterns = [
      "a", ".", "a.", "!”", ". ", "U.S. Xy ", "1. ", "a) ", "• ", "(", "“", "\n", "x\n", "- a\n",
      "Mr. ", "?” Ab Cd ", "...", ". . ", "e\u{301}", "文", "。", "\u{200D}", " ", "[1]", "A\n",
      "@", "://", "@)", ":-) ", "*", "* ", "=-", "<a@b>", "a@b ", "https://a ", "z. B. ", "“x。”说",
      "' ", "д. ", "12. ", "; ", ">", "» ", "! »", "_ ",
    ]
    for pattern in patterns {
      let unit = Array(pattern.utf8)
      let text = Array(repeatElement(unit, count: size / unit.count).joined())
      let ranges = segmenter.sentences(in: text)
      #expect(Reference.fault(in: ranges, over: text) == nil, "\(pattern.debugDescription)")
    }
  }

  @Test func aMegabyteWithoutSpacesIsOneSentence() {
    let text = [UInt8](repeating: 0x78, count: 1 << 20)
    #expect(segmenter.sentences(in: text) == [0..<text.count])
    #expect(SentenceSegmenter().sentences(in: text) == [0..<text.count])
  }

  @Test func aMegabyteInOneLineIsSplitLikeAnyText() {
    let sentence = "Sen. Ruiz met Dr. Cole in the U.S. on Jan. 6 and said no. "
    let text = Array(String(repeating: sentence, count: (1 << 20) / sentence.utf8.count).utf8)
    let found = segmenter.sentences(in: text)
    #expect(found.count == text.count / sentence.utf8.count)
    #expect(found.allSatisfy { $0.count == sentence.utf8.count - 1 })
  }

  @Test func aMegabyteOfRandomBytesIsCovered() {
    var random = SplitMix64(seed: 6)
    let text = (0..<1 << 20).map { _ in UInt8.random(in: 0...255, using: &random) }
    let found = SentenceSegmenter().sentences(in: text)
    #expect(found.first.map { $0.lowerBound < 8 } == true)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    #expect(found.allSatisfy { !$0.isEmpty && $0.upperBound <= text.count })
  }

  @Test(arguments: [
    "No.\tBoat\tJan", "Qty.\tPrice", "Item\tQty.\tPrice", "Boat\tEst. wt.\tAge", "Sure?\t\tYes",
    "7.\tAlca",
  ])
  func theMarkOfAShortCellDoesNotEndTheRow(_ row: String) {
    let text = "The fees rose.\n\n\(row)"
    #expect(SentenceSegmenter().sentences(in: Array(text.utf8)).count == 2)
  }

  @Test func aSentenceInACellIsOne() {
    let text = "1 May\tThe mayor spoke of the fees.\tNobody came."
    #expect(SentenceSegmenter().sentences(in: Array(text.utf8)).count == 2)
    #expect(SentenceSegmenter().sentences(in: Array("Boats sank. Nobody drowned.".utf8)).count == 2)
  }

  @Test func theVersionIsKnown() {
    // Stored with every article: raise it with any change of the rules, and say so in the log.
    #expect(SentenceSegmenter.version == 3)
  }
}
