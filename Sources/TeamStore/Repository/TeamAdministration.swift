import SessionStore

/// Who works on a team's server, and the tables there.
public struct TeamAdministration {
  private let location: String
  private let limits: ServerLink.Limits
  private let waiting: StoreWaiting

  /// A member of a team.
  public struct Member: Equatable, Sendable {
    /// The role of the database with which the member logs in.
    public let role: String
    /// The name that signs the member's entries.
    public let name: String
    /// What the member may do.
    public let rank: TeamRank
    /// The private circles to which the member belongs.
    public let circles: [String]

    /// Describes a member.
    public init(role: String, name: String, rank: TeamRank, circles: [String]) {
      self.role = role
      self.name = name
      self.rank = rank
      self.circles = circles
    }
  }

  /// The version of the tables before and after `initialize`.
  public struct Upgrade: Equatable, Sendable {
    /// The version before; 0 if there were none.
    public let before: Int
    /// The version now.
    public let after: Int
  }

  /// Makes a value without connecting.
  public init(_ address: ServerAddress, waiting: StoreWaiting = StoreWaiting()) {
    self.init(address.text, waiting: waiting, limits: ServerLink.Limits(outage: .seconds(5)))
  }

  init(_ location: String, waiting: StoreWaiting, limits: ServerLink.Limits) {
    self.location = location
    self.waiting = waiting
    self.limits = limits
  }

  /// Makes a team's tables in an empty database, of which the role must be the owner and which it then administers; or brings
  /// the tables of an earlier version up to date. Everything or nothing.
  /// - Parameter name: the name that signs the owner's entries; `nil` for that of the role. It is only used for new tables.
  /// - Throws: `noPermission`, `tooNew`, `notASession` if the schema is another program's; what connecting throws.
  public func initialize(name: String?) throws(StoreError) -> Upgrade {
    try withLink(expectsTables: false) { (link) throws(StoreError) in
      try link.perform(isWrite: true) { connection in
        try connection.transaction {
          let before = try TeamTables.upgrade(connection, at: link.location)
          if before == 0, let name {
            try connection.run("SELECT factdesk.enrol(session_user, $1, 4, '')", [.text(name)])
          }
          return Upgrade(before: before, after: TeamTables.version)
        }
      }
    }
  }

  /// Enrols a role, or changes its name, rank or circles. The database's owner must have made the role.
  /// - Throws: `readOnly` if the caller does not administer.
  public func enrol(_ member: Member) throws(StoreError) {
    try enrol(member.role, member.name, member.rank.rawValue, member.circles)
  }

  /// Makes a role one that is no member. Its entries stay.
  /// - Throws: as `enrol`; `damaged` if nobody would administer.
  public func remove(_ role: String) throws(StoreError) { try enrol(role, "-", 0, []) }

  private func enrol(
    _ role: String, _ name: String, _ rank: Int, _ circles: [String]
  ) throws(StoreError) {
    try withLink { (link) throws(StoreError) in
      try link.perform(isWrite: true) {
        try $0.run(
          "SELECT factdesk.enrol($1, $2, $3, $4)",
          [
            .text(role), .text(name), .text(String(rank)), .text(circles.joined(separator: ",")),
          ])
      }
    }
  }

  /// The members, by role.
  public func members() throws(StoreError) -> [Member] {
    try withLink { (link) throws(StoreError) in
      try link.perform { connection in
        var members: [Member] = []
        try connection.run(
          """
          SELECT role, name, rank, array_to_string(circles, ',') FROM factdesk.member
          ORDER BY role COLLATE "C"
          """, rows: ServerConnection.longestList
        ) { row in
          guard let rank = TeamRank(rawValue: try row.someInteger(2)) else {
            throw ServerError(.badAnswer, "a member has a rank that this program does not know")
          }
          let circles = (try row.text(3) ?? "").split(separator: ",").map(String.init)
          members.append(
            Member(
              role: try row.text(0) ?? "", name: try row.text(1) ?? "", rank: rank,
              circles: circles))
        }
        return members
      }
    }
  }

  /// Moves a session into a private circle, or out of it.
  /// - Parameter circle: one of the caller's; empty for all members.
  /// - Throws: `missing`; `readOnly` if the caller does not edit, or is not in the circle.
  public func enclose(_ session: String, in circle: String) throws(StoreError) {
    try withLink { (link) throws(StoreError) in
      try link.perform(isWrite: true) { connection in
        var isFound = false
        try connection.run(
          "SELECT factdesk.enclose(id, $2) FROM factdesk.session WHERE name = $1",
          [.text(session), .text(circle)]
        ) { _ in isFound = true }
        guard isFound else { throw StoreError.missing("\(link.location)#\(session)") }
      }
    }
  }

  private func withLink<Value>(
    expectsTables: Bool = true, _ body: (ServerLink) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    let link = ServerLink(
      location, location: location, waiting: waiting, limits: limits, expectsTables: expectsTables)
    defer { link.close() }
    return try body(link)
  }
}
