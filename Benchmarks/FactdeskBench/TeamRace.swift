import FactCheck
import Foundation
import PlainPostgres
import SessionStore
import TeamStore

/// Edits of a session on a server, each followed by one insert of the same bytes by PostgreSQL's library alone; then edits that a
/// colleague waits for.
enum TeamRace {
  /// What an argument must be.
  struct Misuse: Error { let argument: String }

  /// Times both.
  /// - Parameters:
  ///   - address: the server's, as a member who works.
  ///   - name: the session's, which must have a claim.
  ///   - owner: the server's address as somebody who may make a table.
  /// - Returns: the milliseconds of each round, as JSON.
  static func run(
    on address: String, of name: String, as owner: String, rounds: Int
  ) throws -> String {
    guard let server = ServerAddress(address) else { throw Misuse(argument: address) }
    let repository = TeamRepository(server)
    let writer = try Writer(repository, name)
    defer { writer.store.close() }
    let plain = try PlainTable(owner)
    var ours: [Double] = []
    var theirs: [Double] = []
    for round in 0..<rounds {
      let step = try writer.step(round)
      let insert = { theirs.append(try milliseconds { try plain.insert(step, round) }) }
      // Each goes first every other time: the disc may favour either.
      if round % 2 == 1 { try insert() }
      ours.append(try milliseconds { try writer.append(step) })
      if round % 2 == 0 { try insert() }
    }
    let seen = try Reader(repository, name).wait(for: writer, rounds: rounds / 2)
    return "{\"append\":\(ours),\"insert\":\(theirs),\"seen\":\(seen)}"
  }

  /// One who works on the session.
  private final class Writer {
    let store: any EntryStore
    private var session = Session()
    private let analyst: String

    init(_ repository: TeamRepository, _ name: String) throws {
      analyst = try repository.enrolledName() ?? ""
      store = try repository.open(name, access: .readWrite, waiting: StoreWaiting())
      try store.forEachEntry(after: 0) { try session.apply($0) }
    }

    func step(_ round: Int) throws -> Step {
      let words = String(repeating: "The port's own table says so. ", count: 10)
      let changes = try session.note(
        "\(words)\(round)", on: .claim(ClaimID(1)), isPrivate: false, analyst: analyst)
      return Step(
        id: UUID(), at: Timestamp(seconds: time(nil)), analyst: analyst, line: "note c1",
        changes: changes, salt: .random())
    }

    func append(_ step: Step) throws {
      let entry = try store.append(step, blobs: [], after: session.sequence) {
        SessionSummary(of: session)
      }
      try session.apply(entry)
    }
  }

  /// One who looks for the edits of others as often as the prompt may.
  private final class Reader {
    private let store: any EntryStore
    private var last: Int

    init(_ repository: TeamRepository, _ name: String) throws {
      store = try repository.open(name, access: .readOnly, waiting: StoreWaiting())
      last = try store.head().sequence
    }

    /// Times from the end of an append to the moment when this reader has read its entry.
    ///
    /// Both are one thread: the reader looks when the writer was told that the entry is there, after pauses that differ, so that
    /// its last look is a different time ago.
    func wait(for writer: Writer, rounds: Int) throws -> [Double] {
      try (0..<rounds).map { round in
        let pause = ContinuousClock.now + .milliseconds(round * 37 % 1000)
        while ContinuousClock.now < pause {
          _ = store.mayHaveChanged()
          usleep(10_000)
        }
        try writer.append(try writer.step(round))
        return try milliseconds {
          while true {
            if store.mayHaveChanged() {
              let new = try store.entries(after: last, through: nil)
              last += new.count
              if !new.isEmpty { return }
            }
            usleep(1000)
          }
        }
      }
    }
  }

  /// The least that PostgreSQL needs to keep the same fields: a table with the two keys, one insert a transaction.
  private final class PlainTable {
    private let client: PlainClient
    private let session = UUID().uuidString

    init(_ owner: String) throws {
      client = try PlainClient(owner)
      try client.run(
        """
        CREATE TABLE IF NOT EXISTS public.plain(
          session uuid, seq bigint, id uuid, at text, analyst text, line text, version int, body text, hash text,
          PRIMARY KEY (session, seq), UNIQUE (session, id))
        """, []
      ) { _ in }
    }

    func insert(_ step: Step, _ round: Int) throws {
      let row = try NewRow(step, blobs: [])
      let isDone = try client.run(
        "INSERT INTO public.plain VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING seq",
        [
          session, "\(round)", NewRow.id(step), step.at.description, step.analyst, step.line,
          "\(row.version)", String(decoding: row.body, as: UTF8.self), Digest(of: "\(round)").hex,
        ]
      ) { _ in }
      guard isDone else { throw Misuse(argument: "the plain table") }
    }
  }
}
