import FactCheck
import Foundation
import PostgresShim
import SessionStore
import Testing

@testable import TeamStore

/// What an entry's answer must be before it counts, tried with a server that says what a test wants.
@Suite(.enabled(if: postgres_shim_functions() != nil, "needs libpq5, which not every machine has"))
struct ProtocolTests {
  private let session = "6f9619ff-8b86-4011-b42d-00c04fc964ff"

  /// A store on a fake server.
  /// - Parameter appends: what the server does after each attempt to append, the last one also after all others.
  private func store(
    _ appends: [[FakeServer.Step]], outage: Duration = .seconds(3),
    waiting: StoreWaiting = StoreWaiting()
  ) throws -> (TeamStore, FakeServer) {
    let count = Counter()
    let server = try FakeServer { statement in
      guard statement.contains("factdesk.append") else {
        // The hash of the entry before.
        return [
          .send(
            Message.accepted + Message.columns([Message.bytea])
              + Message.row([[UInt8](repeating: 7, count: 32)]) + Message.complete("SELECT 1")
              + Message.ready)
        ]
      }
      count.add()
      return appends[min(count.count, appends.count) - 1]
    }
    let limits = ServerLink.Limits(
      connecting: .seconds(60), answer: .milliseconds(900), outage: outage)
    let link = ServerLink(
      server.address, location: server.address + "#s", waiting: waiting, limits: limits)
    return (TeamStore(link, session: session, name: "s", access: .readWrite), server)
  }

  /// The answer that entry 2 is stored, without the end.
  private static let row =
    Message.accepted + Message.columns([Message.text, Message.bigint, Message.bytea])
    + Message.row([
      Array("done".utf8), Message.long(2), [UInt8](repeating: 1, count: 32),
    ])
  private static let complete = row + Message.complete("SELECT 1")
  private static let stored: [FakeServer.Step] = [.send(complete + Message.ready)]

  /// The ids of the appends that a server got; they are the third value.
  private func attempts(_ server: FakeServer, _ step: Step) -> Int {
    let id = Array(NewRow.id(step).utf8)
    return server.messages.count { message in
      message.first == UInt8(ascii: "B") && message.firstRange(of: id) != nil
    }
  }

  @Test(
    "a service file whose password others can read is found, however it is written",
    arguments: [
      ("[desk]\nhost=db\npassword=secret\n", 0o644, true),
      ("[desk]\npassword = secret", 0o640, true), ("[desk]\r\n  password=x\r\n", 0o604, true),
      ("[desk]\npassword=secret\n", 0o600, false), ("[desk]\nhost=db\n", 0o644, false),
      ("[desk]\n#password=secret\n", 0o644, false), ("", 0o644, false),
    ])
  func openServiceFiles(_ text: String, _ mode: Int, _ isOpen: Bool) throws {
    let path = NSTemporaryDirectory() + "service-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    #expect(
      ServiceFile.withOpenPassword(in: [path + "-none", path]) == (isOpen ? path : nil))
  }

  @Test func anAnswerWithItsEndCounts() throws {
    let (store, server) = try store([Self.stored])
    defer { server.close() }
    let step = Team.step(2)
    #expect(try store.append(step, blobs: [], after: 1).sequence == 2)
    #expect(attempts(server, step) == 1)
  }

  /// Rows come before the commit; a warning says that the standby did not answer; half a row says nothing.
  static let unfinished: [String: [FakeServer.Step]] = [
    "a row, and the connection ends": [.send(row), .hangUp],
    "a whole answer, and the connection ends": [.send(complete), .hangUp],
    "a whole answer, and silence": [.send(complete), .stall],
    "silence": [.stall],
    "nothing": [.hangUp],
    "half a row": [.send(Array(row.dropLast(9))), .hangUp],
    "a warning of replication": [
      .send(
        Message.notice(
          "canceling wait for synchronous replication due to user request", from: "") + complete
          + Message.ready)
    ],
    "a warning of replication in another language": [
      .send(
        Message.notice("Warten auf synchrone Replikation", from: "SyncRepWaitForLSN") + complete
          + Message.ready)
    ],
    "the transaction goes on": [.send(complete + Message.of("Z", [UInt8(ascii: "T")]))],
    "the server stops": [
      .send(
        Message.of("E", Array("SFATAL\0C57P01\0Mterminating connection\0\0".utf8))), .hangUp,
    ],
    "nobody knows": [
      .send(Message.of("E", Array("SERROR\0C40003\0Munknown\0\0".utf8)) + Message.ready)
    ],
  ]

  /// The same call is made again until its outcome is known.
  @Test(arguments: unfinished.keys.sorted()) func isAskedAgain(what: String) throws {
    let (store, server) = try store([Self.unfinished[what]!, Self.stored], outage: .seconds(60))
    defer { server.close() }
    let step = Team.step(2)
    #expect(try store.append(step, blobs: [], after: 1).sequence == 2)
    #expect(attempts(server, step) == 2)
  }

  /// Without an end to it, the outcome is unknown, and said so.
  @Test(arguments: unfinished.keys.sorted()) func isUnknownInTheEnd(what: String) throws {
    var delays: [StoreDelay] = []
    let (store, server) = try store(
      [Self.unfinished[what]!],
      waiting: StoreWaiting(delayed: { delays.append($0) }))
    defer { server.close() }
    let step = Team.step(2)
    let error = #expect(throws: StoreError.self) { try store.append(step, blobs: [], after: 1) }
    #expect(error?.mayHaveBeenDone == true, "\(String(describing: error))")
    #expect(attempts(server, step) > 1)
    #expect(delays.contains(StoreDelay(.serverAway, seconds: 0)))
  }

  /// Whoever stops during the wait hears that the outcome is unknown.
  @Test func isUnknownWhenInterrupted() throws {
    let isStopped = Flag()
    let (store, server) = try store(
      [[.send(Self.row), .stall]], outage: .seconds(60),
      waiting: StoreWaiting(
        isInterrupted: { isStopped.isSet }, delayed: { _ in isStopped.set() }))
    defer { server.close() }
    #expect(throws: StoreError.outcomeUnknown(store.location, detail: "interrupted")) {
      try store.append(Team.step(2), blobs: [], after: 1)
    }
  }

  /// Answers that no server gives from these tables.
  static let wrong: [String: ([UInt8], String)] = [
    "a number is a text": (
      Message.columns([Message.text, Message.text, Message.bytea])
        + Message.row([Array("done".utf8), Array("2".utf8), [UInt8](repeating: 1, count: 32)]),
      "column 2 of a row is of another type"
    ),
    "a short number": (
      Message.columns([Message.text, Message.bigint, Message.bytea])
        + Message.row([Array("done".utf8), [1], [UInt8](repeating: 1, count: 32)]),
      "column 2 of a row is of another type"
    ),
    "no number": (
      Message.columns([Message.text, Message.bigint, Message.bytea])
        + Message.row([Array("done".utf8), nil, [UInt8](repeating: 1, count: 32)]),
      "column 2 of a row is of another type"
    ),
    "no column": (
      Message.columns([Message.text]) + Message.row([Array("done".utf8)]),
      "a row has no column 2"
    ),
    "no UTF-8": (
      Message.columns([Message.text, Message.bigint, Message.bytea])
        + Message.row([[0xFF], Message.long(2), [UInt8](repeating: 1, count: 32)]),
      "column 1 of a row is of another type"
    ),
    "a short hash": (
      Message.columns([Message.text, Message.bigint, Message.bytea])
        + Message.row([Array("done".utf8), Message.long(2), [1]]),
      "column 3 of a row is no hash"
    ),
    "another word": (
      Message.columns([Message.text, Message.bigint, Message.bytea])
        + Message.row([Array("perhaps".utf8), Message.long(2), [UInt8](repeating: 1, count: 32)]),
      "an answer to a new entry that this program does not know"
    ),
    "no row": (
      Message.columns([Message.text, Message.bigint, Message.bytea]), "no answer to a new entry"
    ),
  ]

  @Test(arguments: wrong.keys.sorted()) func aWrongAnswerIsNamed(what: String) throws {
    let (bytes, detail) = Self.wrong[what]!
    let (store, server) = try store([
      [.send(Message.accepted + bytes + Message.complete("SELECT 1") + Message.ready)]
    ])
    defer { server.close() }
    #expect(throws: StoreError.outcomeUnknown(store.location, detail: detail)) {
      try store.append(Team.step(2), blobs: [], after: 1)
    }
  }

  /// So that a busy machine reads as much as it takes.
  private static let patient = ServerLink.Limits(
    connecting: .seconds(60), answer: .seconds(300), outage: .seconds(1))

  /// A row that does not end is given up before it fills the memory.
  @Test func anEndlessRowIsGivenUp() throws {
    let server = try FakeServer { _ in
      [
        .send(
          Message.accepted + Message.columns([Message.bigint, Message.bytea, Message.bytea])
            + [UInt8(ascii: "D")] + Message.word(1 << 30) + [0, 3] + Message.word(1 << 29)),
        .endless([UInt8](repeating: 0x61, count: 1 << 20)),
      ]
    }
    defer { server.close() }
    let link = ServerLink(
      server.address, location: "here", waiting: StoreWaiting(), limits: Self.patient)
    let store = TeamStore(link, session: session, name: "s", access: .readOnly)
    let error = #expect(throws: StoreError.self) { try store.head() }
    // libpq can have read all that a fast server sends, up to the announced gibibyte, before it is asked.
    let isRefused =
      switch error {
      case .damaged("here", "a row is larger than 96 MiB")?: true
      case .serverAway("here", let detail)?: detail.hasPrefix("insufficient data")
      default: false
      }
    #expect(isRefused, "\(String(describing: error))")
  }

  /// Rows that do not end are given up, too.
  @Test func endlessRowsAreGivenUp() throws {
    let row = Message.row([
      Message.long(1), Array(session.utf8), [], [], [], Message.word(1), [],
      [UInt8](repeating: 1, count: 32),
    ])
    let types = [
      Message.bigint, Message.text, Message.text, Message.bytea, Message.bytea, Message.integer,
      Message.text, Message.bytea,
    ]
    let server = try FakeServer { _ in
      [.send(Message.accepted + Message.columns(types)), .endless(row)]
    }
    defer { server.close() }
    let link = ServerLink(
      server.address, location: "here", waiting: StoreWaiting(), limits: Self.patient)
    let store = TeamStore(link, session: session, name: "s", access: .readOnly)
    #expect(throws: StoreError.self) { try store.entries(after: 0, through: nil) }
    let tooMany = StoreError.damaged("here", detail: "more rows than were asked for")
    #expect(throws: tooMany) { try store.check() }
    // An answer of one row, too.
    #expect(throws: tooMany) { try store.blob(Digest(of: [1])) }
  }
}
