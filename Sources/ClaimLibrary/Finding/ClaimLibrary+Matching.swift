import ArticleText
import ClaimSearch
import Database

/// A claim of a session for which earlier checks are sought.
public struct MatchedClaim: Equatable, Sendable {
  /// Its session, by name.
  public let session: String
  /// Its address there; `nil` stands for every claim of the session.
  public let address: String?

  /// Names a claim, or all of a session.
  public init(session: String, address: String?) {
    self.session = session
    self.address = address
  }

  fileprivate func has(_ record: ClaimRecord) -> Bool {
    record.archive == SessionRows.archive(ofSession: session)
      && (address == nil || record.record == address)
  }
}

extension ClaimLibrary {
  /// How many claims of one session are passed over.
  private static let mostOwn = 5

  /// An earlier check that may be of the same claim.
  public struct Match: Sendable {
    /// The check.
    public let claim: LibraryClaim
    /// How probable it is that a person finds it the same claim, from 0 to 1.
    public let probability: Double
    /// Where query and wording differ.
    public let differences: [Difference]

    /// Whether it is rather the same claim than not.
    public var isSimilar: Bool { probability >= MatchResult.leastOfSimilar }
  }

  /// The checks that are most like a text.
  /// - Parameters:
  ///   - text: a claim, a sentence or a post.
  ///   - language: its language, as a BCP 47 tag; `und` to detect it.
  ///   - own: the claim itself, which is no earlier check of it.
  ///   - limit: how many at most.
  ///   - effort: how much of the library is read.
  /// - Returns: the checks, the most probable first.
  public func matches(
    for text: String, language: String = "und", except own: MatchedClaim? = nil, limit: Int,
    effort: MatchEffort = .whole
  ) throws -> [Match] {
    var language = language
    if language == "und" { language = LanguageDetector.language(of: Array(text.utf8)) ?? language }
    // A claim is at most once among the hits; of a session's others there can be several.
    let others = own == nil ? 0 : own?.address == nil ? Self.mostOwn : 1
    let result = try ClaimMatcher(index, effort: effort).matches(
      for: text, language: language, limit: limit + others)
    return try result.hits.filter { own?.has($0.record) != true }.prefix(limit).map { hit in
      let record = hit.record
      return Match(
        claim: LibraryClaim(
          record: record, origin: Self.origin(of: record.archive),
          work: try work(of: record.record, record.archive)),
        probability: hit.probability, differences: hit.differences)
    }
  }
}
