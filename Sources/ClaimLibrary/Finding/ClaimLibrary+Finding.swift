import ArticleText
import ClaimSearch
import Database

/// Conditions that claims of the library must meet.
public struct LibraryConditions: Sendable {
  /// Topics in small letters, of which a claim has each.
  public var topics: [String] = []
  /// `open`, `checked` or `skipped`.
  public var status: String?
  public var lacksEvidence = false
  public var lacksClaimant = false
  /// Whether the verdict is the one that is asked for.
  public var hasVerdict: (@Sendable (String) -> Bool)?
  /// Whether the claimant is the one that is asked for.
  public var hasClaimant: (@Sendable (String) -> Bool)?
  /// Whether the analyst is the one that is asked for.
  public var hasAnalyst: (@Sendable (String) -> Bool)?

  /// No condition.
  public init() {}

  /// Whether a claim of a session meets them.
  func accept(_ claim: LibraryClaim) -> Bool {
    guard let work = claim.work else { return false }
    func meets(_ condition: (@Sendable (String) -> Bool)?, _ value: String?) -> Bool {
      condition.map { condition in value.map(condition) ?? false } ?? true
    }
    return (status == nil || work.status == status)
      && topics.allSatisfy(work.topics.contains)
      && (!lacksEvidence || work.evidence == 0)
      && (!lacksClaimant || claim.claim.claimant == nil)
      && meets(hasVerdict, claim.claim.verdict) && meets(hasClaimant, claim.claim.claimant)
      && meets(hasAnalyst, work.analyst)
  }
}

extension ClaimLibrary {
  /// The claims of all sessions that meet conditions, by session and number.
  public func claims(meeting conditions: LibraryConditions) throws -> [LibraryClaim] {
    var found: [LibraryClaim] = []
    try forEach { claim in
      if conditions.accept(claim) { found.append(claim) }
    }
    return found
  }

  /// A claim or record whose words were found.
  public struct Hit: Sendable {
    public let claim: LibraryClaim
    /// The text that has the words.
    public let text: String
    /// UTF-8 offsets of the words in it.
    public let words: Range<Int>
  }

  /// The claims, reviews and records that contain words, compared as `TextSearch` does; at most `limit`.
  /// - Returns: the hits, by source, and whether there are more.
  public func find(_ words: String, limit: Int) throws -> (hits: [Hit], hasMore: Bool) {
    let search = TextSearch(words)
    var hits: [Hit] = []
    var hasMore = false
    try forEach { claim in
      guard hits.count <= limit else { return }
      for text in claim.claim.texts {
        guard let range = search.matches(in: Array(text.utf8), limit: 1).first else { continue }
        if hits.count == limit { hasMore = true } else {
          hits.append(Hit(claim: claim, text: text, words: range))
        }
        break
      }
      if connection.patience.isInterrupted() { throw LibraryError.interrupted(path) }
    }
    return (hits, hasMore)
  }

  /// The claim of an address such as `harbour:c3`; `nil` if there is none.
  public func claim(at address: String) throws -> LibraryClaim? {
    guard let colon = address.lastIndex(of: ":") else { return nil }
    let statement = try connection.statement(
      """
      SELECT c.id FROM claim c JOIN source s ON s.id = c.source
      WHERE s.name = ?1 AND c.address = ?2 LIMIT 1
      """)
    defer { statement.reset() }
    try statement.bind(text: address[..<colon].utf8, at: 1)
    try statement.bind(text: address[address.index(after: colon)...].utf8, at: 2)
    guard try statement.step() else { return nil }
    return try claim(statement.integer(0))
  }

  /// The claim of a number.
  func claim(_ id: Int) throws(LibraryError) -> LibraryClaim? {
    guard let claim = try index.claim(id), let origin = try origins()[claim.source] else { return nil }
    return LibraryClaim(id: id, claim: claim, origin: origin, work: nil)
  }

  /// Hands all claims to `body`: those of sessions by name, then those of archives.
  private func forEach(_ body: (LibraryClaim) throws -> Void) throws {
    let origins = try origins()
    func place(_ origin: LibraryClaim.Origin) -> (Int, String) {
      switch origin {
      case .session(let name): (0, name)
      case .archive(let name): (1, name)
      }
    }
    for (source, origin) in origins.sorted(by: { place($0.value) < place($1.value) }) {
      var works: [Int: LibraryClaim.Work] = [:]
      if case .session = origin { works = try self.works(of: source) }
      try index.forEach(source: source) { id, claim in
        try body(
          LibraryClaim(id: id, claim: claim, origin: origin, work: works[id]))
      }
    }
  }

  private func origins() throws(LibraryError) -> [Int: LibraryClaim.Origin] {
    let statement = try connection.statement("SELECT id, kind, name FROM source")
    defer { statement.reset() }
    var origins: [Int: LibraryClaim.Origin] = [:]
    while try statement.step() {
      let name = statement.text(2)
      origins[statement.integer(0)] =
        statement.text(1) == "session" ? .session(name) : .archive(name)
    }
    return origins
  }
}
