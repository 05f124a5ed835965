import FactCheck
import TestSupport
import Testing

@testable import Workbench

@Suite("Addresses as typed")
struct AddressTests {
  private static func place(
    _ article: Int? = nil, _ sentences: ClosedRange<Int>? = nil, _ words: String? = nil,
    _ occurrence: Int? = nil
  ) -> Address {
    .place(
      Address.Place(
        article: article.map { ArticleID($0) }, sentences: sentences, words: words,
        occurrence: occurrence))
  }

  static let known: [(String, Address)] = [
    ("a1", .article(ArticleID(1))), ("a12", .article(ArticleID(12))),
    ("c4", .claim(ClaimID(4))), ("e2", .evidence(EvidenceID(2))), ("n3", .note(NoteID(3))),
    ("c999999999", .claim(ClaimID(999_999_999))),
    ("14", place(nil, 14...14)), ("0", place(nil, 0...0)), ("007", place(nil, 7...7)),
    ("a2.14", place(2, 14...14)), ("3-5", place(nil, 3...5)), ("a2.3-5", place(2, 3...5)),
    ("3-3", place(nil, 3...3)),
    (#"3:"words in it""#, place(nil, 3...3, "words in it")),
    ("3:'words in it'", place(nil, 3...3, "words in it")),
    (#"3-5:"words""#, place(nil, 3...5, "words")),
    (##"a2.3:"words"#2"##, place(2, 3...3, "words", 2)),
    (##"3:"words"#2"##, place(nil, 3...3, "words", 2)),
    (#""words""#, place(nil, nil, "words")), (##""words"#3"##, place(nil, nil, "words", 3)),
    (#"a2:"words""#, place(2, nil, "words")), (#""3""#, place(nil, nil, "3")),
    (#""a1""#, place(nil, nil, "a1")), (#""c1,c2""#, place(nil, nil, "c1,c2")),
    ("3:convoy", place(nil, 3...3, "convoy")), ("3:it's", place(nil, 3...3, "it's")),
    ("3:12:30", place(nil, 3...3, "12:30")), (#"3:\"x\""#, place(nil, 3...3, "\"x\"")),
    (#""a \"b\" c""#, place(nil, nil, "a \"b\" c")),
  ]

  @Test(arguments: known.indices)
  func addressesAreRead(_ index: Int) throws {
    let (typed, address) = Self.known[index]
    let word = try #require(try CommandLine.words(of: typed).first)
    #expect(Address(word) == address)
  }

  @Test(arguments: [
    "x", "a", "c", "a0", "c01", "c-1", "A1", "C4", "a1.", "a1.x", "3-", "-3", "5-3", "3-5-7", "3.5",
    "a.3", "1a", "3:", "\"w\"#0", "\"w\"#", "\"w\"#x", "\"w\"2", "3\"w\"", "a2\"w\"", "x:\"w\"",
    "3:\"a\"\"b\"", "3:\"a\"#1\"b\"", "1234567890", "3,5", "@", "c1,c2", "٣", "words", "a1-a2",
    "+x",
    "https://example.org/", "3 ", "c4.2",
  ])
  func otherWordsAreNone(_ typed: String) throws {
    guard typed != "3 " else { return }
    let word = try #require(try CommandLine.words(of: typed).first)
    #expect(Address(word) == nil)
  }
}
