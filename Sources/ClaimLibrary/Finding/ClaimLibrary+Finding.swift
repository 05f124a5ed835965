import ArticleText
import ClaimSearch
import Database
import FactCheck
import SessionStore

/// Conditions that claims of the library must meet.
public struct LibraryConditions: Sendable {
  /// Topics in small letters, of which a claim has each.
  public var topics: [String] = []
  /// `open`, `checked` or `skipped`.
  public var status: String?
  /// Whether a claim must have no evidence.
  public var lacksEvidence = false
  /// Whether a claim must have no claimant.
  public var lacksClaimant = false
  /// Whether the verdict is the one that is asked for.
  public var hasVerdict: (@Sendable (String) -> Bool)?
  /// Whether the claimant is the one that is asked for.
  public var hasClaimant: (@Sendable (String) -> Bool)?
  /// Whether the analyst is the one that is asked for.
  public var hasAnalyst: (@Sendable (String) -> Bool)?

  /// Whether the analyst to whom it is assigned is the one that is asked for.
  public var hasAssignee: (@Sendable (String) -> Bool)?
  /// Whether a claim must be assigned to nobody.
  public var lacksAssignee = false
  /// How far it is on its way through the desk.
  public var stage: ClaimStage?
  /// A day by which it should be done and is not.
  public var due: CalendarDay?

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
      && (!lacksClaimant || claim.record.claimant == nil)
      && meets(hasVerdict, claim.record.verdict) && meets(hasClaimant, claim.record.claimant)
      && meets(hasAnalyst, work.analyst) && meets(hasAssignee, work.assignee)
      && (!lacksAssignee || work.assignee == nil)
      && (stage == nil || work.stage == stage)
      && (due == nil || work.stage != .done && work.due.map { $0 <= due! } ?? false)
  }
}

extension ClaimLibrary {
  /// The claims of all sessions that meet conditions, by session and number.
  public func claims(meeting conditions: LibraryConditions) throws -> [LibraryClaim] {
    var found: [LibraryClaim] = []
    try forEach(.sessions) { claim in
      if conditions.accept(claim) { found.append(claim) }
    }
    func number(_ claim: LibraryClaim) -> Int { Int(claim.record.record.dropFirst()) ?? 0 }
    return found.sorted { ($0.origin.name, number($0)) < ($1.origin.name, number($1)) }
  }

  /// The sessions and archives with a claim or record that contains one of these words, compared as `TextSearch` does:
  /// sessions first, by name.
  public func origins(containing words: [String]) throws -> [LibraryClaim.Origin] {
    let searches = words.filter { !$0.isEmpty }.map { TextSearch(for: $0) }
    guard !searches.isEmpty else { return [] }
    var found: [LibraryClaim.Origin] = []
    try forEach(.all) { claim in
      guard found.last != claim.origin else { return }
      let texts =
        Self.texts(of: claim) + [claim.record.publisher, claim.record.url].compactMap { $0 }
      if searches.contains(where: { search in texts.contains { search.firstMatch(in: $0) != nil } })
      {
        found.append(claim.origin)
      }
      if connection.patience.isInterrupted() { throw CancellationError() }
    }
    return found
  }

  /// A claim or record whose words were found.
  public struct Hit: Sendable {
    /// What has the words.
    public let claim: LibraryClaim
    /// The text that has the words.
    public let text: String
    /// UTF-8 offsets of the words in it.
    public let words: Range<Int>
  }

  /// The claims, reviews and records that contain words, compared as `TextSearch` does; at most `limit`.
  /// - Returns: the hits, by source, and whether there are more.
  public func find(_ words: String, limit: Int) throws -> (hits: [Hit], hasMore: Bool) {
    let search = TextSearch(for: words)
    var hits: [Hit] = []
    var hasMore = false
    try forEach(.all) { claim in
      guard hits.count <= limit else { return }
      for text in Self.texts(of: claim) {
        guard let range = search.matches(in: Array(text.utf8), limit: 1).first else { continue }
        if hits.count == limit {
          hasMore = true
        } else {
          hits.append(Hit(claim: claim, text: text, words: range))
        }
        break
      }
      if connection.patience.isInterrupted() { throw CancellationError() }
    }
    return (hits, hasMore)
  }

  /// The texts of a claim in which words are sought.
  private static func texts(of claim: LibraryClaim) -> [String] {
    let record = claim.record
    return [record.wording, record.quote, record.title, record.claimant, record.verdict]
      .compactMap { $0 } + (claim.work?.earlierChecks ?? [])
  }

  /// The claim of an address such as `harbour:c3`; `nil` if there is none.
  public func claim(at address: String) throws -> LibraryClaim? {
    guard let colon = address.lastIndex(of: ":") else { return nil }
    let (name, record) = (
      String(address[..<colon]), String(address[address.index(after: colon)...])
    )
    for archive in [SessionRows.archive(ofSession: name), name] {
      if let found = try index.record(record, of: archive) {
        return LibraryClaim(
          record: found, origin: Self.origin(of: archive),
          work: try work(of: record, archive))
      }
    }
    return nil
  }

  /// Where the claims of an archive come from.
  static func origin(of archive: String) -> LibraryClaim.Origin {
    archive.hasSuffix(SessionFolder.fileEnding)
      ? .session(String(archive.dropLast(SessionFolder.fileEnding.count))) : .archive(archive)
  }

  /// What is gone through.
  private enum Part: String {
    case all = "SELECT archive FROM source ORDER BY kind = 'archive', archive"
    case sessions = "SELECT archive FROM source WHERE kind = 'session' ORDER BY archive"
  }

  /// Hands claims to `body`: those of sessions by name, then those of archives.
  private func forEach(_ part: Part, _ body: (LibraryClaim) throws -> Void) throws {
    let statement = try connection.statement(part.rawValue)
    var archives: [String] = []
    while try statement.step() { archives.append(statement.text(0)) }
    statement.reset()
    for archive in archives {
      let origin = Self.origin(of: archive)
      let works = try works(of: archive)
      try index.forEach(archive: archive) { record in
        try body(LibraryClaim(record: record, origin: origin, work: works[record.record]))
      }
    }
  }
}
