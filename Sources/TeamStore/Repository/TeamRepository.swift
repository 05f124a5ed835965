import FactCheck
import FoundationEssentials
import SessionStore

/// The sessions on a PostgreSQL that a team shares.
///
/// It connects when it is first asked something. Each open session has a connection of its own.
public final class TeamRepository: SessionRepository {
  /// The server's address as given; it contains no password.
  public let location: String
  let link: ServerLink
  private let limits: ServerLink.Limits

  /// How long methods that report no delay wait for a server.
  private static let shortOutage = Duration.seconds(5)

  /// Makes a value without connecting.
  public convenience init(_ address: ServerAddress) {
    self.init(address.text, limits: ServerLink.Limits())
  }

  init(_ address: String, limits: ServerLink.Limits) {
    location = address
    self.limits = limits
    link = ServerLink(address, location: address, waiting: StoreWaiting(), limits: limits)
  }

  /// The address of a session: the server's, with `#NAME`.
  public func location(of name: String) -> String { "\(location)#\(name)" }

  /// The address: two that lead to one server are two repositories.
  public var identity: String { location }

  /// Sessions are not files.
  public func path(ofFile name: String) -> String? { nil }

  /// Why the server cannot be used: it does not answer, its database has no team's tables, nobody enrolled this user.
  public var reasonNotToUse: StoreError? {
    do throws(StoreError) {
      _ = try enrolledName()
      return nil
    } catch {
      return error
    }
  }

  /// The name that signs this user's entries.
  public func enrolledName() throws(StoreError) -> String? { try member().name }

  /// Who works here.
  func member() throws(StoreError) -> Member {
    if let member = link.member { return member }
    try link.perform(outage: Self.shortOutage) { _ in }
    guard let member = link.member else { throw .serverAway(location, detail: "") }
    return member
  }

  /// The names of the members.
  public func enrolledNames() throws(StoreError) -> [String] {
    try link.perform(outage: Self.shortOutage) { connection in
      var names: [String] = []
      try connection.run(
        "SELECT name FROM factdesk.member ORDER BY name COLLATE \"C\"",
        rows: ServerConnection.longestList
      ) {
        names.append(try $0.text(0) ?? "")
      }
      return names
    }
  }

  /// The members with a connection that works on a session which this user sees, as each connection says of itself by its
  /// `application_name`: everybody may read that, and it ends with the connection. Who speaks SQL can set any name, so it decides nothing.
  public func presences() throws(StoreError) -> [Presence]? {
    try link.perform(outage: Self.shortOutage) { connection in
      var present: [Presence] = []
      try connection.run(
        """
        SELECT DISTINCT m.name COLLATE "C", s.name
        FROM pg_catalog.pg_stat_activity a
        JOIN factdesk.member m ON m.role = a.usename
        JOIN factdesk.session s ON a.application_name = $1 || s.id::text
        WHERE a.datname = current_database() AND s.state = 'open' ORDER BY 2, 1
        """, [.text(TeamStore.applicationLead)], rows: ServerConnection.longestList
      ) {
        present.append(Presence(try $0.text(0) ?? "", in: try $0.text(1) ?? ""))
      }
      return present
    }
  }

  /// The names of the server's settings by which a crash of its machine can lose or tear entries that it confirmed.
  /// (Which commits it waits for each connection sets itself.)
  public func riskySettings() throws(StoreError) -> [String] {
    try link.perform(outage: Self.shortOutage) { connection in
      var settings: [String] = []
      try connection.run(
        """
        SELECT name FROM pg_catalog.pg_settings
        WHERE name IN ('fsync', 'full_page_writes') AND setting = 'off' ORDER BY name
        """, rows: 2
      ) { settings.append(try $0.text(0) ?? "") }
      return settings
    }
  }

  /// The sessions that this user sees, by name, in one query.
  public func list() throws(StoreError) -> [SessionListing] {
    try link.perform(outage: Self.shortOutage) { connection in
      var sessions: [SessionListing] = []
      try connection.run(
        """
        SELECT name, floor(extract(epoch FROM changed))::bigint, size, summary
        FROM factdesk.session WHERE state = 'open' ORDER BY name
        """, rows: ServerConnection.longestList
      ) {
        sessions.append(
          SessionListing(
            name: try $0.text(0) ?? "", modified: Timestamp(seconds: try $0.someInteger(1)),
            size: try $0.someInteger(2), summary: SessionSummary(stored: try $0.text(3) ?? "")))
      }
      return sessions
    }
  }

  /// The sessions by name, each with its last entry's number and hash.
  public func marks() throws(StoreError) -> [SessionMark] {
    try link.perform(outage: Self.shortOutage) { connection in
      var marks: [SessionMark] = []
      try connection.run(
        """
        SELECT name, head || '-' || encode(hash, 'hex')
        FROM factdesk.session WHERE state = 'open' ORDER BY name
        """, rows: ServerConnection.longestList
      ) { marks.append(SessionMark(name: try $0.text(0) ?? "", text: try $0.text(1) ?? "")) }
      return marks
    }
  }

  /// Whether any session has a name, also one of a circle to which this user does not belong.
  public func isTaken(_ name: String) throws(StoreError) -> Bool {
    try link.perform(outage: Self.shortOutage) { connection in
      var isTaken = false
      try connection.run("SELECT factdesk.is_taken($1)::int", [.text(name)]) {
        isTaken = try $0.someInteger(0) == 1
      }
      return isTaken
    }
  }

  /// Opens a session. The store has a connection of its own.
  public func open(
    _ name: String, access: StoreAccess, waiting: StoreWaiting
  ) throws(StoreError) -> any EntryStore {
    try openLog(name, access: access, waiting: waiting)
  }

  /// Opens a session's log.
  func openLog(
    _ name: String, access: StoreAccess, waiting: StoreWaiting
  ) throws(StoreError) -> TeamStore {
    let link = try sessionLink(name, waiting)
    do throws(StoreError) {
      let session = try link.perform { try Self.session(name, $0, at: link.location) }
      if access == .readWrite { try Self.refuseReader(link) }
      return TeamStore(link, session: session, name: name, access: access)
    } catch {
      link.close()
      throw error
    }
  }

  /// A connection for a session of its own.
  /// - Throws: `invalidName`.
  private func sessionLink(
    _ name: String, _ waiting: StoreWaiting
  ) throws(StoreError) -> ServerLink {
    guard SessionFolder.isValidName(name) else { throw .invalidName(name) }
    return ServerLink(location, location: location(of: name), waiting: waiting, limits: limits)
  }

  /// - Throws: `readOnly` if the member may not add entries.
  private static func refuseReader(_ link: ServerLink) throws(StoreError) {
    guard let member = link.member, member.rank >= .works else { throw .readOnly(link.location) }
  }

  /// The UUID of a session.
  /// - Throws: `missing`.
  private static func session(
    _ name: String, _ connection: ServerConnection, at location: String
  ) throws -> String {
    var id: String?
    try connection.run(
      "SELECT id::text FROM factdesk.session WHERE name = $1 AND state = 'open'", [.text(name)]
    ) { id = try $0.text(0) }
    guard let id else { throw StoreError.missing(location) }
    return id
  }

  /// Creates a session with its first entry, in one transaction.
  public func create(
    _ name: String, first step: Step, blobs: [Blob], summary: () -> SessionSummary,
    waiting: StoreWaiting
  ) throws(StoreError) -> (store: any EntryStore, entry: Entry) {
    let row = try NewRow(step, blobs: blobs)
    let link = try sessionLink(name, waiting)
    let store = TeamStore(
      link, session: Self.session(named: name, from: step), name: name, access: .readWrite)
    do throws(StoreError) {
      try link.perform { _ in }
      try Self.refuseReader(link)
      return (store, try store.create(row, summary: summary()))
    } catch {
      link.close()
      throw error
    }
  }

  /// The UUID of a new session: the same for the same step and name, so that creating again after an unknown outcome finds
  /// what the first attempt made.
  private static func session(named name: String, from step: Step) -> String {
    let hex = Array(Digest(of: "\(NewRow.id(step)) \(name)").hex)
    // Version 8 of RFC 9562: the bits of a hash.
    let parts = [
      hex[0..<8], hex[8..<12], ["8"] + hex[13..<16], ["8"] + hex[17..<20], hex[20..<32],
    ]
    return parts.map { String($0) }.joined(separator: "-")
  }

  /// Adds a copy of a log under a new name, in one transaction.
  public func addCopy(
    of log: any EntryStore, as name: String, summary: SessionSummary, waiting: StoreWaiting,
    progress: (Int) -> Void
  ) throws(StoreError) {
    let link = try sessionLink(name, waiting)
    defer { link.close() }
    try link.perform { _ in }
    try Self.refuseReader(link)
    let copy = LogCopy(
      of: log, named: name, session: UUID().uuidString.lowercased(), at: link.location)
    try link.perform(isWrite: true) { connection in
      try connection.transaction { try copy.send(to: connection, summary, waiting, progress) }
    }
  }

  /// Renames a session. Those who have it open go on, because they know its UUID.
  public func rename(
    _ name: String, to newName: String, waiting: StoreWaiting
  ) throws(StoreError) {
    guard SessionFolder.isValidName(newName) else { throw .invalidName(newName) }
    let link = try sessionLink(name, waiting)
    defer { link.close() }
    let session = try link.perform { try Self.session(name, $0, at: link.location) }
    do throws(StoreError) {
      try link.perform(isWrite: true) {
        try $0.run("SELECT factdesk.rename($1, $2)", [.text(session), .text(newName)])
      }
    } catch {
      if case .exists = error { throw .exists(location(of: newName)) }
      throw error
    }
  }

  /// Checks every byte of a session.
  public func check(
    _ name: String, copiesIn copies: String, waiting: StoreWaiting,
    outcomes: (QuotedCopy) -> [QuoteCheck.Outcome], progress: (Int) -> Void
  ) throws(StoreError) -> CheckReport {
    let store = try openLog(name, access: .readOnly, waiting: waiting)
    defer { store.close() }
    return try store.check(outcomes: outcomes, progress: progress)
  }
}
