import FactCheck
import SeededRandom
import TestSupport
import Testing

@testable import Workbench

@Suite("Places in an article")
struct PlaceResolverTests {
  /// Curly and straight quotes, a no-break space, words that repeat, across sentences too.
  static let text = """
    The convoy left. It’s the convoy that “nobody saw”. The 17\u{A0}buses of the convoy – all of \
    the convoy – came back.

    No one said no. No. No one saw the convoy. Cafe\u{301} and café differ.
    """
  static let body = SessionBuilder.body(of: text)
  static let resolver = PlaceResolver(article: ArticleID(1), body: body)

  private static func resolve(
    _ typed: String, with resolver: PlaceResolver = Self.resolver
  ) throws -> PlaceResolver.Resolution {
    let word = try #require(try CommandLine.words(of: typed).first)
    guard case .place(let place) = Address(word) else {
      throw AddressError.malformed(typed, expected: [.sentences])
    }
    return try resolver.resolve(place)
  }

  @Test(arguments: [
    ("1", "The convoy left.", 1...1, false),
    ("1-2", "The convoy left. It’s the convoy that “nobody saw”.", 1...2, false),
    ("\"buses\"", "buses", 3...3, false),
    ("2:\"the convoy\"", "the convoy", 2...2, false),
    ("2:convoy", "convoy", 2...2, false),
    ("3:\"the convoy\"#2", "the convoy", 3...3, false),
    ("\"the convoy\"#4", "the convoy", 6...6, false),
    ("\"It's the\"", "It’s the", 2...2, true),
    ("2:'\"nobody saw\"'", "“nobody saw”", 2...2, true),
    ("\"17 buses\"", "17\u{A0}buses", 3...3, true),
    ("\"convoy - all\"", "convoy – all", 3...3, true),
    ("\"left. It’s\"", "left. It’s", 1...2, false),
    ("\"  buses  \"", "buses", 3...3, false),
    ("\"café\"", "café", 7...7, false),
    ("\"Cafe\u{301}\"", "Cafe\u{301}", 7...7, false),
  ])
  func aPlaceNamesItsWords(
    typed: String, words: String, sentences: ClosedRange<Int>, isFolded: Bool
  ) throws {
    let found = try Self.resolve(typed)
    #expect(Spelled(found.passage.words) == Spelled(words))
    #expect(found.passage.sentences == sentences)
    #expect(found.isFolded == isFolded)
  }

  @Test func wordsFoundExactlyHideThoseFoundByFolding() throws {
    let resolver = PlaceResolver(
      article: ArticleID(1), body: SessionBuilder.body(of: "It's here. It’s there."))
    let found = try Self.resolve("\"It’s\"", with: resolver)
    #expect(found.passage.sentences == 2...2)
    #expect(found.isFolded == false)
  }

  @Test(arguments: [
    ("9", AddressError.pastEnd(sentence: 9, article: ArticleID(1), count: 7)),
    ("3-8", .pastEnd(sentence: 8, article: ArticleID(1), count: 7)),
    ("0", .pastEnd(sentence: 0, article: ArticleID(1), count: 7)),
    ("9:\"x\"", .pastEnd(sentence: 9, article: ArticleID(1), count: 7)),
    ("\"submarine\"", .notFound(words: "submarine", place: "a1")),
    ("\"Trams\"", .notFound(words: "Trams", place: "a1")),
    ("1:\"buses\"", .notFound(words: "buses", place: "sentence 1")),
    ("1-2:\"buses\"", .notFound(words: "buses", place: "sentences 1-2")),
    ("\" \"", .notFound(words: " ", place: "a1")), ("\"\"", .notFound(words: "", place: "a1")),
    ("\"onvo\u{301}\"", .notFound(words: "onvo\u{301}", place: "a1")),
    ("\"Cafe\"", .notFound(words: "Cafe", place: "a1")),
    (
      "3:\"the convoy\"#3",
      .noSuchOccurrence(words: "the convoy", place: "sentence 3", asked: 3, count: 2)
    ),
  ])
  func otherPlacesAreRefused(typed: String, error: AddressError) {
    #expect(throws: error) { try Self.resolve(typed) }
  }

  @Test func wordsThatOccurMoreThanOnceAreListed() throws {
    let error = #expect(throws: AddressError.self) { try Self.resolve("\"the convoy\"") }
    guard case .ambiguous(_, "a1", let candidates, 0) = error else {
      Issue.record("not ambiguous: \(String(describing: error))")
      return
    }
    #expect(
      candidates.map(\.address) == [
        "2:\"the convoy\"", "3:\"the convoy\"#1", "3:\"the convoy\"#2", "6:\"the convoy\"",
      ])
    #expect(candidates[1].before == "The 17\u{A0}buses of ")
    #expect(candidates[1].after == " – all of the convoy – came b…")
    #expect(candidates[2].before == "…buses of the convoy – all of ")
  }

  @Test func aLongListIsCut() throws {
    let resolver = PlaceResolver(
      article: ArticleID(1),
      body: SessionBuilder.body(of: String(repeating: "The cat. ", count: 20)))
    let error = #expect(throws: AddressError.self) { try Self.resolve("\"cat\"", with: resolver) }
    guard case .ambiguous(_, _, let candidates, let more) = error else {
      Issue.record("not ambiguous: \(String(describing: error))")
      return
    }
    #expect(candidates.count == 12)
    #expect(more == 8)
  }

  /// Words drawn from small texts that repeat themselves, sought everywhere or in some sentences:
  /// each candidate's address leads to one place of its own, and these are all the places.
  @Test func everyCandidateLeadsToItsOwnPlace() throws {
    var random = SplitMix64(seed: 99)
    var listed = 0
    for round in 0..<3000 {
      let pieces = [
        "no ", "no ", "one ", "a", "a ", "b. ", "no. ", "’s ", "'s ", "– ", "- ", "one. ",
      ]
      let text = (0..<3 + random.below(20)).map { _ in random.pick(pieces)! }.joined() + "end."
      let body = SessionBuilder.body(of: text)
      let current = ArticleID(1 + random.below(2))
      let resolver = PlaceResolver(article: current, body: body)
      let scalars = Array(text)
      let start = random.below(scalars.count)
      let words = String(scalars[start..<min(scalars.count, start + 1 + random.below(6))])
      guard words.contains(where: { $0 != " " }) else { continue }
      let first = 1 + random.below(body.sentences.count)
      let place = Address.Place(
        article: random.once(in: 2) ? current : nil,
        sentences: random.once(in: 2)
          ? nil : first...min(body.sentences.count, first + random.below(3)), words: words)
      do {
        _ = try resolver.resolve(place)
      } catch AddressError.ambiguous(_, _, let candidates, _) {
        listed += 1
        var seen: Set<Range<Int>> = []
        for candidate in candidates {
          guard case .place(let named) = Address(try CommandLine.words(of: candidate.address)[0])
          else {
            Issue.record("round \(round): \(candidate.address) is no address")
            return
          }
          #expect(named.article == place.article)
          let found = try resolver.resolve(named).passage
          #expect(Spelled(found.words) == Spelled(candidate.words))
          #expect(seen.insert(found.range).inserted, "\(candidate.address) in \(text)")
        }
      } catch AddressError.notFound {}
    }
    #expect(listed > 300)
  }
}
