import ArticleText
import Database
import Glibc

/// An earlier check that may be of the same claim as a query.
public struct MatchHit: Sendable, Equatable {
  /// The earlier check.
  public let record: ClaimRecord
  /// How probable it is that a person finds it the same claim, from 0 to 1. Comparable between queries; it falls from hit to
  /// hit.
  public let probability: Double
  /// Where query and claim differ: the first place in the query, the second in the wording.
  public let differences: [Difference]
}

/// What was found for a query.
public struct MatchResult: Sendable, Equatable {
  /// Best first.
  public let hits: [MatchHit]

  /// From this probability on, a hit is rather a check of the same claim than not.
  public static let leastOfSimilar = 0.5

  /// Whether the best hit is probably a check of the same claim; else nothing similar was found.
  public var isSimilar: Bool { (hits.first?.probability ?? 0) >= Self.leastOfSimilar }

  /// The best hits of two searches, each claim once.
  func merged(with other: MatchResult, limit: Int) -> MatchResult {
    struct Name: Hashable { let archive, record: String }
    var seen: Set<Name> = []
    // The sort is stable, so that of equals those of the first search come first.
    let hits = (hits + other.hits).sorted { $0.probability > $1.probability }
      .filter { seen.insert(Name(archive: $0.record.archive, record: $0.record.record)).inserted }
    return MatchResult(hits: Array(hits.prefix(limit)))
  }
}

/// Finds earlier checks of a claim: candidates by full-text search, put in order by how alike they are.
///
/// It suggests and never decides: whether an earlier check is of the same claim is for a person to say. The same index and
/// query give the same answer.
public struct ClaimMatcher {
  private let index: ClaimIndex
  private let weights: MatchWeights
  private let effort: MatchEffort
  private let pieces: PieceTable?
  private let usualLanguage: String

  /// Terms that are searched; the rarest ones of a longer query.
  private static let mostTerms = 16
  /// Terms that are searched even if a tenth of the claims has them: such a term says little and costs most.
  private static let leastTerms = 8
  /// In archives as large as this, fewer are searched, because each costs time.
  private static let largeArchive = 200_000
  private static let mostTermsInLarge = 12

  /// Makes a matcher.
  /// - Parameters:
  ///   - index: where earlier checks are looked up.
  ///   - weights: how much each likeness counts.
  ///   - effort: how much of a large archive is searched.
  ///   - usualLanguage: the language, as a BCP 47 tag, in which to search for queries of which nobody knows theirs.
  public init(
    _ index: ClaimIndex, weights: MatchWeights = .standard, effort: MatchEffort = .whole,
    usualLanguage: String = "en"
  ) {
    self.usualLanguage = usualLanguage
    self.index = index
    self.weights = weights
    self.effort = effort
    pieces = .standard
  }

  /// Makes a matcher with other vectors, or without any.
  init(_ index: ClaimIndex, pieces: PieceTable?) {
    self.index = index
    weights = .standard
    effort = .whole
    usualLanguage = "en"
    self.pieces = pieces
  }

  /// The number of claims; with little effort, at most that many.
  private func count() throws(DatabaseError) -> Int {
    effort.countsClaims ? try index.count() : try index.highestNumber()
  }

  /// The earlier checks that are most alike.
  /// - Parameters:
  ///   - query: a claim, a sentence or a post.
  ///   - language: its language, as a BCP 47 tag; `und` if nobody knows it: then what differs from a claim is found in the
  ///     language of the claim.
  ///   - limit: how many hits at most.
  public func matches(
    for query: String, language: String, limit: Int
  ) throws(DatabaseError) -> MatchResult {
    guard Language.primarySubtag(of: language) == "und" else {
      return try matches(for: query, in: ComparisonTable.named(language), limit: limit)
    }
    let usual = ComparisonTable.named(usualLanguage)
    let first = try matches(for: query, in: usual, isGuess: true, limit: limit)
    guard let other = try otherLanguage(of: query, than: usual) else { return first }
    let second = try matches(for: query, in: other, isGuess: true, limit: limit)
    return first.merged(with: second, limit: limit)
  }

  /// The language of most claims that share words with a query whose language nobody knows, if it is one whose words have other
  /// terms than those of the usual language: English has stems, others have not.
  private func otherLanguage(
    of query: String, than usual: ComparisonTable
  ) throws(DatabaseError) -> ComparisonTable? {
    let table = usual.isEnglish ? ComparisonTable.none : ComparisonTable.named("en")
    let terms = try likeness(ComparedText(query, table: table, isPost: true), nil).query
    var counts: [String: Int] = [:]
    for candidate in try index.candidates(for: try searched(terms), limit: effort.candidates) {
      counts[Language.primarySubtag(of: candidate.record.language), default: 0] += 1
    }
    return
      counts
      .filter { ComparisonTable.named($0.key).isEnglish != usual.isEnglish }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }
      .map { ComparisonTable.named($0.key) }
  }

  /// - Parameter isGuess: whether the table is that of a language that may be another one: then what differs from a claim is found
  ///   in the language of the claim.
  private func matches(
    for query: String, in table: ComparisonTable, isGuess: Bool = false, limit: Int
  ) throws(DatabaseError) -> MatchResult {
    let text = ComparedText(query, table: table, isPost: true)
    // The vectors are of English words.
    let vectors = table.isEnglish ? pieces.map(KnownVectors.init) : nil
    let likeness = try likeness(text, vectors)
    let candidates = try index.candidates(
      for: try searched(likeness.query), limit: max(effort.candidates, limit))
    let best = candidates.first?.score ?? 1
    var scored: [(place: Int, order: Double, features: MatchFeatures, wording: ComparedText)] = []
    for (place, candidate) in candidates.enumerated() {
      let wording = ComparedText(candidate.record.wording, table: table)
      var features = try likeness.features(candidate.record, wording: wording)
      features[.search] = best > 0 ? candidate.score / best : 0
      features[.position] = 1 / Double(place + 1)
      scored.append((place, features.sum(weights.order), features, wording))
    }
    scored.sort { ($1.order, $0.place) < ($0.order, $1.place) }
    var hits: [MatchHit] = []
    for hit in scored.prefix(limit) {
      let record = candidates[hit.place].record
      var probability = probability(hit.features)
      if let part = try features(of: text, beside: record, hit.wording, vectors) {
        probability = max(probability, self.probability(part))
      }
      hits.append(
        MatchHit(
          record: record, probability: min(probability, hits.last?.probability ?? 1),
          differences: isGuess
            ? Differences(language: record.language)
              .between(query, and: record.wording, isPost: true)
            : Differences(table: table).between(text, and: hit.wording)))
    }
    return MatchResult(hits: hits)
  }

  private func probability(_ features: MatchFeatures) -> Double {
    1 / (1 + exp(-weights.offset - features.sum(weights.acceptance)))
  }

  /// The features of those sentences of a query that have to do with a claim: what a post says besides does not make it
  /// another one. Nil if the query has no others.
  private func features(
    of query: ComparedText, beside record: ClaimRecord, _ wording: ComparedText,
    _ vectors: KnownVectors?
  ) throws(DatabaseError) -> MatchFeatures? {
    let part = query.related(to: wording)
    guard part.terms.count < query.terms.count else { return nil }
    return try likeness(part, vectors).features(record, wording: wording)
  }

  private func likeness(
    _ query: ComparedText, _ vectors: KnownVectors?
  ) throws(DatabaseError) -> Likeness {
    try Likeness(query, greatest: try weight(claims: 1), vectors: vectors) {
      (term) throws(DatabaseError) in try weight(claims: try index.claims(with: term))
    }
  }

  // MARK: Terms

  /// How much a term counts that some claims have: the fewer, the more.
  private func weight(claims: Int) throws(DatabaseError) -> Double {
    log(1 + (Double(try count()) + 1) / (Double(claims) + 0.5))
  }

  /// The terms to search for, the rarest first.
  private func searched(_ query: MatchText) throws(DatabaseError) -> [String] {
    let count = try count()
    var known: [(term: String, claims: Int)] = []
    for part in query.parts {
      let claims = try index.claims(with: part.key)
      if claims > 0 { known.append((part.key, claims)) }
    }
    known.sort { ($0.claims, $0.term) < ($1.claims, $1.term) }
    let most = count >= Self.largeArchive ? Self.mostTermsInLarge : Self.mostTerms
    var searched: [String] = []
    var rows = 0
    for (term, claims) in known.prefix(most) {
      rows += claims
      if searched.count >= Self.leastTerms, claims * 10 > count { break }
      if searched.count >= effort.termsInAnyCase, rows > effort.rows { break }
      searched.append(term)
    }
    return searched
  }
}
