import Database
import Glibc

/// Computes how a query and a claim are alike.
struct Likeness {
  /// The query.
  let query: MatchText
  private let asked: ComparedText
  private let table: ComparisonTable
  private let weight: (String) throws(DatabaseError) -> Double
  /// The words of the query that say the same as others, by the first of their row.
  private let senses: Set<String>
  /// Pairs of the query's parts that follow one another.
  private let pairs: Set<Pair>
  private let hasNumbers: Bool
  /// The weight of a term that only one claim has.
  private let greatest: Double
  /// What the query means; nil if the language has no vectors.
  private let meaning: MeaningText?
  private let vectors: KnownVectors?

  /// How much of what is found of the wording would be found of a title; titles are further from a query.
  private static let missingTitle = 0.6

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// - Parameters:
  ///   - vectors: what words mean in the query's language, if that is known.
  ///   - weight: how much a term counts.
  init(
    _ query: ComparedText, greatest: Double, vectors: KnownVectors?,
    weight: @escaping (String) throws(DatabaseError) -> Double
  ) throws(DatabaseError) {
    asked = query
    self.query = try MatchText(query, weight: weight)
    table = query.table
    self.weight = weight
    self.greatest = greatest
    senses = Set(self.query.parts.compactMap(\.sense))
    pairs = Set(
      zip(self.query.order, self.query.order.dropFirst()).map { Pair(first: $0, second: $1) })
    hasNumbers = self.query.parts.contains(where: \.isNumber)
    self.vectors = vectors
    meaning = vectors.map { [query = self.query] in MeaningText(query, $0) }
  }

  /// A field of a claim beside the query.
  private struct Field {
    let text: MatchText
    /// For each of its parts, the index of the query's part; nil if the query has none.
    let places: [Int?]
    /// The weights of the parts that the query has.
    var found = 0.0
    /// Runs of letters that the query has.
    let runs: Int
  }

  private func field(_ text: ComparedText) throws(DatabaseError) -> Field {
    // An equal quantity counts as equal, whatever its unit.
    let text = try MatchText(text.quantified(as: asked), weight: weight)
    var field = Field(
      text: text, places: text.parts.map { query.places[$0.key] },
      runs: MatchText.sharedRuns(text.letters, query.letters))
    for (part, place) in zip(text.parts, field.places) where place != nil {
      field.found += part.weight
    }
    return field
  }

  /// The features of a claim, but for those of the full-text search.
  func features(
    _ record: ClaimRecord, wording: ComparedText
  ) throws(DatabaseError) -> MatchFeatures {
    func optional(_ text: String?) throws(DatabaseError) -> Field? {
      guard let text, !text.isEmpty else { return nil }
      return try field(ComparedText(text, table: table))
    }
    let wording = try field(wording)
    let title = try optional(record.title)
    let quote = try optional(record.quote)
    let claimant = try optional(record.claimant)
    // The words as they were said can be closer to a post than the wording.
    var claim = wording
    if let quote, Self.lettersFound(quote) > Self.lettersFound(wording) { claim = quote }

    var features = MatchFeatures()
    let isFound = found([wording, title, quote, claimant].compactMap { $0 })
    addFound(isFound, to: &features)
    features[.claimFound] = Self.share(claim.found, claim.text.mass)
    if let title {
      features[.titleFound] = Self.share(title.found, title.text.mass)
      features[.titleLettersFound] = Self.lettersFound(title)
    } else {
      // Else claims with a title would be preferred to those of sessions, which have none.
      features[.titleFound] = Self.missingTitle * features[.claimFound]
      features[.titleLettersFound] = Self.missingTitle * Self.lettersFound(claim)
    }
    features[.textFound] = max(features[.claimFound], features[.titleFound])
    features[.shared] = Self.share(claim.found, query.mass + claim.text.mass - claim.found)
    if let claimant { features[.claimantNamed] = Self.share(claimant.found, claimant.text.mass) }
    features[.lettersFound] = Self.lettersFound(claim)
    features[.lettersShared] = Self.share(
      Double(claim.runs),
      (Double(claim.text.letters.count) * Double(query.letters.count)).squareRoot())
    let lengths = [Double(claim.text.order.count), Double(query.order.count)]
    features[.length] = Self.share(lengths.min() ?? 0, lengths.max() ?? 0)
    addParts(claim, to: &features)
    addMeaning(claim, isFound, to: &features)
    return features
  }

  /// Which parts of the query are in some field.
  private func found(_ fields: [Field]) -> [Bool] {
    var isFound = [Bool](repeating: false, count: query.parts.count)
    for field in fields {
      for case let place? in field.places { isFound[place] = true }
    }
    return isFound
  }

  /// How much of the query that is, and the rarest of it.
  private func addFound(_ isFound: [Bool], to features: inout MatchFeatures) {
    var (mass, rarest) = (0.0, 0.0)
    for (part, isFound) in zip(query.parts, isFound) where isFound {
      mass += part.weight
      rarest = max(rarest, part.weight)
    }
    features[.queryFound] = Self.share(mass, query.mass)
    features[.amount] = mass / (mass + 3 * greatest)
    features[.rarest] = Self.share(rarest, greatest)
  }

  /// What the single words of a claim say.
  private func addParts(_ claim: Field, to features: inout MatchFeatures) {
    var (numbers, numbersFound) = (0.0, 0.0)
    var (names, namesFound) = (0.0, 0.0)
    var sameSense = 0.0
    for (part, place) in zip(claim.text.parts, claim.places) {
      let isFound = place != nil
      if part.isNumber {
        numbers += 1
        if isFound { numbersFound += 1 }
      }
      if part.isName {
        names += part.weight
        if isFound { namesFound += part.weight }
      }
      if !isFound, let sense = part.sense, senses.contains(sense) { sameSense += part.weight }
    }
    features[.numbersFound] = Self.share(numbersFound, numbers)
    if hasNumbers { features[.numbersMissing] = Self.share(numbers - numbersFound, numbers) }
    features[.namesFound] = Self.share(namesFound, names)
    features[.namesMissing] = Self.share(names - namesFound, names)
    features[.sameSense] = Self.share(sameSense, claim.text.mass)
    var inOrder: Set<Pair> = []
    for (one, other) in zip(claim.text.order, claim.text.order.dropFirst()) {
      guard let first = claim.places[one], let second = claim.places[other] else { continue }
      let pair = Pair(first: first, second: second)
      if pairs.contains(pair) { inOrder.insert(pair) }
    }
    let least = min(pairs.count, max(0, claim.text.order.count - 1))
    features[.pairs] = Self.share(Double(inOrder.count), Double(least))
  }

  /// What one says in other words that mean something near.
  private func addMeaning(_ claim: Field, _ isFound: [Bool], to features: inout MatchFeatures) {
    guard let meaning, let vectors else { return }
    let claimMeaning = MeaningText(claim.text, vectors)
    var (queryNear, claimNear) = (0.0, 0.0)
    for (part, isFound) in zip(query.parts, isFound) where !isFound && claimMeaning.hasNear(part) {
      queryNear += part.weight
    }
    for (part, place) in zip(claim.text.parts, claim.places)
    where place == nil && meaning.hasNear(part) {
      claimNear += part.weight
    }
    features[.queryNear] = Self.share(queryNear, query.mass)
    features[.claimNear] = Self.share(claimNear, claim.text.mass)
  }

  private static func lettersFound(_ field: Field) -> Double {
    share(Double(field.runs), Double(field.text.letters.count))
  }

  private static func share(_ part: Double, _ whole: Double) -> Double {
    whole > 0 ? min(1, part / whole) : 0
  }
}
