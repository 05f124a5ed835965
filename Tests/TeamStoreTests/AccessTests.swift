import FactCheck
import TeamSupport
import Testing

@testable import SessionStore
@testable import TeamStore

/// What the roles of a team may not do by any SQL that they send.
@Suite(.enabled(if: TeamServer.isInstalled, Comment(rawValue: Team.reason)))
struct AccessTests {
  /// A session of all, and one of a circle to which only its maker belongs.
  private struct Place {
    let open: TeamStore
    let secret: TeamStore

    init() throws {
      open = try Team.newSession(in: try Team.repository())
      _ = try open.append(Team.step(2), blobs: [], after: 1)
      let maker = try Team.repository("Eve", rank: .edits, circles: "leaks")
      secret = try Team.newSession(in: maker, analyst: "Eve")
      try secret.link.perform {
        try $0.run("SELECT factdesk.enclose($1, 'leaks')", [secret.sessionValue])
      }
    }

    /// Everything in the tables that nobody in these tests may change.
    func state() throws -> String {
      try TeamServer.shared().sql(
        """
        SELECT md5(string_agg(e::text, '' ORDER BY seq)) FROM factdesk.entry e
          WHERE session IN ('\(open.session)', '\(secret.session)');
        SELECT s::text FROM factdesk.session s
          WHERE id IN ('\(open.session)', '\(secret.session)') ORDER BY id;
        SELECT string_agg(f::text, ' ' ORDER BY f.oid) FROM (SELECT oid, proacl, md5(prosrc) FROM pg_proc
          WHERE pronamespace = 'factdesk'::regnamespace) f;
        SELECT relname, relacl, relowner, relrowsecurity FROM pg_class
          WHERE relnamespace = 'factdesk'::regnamespace ORDER BY relname;
        SELECT * FROM factdesk.meta ORDER BY key
        """)
    }
  }

  /// Attempts that each role makes: `$O` is a session that it sees, `$P` a private one.
  private static let attempts = [
    "INSERT INTO factdesk.entry SELECT session, 9, gen_random_uuid(), at, analyst, line, version, body, hash, author FROM factdesk.entry WHERE session = '$O' LIMIT 1",
    "UPDATE factdesk.entry SET line = 'x' WHERE session = '$O'",
    "UPDATE factdesk.entry SET seq = 3 - seq WHERE session = '$O'",
    "DELETE FROM factdesk.entry WHERE session = '$O'",
    "TRUNCATE factdesk.entry",
    "MERGE INTO factdesk.entry e USING factdesk.session s ON s.id = e.session WHEN MATCHED THEN DELETE",
    "SELECT * FROM factdesk.entry WHERE session = '$O' FOR UPDATE",
    "LOCK TABLE factdesk.entry IN EXCLUSIVE MODE",
    "LOCK TABLE factdesk.session IN ROW EXCLUSIVE MODE",
    "UPDATE factdesk.session SET head = 0 WHERE id = '$O'",
    "UPDATE factdesk.session SET circle = '' WHERE id = '$P'",
    "UPDATE factdesk.session SET summary = 'x' WHERE id = '$O'",
    "DELETE FROM factdesk.session WHERE id = '$O'",
    "INSERT INTO factdesk.session(id, name, creator, hash) VALUES (gen_random_uuid(), 'x', 'x', 'x')",
    "INSERT INTO factdesk.piece VALUES ('$O', 'a', 'b', 'c')",
    "DELETE FROM factdesk.piece",
    "INSERT INTO factdesk.piece_list VALUES ('$O', 'a', 'desk', 'c')",
    "INSERT INTO factdesk.member VALUES (session_user, 'Boss', 4)",
    "UPDATE factdesk.member SET rank = 4",
    "DELETE FROM factdesk.member",
    "UPDATE factdesk.meta SET value = '99'",
    "DROP TABLE factdesk.entry",
    "DROP SCHEMA factdesk CASCADE",
    "DROP POLICY seen ON factdesk.session",
    "ALTER TABLE factdesk.session DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE factdesk.entry ADD COLUMN x int",
    "ALTER TABLE factdesk.entry OWNER TO CURRENT_USER",
    "CREATE TRIGGER x BEFORE INSERT ON factdesk.entry EXECUTE FUNCTION suppress_redundant_updates_trigger()",
    "CREATE INDEX ON factdesk.entry (line)",
    "CREATE TABLE factdesk.x(y int)",
    "CREATE FUNCTION factdesk.sha256(bytea) RETURNS bytea LANGUAGE sql AS $$ SELECT ''::bytea $$",
    "CREATE OR REPLACE FUNCTION factdesk.me() RETURNS factdesk.member LANGUAGE sql AS $$ SELECT NULL::factdesk.member $$",
    "ALTER FUNCTION factdesk.append SET search_path = public",
    "SET ROLE desk",
    "SET SESSION AUTHORIZATION desk",
    "SET session_replication_role = replica",
    "SET ROLE postgres",
    "SELECT factdesk.locked('$O', 1, 'open')",
    "SELECT factdesk.ranked(1)",
    "SELECT factdesk.add_entry(s, 3, gen_random_uuid(), '', '', 1, '', '', '', '') FROM factdesk.session s WHERE id = '$O'",
    "SELECT factdesk.refuse('00000', '')",
    "SELECT factdesk.redact('$O', '[{\"entry\":1,\"body\":\"{}\"}]', '', 3, gen_random_uuid(), '2026-02-03T09:30:00Z', 'x', 1, '[{}]', 'x', '')",
    "SELECT factdesk.enclose('$O', 'leaks')",
    "SELECT factdesk.enclose('$P', '')",
    "SELECT factdesk.enrol(session_user, 'Boss', 4, 'leaks')",
    "SELECT factdesk.enrol('desk', 'x', 0, '')",
    "SELECT factdesk.rename('$P', 'mine')",
    "SELECT factdesk.put('$P', sha256('a'), sha256('a'), 'a')",
    "SELECT factdesk.list_pieces('$P', sha256('a'), sha256('a') || sha256('b'))",
    "SELECT factdesk.append('$P', 2, gen_random_uuid(), '2026-02-03T09:30:00Z', 'x', 1, '[{}]', 'x', '', '')",
    "SELECT factdesk.append('$O', 3, gen_random_uuid(), '2026-02-03T09:30:00Z', 'x', 1, '[{}]', sha256('forged'), '', '')",
    "SELECT factdesk.append('$O', 3, gen_random_uuid(), 'soon', 'x', 1, '[{}]', 'x', '', '')",
    "SELECT factdesk.append('$O', 3, gen_random_uuid(), '2026-02-03T09:30:00Z', 'x', 1, '{\"redacted\":{}}', 'x', '', '')",
    "SELECT factdesk.append('$O', 3, gen_random_uuid(), '2026-02-03T09:30:00Z', 'x', 1, 'no JSON', 'x', '', '')",
    "SELECT factdesk.append('$O', 3, gen_random_uuid(), '2026-02-03T09:30:00Z', 'x', 9, '[{}]', 'x', '', '')",
    "SELECT factdesk.copy_entries('$O', '[]')",
    "SELECT factdesk.arrived('$O', '')",
    "SELECT factdesk.create_session(gen_random_uuid(), 'x', 'leaks', 'open')",
    "SELECT factdesk.create_session(gen_random_uuid(), '../x', '', 'open')",
    "SELECT factdesk.create_session(gen_random_uuid(), 'x', '', 'deleted')",
    "COPY factdesk.entry TO PROGRAM 'cat'",
    "COPY factdesk.member FROM '/etc/passwd'",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT lo_import('/etc/passwd')",
    "ALTER SYSTEM SET fsync = off",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'",
    "BEGIN; UPDATE factdesk.meta SET value = '99'; COMMIT",
  ]

  /// What the server answers only with a warning.
  private static let vain =
    "GRANT ALL ON factdesk.entry, factdesk.session, factdesk.member TO PUBLIC"

  /// What shows nothing to somebody outside the circle.
  private static let unseen = [
    "SELECT 1 FROM factdesk.session WHERE id = '$P'",
    "SELECT 1 FROM factdesk.entry WHERE session = '$P'",
    "SELECT 1 FROM factdesk.piece WHERE session = '$P'",
    "SELECT 1 FROM factdesk.piece_list WHERE session = '$P'",
    "SELECT 1 FROM factdesk.session s JOIN factdesk.entry e ON e.session = s.id WHERE s.circle = 'leaks'",
  ]

  private func connect(_ role: String) throws -> ServerConnection {
    try ServerTarget(try TeamServer.shared().address(of: role)).connect(
      within: .seconds(5), answerTime: .seconds(5), waiting: StoreWaiting())
  }

  @Test(arguments: ["analyst", "auditor", "stranger"])
  func isRefused(who: String) throws {
    let place = try Place()
    let server = try TeamServer.shared()
    let role =
      switch who {
      case "analyst": try server.makeMember("Mallory", rank: 2)
      case "auditor": try server.makeMember("Mallory", rank: 1)
      default: try server.makeRole()
      }
    func filled(_ sql: String) -> String {
      sql.replacing("$O", with: place.open.session).replacing("$P", with: place.secret.session)
    }
    let before = try place.state()
    var connection = try connect(role)
    for attempt in Self.attempts {
      if !connection.stands { connection = try connect(role) }
      do {
        try connection.run(filled(attempt))
        Issue.record("\(who) may: \(attempt)")
      } catch let error as ServerError {
        guard case .refused = error.kind else {
          Issue.record("\(attempt): \(error)")
          continue
        }
      }
    }
    if !connection.stands { connection = try connect(role) }
    try connection.run(Self.vain)
    for query in Self.unseen {
      try connection.run(filled(query), rows: ServerConnection.longestList) { _ in
        Issue.record("\(who) sees: \(query)")
      }
    }
    // Row policies cannot be switched off, and names of one's own do not get into the functions.
    #expect(throws: ServerError.self) {
      try connection.run("SET row_security = off")
      try connection.run("SELECT * FROM factdesk.session")
    }
    connection = try connect(role)
    var seen = 0
    for table in ["session", "entry", "member"] {
      try connection.run("SELECT 1 FROM factdesk.\(table)", rows: ServerConnection.longestList) {
        _ in seen += 1
      }
    }
    #expect((seen == 0) == (who == "stranger"))
    #expect(try place.state() == before)
    #expect(try place.open.check().isSound)
    #expect(try place.secret.check().isSound)
  }

  /// Somebody who edits cannot strike what the new entry does not confirm, or forge what was first written.
  @Test func aRedactionConfirmsWhatItLeaves() throws {
    let name = Team.newName()
    let repository = try Team.repository("Ed", rank: .edits)
    let store = try Team.newSession(in: repository, named: name, analyst: "Ed")
    let head = try store.head()
    let written = Entry.Written(try store.entries(after: 0, through: nil)[0].step)
    func attempt(_ tombstone: Tombstone, confirmed: Bool) throws {
      let redacted = RedactedEntry(
        entry: 1, body: confirmed ? Digest(of: tombstone.body) : Digest(of: "other"), marks: [])
      let step = Step(
        id: Team.step(2).id, at: Timestamp(seconds: 1_770_111_002), analyst: "Ed", line: "redact",
        changes: [.redacted(item: .article(ArticleID(1)), entries: [redacted])])
      let row = try NewRow(step, blobs: [])
      let entry = row.entry(after: head)
      let body = String(decoding: tombstone.body, as: UTF8.self).replacing("\"", with: "\\\"")
      try store.link.perform { connection in
        _ = try store.ask(
          connection, "redact", "$2, '', $3, $4, $5, $6, 1, $7, $8, ''",
          [
            .text("[{\"entry\":1,\"body\":\"\(body)\"}]"), .text("2"), .text(NewRow.id(step)),
            .text(step.at.description), .bytes(Array(step.line.utf8)), .utf8(row.body),
            .bytes(entry.hash.bytes),
          ])
      }
    }
    let forged = Tombstone(
      written: Entry.Written(line: written.line, body: Digest(of: "forged")), changes: [])
    let honest = Tombstone(written: written, changes: [])
    let refusal = StoreError.damaged(
      store.location, detail: "not what a redaction leaves of entry 1")
    #expect(throws: refusal) { try attempt(forged, confirmed: true) }
    #expect(throws: refusal) { try attempt(honest, confirmed: false) }
    #expect(try store.check().isSound)
    #expect(try store.head() == head)
  }
}
