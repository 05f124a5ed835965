import Glibc
import PostgresShim
import SessionStore

/// A connection to a PostgreSQL server. It belongs to one thread.
///
/// Nothing here waits longer than its deadline. A statement counts as done only when the connection stands, the transaction is
/// over and the server gave no warning about its standby: the rows of a statement come before its commit.
final class ServerConnection {
  /// A value of a statement.
  enum Value {
    /// In PostgreSQL's text form, for a parameter of any type; it contains no U+0000.
    case text(String)
    /// The same as bytes in UTF-8.
    case utf8([UInt8])
    /// For a parameter of type `bytea`.
    case bytes([UInt8])
  }

  /// How long a server may take for an answer where nothing else is said.
  let answerTime: Duration
  /// The maximum size of an answer's row in bytes. It is above what `append` stores.
  static let longestRow = 96 << 20
  /// The maximum number of rows of a list whose length nobody knows.
  static let longestList = 1_000_000

  private let functions: PostgresFunctions
  private var connection: OpaquePointer?
  /// Who may interrupt, and hears of late answers.
  var waiting: StoreWaiting
  /// Whether the server warned that its standby may not have a commit.
  private var hasWarning = false
  private var isInTransaction = false
  /// Whether a statement was sent whose answer nobody has read.
  private var hasUnread = false
  /// The bytes that came since the last whole row, about.
  private var unfinished = 0

  /// The numbers of libpq's interface that are used here.
  private enum Number {
    static let connectionOK: Int32 = 0, connectionBad: Int32 = 1
    static let pollingReading: Int32 = 1, pollingWriting: Int32 = 2, pollingOK: Int32 = 3
    static let idle: Int32 = 0, inTransaction: Int32 = 2, inError: Int32 = 3
    static let emptyQuery: Int32 = 0, commandOK: Int32 = 1, tuplesOK: Int32 = 2
    static let singleTuple: Int32 = 9
    /// Messages contain the SQLSTATE.
    static let verbose: Int32 = 2
    /// The system's request for the number of bytes that can be read.
    static let bytesToRead: UInt = 0x541B
  }

  /// Connects to a server.
  /// - Parameters:
  ///   - parameters: libpq's; a later one replaces an earlier one, and `dbname` can be a whole address.
  ///   - time: how long connecting may take.
  ///   - answerTime: how long the server may take for an answer where nothing else is said.
  ///   - waiting: who may interrupt, and hears of late answers.
  /// - Throws: `ServerError`.
  init(
    _ functions: PostgresFunctions, _ parameters: [(name: String, value: String)],
    within time: Duration, answerTime: Duration, waiting: StoreWaiting
  ) throws(ServerError) {
    self.functions = functions
    self.answerTime = answerTime
    self.waiting = waiting
    connection = Self.start(functions, parameters)
    guard connection != nil else { throw ServerError(.lost, "out of memory") }
    _ = functions.setErrorVerbosity(connection, Number.verbose)
    do throws(ServerError) {
      try connect(until: .now + time)
    } catch {
      close()
      throw error
    }
    _ = functions.setnonblocking(connection, 1)
    _ = functions.setNoticeReceiver(
      connection,
      { context, notice in
        guard let context, let notice else { return }
        Unmanaged<ServerConnection>.fromOpaque(context).takeUnretainedValue().read(notice)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { close() }

  /// Begins to connect.
  /// - Returns: libpq's connection, which `finish` releases; `nil` only without memory.
  static func start(
    _ functions: PostgresFunctions, _ parameters: [(name: String, value: String)]
  ) -> OpaquePointer? {
    let names = parameters.map { strdup($0.name) } + [nil]
    let values = parameters.map { strdup($0.value) } + [nil]
    defer { (names + values).forEach { free($0) } }
    return functions.connectStartParams(
      names.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 1)
  }

  /// Drops the connection. A statement that is on its way is neither awaited nor cancelled: a cancelled wait for the standby
  /// looks like a success.
  func close() {
    if let connection { functions.finish(connection) }
    connection = nil
  }

  /// Whether the connection stands, as far as is known.
  var stands: Bool {
    connection.map { functions.status($0) == Number.connectionOK } ?? false
  }

  private func connect(until deadline: ContinuousClock.Instant) throws(ServerError) {
    guard functions.status(connection) != Number.connectionBad else { throw connectFailure() }
    var state = Number.pollingWriting
    while state != Number.pollingOK {
      try wait(
        state == Number.pollingReading ? POLLIN : POLLOUT, until: deadline)
      state = functions.connectPoll(connection)
      guard
        [Number.pollingReading, Number.pollingWriting, Number.pollingOK].contains(state)
      else { throw connectFailure() }
    }
  }

  // MARK: Statements

  /// Runs one statement and hands over its rows as they come.
  /// - Parameters:
  ///   - limit: how many rows the answer may have; a server that sends more is not believed.
  ///   - time: how long the server may take for a row, or until the end.
  ///   - row: called for each row; it must not use this connection.
  /// - Throws: `ServerError`, and what `row` throws; then the connection is dropped, unless the server refused.
  func run(
    _ statement: String, _ values: [Value] = [], rows limit: Int = 1,
    within time: Duration? = nil,
    row: (ServerRow) throws -> Void = { _ in }
  ) throws {
    try perform(rows: limit, within: time, row: row) { deadline throws(ServerError) in
      try send(statement, values, until: deadline)
    }
  }

  /// Runs several statements without values, such as those of a file of SQL.
  /// - Throws: `ServerError`, as `run` does.
  func run(script: String) throws {
    try perform(rows: Self.longestList, within: nil, row: { _ in }) {
      deadline throws(ServerError) in
      guard functions.sendQuery(connection, script) == 1 else { throw failure() }
      try flush(until: deadline)
    }
  }

  /// Sends what `send` sends, and reads the answer to its end.
  private func perform(
    rows limit: Int, within time: Duration?, row: (ServerRow) throws -> Void,
    _ send: (ContinuousClock.Instant) throws(ServerError) -> Void
  ) throws {
    guard connection != nil else { throw ServerError(.lost, "the connection was closed") }
    let time = time ?? answerTime
    do {
      try finishUnread(within: time)
      hasWarning = false
      try send(.now + time)
      var refusal: ServerError?
      var rows = 0
      while let result = try nextResult(until: .now + time) {
        defer { functions.clear(result) }
        switch functions.resultStatus(result) {
        case Number.singleTuple, Number.tuplesOK:
          for number in 0..<functions.ntuples(result) {
            rows += 1
            guard rows <= limit else {
              throw ServerError(.badAnswer, "more rows than were asked for")
            }
            try row(ServerRow(functions, result, number))
          }
        case Number.commandOK, Number.emptyQuery: break
        default: refusal = refusal ?? self.refusal(result)
        }
      }
      let state = functions.transactionStatus(connection)
      let isWhole =
        state == (isInTransaction ? Number.inTransaction : Number.idle)
        || isInTransaction && refusal != nil && state == Number.inError
      guard stands, isWhole else { throw refusal ?? failure() }
      if let refusal { throw refusal }
      if hasWarning { throw ServerError(.unconfirmed, "the standby did not answer") }
    } catch {
      if case .refused? = (error as? ServerError)?.kind, stands { throw error }
      close()
      throw error
    }
  }

  /// Sends a statement without values and does not wait for its answer, which nobody reads.
  func sendUnawaited(_ statement: String) {
    guard (try? finishUnread(within: answerTime)) != nil,
      (try? send(statement, [], until: .now + answerTime)) != nil
    else { return close() }
    hasUnread = true
  }

  /// Runs statements in one transaction, which is rolled back if they throw.
  func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    try run("BEGIN", expecting: true)
    do {
      let value = try body()
      try run("COMMIT", expecting: false)
      return value
    } catch {
      if connection != nil, isInTransaction { try? run("ROLLBACK", expecting: false) }
      throw error
    }
  }

  /// Runs a statement that begins or ends a transaction.
  private func run(_ statement: String, expecting isInTransaction: Bool) throws {
    self.isInTransaction = isInTransaction
    try run(statement)
  }

  /// Reads the answer of the statement that was sent unawaited.
  private func finishUnread(within time: Duration) throws(ServerError) {
    guard hasUnread else { return }
    hasUnread = false
    let deadline = ContinuousClock.Instant.now + time
    while let result = try nextResult(until: deadline) { functions.clear(result) }
    guard stands, functions.transactionStatus(connection) == Number.idle else { throw failure() }
  }

  private func send(
    _ statement: String, _ values: [Value], until deadline: ContinuousClock.Instant
  ) throws(ServerError) {
    var copies: [UnsafeMutablePointer<CChar>] = []
    defer { copies.forEach { $0.deallocate() } }
    var lengths: [Int32] = []
    var formats: [Int32] = []
    for value in values {
      let (bytes, format): ([UInt8], Int32) =
        switch value {
        case .text(let text): (Array(text.utf8), 0)
        case .utf8(let bytes): (bytes, 0)
        case .bytes(let bytes): (bytes, 1)
        }
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
      copy.withMemoryRebound(to: UInt8.self, capacity: bytes.count + 1) {
        $0.initialize(from: bytes, count: bytes.count)
        $0[bytes.count] = 0
      }
      copies.append(copy)
      lengths.append(Int32(bytes.count))
      formats.append(format)
    }
    let isSent = functions.sendQueryParams(
      connection, statement, Int32(values.count), nil, copies.map { UnsafePointer($0) }, lengths,
      formats, 1)
    guard isSent == 1, functions.setSingleRowMode(connection) == 1 else { throw failure() }
    try flush(until: deadline)
  }

  private func flush(until deadline: ContinuousClock.Instant) throws(ServerError) {
    while true {
      let left = functions.flush(connection)
      if left == 0 { return }
      guard left == 1 else { throw failure() }
      try wait(POLLIN | POLLOUT, until: deadline)
      guard functions.consumeInput(connection) == 1 else { throw failure() }
    }
  }

  private func nextResult(
    until deadline: ContinuousClock.Instant
  ) throws(ServerError) -> OpaquePointer? {
    unfinished = 0
    while functions.isBusy(connection) == 1 {
      try wait(POLLIN, until: deadline)
      // libpq reads all that has come, and keeps a row until it is whole.
      var ready: Int32 = 0
      if ioctl(functions.socket(connection), Number.bytesToRead, &ready) == 0 {
        unfinished += Int(ready)
      }
      guard unfinished <= Self.longestRow else {
        throw ServerError(.badAnswer, "a row is larger than \(Self.longestRow >> 20) MiB")
      }
      guard functions.consumeInput(connection) == 1 else { throw failure() }
    }
    return functions.getResult(connection)
  }

  /// Waits until the socket can be read or written.
  private func wait(
    _ events: Int32, until deadline: ContinuousClock.Instant
  ) throws(ServerError) {
    let start = ContinuousClock.now
    var told = 0
    while true {
      if waiting.isInterrupted() { throw ServerError(.interrupted) }
      let now = ContinuousClock.now
      let seconds = Int((now - start) / .seconds(1))
      if seconds > told {
        told = seconds
        waiting.delayed(StoreDelay(.noAnswer, seconds: seconds))
      }
      let left = now.duration(to: deadline)
      guard left > .zero else { throw ServerError(.lost, "no answer in time") }
      // Whoever asks to stop need not send a signal to this thread.
      let slice = min(left, .milliseconds(100))
      var entry = pollfd(fd: functions.socket(connection), events: Int16(events), revents: 0)
      if poll(&entry, 1, Int32(slice / .milliseconds(1)) + 1) > 0 { return }
    }
  }

  // MARK: What the server reports

  /// Whether a colleague's notification has come; it does not wait.
  func hasNotification() -> Bool {
    guard let connection, functions.consumeInput(connection) == 1 else { return false }
    var isOthers = false
    while let notification = functions.notifies(connection) {
      if notification.pointee.be_pid != functions.backendPID(connection) { isOthers = true }
      functions.freemem(notification)
    }
    return isOthers
  }

  private func read(_ notice: OpaquePointer) {
    // The words are in the server's language; the name of the function that warns is not.
    if field("M", of: notice)?.contains("synchronous replication") ?? false
      || field("R", of: notice) == "SyncRepWaitForLSN"
    {
      hasWarning = true
    }
  }

  /// What libpq says of the connection.
  private func failure() -> ServerError {
    let words = functions.errorMessage(connection).map { String(cString: $0) } ?? ""
    return ServerError(.lost, words)
  }

  /// What libpq says of a connection that was not made. The words contain the SQLSTATE, if the server refused it.
  private func connectFailure() -> ServerError {
    let failure = failure()
    // Nobody was asked for one: it belongs into a file that libpq reads.
    if functions.connectionNeedsPassword(connection) == 1 {
      return ServerError(.refused(state: "28P01"), failure.words)
    }
    let mark = ":  "
    var rest = Substring(failure.words)
    while let start = rest.firstRange(of: mark) {
      rest = rest[start.upperBound...]
      let state = rest.prefix(5)
      guard state.count == 5, state.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isUppercase) }),
        rest.dropFirst(5).hasPrefix(": ")
      else { continue }
      let words = rest.dropFirst(7)
      let end = words.firstRange(of: " LOCATION: ")?.lowerBound ?? words.endIndex
      return ServerError(.refused(state: String(state)), String(words[..<end]))
    }
    return Self.untrusted.contains { failure.words.contains($0) }
      ? ServerError(.untrusted, failure.words) : failure
  }

  /// What libpq says, always in English, of a certificate that is missing, cannot be checked or is somebody else's.
  private static let untrusted = [
    "certificate verify failed", "does not match host name", "root certificate",
    "server certificate",
    "does not support SSL",
  ]

  private func refusal(_ result: OpaquePointer) -> ServerError {
    guard let state = field("C", of: result), state != "40003" else { return failure() }
    return ServerError(.refused(state: state), field("M", of: result) ?? "")
  }

  private func field(_ code: Unicode.Scalar, of result: OpaquePointer) -> String? {
    functions.resultErrorField(result, Int32(code.value)).map { String(cString: $0) }
  }
}
