import SessionStore

/// The tables on a team's server.
package enum TeamTables {
  /// The version of the tables that this program knows.
  package static var version: Int { steps.count }

  /// The SQL of each step: the first makes version 1 in an empty database, each later one the next version of the one before.
  static let steps = [String(decoding: PackageResources.tables_1_sql, as: UTF8.self)]

  /// Makes the tables, or brings them up to this program's version, within the caller's transaction.
  /// - Returns: the version before; 0 if there were none.
  /// - Throws: `StoreError.tooNew`; `ServerError`.
  static func upgrade(_ connection: ServerConnection, at location: String) throws -> Int {
    var exist = false
    try connection.run("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'factdesk'") { _ in
      exist = true
    }
    var before = 0
    if exist {
      // One at a time.
      try connection.run(
        "SELECT value::int FROM factdesk.meta WHERE key = 'tables' FOR UPDATE"
      ) { before = try $0.someInteger(0) }
      guard before > 0 else { throw StoreError.notASession(location) }
    }
    guard before <= version else {
      throw StoreError.tooNew(location, .tables, version: before, supported: version)
    }
    for step in steps[before...] { try connection.run(script: step) }
    return before
  }

  /// Asks a new connection who works here and on what tables, and makes sure that its commits wait for the disk.
  /// - Throws: `StoreError` `tooNew`, `notEnrolled`, `notASession`; `ServerError`.
  static func greet(_ connection: ServerConnection, at location: String) throws -> Member {
    var row: (encoding: String, tables: Int, reads: Int, role: String, name: String?, rank: Int?)?
    try connection.run(
      """
      SELECT current_setting('server_encoding'),
        (SELECT value::int FROM factdesk.meta WHERE key = 'tables'),
        (SELECT value::int FROM factdesk.meta WHERE key = 'reads'),
        session_user::text, m.name, m.rank,
        CASE WHEN current_setting('synchronous_commit') IN ('off', 'local', 'remote_write')
          THEN set_config('synchronous_commit', 'on', false) ELSE '' END
      FROM factdesk.me() m
      """
    ) {
      row = (
        try $0.text(0) ?? "", try $0.someInteger(1), try $0.someInteger(2), try $0.text(3) ?? "",
        try $0.text(4), try $0.integer(5)
      )
    }
    guard let row else { throw ServerError(.badAnswer, "no answer to who works here") }
    guard row.reads <= version else {
      throw StoreError.tooNew(location, .tables, version: row.tables, supported: version)
    }
    guard row.encoding == "UTF8" else {
      throw StoreError.notASession(location)
    }
    guard let name = row.name, let rank = row.rank.flatMap(TeamRank.init) else {
      throw StoreError.notEnrolled(location, role: row.role)
    }
    return Member(role: row.role, name: name, rank: rank)
  }
}
