import FactCheck
import SessionStore

/// A session's log on a PostgreSQL that a team shares.
///
/// It has a connection of its own, which is made again when it breaks. Because it knows the hashes of the entries that it
/// read or appended, it finds out when a server lost some that were confirmed.
public final class TeamStore: EntryStore {
  /// The session's address, for messages.
  public let location: String
  let link: ServerLink
  /// The session's UUID.
  let session: String
  /// The name by which it was opened.
  let name: String
  let access: StoreAccess
  let reader = EntryReader()
  var known = KnownHashes()
  /// The log's end when this store last read it.
  private var seen: LogHead?
  /// Whether the server had another end when it was last asked, or a colleague has sent word.
  private var isBehind = false
  private var asked = ContinuousClock.now

  init(
    _ link: ServerLink, session: String, name: String, access: StoreAccess
  ) {
    self.link = link
    self.session = session
    self.name = name
    self.access = access
    location = link.location
    link.greetings = [
      "LISTEN \"\(channel)\"", "SET application_name = '\(Self.applicationLead)\(session)'",
    ]
  }

  /// How the name begins by which a connection tells the server's other users in which session it is; the session's UUID
  /// follows.
  static let applicationLead = "factdesk "

  /// The session as a value of a statement.
  var sessionValue: ServerConnection.Value { .text(session) }

  /// The number and hash of the last entry; `LogHead.empty` if there is none.
  public func head() throws(StoreError) -> LogHead {
    let head = try link.perform { try self.readHead($0) }
    if known.last == 0, head.sequence > 0 { known.add(head.sequence, head.hash) }
    noteEnd(head)
    return head
  }

  /// The log's end, after making sure that the server still has the last entry that is known here.
  func readHead(_ connection: ServerConnection) throws -> LogHead {
    var row: (head: LogHead, known: Digest?)?
    try connection.run(
      """
      SELECT s.head, s.hash, e.hash FROM factdesk.session s
      LEFT JOIN factdesk.entry e ON e.session = s.id AND e.seq = $2 WHERE s.id = $1
      """, [sessionValue, .text(String(known.last))]
    ) {
      row = (
        LogHead(sequence: try $0.someInteger(0), hash: try $0.digest(1)),
        try $0.bytes(2).flatMap { Digest(bytes: Array($0)) }
      )
    }
    guard let row else { throw StoreError.moved(location) }
    if let mine = known.head, row.known != mine.hash { throw try lost(connection) }
    return row.head
  }

  /// The error that names the entries which the server no longer has.
  func lost(_ connection: ServerConnection) throws -> StoreError {
    var rows: [Int: Digest] = [:]
    try connection.run(
      "SELECT seq, hash FROM factdesk.entry WHERE session = $1 AND seq >= $2 AND seq <= $3",
      [sessionValue, .text(String(known.first)), .text(String(known.last))],
      rows: known.last - known.first + 1
    ) {
      rows[try $0.someInteger(0)] = try $0.digest(1)
    }
    guard let entries = known.lost(from: rows) else {
      return .damaged(location, detail: "the server says now this, now that of an entry")
    }
    return .entriesLost(location, entries)
  }

  /// Remembers the log's end as it was just read.
  func noteEnd(_ head: LogHead) {
    seen = head
    isBehind = false
    asked = .now
  }

  /// Whether a colleague may have appended since this store last read the log's end. The server is asked at most once a
  /// second, and a colleague's notification comes sooner.
  public func mayHaveChanged() -> Bool {
    guard let seen else { return true }
    if isBehind { return true }
    if link.hasNotification { isBehind = true }
    guard !isBehind, asked.duration(to: .now) >= .seconds(1) else { return isBehind }
    asked = .now
    var head: LogHead?
    link.briefly { connection in
      try connection.run(
        "SELECT head, hash FROM factdesk.session WHERE id = $1", [sessionValue],
        within: .seconds(1)
      ) { head = LogHead(sequence: try $0.someInteger(0), hash: try $0.digest(1)) }
    }
    isBehind = head.map { $0 != seen } ?? false
    return isBehind
  }

  /// Makes sure that the session still has its name, and the entries that are known here.
  public func checkFile() throws(StoreError) {
    try link.perform(outage: .zero) { connection in
      var isSame = false
      try connection.run(
        "SELECT name FROM factdesk.session WHERE id = $1 AND state = 'open'", [sessionValue]
      ) { isSame = try $0.text(0) == self.name }
      guard isSame else { throw StoreError.moved(location) }
      _ = try readHead(connection)
    }
  }

  /// Drops the connection. Everything that was confirmed is on the server's disk.
  public func close() { link.close() }
}

extension ServerRow {
  /// The digest of a column that has 32 bytes.
  func digest(_ column: Int) throws(ServerError) -> Digest {
    guard let digest = Digest(bytes: Array(try someBytes(column))) else {
      throw ServerError(.badAnswer, "column \(column + 1) of a row is no hash")
    }
    return digest
  }
}
