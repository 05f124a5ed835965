/// How much of an index is read for a query: a bound on the work, so that the same index and query give the same answer on any
/// machine.
public struct MatchEffort: Sendable {
  /// How many candidates are compared word by word.
  let candidates: Int
  /// How many claims may have the searched terms together.
  let rows: Int
  /// So many of the rarest terms are searched in any case.
  let termsInAnyCase: Int
  /// Whether the claims are counted; else their number is taken from the highest one.
  let countsClaims: Bool

  /// For an answer that somebody waits for: less than half a second in a million claims.
  public static let whole = MatchEffort(
    candidates: 50, rows: 300_000, termsInAnyCase: 4, countsClaims: true)
  /// For a remark beside another answer: a few milliseconds, however large the index is. A query of which every word is
  /// in many claims finds nothing.
  public static let brief = MatchEffort(
    candidates: 12, rows: 4_000, termsInAnyCase: 0, countsClaims: false)
}
