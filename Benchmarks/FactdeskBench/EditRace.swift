import CSQLite
import FactCheck
import FoundationEssentials
import Glibc
import SessionStore

/// Durable edits of a session, each followed by one insert of as many bytes by SQLite alone.
enum EditRace {
  /// Times both.
  /// - Returns: the milliseconds of each round, as JSON.
  static func run(in folder: String, rounds: Int) throws -> String {
    let path = "\(folder)/edit.factdesk"
    try MadeSession.write(to: path, entries: 200)
    let store = try SQLiteStore.open(path, access: .readWrite)
    defer { store.close() }
    var session = Session()
    try store.forEachEntry(after: 0) { try session.apply($0) }
    let plain = try PlainLog("\(folder)/plain.db")

    var ours: [Double] = []
    var theirs: [Double] = []
    let words = String(repeating: "The port's own table says so. ", count: 10)
    for round in 0..<rounds {
      func edit() throws {
        let id = UUID()
        let now = Timestamp(seconds: time(nil))
        let changes = try session.note(
          "\(words)\(round)", on: .claim(ClaimID(1)), isPrivate: false, analyst: "Ira")
        let step = Step(id: id, at: now, analyst: "Ira", line: "note c1", changes: changes)
        try session.apply(try store.append(step, blobs: [], after: session.sequence))
      }
      func insert() throws { try plain.insert("\(words)\(words)\(round)") }
      // Each goes first every other time: the disc may favour either.
      if round % 2 == 0 {
        ours.append(try milliseconds(edit))
        theirs.append(try milliseconds(insert))
      } else {
        theirs.append(try milliseconds(insert))
        ours.append(try milliseconds(edit))
      }
    }
    return "{\"edit\":\(ours),\"insert\":\(theirs)}"
  }

}

/// How long some work takes.
func milliseconds(_ work: () throws -> Void) rethrows -> Double {
  var (start, end) = (timespec(), timespec())
  clock_gettime(CLOCK_MONOTONIC, &start)
  try work()
  clock_gettime(CLOCK_MONOTONIC, &end)
  return Double(end.tv_sec - start.tv_sec) * 1e3 + Double(end.tv_nsec - start.tv_nsec) / 1e6
}

/// The least that SQLite needs to keep lines: a table without indexes, one insert a transaction.
private final class PlainLog {
  struct Failure: Error { let code: Int32 }

  private var database: OpaquePointer?
  private var statement: OpaquePointer?

  init(_ path: String) throws {
    try check(sqlite3_open(path, &database))
    let setup = """
      PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;
      CREATE TABLE log(seq INTEGER PRIMARY KEY, body TEXT NOT NULL);
      """
    try check(sqlite3_exec(database, setup, nil, nil, nil))
    try check(
      sqlite3_prepare_v2(database, "INSERT INTO log(body) VALUES(?1)", -1, &statement, nil))
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close(database)
  }

  func insert(_ body: String) throws {
    try body.withCString { text in
      try check(sqlite3_bind_text(statement, 1, text, -1, nil))
      let code = sqlite3_step(statement)
      guard code == SQLITE_DONE else { throw Failure(code: code) }
      try check(sqlite3_reset(statement))
    }
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw Failure(code: code) }
  }
}
