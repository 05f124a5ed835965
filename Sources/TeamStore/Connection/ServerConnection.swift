import Glibc
import PostgresShim

/// A connection to a PostgreSQL server. It belongs to one thread.
///
/// Nothing here waits longer than its deadline, and a statement counts as done only when the connection stands, is idle and
/// the server gave no warning about its standby: the rows of a statement come before its commit.
final class ServerConnection {
  /// A value of a statement.
  enum Value {
    case text(String)
    case bytes([UInt8])
    case null
  }

  private let functions: PostgresFunctions
  private var connection: OpaquePointer?
  private let isInterrupted: () -> Bool
  /// Whether the server warned that its standby may not have a commit.
  private var hasWarning = false

  /// The numbers of libpq's interface that are used here.
  private enum Number {
    static let connectionOK: Int32 = 0
    static let pollingReading: Int32 = 1, pollingWriting: Int32 = 2, pollingOK: Int32 = 3
    static let idle: Int32 = 0
    static let emptyQuery: Int32 = 0, commandOK: Int32 = 1, tuplesOK: Int32 = 2
    static let nonfatal: Int32 = 6, singleTuple: Int32 = 9
    static let sqlState = Int32(UInt8(ascii: "C"))
  }

  /// Connects to the server of an address.
  /// - Parameters:
  ///   - address: as libpq reads it; a password is not expected in it.
  ///   - defaults: values of parameters that the address, the service file and the environment do not give.
  ///   - seconds: how long connecting may take.
  /// - Throws: `ServerError`.
  init(
    _ address: String, defaults: [(String, String)], seconds: Int = 10,
    isInterrupted: @escaping () -> Bool = { false }
  ) throws(ServerError) {
    guard let loaded = postgres_shim_functions() else { throw ServerError(.notInstalled) }
    functions = loaded.pointee
    self.isInterrupted = isInterrupted
    let parameters = [("dbname", address)] + defaults
    let keywords = parameters.map { strdup($0.0) } + [nil]
    let values = parameters.map { strdup($0.1) } + [nil]
    defer { (keywords + values).forEach { free($0) } }
    connection = keywords.map { UnsafePointer($0) }.withUnsafeBufferPointer { names in
      values.map { UnsafePointer($0) }.withUnsafeBufferPointer { texts in
        functions.connectStartParams(names.baseAddress, texts.baseAddress, 1)
      }
    }
    guard connection != nil else { throw ServerError(.lost, "out of memory") }
    do throws(ServerError) {
      try connect(until: .now + .seconds(seconds))
    } catch {
      close()
      throw error
    }
    _ = functions.setnonblocking(connection, 1)
    _ = functions.setNoticeReceiver(
      connection, { context, notice in
        guard let context, let notice else { return }
        Unmanaged<ServerConnection>.fromOpaque(context).takeUnretainedValue().take(notice: notice)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { close() }

  /// Drops the connection. A statement that is on its way is neither awaited nor cancelled: cancelling can turn a commit that
  /// no standby has into a success.
  func close() {
    if let connection { functions.finish(connection) }
    connection = nil
  }

  /// Whether the connection stands, as far as is known.
  var stands: Bool {
    connection.map { functions.status($0) == Number.connectionOK } ?? false
  }

  /// The host, port and database that were reached, for messages.
  var place: String {
    func text(_ value: UnsafeMutablePointer<CChar>?) -> String { value.map { String(cString: $0) } ?? "" }
    return "\(text(functions.host(connection))):\(text(functions.port(connection)))/\(text(functions.db(connection)))"
  }

  private func connect(until deadline: ContinuousClock.Instant) throws(ServerError) {
    guard functions.status(connection) != 1 else { throw lost() }
    var state = Number.pollingWriting
    while state != Number.pollingOK {
      try wait(forReading: state == Number.pollingReading, until: deadline)
      state = functions.connectPoll(connection)
      guard state == Number.pollingReading || state == Number.pollingWriting
        || state == Number.pollingOK
      else { throw lost() }
    }
  }

  /// Runs one statement and hands its rows to `body` as they come.
  /// - Parameters:
  ///   - seconds: how long it may take in all.
  ///   - body: gets the row's values: bytes as the server sends them, texts in UTF-8.
  /// - Throws: `ServerError`, and what `body` throws; then the connection is dropped.
  func run(
    _ statement: String, _ values: [Value] = [], seconds: Int = 10,
    row body: (ServerRow) throws -> Void = { _ in }
  ) throws {
    guard connection != nil else { throw ServerError(.lost) }
    do {
      hasWarning = false
      let deadline = ContinuousClock.Instant.now + .seconds(seconds)
      try send(statement, values)
      try flush(until: deadline)
      var refusal: ServerError?
      while let result = try nextResult(until: deadline) {
        defer { functions.clear(result) }
        switch functions.resultStatus(result) {
        case Number.singleTuple, Number.tuplesOK:
          for number in 0..<functions.ntuples(result) {
            try body(ServerRow(functions, result, number))
          }
        case Number.commandOK, Number.emptyQuery, Number.nonfatal: break
        default: refusal = refusal ?? self.refusal(result)
        }
      }
      guard stands, functions.transactionStatus(connection) == Number.idle else { throw lost() }
      if let refusal { throw refusal }
      if hasWarning { throw ServerError(.unconfirmed) }
    } catch let error as ServerError where error.isAnswer {
      throw error
    } catch {
      close()
      throw error
    }
  }

  private func send(_ statement: String, _ values: [Value]) throws(ServerError) {
    var buffers: [[UInt8]?] = []
    var lengths: [Int32] = []
    var formats: [Int32] = []
    for value in values {
      switch value {
      case .text(let text):
        buffers.append(Array(text.utf8) + [0])
        formats.append(0)
      case .bytes(let bytes):
        buffers.append(bytes.isEmpty ? [0] : bytes)
        formats.append(1)
      case .null:
        buffers.append(nil)
        formats.append(0)
      }
      if case .bytes(let bytes) = value { lengths.append(Int32(bytes.count)) } else { lengths.append(0) }
    }
    let copies = buffers.map { buffer -> UnsafeMutablePointer<CChar>? in
      guard let buffer else { return nil }
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: buffer.count)
      for (index, byte) in buffer.enumerated() { copy[index] = CChar(bitPattern: byte) }
      return copy
    }
    defer { copies.forEach { $0?.deallocate() } }
    let isSent = functions.sendQueryParams(
      connection, statement, Int32(values.count), nil, copies.map { UnsafePointer($0) }, lengths,
      formats, 1)
    guard isSent == 1, functions.setSingleRowMode(connection) == 1 else { throw lost() }
  }

  private func flush(until deadline: ContinuousClock.Instant) throws(ServerError) {
    while true {
      let left = functions.flush(connection)
      if left == 0 { return }
      guard left == 1 else { throw lost() }
      try wait(forReading: nil, until: deadline)
      guard functions.consumeInput(connection) == 1 else { throw lost() }
    }
  }

  private func nextResult(
    until deadline: ContinuousClock.Instant
  ) throws(ServerError) -> OpaquePointer? {
    while functions.isBusy(connection) == 1 {
      try wait(forReading: true, until: deadline)
      guard functions.consumeInput(connection) == 1 else { throw lost() }
    }
    return functions.getResult(connection)
  }

  /// Waits until the socket can be read or written; `nil` for either.
  private func wait(
    forReading isReading: Bool?, until deadline: ContinuousClock.Instant
  ) throws(ServerError) {
    while true {
      if isInterrupted() { throw ServerError(.interrupted) }
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { throw ServerError(.lost, "no answer in time") }
      let slice = min(left, .milliseconds(100))
      let events: Int32 =
        switch isReading {
        case true?: POLLIN
        case false?: POLLOUT
        case nil: POLLIN | POLLOUT
        }
      var entry = pollfd(fd: functions.socket(connection), events: Int16(events), revents: 0)
      if poll(&entry, 1, Int32(slice / .milliseconds(1)) + 1) > 0 { return }
    }
  }

  private func take(notice: OpaquePointer) {
    let words = functions.resultErrorField(notice, Int32(UInt8(ascii: "M")))
    if let words, String(cString: words).contains("synchronous replication") { hasWarning = true }
  }

  private func lost() -> ServerError {
    ServerError(.lost, functions.errorMessage(connection).map { String(cString: $0) } ?? "")
  }

  private func refusal(_ result: OpaquePointer) -> ServerError {
    func field(_ code: Int32) -> String? {
      functions.resultErrorField(result, code).map { String(cString: $0) }
    }
    guard let state = field(Number.sqlState), state != "40003" else { return lost() }
    return ServerError(.refused(state: state), field(Int32(UInt8(ascii: "M"))) ?? "")
  }
}

extension ServerError {
  /// Whether the server answered, so that the connection goes on.
  fileprivate var isAnswer: Bool {
    switch kind {
    case .refused: true
    default: false
    }
  }
}
