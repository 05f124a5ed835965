import FactCheck
import Foundation
import SessionStore
import TeamSupport
import Testing

@testable import TeamStore

/// Several members on one session, and a server that fails.
@Suite(.enabled(if: TeamServer.isInstalled, Comment(rawValue: Team.reason)))
struct AppendTests {
  /// Two who write and one who reads; the entries are without gaps, and everybody's are in the order in which they were
  /// written.
  @Test func twoWritersAndAReader() throws {
    let name = Team.newName()
    let first = try Team.repository("Ann")
    let second = try Team.repository("Ben")
    try Team.newSession(in: first, named: name, analyst: "Ann").close()
    let count = 60
    let writers = [(first, "Ann"), (second, "Ben")].map { repository, analyst in
      Work { try Self.append(count, to: repository, name, as: analyst) }
    }
    let reader = try Team.repository("Cora", rank: .reads)
      .openLog(name, access: .readOnly, waiting: StoreWaiting())
    var seen: [Entry] = []
    while seen.count < 2 * count + 1 {
      seen += try reader.entries(after: seen.last?.sequence ?? 0, through: nil)
    }
    let conflicts = try writers.reduce(0) { try $0 + $1.result() }
    #expect(conflicts > 0, "they never met")
    #expect(seen.map(\.sequence) == Array(1...2 * count + 1))
    for analyst in ["Ann", "Ben"] {
      let lines = seen.dropFirst().filter { $0.step.analyst == analyst }.map(\.step.line)
      #expect(lines == (1...count).map { "report --title \($0)" })
    }
    #expect(try reader.check().faults == [])
  }

  /// Appends steps as one member; returns the number of conflicts.
  private static func append(
    _ count: Int, to repository: TeamRepository, _ name: String, as analyst: String
  ) throws -> Int {
    let store = try repository.openLog(name, access: .readWrite, waiting: StoreWaiting())
    defer { store.close() }
    var conflicts = 0
    var head = try store.head().sequence
    for number in 1...count {
      let step = Team.step(number, analyst: analyst)
      while true {
        do throws(StoreError) {
          head = try store.append(step, blobs: [], after: head).sequence
          break
        } catch .conflict {
          conflicts += 1
          head = try store.head().sequence
        }
      }
    }
    return conflicts
  }

  /// The server stops at once, again and again, while a member writes: each step that was confirmed is there once.
  @Test func aServerThatCrashesLosesNothing() throws {
    let server = try TeamServer(withTables: true)
    defer { server.destroy() }
    let role = try server.makeMember("Ann", rank: TeamRank.works.rawValue)
    let repository = TeamRepository(
      try server.address(of: role), limits: ServerLink.Limits())
    let name = Team.newName()
    try Team.newSession(in: repository, named: name, analyst: "Ann").close()
    let isOver = Flag()
    let delays = Counter()
    let writer = Work { () -> [UUID] in
      let waiting = StoreWaiting(delayed: { if $0.cause == .serverAway { delays.add() } })
      let store = try repository.openLog(name, access: .readWrite, waiting: waiting)
      var confirmed: [UUID] = []
      while !isOver.isSet {
        let step = Team.step(confirmed.count, analyst: "Ann")
        _ = try store.append(step, blobs: [], after: confirmed.count + 1)
        confirmed.append(step.id)
      }
      return confirmed
    }
    for _ in 1...6 {
      let before = try head(server, name)
      while try head(server, name) < before + 5 {}
      try server.crash()
      try server.restart()
    }
    isOver.set()
    let confirmed = try writer.result()
    #expect(delays.count >= 6, "each crash was noticed")
    let reader = try repository.openLog(name, access: .readOnly, waiting: StoreWaiting())
    let entries = try reader.entries(after: 1, through: nil)
    #expect(entries.map(\.step.id) == confirmed)
    #expect(entries.map(\.sequence) == Array(2...entries.count + 1))
    #expect(try reader.check().faults == [])
  }

  private func head(_ server: TeamServer, _ name: String) throws -> Int {
    Int(try server.sql("SELECT head FROM factdesk.session WHERE name = '\(name)'")) ?? 0
  }

  /// The connection breaks after each byte of the server's answer to an entry, and after each seventh of what is sent: each step
  /// is stored once.
  @Test func aConnectionThatBreaksAnywhere() throws {
    let server = try TeamServer.shared()
    let role = try server.makeMember("Ann", rank: TeamRank.works.rawValue)
    let proxy = CuttingProxy(to: server.folder + "/.s.PGSQL.24300")
    defer { proxy.close() }
    let query = try #require(try server.address(of: role).split(separator: "?").last)
    let repository = TeamRepository(
      "postgres://\(role)@127.0.0.1:\(proxy.port)/news?sslmode=disable&gssencmode=disable&\(query)",
      limits: ServerLink.Limits(pause: .milliseconds(1)))
    let store = try Team.newSession(in: repository, analyst: "Ann")
    var confirmed = [try store.entries(after: 0, through: nil)[0].step.id]
    func tryCut(_ direction: CuttingProxy.Direction, _ bytes: Int) throws -> Bool {
      proxy.arm(direction, after: bytes)
      let step = Team.step(confirmed.count + 1, analyst: "Ann")
      let entry = try store.append(step, blobs: [], after: confirmed.count)
      confirmed.append(step.id)
      #expect(entry.sequence == confirmed.count)
      return !proxy.isArmed
    }
    var (answers, requests) = (0, 0)
    while try tryCut(.toClient, answers) { answers += 1 }
    while try tryCut(.toServer, requests) { requests += 7 }
    print("cut after each of \(answers) bytes of an answer and \(requests) of a request")
    // A request has at least the entry's body, hash and id. The notification behind it can come before or after the next cut.
    let entry = EntryCoding.body(of: Team.step(confirmed.count, analyst: "Ann")).count + 64 + 36
    #expect(answers > 50 && requests > entry)
    proxy.arm(.toClient, after: .max)
    #expect(try store.entries(after: 0, through: nil).map(\.step.id) == confirmed)
    #expect(try store.check().faults == [])
  }

  /// A server takes nothing that could not be read again.
  @Test func anEntryThatIsTooLargeIsRefused() throws {
    let store = try Team.newSession(in: try Team.repository())
    let line = String(repeating: "x", count: 65 << 20)
    #expect(throws: StoreError.tooLarge(store.location)) {
      try store.append(Team.step(2, line: line), blobs: [], after: 1)
    }
    #expect(try store.append(Team.step(2), blobs: [], after: 1).sequence == 2)
  }

  /// Somebody else's entry is noticed by their notification at once, and by asking within a second.
  @Test func aColleaguesEntryIsNoticed() throws {
    let name = Team.newName()
    let mine = try Team.newSession(in: try Team.repository("Ann"), named: name, analyst: "Ann")
    let theirs = try Team.repository("Ben").openLog(
      name, access: .readWrite, waiting: StoreWaiting())
    _ = try mine.head()
    for number in 2...4 {
      let entry = try theirs.append(
        Team.step(number, analyst: "Ben"), blobs: [], after: number - 1)
      let start = ContinuousClock.now
      while !mine.mayHaveChanged() {
        // Only so that a failure does not hang the run.
        try #require(start.duration(to: .now) < .seconds(60))
      }
      #expect(try mine.entries(after: number - 1, through: nil) == [entry])
      #expect(!mine.mayHaveChanged())
      // One's own entries are no news.
      #expect(!theirs.mayHaveChanged())
    }
  }

  /// Word of a colleague's entry comes without asking, to a session that was opened and to one that was created.
  @Test(arguments: [true, false])
  func wordOfAnEntryComes(isOpened: Bool) throws {
    let name = Team.newName()
    let repository = try Team.repository("Ann")
    var mine = try Team.newSession(in: repository, named: name, analyst: "Ann")
    if isOpened {
      mine.close()
      mine = try repository.openLog(name, access: .readWrite, waiting: StoreWaiting())
    }
    _ = try mine.head()
    let theirs = try Team.repository("Ben").openLog(
      name, access: .readWrite, waiting: StoreWaiting())
    _ = try theirs.append(Team.step(2, analyst: "Ben"), blobs: [], after: 1)
    let start = ContinuousClock.now
    while !mine.link.hasNotification {
      // Only so that a failure does not hang the run.
      try #require(start.duration(to: .now) < .seconds(60))
    }
  }

  /// The name that signs is the enrolled one, also after it was changed.
  @Test func theServerSigns() throws {
    let server = try TeamServer.shared()
    let role = try server.makeMember("Ann", rank: TeamRank.works.rawValue)
    let repository = TeamRepository(try server.address(of: role), limits: ServerLink.Limits())
    #expect(try repository.enrolledName() == "Ann")
    let store = try Team.newSession(in: repository, analyst: "Ann")
    #expect(throws: StoreError.otherAnalyst(store.location, enrolled: "Ann")) {
      try store.append(Team.step(2, analyst: "Ben"), blobs: [], after: 1)
    }
    try server.enrol(role, as: "Ann Lee", rank: TeamRank.works.rawValue)
    #expect(throws: StoreError.otherAnalyst(store.location, enrolled: "Ann Lee")) {
      try store.append(Team.step(2, analyst: "Ann"), blobs: [], after: 1)
    }
    #expect(try store.append(Team.step(2, analyst: "Ann Lee"), blobs: [], after: 1).sequence == 2)
    #expect(try store.check().isSound)
  }

  /// A server that was restored from an older state no longer has what it confirmed.
  @Test func lostEntriesAreNamed() throws {
    let server = try TeamServer.shared()
    let store = try Team.newSession(in: try Team.repository())
    for number in 2...6 { _ = try store.append(Team.step(number), blobs: [], after: number - 1) }
    try server.sql(
      """
      DELETE FROM factdesk.entry WHERE session = '\(store.session)' AND seq > 3;
      UPDATE factdesk.session s SET head = 3, hash = e.hash FROM factdesk.entry e
      WHERE s.id = '\(store.session)' AND e.session = s.id AND e.seq = 3
      """)
    let lost = StoreError.entriesLost(store.location, 4...6)
    #expect(throws: lost) { try store.head() }
    #expect(throws: lost) { try store.entries(after: 6, through: nil) }
    #expect(throws: lost) { try store.append(Team.step(7), blobs: [], after: 6) }
    #expect(throws: lost) { try store.checkFile() }
    #expect(throws: lost) { try store.check() }
    // Others wrote on meanwhile, on the server that took over.
    let other = try Team.repository("Ben")
    let name = store.location.split(separator: "#").last.map(String.init) ?? ""
    let theirs = try other.openLog(name, access: .readWrite, waiting: StoreWaiting())
    for number in 4...8 {
      _ = try theirs.append(Team.step(number, analyst: "Ben"), blobs: [], after: number - 1)
    }
    #expect(throws: lost) { try store.entries(after: 6, through: nil) }
    #expect(throws: lost) { try store.append(Team.step(7), blobs: [], after: 6) }
    #expect(try theirs.check().isSound)
  }

  /// Another transaction in the way is no error: the call is made again.
  @Test func transactionsThatMeetAreRunAgain() throws {
    let name = Team.newName()
    try Team.newSession(in: try Team.repository("Ann"), named: name, analyst: "Ann").close()
    let server = try TeamServer.shared()
    let writers = try ["Ann", "Ben"].map { analyst in
      let role = try server.makeMember(analyst, rank: TeamRank.works.rawValue)
      let address =
        try server.address(of: role)
        + "&options=-c%20default_transaction_isolation%3Dserializable"
      let repository = TeamRepository(address, limits: ServerLink.Limits(retries: 100))
      return Work { try Self.append(40, to: repository, name, as: analyst) }
    }
    for writer in writers { _ = try writer.result() }
    let store = try Team.repository().openLog(name, access: .readOnly, waiting: StoreWaiting())
    #expect(try store.head().sequence == 81)
    #expect(try store.check().isSound)
  }
}
