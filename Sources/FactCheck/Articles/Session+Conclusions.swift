/// The rating that a conclusion gets.
public enum ConcludedRating: Hashable, Sendable {
  /// That of the current conclusion, if it has one.
  case unchanged
  /// None: a conclusion in words only.
  case none
  /// A typed label.
  case label(String)
}

extension Session {
  /// The current conclusion on an article: that of its newest version with one, because an article with its
  /// versions is one for readers.
  public func conclusion(on id: ArticleID) -> Conclusion? {
    versions(of: id).last { $0.conclusion != nil }?.conclusion
  }

  /// Concludes on an article as a whole, a new step in its history. The conclusion is kept with the newest version.
  /// - Throws: `RuleError.empty` without a rating and a rationale; `RuleError.nothingChanges` if the current conclusion says the same, by the same analyst.
  public func conclude(
    _ id: ArticleID, _ rating: ConcludedRating, because rationale: String?, analyst: String,
    at: Timestamp
  ) throws(RuleError) -> [Change] {
    let article = try existing(newestVersion(of: try existing(id).id))
    let current = conclusion(on: article.id)
    let rationale = try Self.optional(rationale, "rationale")
    let level =
      switch rating {
      case .unchanged: current?.level
      case .none: RatingScale.Level?.none
      case .label(let label): try self.level(label)
      }
    guard level != nil || rationale != nil else { throw .empty(field: "rationale") }
    let conclusion = Conclusion(
      Decision(
        number: article.conclusions.count + 1, rating: level?.label, value: level?.value,
        because: rationale, analyst: analyst, at: at))
    if let current, current.saysTheSame(as: conclusion),
      AnalystName.areSame(current.analyst, analyst)
    {
      throw .nothingChanges(.article(article.id))
    }
    return [.article(article.id, .concluded(conclusion))]
  }

  /// The evidence of the claims of an article and of its other versions, to which its conclusion can refer, in the
  /// order of the claims.
  public func evidence(ofClaimsIn article: ArticleID) -> [Evidence] {
    claims(ofVersionsOf: article).flatMap(evidence(of:))
  }
}
