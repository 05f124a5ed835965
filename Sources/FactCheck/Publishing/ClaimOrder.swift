/// The order of the claims in reports; without one, they are in the order of their numbers.
public enum ClaimOrder: Hashable, Sendable {
  /// From the worst rating to the best, then ratings off the axis, then claims without a verdict.
  case verdict
  /// As in the articles.
  case place
  /// These first, then the others by number.
  case listed([ClaimID])
}

extension ClaimOrder: StoredForm {
  package static var formName: StaticString { "an order of claims" }

  package init?(form: UnsafeBufferPointer<UInt8>) {
    switch String(decoding: form, as: UTF8.self) {
    case "verdict": self = .verdict
    case "place": self = .place
    case let list:
      let parts = list.split(separator: ",", omittingEmptySubsequences: false)
      let ids = parts.compactMap { ClaimID($0) }
      guard ids.count == parts.count else { return nil }
      self = .listed(ids)
    }
  }

  package var form: String { description }
}

extension ClaimOrder: CustomStringConvertible {
  /// `verdict`, `place` or `c3,c1`.
  public var description: String {
    switch self {
    case .verdict: "verdict"
    case .place: "place"
    case .listed(let ids): ids.map(\.description).joined(separator: ",")
    }
  }
}

extension Session {
  /// Sets the order of the claims in reports.
  /// - Parameter order: the order; `nil` for that of their numbers. Claims that a list names twice count once.
  /// - Throws: `RuleError` for a claim that does not exist, and if nothing changes.
  public func order(_ order: ClaimOrder?) throws(RuleError) -> [Change] {
    var order = order
    if case .listed(let ids)? = order {
      var seen: Set<ClaimID> = []
      order = .listed(try existing(ids).map(\.id).filter { seen.insert($0).inserted })
    }
    return try editReport { $0.order = order }
  }

  /// Sorts by the order that was set; claims that a list does not name follow by number.
  /// - Parameters:
  ///   - claims: claims of this session.
  ///   - separatesVersions: whether each version of an article is an article of its own; else all have the place of
  ///     the first one.
  public func inReportOrder(_ claims: [Claim], separatesVersions: Bool = false) -> [Claim] {
    switch report.order {
    case nil: claims
    case .verdict?: claims.sorted { (Self.rank($0), $0.id) < (Self.rank($1), $1.id) }
    case .place?: inOrderOfPlaces(claims, separatesVersions: separatesVersions)
    case .listed(let ids)?:
      claims.sorted { one, other in
        let places = [one, other].map { ids.firstIndex(of: $0.id) ?? ids.count }
        return (places[0], one.id) < (places[1], other.id)
      }
    }
  }

  private func inOrderOfPlaces(_ claims: [Claim], separatesVersions: Bool) -> [Claim] {
    let places = separatesVersions ? nil : VersionPlaces(self)
    func place(_ claim: Claim) -> (ArticleID, ArticleID, Int, Int, ClaimID) {
      let (article, range) = (claim.passage.article, claim.passage.range)
      return (
        places?.version(of: article) ?? article, article, range.lowerBound, range.upperBound,
        claim.id
      )
    }
    return claims.sorted { place($0) < place($1) }
  }

  private static func rank(_ claim: Claim) -> Int {
    guard let verdict = claim.verdict else { return Int.max }
    return verdict.value ?? Int.max - 1
  }
}
