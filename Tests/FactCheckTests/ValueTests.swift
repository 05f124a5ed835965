import FactCheck
import Foundation
import JSON
import SeededRandom
import TestSupport
import Testing

@Suite("Digests") struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("café", "850f7dc43910ff890f8879c0ed26fe697c93a067ad93a7d50f466a7028a9bf4e"),
  ])
  func areSHA256(text: String, hex: String) {
    #expect(Digest(of: text).hex == hex)
    #expect(Digest(of: Array(text.utf8)).hex == hex)
    #expect(Digest(of: AnySequence(Array(text.utf8))).hex == hex)
    #expect(Blob(Array(text.utf8)).digest.hex == hex)
    #expect(Digest(hex: hex) == Digest(of: text))
    #expect(Digest(bytes: Digest(of: text).bytes) == Digest(of: text))
  }

  @Test func ofAMillionBytesIsTheKnownOne() {
    #expect(
      Digest(of: [UInt8](repeating: 0x61, count: 1_000_000)).hex
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [
    "", "00", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
    String(repeating: "A", count: 64), String(repeating: "g", count: 64),
    String(repeating: "٠", count: 32), " " + String(repeating: "0", count: 63),
  ])
  func areReadFromSixtyFourLowerCaseDigitsOnly(hex: String) {
    #expect(Digest(hex: hex) == nil)
    #expect(throws: JSONView.Fault.self) { try Digest(stored: "\"\(hex)\"".utf8) }
  }

  @Test func differInEveryByte() {
    #expect(Digest.zero.hex == String(repeating: "0", count: 64))
    #expect(Digest(bytes: [1, 2, 3]) == nil)
    for place in 0..<32 {
      var bytes = [UInt8](repeating: 0, count: 32)
      bytes[place] = 1
      #expect(Digest(bytes: bytes) != .zero)
      #expect(Digest(bytes: bytes)?.bytes == bytes)
    }
  }
}

@Suite("Identifiers") struct IdentifierTests {
  @Test func areReadAsTyped() throws {
    #expect(ArticleID("a1") == ArticleID(1))
    #expect(ClaimID("c42") == ClaimID(42))
    #expect(EvidenceID("e999999999")?.number == 999_999_999)
    #expect(NoteID(Substring("n7"))?.description == "n7")
    #expect(ClaimID(4) < ClaimID(10))
  }

  @Test(arguments: [
    "", "c", "4", "c0", "c04", "c-1", "c+1", "c 1", " c1", "c1 ", "c1.2", "C1", "a1", "cc1", "c1c",
    "c1000000000", "c99999999999999999999", "c١", "c\u{301}1", "c1\u{301}", "c½", "c1\n",
  ])
  func otherTextsAreNotRead(text: String) {
    #expect(ClaimID(text) == nil)
    #expect(throws: JSONView.Fault.self) { try ClaimID(stored: text.stored) }
  }

  @Test func itemsAreNamedAsTyped() {
    #expect(ItemID.article(ArticleID(1)).description == "a1")
    #expect(ItemID.claim(ClaimID(2)).description == "c2")
    #expect(ItemID.evidence(EvidenceID(3)).description == "e3")
    #expect(ItemID.note(NoteID(4)).description == "n4")
    #expect(ItemID.verdict(ClaimID(2), number: 1).description == "verdict 1 of c2")
    #expect(ItemID.publication(number: 1).description == "publication 1")
  }
}

@Suite("Article bodies") struct ArticleBodyTests {
  private static let text = "First. Second one! Third?\n\nFourth é. 👨‍👩‍👧 end."
  private let body = SessionBuilder.body(of: text)

  @Test func sentencesAreFoundAsAPlainSearchFindsThem() {
    #expect(body.sentences.count == 5)
    let count = body.text.count
    for lower in 0..<count {
      for upper in lower + 1...count {
        let touched = body.sentences.indices.filter {
          body.sentences[$0].lowerBound < upper && lower < body.sentences[$0].upperBound
        }
        let expected = touched.isEmpty ? nil : touched.first! + 1...touched.last! + 1
        #expect(body.sentenceNumbers(of: lower..<upper) == expected, "\(lower)..<\(upper)")
      }
    }
  }

  @Test func sentencesOfRandomBodiesAreFoundToo() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<50 {
      var sentences: [Range<Int>] = []
      var end = random.below(3)
      for _ in 0..<random.below(12) {
        let start = end + random.below(3)
        end = start + 1 + random.below(6)
        sentences.append(start..<end)
      }
      let size = end + random.below(3) + 1
      let body = ArticleBody(text: [UInt8](repeating: 0x61, count: size), sentences: sentences)
      for _ in 0..<40 {
        let lower = random.below(size)
        let range = lower..<lower + 1 + random.below(size - lower)
        let touched = sentences.indices.filter { sentences[$0].overlaps(range) }
        let expected = touched.isEmpty ? nil : touched.first! + 1...touched.last! + 1
        #expect(body.sentenceNumbers(of: range) == expected)
      }
    }
  }

  @Test func rangesOfSentencesRunFromTheFirstToTheLast() {
    #expect(body.range(ofSentences: 1...1) == 0..<6)
    #expect(body.words(at: body.range(ofSentences: 2...3)!) == "Second one! Third?")
    #expect(body.range(ofSentences: 5...5)?.upperBound == body.text.count)
    #expect(body.range(ofSentences: 0...1) == nil)
    #expect(body.range(ofSentences: 5...6) == nil)
  }

  @Test func passagesContainTheWordsOfTheirRange() throws {
    let passage = try body.passage(at: 7..<25, in: ArticleID(3))
    #expect(passage.words == "Second one! Third?")
    #expect(passage.sentences == 2...3)
    #expect(passage.sentenceAddress == "a3.2-3")
    #expect(try body.passage(at: 0..<1, in: ArticleID(1)).sentenceAddress == "a1.1")
  }

  @Test(arguments: [
    (0, 0), (-1, 3), (3, 1000), (25, 27), (6, 7), (13, 14), (34, 35), (35, 36), (40, 42),
  ])
  func passagesWithoutWordsAreRefused(lower: Int, upper: Int) {
    // Empty, before, after and between sentences, a space inside one, and cut characters.
    #expect(throws: RuleError.outsideArticle(ArticleID(1), lower..<upper)) {
      try body.passage(at: lower..<upper, in: ArticleID(1))
    }
  }

  @Test func sentenceListsAreReadAsWritten() {
    #expect(String(decoding: body.sentenceList, as: UTF8.self).hasPrefix("0 6\n7 18\n19 25\n27 "))
    #expect(ArticleBody(text: body.text, sentenceList: body.sentenceList) == body)
    #expect(ArticleBody(text: [], sentenceList: [])?.sentences == [])
    #expect(ArticleBody(text: body.text, sentenceList: [])?.sentences == [])
  }

  @Test(arguments: [
    "0", "0 6", "0 6 \n", "0\n", "\n", " ", "0 6\n\n", "0 6 7\n", "0  6\n", " 0 6\n", "6 0\n",
    "0 0\n", "0 6\n5 8\n", "7 18\n0 6\n", "0 6\r\n", "0 x\n", "-1 6\n", "0 999\n", "0,6\n",
    "0 99999999999999999999999999\n", "0 6\n7", "٠ 6\n",
  ])
  func sentenceListsAreRefusedWhenDamaged(list: String) {
    #expect(ArticleBody(text: body.text, sentenceList: Array(list.utf8)) == nil)
  }
}

@Suite("Test data") struct TestMaterialTests {
  @Test func hostileStringsAreTextsAndBlankOnesAreEmpty() {
    #expect(HostileStrings.all.count > 150)
    #expect(HostileStrings.all.contains { $0.utf8.count >= 100_000 })
    #expect(HostileStrings.all.contains { $0.contains("\0") })
    for text in HostileStrings.all {
      #expect(text.unicodeScalars.contains { !$0.properties.isWhitespace }, "\(text)")
    }
    for text in HostileStrings.blank {
      #expect(text.unicodeScalars.allSatisfy { $0.properties.isWhitespace })
    }
  }

  @Test func splitMixGivesThePublishedNumbers() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }
}
