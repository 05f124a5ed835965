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

  /// Whether the best hit is probably a check of the same claim; else nothing similar was found.
  public var isSimilar: Bool { (hits.first?.probability ?? 0) >= 0.5 }
}

/// Finds earlier checks of a claim: candidates by full-text search, put in order by how alike they are.
///
/// It suggests and never decides: whether an earlier check is of the same claim is for a person to say. The same index and
/// query give the same answer.
public struct ClaimMatcher {
  private let index: ClaimIndex
  private let weights: MatchWeights

  /// How many candidates are compared word by word.
  static let mostCandidates = 50
  /// Terms that are searched; the rarest ones of a longer query.
  private static let mostTerms = 16
  /// In archives as large as this, fewer are searched, because each costs time.
  private static let largeArchive = 200_000
  private static let mostTermsInLarge = 12

  /// Makes a matcher.
  public init(_ index: ClaimIndex, weights: MatchWeights = .standard) {
    self.index = index
    self.weights = weights
  }

  /// The earlier checks that are most alike.
  /// - Parameters:
  ///   - query: a claim, a sentence or a post.
  ///   - language: its language, as a BCP 47 tag.
  ///   - limit: how many hits at most.
  public func matches(
    for query: String, language: String, limit: Int
  ) throws(DatabaseError) -> MatchResult {
    let table = ComparisonTable.named(language)
    let text = ComparedText(query, table: table, isPost: true)
    let asked = try MatchText(text) { (term) throws(DatabaseError) in try weight(term) }
    let candidates = try index.candidates(
      for: try searched(asked), limit: max(Self.mostCandidates, limit))
    let best = candidates.first?.score ?? 1
    var scored: [(place: Int, order: Double, probability: Double, wording: ComparedText)] = []
    for (place, candidate) in candidates.enumerated() {
      let wording = ComparedText(candidate.record.wording, table: table)
      var features = try features(asked, candidate.record, wording, table)
      features[.search] = best > 0 ? candidate.score / best : 0
      features[.position] = 1 / Double(place + 1)
      let exponent = weights.offset + Self.sum(features, weights.acceptance)
      scored.append(
        (place, Self.sum(features, weights.order), 1 / (1 + exp(-exponent)), wording))
    }
    scored.sort { ($1.order, $0.place) < ($0.order, $1.place) }
    var hits: [MatchHit] = []
    for hit in scored.prefix(limit) {
      hits.append(
        MatchHit(
          record: candidates[hit.place].record,
          probability: min(hit.probability, hits.last?.probability ?? 1),
          differences: Differences(table: table).between(text, and: hit.wording)))
    }
    return MatchResult(hits: hits)
  }

  private static func sum(_ features: MatchFeatures, _ weights: [MatchFeature: Double]) -> Double {
    // In the order of the features, so that the sum is the same on every machine.
    var sum = 0.0
    for (feature, value) in zip(MatchFeature.allCases, features.values) where value != 0 {
      sum += value * (weights[feature] ?? 0)
    }
    return sum
  }

  // MARK: Terms

  /// How much a term counts: the fewer claims have it, the more.
  private func weight(_ term: String) throws(DatabaseError) -> Double {
    let count = Double(try index.count())
    let having = Double(try index.claims(with: term))
    return log(1 + (count + 1) / (having + 0.5))
  }

  /// The terms to search for, the rarest first.
  private func searched(_ query: MatchText) throws(DatabaseError) -> [String] {
    let count = try index.count()
    var known: [(term: String, claims: Int)] = []
    for term in query.set.sorted() {
      let claims = try index.claims(with: term)
      if claims > 0 { known.append((term, claims)) }
    }
    known.sort { ($0.claims, $0.term) < ($1.claims, $1.term) }
    let most = count >= Self.largeArchive ? Self.mostTermsInLarge : Self.mostTerms
    return known.prefix(most).map(\.term)
  }

  // MARK: Features

  private func features(
    _ query: MatchText, _ record: ClaimRecord, _ wording: ComparedText, _ table: ComparisonTable
  ) throws(DatabaseError) -> MatchFeatures {
    func read(_ text: ComparedText) throws(DatabaseError) -> MatchText {
      try MatchText(text) { (term) throws(DatabaseError) in try weight(term) }
    }
    func optional(_ text: String?) throws(DatabaseError) -> MatchText? {
      guard let text, !text.isEmpty else { return nil }
      return try read(ComparedText(text, table: table))
    }
    var claim = try read(wording)
    let title = try optional(record.title)
    let claimant = try optional(record.claimant)
    // The words as they were said can be closer to a post than the wording.
    let quote = try optional(record.quote)
    if let quote,
      MatchText.sharedRuns(quote.letters, query.letters) * max(1, claim.letters.count)
        > MatchText.sharedRuns(claim.letters, query.letters) * max(1, quote.letters.count)
    {
      claim = quote
    }
    let shared = query.set.intersection(claim.set)
    var features = MatchFeatures()
    var all = shared
    for other in [title, claimant, quote].compactMap({ $0 }) {
      all.formUnion(query.set.intersection(other.set))
    }
    let sharedMass = try mass(shared)
    features[.queryFound] = Self.share(try mass(all), query.mass)
    features[.claimFound] = Self.share(sharedMass, claim.mass)
    if let title {
      features[.titleFound] = Self.share(
        try mass(query.set.intersection(title.set)), title.mass)
      features[.titleLettersFound] = Self.share(
        Double(MatchText.sharedRuns(title.letters, query.letters)), Double(title.letters.count))
    }
    features[.textFound] = max(features[.claimFound], features[.titleFound])
    features[.shared] = Self.share(sharedMass, query.mass + claim.mass - sharedMass)
    features[.pairs] = Self.pairs(query.keys, claim.keys)
    let numbers = claim.numbers.intersection(query.numbers).count
    features[.numbersFound] = Self.share(Double(numbers), Double(claim.numbers.count))
    if !query.numbers.isEmpty {
      features[.numbersMissing] = Self.share(
        Double(claim.numbers.count - numbers), Double(claim.numbers.count))
    }
    let names = try mass(claim.names.intersection(query.set))
    let allNames = try mass(claim.names)
    features[.namesFound] = Self.share(names, allNames)
    features[.namesMissing] = Self.share(allNames - names, allNames)
    let runs = Double(MatchText.sharedRuns(claim.letters, query.letters))
    features[.lettersFound] = Self.share(runs, Double(claim.letters.count))
    features[.lettersShared] = Self.share(
      runs, (Double(claim.letters.count) * Double(query.letters.count)).squareRoot())
    let lengths = [Double(claim.keys.count), Double(query.keys.count)]
    features[.length] = Self.share(lengths.min() ?? 0, lengths.max() ?? 0)
    var rarest = 0.0
    for term in all { rarest = max(rarest, try weight(term)) }
    features[.rarest] = Self.share(rarest, log(1 + (Double(try index.count()) + 1) / 1.5))
    let others = claim.keys.filter { !shared.contains($0) }
    let alike = others.filter { key in
      table.synonyms[key].map { query.senses.contains($0) } ?? false
    }
    features[.sameSense] = Self.share(try mass(Set(alike)), claim.mass)
    if let claimant, !claimant.set.isEmpty {
      features[.claimantNamed] = Self.share(
        try mass(claimant.set.intersection(query.set)), claimant.mass)
    }
    return features
  }

  private func mass(_ terms: Set<String>) throws(DatabaseError) -> Double {
    var sum = 0.0
    for term in terms.sorted() { sum += try weight(term) }
    return sum
  }

  private static func share(_ part: Double, _ whole: Double) -> Double {
    whole > 0 ? min(1, part / whole) : 0
  }

  private static func pairs(_ one: [String], _ other: [String]) -> Double {
    func pairs(_ keys: [String]) -> Set<[String]> {
      Set(zip(keys, keys.dropFirst()).map { [$0, $1] })
    }
    let (a, b) = (pairs(one), pairs(other))
    return share(Double(a.intersection(b).count), Double(min(a.count, b.count)))
  }
}
