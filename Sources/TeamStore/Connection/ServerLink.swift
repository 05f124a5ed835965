import Glibc
import SessionStore

/// A connection to a team's server that is made again when it breaks. It belongs to one thread.
final class ServerLink {
  /// How messages name what is worked on.
  let location: String
  /// Who may interrupt, and hears of waits.
  var waiting: StoreWaiting { didSet { connection?.waiting = waiting } }
  /// Who works here, once connected.
  private(set) var member: Member?

  private let address: String
  private let limits: Limits
  /// Whether the database must have a team's tables, and the role be a member.
  private let expectsTables: Bool
  /// What each connection runs before anything else, in this order; also one that was made before this was set.
  var greetings: [String] = [] { didSet { isGreeted = false } }
  private var isGreeted = false
  private var target: ServerTarget?
  private var connection: ServerConnection?
  private var isClosed = false

  /// How long things may take.
  struct Limits {
    /// Connecting to one host.
    var connecting = Duration.seconds(3)
    /// An answer of the server.
    var answer = Duration.seconds(10)
    /// All attempts of one call together, while the server is away.
    var outage = Duration.seconds(60)
    /// The first pause before connecting again; each further one is longer.
    var pause = Duration.milliseconds(50)
    /// How often a transaction is run again because another was in its way.
    var retries = 10
  }

  init(
    _ address: String, location: String, waiting: StoreWaiting, limits: Limits = Limits(),
    expectsTables: Bool = true
  ) {
    self.expectsTables = expectsTables
    self.address = address
    self.location = location
    self.waiting = waiting
    self.limits = limits
  }

  /// Drops the connection, for good.
  func close() {
    isClosed = true
    connection?.close()
    connection = nil
  }

  /// Performs a transaction, which must be such that it can be run again: after a broken connection, and when another
  /// transaction was in its way.
  /// - Parameters:
  ///   - isWrite: whether `outcomeUnknown` is the truth if an answer does not come.
  ///   - outage: how long it may be tried again while the server is away; `nil` for as long as usual.
  ///   - body: runs statements that are one transaction; a `StoreError` ends the attempts.
  /// - Throws: `StoreError`; `serverAway`, or `outcomeUnknown` for a change, if no answer came in time.
  func perform<Value>(
    isWrite: Bool = false, outage: Duration? = nil, _ body: (ServerConnection) throws -> Value
  ) throws(StoreError) -> Value {
    guard !isClosed else { throw .closed(location) }
    let start = ContinuousClock.now
    var attempts = Attempts(pause: limits.pause)
    while true {
      var isSent = false
      do {
        let connection = try connected()
        isSent = true
        return try body(connection)
      } catch let error as StoreError {
        throw error
      } catch let error as ServerError {
        if isWrite, isSent, error.mayHaveBeenDone { attempts.mayBeDone = true }
        try proceed(after: error, &attempts, since: start, outage: outage ?? limits.outage)
      } catch {
        throw .io(location, detail: "\(error)", code: 0)
      }
    }
  }

  /// What one call went through.
  private struct Attempts {
    /// Whether an answer to a change did not come.
    var mayBeDone = false
    var retries = 0
    var pause: Duration
    var told = -1
  }

  /// Waits until a call can be tried again.
  /// - Throws: the error to report if it cannot.
  private func proceed(
    after error: ServerError, _ attempts: inout Attempts, since start: ContinuousClock.Instant,
    outage: Duration
  ) throws(StoreError) {
    if error.isRetriable, attempts.retries < limits.retries {
      attempts.retries += 1
      return try pause(.milliseconds(.random(in: 10...60)), attempts.mayBeDone)
    }
    guard error.isTemporary else { throw final(error, attempts.mayBeDone) }
    connection?.close()
    connection = nil
    let passed = start.duration(to: .now)
    guard passed < outage else { throw final(error, attempts.mayBeDone) }
    let seconds = Int(passed / .seconds(1))
    if seconds > attempts.told {
      attempts.told = seconds
      waiting.delayed(StoreDelay(.serverAway, seconds: seconds))
    }
    // Many clients lose the same server at the same moment.
    try pause(attempts.pause * Double.random(in: 0.8...1.2), attempts.mayBeDone)
    attempts.pause = min(attempts.pause * 1.6, .seconds(1))
  }

  /// The error that is reported in the end.
  private func final(_ error: ServerError, _ mayBeDone: Bool) -> StoreError {
    mayBeDone && error.leavesOutcomeOpen
      ? .outcomeUnknown(location, detail: error.kind == .interrupted ? "interrupted" : error.words)
      : error.storeError(at: location, role: member?.role)
  }

  private func pause(_ time: Duration, _ mayBeDone: Bool) throws(StoreError) {
    let end = ContinuousClock.now + time
    while true {
      if waiting.isInterrupted() { throw final(ServerError(.interrupted), mayBeDone) }
      let left = min(ContinuousClock.now.duration(to: end), .milliseconds(100))
      guard left > .zero else { return }
      poll(nil, 0, Int32(left / .milliseconds(1)) + 1)
    }
  }

  /// Uses the connection if it stands or can be made within a second, and tries nothing again.
  /// - Returns: `nil` if the server is away or does not answer in time.
  func briefly<Value>(_ body: (ServerConnection) throws -> Value) -> Value? {
    guard !isClosed, let connection = try? connected(within: .seconds(1)) else { return nil }
    do {
      return try body(connection)
    } catch {
      if (error as? ServerError)?.isTemporary ?? true { self.connection = nil }
      return nil
    }
  }

  /// Asks who works here.
  func greet(_ connection: ServerConnection) throws {
    member = try TeamTables.greet(connection, at: location)
  }

  /// Uses the connection if it stands.
  func perhaps(_ body: (ServerConnection) -> Void) {
    if let connection, connection.stands { body(connection) }
  }

  /// Whether a colleague's notification has come; it does not wait.
  var hasNotification: Bool { connection?.hasNotification() ?? false }

  private func connected(within time: Duration? = nil) throws -> ServerConnection {
    if let connection, connection.stands {
      try runGreeting(connection)
      return connection
    }
    let target = try self.target ?? ServerTarget(address)
    self.target = target
    let made = try target.connect(
      within: time ?? limits.connecting, answerTime: limits.answer, waiting: waiting)
    if expectsTables { try greet(made) }
    isGreeted = false
    try runGreeting(made)
    connection = made
    return made
  }

  private func runGreeting(_ connection: ServerConnection) throws {
    guard !isGreeted else { return }
    for greeting in greetings { try connection.run(greeting) }
    isGreeted = true
  }
}

extension ServerError {
  /// The store's error.
  func storeError(at location: String, role: String? = nil) -> StoreError {
    switch kind {
    case .lost, .unconfirmed: .serverAway(location, detail: words)
    case .untrusted: .untrustedServer(location, detail: words)
    case .openPassword(let file): .openPassword(location, file: file)
    case .notInstalled: .libraryMissing(location)
    case .badAddress: .badAddress(location, detail: words)
    case .interrupted: .interrupted(location)
    case .badAnswer: .damaged(location, detail: words)
    case .refused(let state): Self.storeError(state, words, at: location)
    }
  }

  private static func storeError(
    _ state: String, _ words: String, at location: String
  ) -> StoreError {
    switch state {
    case "FD404": .missing(location)
    case "FD403": .readOnly(location)
    case "FD400", "FD409": .damaged(location, detail: words)
    case "23505": .exists(location)
    case "28000", "28P01", "42501": .noPermission(location)
    case "3D000": .badAddress(location, detail: words)
    case "3F000", "42P01", "42883": .notASession(location)
    case "53100": .full(location)
    case "22001", "23514", "54000", "54001": .tooLarge(location)
    case "57P01", "57P02", "57P03", "25006", "53300": .serverAway(location, detail: words)
    case let state where state.hasPrefix("08"): .serverAway(location, detail: words)
    default: .io(location, detail: "\(words) (\(state))", code: 0)
    }
  }
}
