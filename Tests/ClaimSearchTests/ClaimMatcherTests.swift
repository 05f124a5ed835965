import Database
import SeededRandom
import Testing

@testable import ClaimSearch

@Suite("Earlier checks of a claim") struct ClaimMatcherTests {
  private static func record(
    _ name: String, _ wording: String, title: String? = nil, quote: String? = nil,
    claimant: String? = nil, archive: String = "a", language: String = "en"
  ) -> ClaimRecord {
    ClaimRecord(
      archive: archive, record: name, wording: wording, quote: quote, title: title,
      claimant: claimant, verdict: "False", date: "2024-03-05", url: "https://example.org/\(name)",
      language: language)
  }

  /// All paraphrases' claims, with titles or without, or half of them with titles.
  enum Titles: CaseIterable { case all, none, some }

  private static func paraphrases(titles: Titles = .all, _ isKept: (Int) -> Bool = { _ in true })
    throws
    -> ClaimIndex
  {
    let index = try ClaimIndex()
    let rows = (Paraphrase.known + Paraphrase.later).enumerated().filter { isKept($0.offset) }
    try index.add(
      rows.map { number, row in
        let hasTitle = titles == .all || titles == .some && number.isMultiple(of: 2)
        return record(row.id, row.claim, title: hasTitle ? row.title ?? row.claim : nil)
      })
    try index.optimize()
    return index
  }

  @Test("the claim of each restatement is the first hit", arguments: Titles.allCases)
  func order(titles: Titles) throws {
    let matcher = ClaimMatcher(try Self.paraphrases(titles: titles))
    var missed: [String] = []
    for row in Paraphrase.known + Paraphrase.later {
      for text in row.same {
        let result = try matcher.matches(for: text, language: "en", limit: 5)
        if result.hits.first?.record.record != row.id { missed.append(text) }
        #expect(result.hits.count <= 5)
        for (hit, next) in zip(result.hits, result.hits.dropFirst()) {
          #expect(hit.probability >= next.probability)
        }
      }
    }
    #expect(missed.count <= 1, "\(missed)")
  }

  /// The score of a claim, alone in an index, for a query.
  private func score(_ query: String, of claim: String) throws -> Double {
    let index = try ClaimIndex()
    try index.add([Self.record("1", claim)])
    let result = try ClaimMatcher(index).matches(for: query, language: "en", limit: 1)
    return result.hits.first?.probability ?? 0
  }

  @Test(
    "an equal quantity in another unit counts as equal, and another quantity does not",
    arguments: [
      (
        "The wind farm generates 900 megawatts.", "The wind farm generates 0.9 gigawatts.",
        "The wind farm generates 0.8 gigawatts."
      ),
      (
        "The road works took 18 months.", "The road works took a year and a half.",
        "The road works took two years and a half."
      ),
      (
        "The tunnel is 10 miles long.", "The tunnel is 16 kilometres long.",
        "The tunnel is 10 kilometres long."
      ),
      (
        "Rents have doubled within ten years.", "Over a decade, rents have risen by 100 percent.",
        "Over three decades, rents have risen by 50 percent."
      ),
      (
        "The bag weighed 2 kilograms.", "The bag weighed 2,000 grams.",
        "The bag weighed 3,000 grams."
      ),
    ])
  func equalQuantities(_ query: String, _ same: String, _ other: String) throws {
    let (score, least) = (try score(query, of: same), try self.score(query, of: other))
    #expect(score > least + 0.02)
  }

  @Test("quantities of one unit, and those of nothing, stay as they are")
  func otherQuantitiesStay() {
    func keys(_ text: String, beside other: String) -> [String] {
      let table = ComparisonTable.named("en")
      return ComparedText(text, table: table).quantified(as: ComparedText(other, table: table))
        .terms.map(\.key)
    }
    #expect(keys("900 megawatts", beside: "0.9 gigawatts") == ["n0d9", "gigawatt"])
    #expect(keys("900 megawatts", beside: "900 megawatts") == ["n900", "megawatt"])
    #expect(keys("900 megawatts", beside: "900 homes") == ["n900", "megawatt"])
    #expect(keys("900 megawatts", beside: "9 gigawatts") == ["n900", "megawatt"])
    #expect(keys("900 miles", beside: "0.9 gigawatts") == ["n900", "mile"])
    #expect(keys("5 dollars", beside: "5 euros") == ["n5", "dollar"])
    #expect(keys("risen by 100 percent", beside: "doubled") == ["risen", "by", "doubl"])
    #expect(keys("risen by 50 percent", beside: "doubled") == ["risen", "by", "n50", "percent"])
  }

  @Test("without its claim in the index, a restatement is hardly ever called similar")
  func silence() throws {
    let matcher = ClaimMatcher(try Self.paraphrases(titles: .all) { $0.isMultiple(of: 2) })
    var (right, wrong) = (0, 0)
    for (number, row) in (Paraphrase.known + Paraphrase.later).enumerated() {
      for text in row.same where try matcher.matches(for: text, language: "en", limit: 1).isSimilar
      {
        if number.isMultiple(of: 2) { right += 1 } else { wrong += 1 }
      }
    }
    #expect(right >= 126 && wrong <= 3, "\(right) of 136, \(wrong) of 136")
  }

  @Test("what a post says besides makes it no other claim, and no claim similar") func besides()
    throws
  {
    let remarks = [
      "I can't believe nobody talks about this!", "Share before they delete it.",
      "My neighbour told me yesterday and I had to sit down.",
      "Wake up people, this is what they do with our money.",
      "Thread below, read all of it please.", "Just saying, somebody should look into it.",
    ]
    let matcher = ClaimMatcher(try Self.paraphrases(titles: .none) { $0.isMultiple(of: 2) })
    var random = SplitMix64(seed: 4)
    var (right, wrong) = (0, 0)
    for (number, row) in (Paraphrase.known + Paraphrase.later).enumerated() {
      for text in row.same {
        let post = "\(random.pick(remarks)!) \(text) \(random.pick(remarks)!)"
        let result = try matcher.matches(for: post, language: "en", limit: 1)
        guard result.isSimilar else { continue }
        if number.isMultiple(of: 2) { right += 1 } else { wrong += 1 }
      }
    }
    #expect(right >= 130 && wrong <= 3, "\(right) of 136, \(wrong) of 136")
  }

  @Test("among many claims that share its words, a claim stays a candidate") func growth() throws {
    let rows = Paraphrase.known + Paraphrase.later
    let words = rows.map { $0.claim.split(separator: " ").map(String.init) }
    var random = SplitMix64(seed: 5)
    let index = try Self.paraphrases(titles: .none)
    try index.add(
      (0..<3000).map { number in
        let (one, other) = (random.pick(words)!, random.pick(words)!)
        let wording =
          one.prefix(1 + random.below(one.count)) + other.suffix(random.below(other.count))
        return Self.record("grown\(number)", wording.joined(separator: " "), archive: "grown")
      })
    let matcher = ClaimMatcher(index)
    var missed: [String] = []
    for row in rows {
      let hits = try matcher.matches(for: row.same[0], language: "en", limit: 50).hits
      #expect(hits.count > 20)
      if !hits.contains(where: { $0.record.record == row.id }) { missed.append(row.id) }
    }
    #expect(missed.count <= 2, "\(missed)")
  }

  @Test("a hit has the record and what differs from its wording") func hit() throws {
    let index = try ClaimIndex()
    let record = Self.record("1", "The town closed three public libraries.")
    try index.add([record, Self.record("2", "The moon is made of cheese.")])
    let result = try ClaimMatcher(index).matches(
      for: "The town closed 8 public libraries.", language: "en", limit: 20)
    let hit = try #require(result.hits.first)
    #expect(result.isSimilar && hit.record == record)
    #expect(hit.differences.map(\.kind) == [.number])
    #expect(try ClaimMatcher(index).matches(for: "", language: "en", limit: 20).hits == [])
    #expect(try ClaimMatcher(index).matches(for: "zebras", language: "en", limit: 20).hits == [])
  }

  @Test(
    "a claim is found by its quote, its title, its claimant and by what its numbers say",
    arguments: [
      ("leaked pipes", "quote"), ("waterworks in trouble", "title"), ("Ilse Brandt", "claimant"),
      ("12,000,000", "wording"), ("March 5, 2020", "wording"),
    ])
  func fields(_ query: String, _ field: String) throws {
    let index = try ClaimIndex()
    try index.add([
      Self.record("other", "Nothing of the kind was said on a Sunday."),
      Self.record(
        "1", "On 5 March 2020 the city lost 12 million.", title: "Trouble at the waterworks",
        quote: "the pipe leaked", claimant: "Ilse Brandt"),
    ])
    let result = try ClaimMatcher(index).matches(for: query, language: "en", limit: 20)
    #expect(result.hits.map(\.record.record) == ["1"], "\(field)")
  }

  @Test("words of other languages are folded, not stemmed") func languages() throws {
    let index = try ClaimIndex()
    try index.add([
      Self.record("de", "Die Brücke in München kostete 38,5 Millionen Euro.", language: "de"),
      Self.record("fr", "L’hôpital a fermé en août.", language: "fr"),
    ])
    let matcher = ClaimMatcher(index)
    let german = try matcher.matches(for: "brucke MUNCHEN", language: "de", limit: 20)
    #expect(german.hits.map(\.record.record) == ["de"])
    let number = try matcher.matches(for: "38.500.000 €", language: "de", limit: 20)
    #expect(number.hits.map(\.record.record) == ["de"])
    let french = try matcher.matches(for: "un hopital", language: "fr", limit: 20)
    #expect(french.hits.map(\.record.record) == ["fr"])
  }

  @Test("an index takes each name of an archive once, and removes what was added") func changes()
    throws
  {
    let connection = try Connection<DatabaseError>(inMemoryFor: "memory")
    let index = try ClaimIndex(connection)
    let one = Self.record("1", "The dam leaks.")
    #expect(try index.add([one, Self.record("2", "The dam is new."), one]) == 2)
    #expect(try index.add([one]) == 0)
    #expect(try index.add([Self.record("1", "The dam broke.", archive: "b")]) == 1)
    #expect(try index.count() == 3 && index.claims(with: "dam") == 3)
    #expect(try index.remove(archive: "a", record: "1") == 1)
    #expect(try index.claims(with: "leak") == 0 && index.claims(with: "dam") == 2)
    #expect(try index.candidates(for: ["leak"], limit: 9).isEmpty)
    #expect(try index.remove(archive: "a") == 1 && index.count() == 1)
    #expect(try index.remove(archive: "a") == 0)
    // The same connection has the tables already.
    #expect(try ClaimIndex(connection).count() == 1)
    try connection.execute("INSERT INTO claim_terms(claim_terms) VALUES ('integrity-check')")
  }

  @Test("a failed addition leaves nothing behind") func failure() throws {
    let connection = try Connection<DatabaseError>(inMemoryFor: "memory")
    let index = try ClaimIndex(connection)
    try index.add([Self.record("1", "The dam leaks.")])
    try connection.execute("DROP TABLE term")
    #expect(throws: DatabaseError.self) { try index.add([Self.record("2", "The dam is new.")]) }
    #expect(try index.count() == 1)
  }

  @Test("the weights name features, and the same query has the same answer") func determinism()
    throws
  {
    let weights = MatchWeights.standard
    #expect(weights.order.count == MatchFeature.allCases.count)
    #expect(weights.order.values.allSatisfy { $0 != 0 })
    let query = Paraphrase.known[0].same[0]
    let answers = try (0..<3).map { _ in
      try ClaimMatcher(try Self.paraphrases(titles: .all)).matches(
        for: query, language: "en", limit: 20)
    }
    #expect(answers.allSatisfy { $0 == answers[0] })
  }

  @Test("any text is a query, and long ones are bounded") func anyQuery() throws {
    let matcher = ClaimMatcher(try Self.paraphrases(titles: .all))
    var random = SplitMix64(seed: 3)
    let parts = [
      "\"", "OR", "NEAR(", "*", "^", "-", "{", ")", "wording:", "\0", "é", "東京", "tram", "12", "½",
      "'", "\u{FFFD}", "a*", "+", "https://x", "@y", "#AbC1",
    ]
    for _ in 0..<200 {
      let query = (0..<random.below(12)).map { _ in random.pick(parts)! }.joined(separator: " ")
      for language in ["en", "de", "xx"] {
        _ = try matcher.matches(for: query, language: language, limit: 20)
      }
    }
    let long = (0..<300_000).map { "word\($0)" }.joined(separator: " ") + " tram derailed"
    _ = try matcher.matches(for: long, language: "en", limit: 20)
  }

  @Test("the claim's language tells what differs from a query of which nobody knows the language")
  func languageOfTheClaim() throws {
    let index = try ClaimIndex()
    try index.add([
      Self.record("1", "Le maire a signé le contrat.", language: "fr"),
      Self.record("2", "The mayor signed the contract.", language: "en"),
    ])
    try index.optimize()
    let matcher = ClaimMatcher(index, usualLanguage: "fr")
    func negations(_ query: String, _ language: String) throws -> [String: [String]] {
      let hits = try matcher.matches(for: query, language: language, limit: 2).hits
      return Dictionary(
        uniqueKeysWithValues: hits.map { ($0.record.record, $0.differences.map(\.kind.rawValue)) })
    }
    #expect(try negations("Le maire n’a pas signé le contrat.", "und")["1"] == ["negation"])
    #expect(try negations("The mayor never signed the contract.", "und")["2"] == ["negation"])
    #expect(try negations("Le maire n’a jamais signé le contrat.", "en")["1"] == [])
  }

  @Test(
    "a query of which nobody knows the language finds claims of any language",
    arguments: [
      ("El hospital tiene 120 camas.", "es"), ("L'hôpital compte 120 lits.", "fr"),
      ("The hospital has 120 beds.", "en"), ("L’ospedale ha 120 letti.", "it"),
    ])
  func anyLanguage(_ query: String, _ language: String) throws {
    let index = try ClaimIndex()
    try index.add([
      Self.record("en", "The hospital has 210 beds.", language: "en"),
      Self.record("es", "El hospital tiene 210 camas.", language: "es"),
      Self.record("fr", "L'hôpital compte 210 lits.", language: "fr"),
      Self.record("it", "L’ospedale ha 210 letti.", language: "it"),
    ])
    for usual in ["en", "es", "it"] {
      let result = try ClaimMatcher(index, usualLanguage: usual).matches(
        for: query, language: "und", limit: 4)
      #expect(result.hits.first?.record.record == language && result.isSimilar, "\(usual)")
      #expect(result.hits.first?.differences.map(\.kind.rawValue) == ["number"], "\(usual)")
      let names = result.hits.map(\.record.record)
      #expect(Set(names).count == names.count, "\(usual)")
    }
  }
}
