/// How much each likeness counts, for the order of the hits and for whether the first is a check of the same.
public struct MatchWeights: Sendable, Equatable {
  /// What the weights are called.
  public let name: String
  /// From which data they come.
  public let data: String
  /// Under which licence they may be used.
  public let licence: String
  /// The weight of each feature for the order; a missing one counts nothing.
  public let order: [MatchFeature: Double]
  /// The weight of each feature for the probability, in the exponent of a logistic function.
  public let acceptance: [MatchFeature: Double]
  /// What is added to the exponent.
  public let offset: Double

  /// Names a set of weights.
  public init(
    name: String, data: String, licence: String, order: [MatchFeature: Double],
    acceptance: [MatchFeature: Double], offset: Double
  ) {
    self.name = name
    self.data = data
    self.licence = licence
    self.order = order
    self.acceptance = acceptance
    self.offset = offset
  }

  /// The weights of the program, set by hand from which likenesses helped in published studies, and compared on the
  /// paraphrases of the project's tests and on pairs under CC0. Nothing was fitted to data of others.
  public static let standard = MatchWeights(
    name: "standard", data: "none: set by hand", licence: "that of the program",
    order: [
      .search: 1.2, .amount: 0.5, .position: 0.4, .queryFound: 1.6, .claimFound: 1.0,
      .titleFound: 0.5,
      .textFound: 1.6, .shared: 1.0, .pairs: 0.6, .numbersFound: 0.3, .numbersMissing: -0.5,
      .namesFound: 0.6, .namesMissing: -0.5, .lettersFound: 1.6, .titleLettersFound: 0.8,
      .lettersShared: 1.6, .length: 0.1, .rarest: 0.8, .sameSense: 0.5, .claimantNamed: 0.3,
      .queryNear: 2.0, .claimNear: 2.0,
    ],
    acceptance: [
      .amount: 2.5, .queryFound: 2.0, .textFound: 3.0, .lettersFound: 2.0, .lettersShared: 1.5,
      .namesMissing: -0.8, .numbersMissing: -0.5, .rarest: 1.5, .sameSense: 0.8, .pairs: 0.5,
      .queryNear: 1.5, .claimNear: 1.5,
    ], offset: -6.0)
}
