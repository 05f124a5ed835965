import FactCheck
import Foundation
import SeededRandom
import Testing
import WordVectors

@testable import ClaimSearch

@Suite("What words mean") struct MeaningTests {
  private static let bytes = Array(
    UnsafeRawBufferPointer(start: word_vectors_start(), count: word_vectors_size()))

  private static func isTable(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { PieceTable($0) != nil }
  }

  @Test("the table is the one whose digest the documents name, with its licence") func digest()
    throws
  {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let docs = try String(contentsOf: root.appending(path: "docs/matching.md"), encoding: .utf8)
    #expect(docs.contains(Digest(of: Self.bytes).hex))
    let notice = try String(contentsOf: root.appending(path: "NOTICE"), encoding: .utf8)
    #expect(notice.contains("all-MiniLM-L6-v2") && notice.contains("Apache License"))
  }

  private static func cosine(_ one: String, _ other: String) throws -> Float {
    let table = try #require(PieceTable.standard)
    func direction(_ text: String) throws -> WordVector {
      let vectors = try text.split(separator: " ").map { word in
        try #require(table.vector(of: String(word)), "\(word)")
      }
      return try #require(
        WordVector(vectors[0].indices.map { place in vectors.reduce(0) { $0 + $1[place] } }))
    }
    return try direction(one).cosine(direction(other))
  }

  @Test(
    "the cosines are those that another reader of the table computes",
    arguments: [
      ("jail", "prison", 0.6920),
      ("unemployment fell", "joblessness dropped", 0.5971),
      ("hospital", "railway", 0.0238),
      ("unvaccinated", "vaccines", 0.3468),
      ("the shark swam", "tax on fuel", -0.1141),
      ("naive", "credulous", 0.1085),
      ("covid19", "pandemic", 0.1407),
    ])
  func cosines(_ one: String, _ other: String, _ expected: Float) throws {
    #expect(abs(try Self.cosine(one, other) - expected) < 0.001)
  }

  @Test("words that mean something near are nearer than others") func nearness()
    throws
  {
    for (word, near, far) in [
      ("jail", "prison", "hospital"), ("physician", "doctor", "carpenter"),
      ("library", "bookstore", "march"), ("closed", "shut", "eight"),
    ] {
      let (one, other) = try (Self.cosine(word, near), Self.cosine(word, far))
      #expect(one > MeaningText.nearness && other < MeaningText.nearness, "\(word) \(one) \(other)")
    }
  }

  @Test("a word of which a part is no piece, and one of a hundred and one letters, have no vector")
  func unknown() throws {
    let table = try #require(PieceTable.standard)
    #expect(table.vector(of: "") == nil && table.vector(of: "мир") == nil)
    #expect(table.vector(of: "vaccine東") == nil)
    #expect(table.vector(of: String(repeating: "a", count: 100)) != nil)
    #expect(table.vector(of: String(repeating: "a", count: 101)) == nil)
    let word = try #require(table.vector(of: "vaccine").flatMap(WordVector.init))
    #expect(abs(word.cosine(word) - 1) < 1e-3)
    for number in [0, Float.infinity, .nan, 1e30] {
      #expect(WordVector([Float](repeating: number, count: 128)) == nil, "\(number)")
    }
  }

  @Test("a damaged table is none, and no lookup reads beyond it") func damaged() {
    #expect(Self.isTable(Self.bytes))
    for count in [0, 7, 19, 20, 4000, Self.bytes.count - 1] {
      #expect(!Self.isTable(Array(Self.bytes.prefix(count))), "\(count)")
    }
    #expect(!Self.isTable(Self.bytes + [0]))
    // The signature, the numbers of pieces, the dimensions, the end of a name.
    for (place, byte) in [(0, 0x20), (11, 0xFF), (15, 0xFF), (16, 64), (23, 0x80), (27, 0x01)] {
      var bytes = Self.bytes
      bytes[place] = UInt8(byte)
      #expect(!Self.isTable(bytes), "\(place)")
    }
    // What is left is only another vector or another name.
    var random = SplitMix64(seed: 6)
    var bytes = Self.bytes
    for _ in 0..<3000 {
      bytes[120_000 + random.below(bytes.count - 120_000)] = UInt8(random.below(256))
    }
    bytes.withUnsafeBytes { bytes in
      guard let table = PieceTable(bytes) else {
        Issue.record("the table was refused")
        return
      }
      for row in Paraphrase.known {
        for word in row.claim.split(separator: " ") {
          _ = table.vector(of: word.lowercased()).flatMap(WordVector.init)
        }
      }
    }
  }

  // MARK: Matching

  /// How many posts have their claim as the first hit, how many are called similar to it, and how many are to some claim
  /// though none is theirs.
  private static func measure(_ pieces: PieceTable?) throws -> (first: Int, said: Int, wrong: Int) {
    let matcher = ClaimMatcher(try Post.index(), pieces: pieces)
    var (first, said, wrong) = (0, 0, 0)
    for row in Post.all {
      guard let post = row.post else { continue }
      let result = try matcher.matches(for: post, language: "en", limit: 1)
      if row.claim == nil {
        if result.isSimilar { wrong += 1 }
      } else if result.hits.first?.record.record == row.id {
        first += 1
        if result.isSimilar { said += 1 }
      }
    }
    return (first, said, wrong)
  }

  @Test("posts in quite other words find their claims, and those without one stay without")
  func posts()
    throws
  {
    let with = try Self.measure(.standard)
    let without = try Self.measure(nil)
    #expect(with.first >= 58 && with.said >= 20 && with.wrong <= 4, "\(with)")
    #expect(without.first <= 50 && without.wrong <= 4, "\(without)")
  }

  @Test("without vectors, and in other languages, claims are found by their words")
  func withoutVectors()
    throws
  {
    let index = try ClaimIndex()
    try index.add(
      Paraphrase.known.map {
        ClaimRecord(archive: "a", record: $0.id, wording: $0.claim, language: "en")
      })
    for row in Paraphrase.known {
      let hits = try ClaimMatcher(index, pieces: nil).matches(
        for: row.same[0], language: "en", limit: 1
      ).hits
      #expect(hits.first?.record.record == row.id)
      // "fr" as an example: the vectors are of English words.
      let french = try ClaimMatcher(index, pieces: .standard).matches(
        for: row.same[0], language: "fr", limit: 5)
      #expect(
        try ClaimMatcher(index, pieces: nil).matches(for: row.same[0], language: "fr", limit: 5)
          == french)
    }
  }

  @Test("numbers and days have no meaning: three is not near eight") func numbers() throws {
    let vectors = KnownVectors(try #require(PieceTable.standard))
    func text(_ words: String) -> MatchText {
      MatchText(ComparedText(words, table: .named("en"))) { _ in 1 }
    }
    let meaning = MeaningText(text("On 5 March three libraries closed."), vectors)
    #expect(text("eight 12 March 2019").parts.allSatisfy { !meaning.hasNear($0) })
    #expect(text("bookshop").parts.allSatisfy(meaning.hasNear))
    #expect(text("carpenter").parts.allSatisfy { !meaning.hasNear($0) })
  }
}
