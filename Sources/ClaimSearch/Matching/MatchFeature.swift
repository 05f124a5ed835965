/// How a query and a claim are alike, in numbers from 0 to 1.
public enum MatchFeature: String, CaseIterable, Sendable {
  /// BM25 of the full-text search, as a share of the best candidate's.
  case search
  /// One by the position in the full-text search: 1, 1/2, 1/3.
  case position
  /// How much both share, whatever their lengths: the weights of the shared words, against three words that no other claim
  /// has.
  case amount
  /// How much of the query is in the claim's texts; words that few claims have count more.
  case queryFound
  /// How much of the wording is in the query.
  case claimFound
  /// How much of the title is in the query; without a title, a part of what is found of the wording.
  case titleFound
  /// The better one of wording and title.
  case textFound
  /// What wording and query share, of all that they have.
  case shared
  /// Pairs of words that follow one another in both.
  case pairs
  /// Numbers and days of the claim that are in the query.
  case numbersFound
  /// Numbers and days of the claim that are not in the query, if the query has any.
  case numbersMissing
  /// Words with capitals of the claim that are in the query.
  case namesFound
  /// Words with capitals of the claim that are not in the query.
  case namesMissing
  /// Runs of four letters of the wording that are in the query.
  case lettersFound
  /// The same of the title.
  case titleLettersFound
  /// Runs of four letters that both have, of all of the shorter one's and the longer one's.
  case lettersShared
  /// The length of the shorter one as a share of the longer one's.
  case length
  /// The rarest word that both have.
  case rarest
  /// Words of the claim for which the query has another word that says the same.
  case sameSense
  /// Whether the query names who claimed it.
  case claimantNamed
  /// How much of the query is in no text of the claim, but near in meaning to a word of the wording.
  case queryNear
  /// How much of the wording is not in the query, but near in meaning to a word of it.
  case claimNear
}

/// The features of a query and one candidate.
struct MatchFeatures {
  private(set) var values: [Double]

  subscript(feature: MatchFeature) -> Double {
    get { values[Self.place[feature]!] }
    set { values[Self.place[feature]!] = newValue }
  }

  init() { values = [Double](repeating: 0, count: MatchFeature.allCases.count) }

  /// The features, weighted and added.
  func sum(_ weights: [MatchFeature: Double]) -> Double {
    // In the order of the features, so that the sum is the same on every machine.
    var sum = 0.0
    for (feature, value) in zip(MatchFeature.allCases, values) where value != 0 {
      sum += value * (weights[feature] ?? 0)
    }
    return sum
  }

  private static let place: [MatchFeature: Int] = Dictionary(
    uniqueKeysWithValues: MatchFeature.allCases.enumerated().map { ($1, $0) })
}
