import FactCheck
import SessionStore
import Workbench

/// A server in place of a PostgreSQL: its sessions are files in a folder, but it has an address, signs with an enrolled
/// name and stores summaries, and it can go away.
public final class StandInServer: SessionRepository {
  /// Its address.
  public static let address = "postgres://db.example/news"
  /// What happens to an append.
  public enum Accident: Sendable {
    /// The server goes away before it has the entry.
    case before
    /// The server has the entry, and goes away before it answers.
    case after
  }

  /// The address, or another that a test chose.
  public let location: String
  /// The name that signs entries.
  public var name: String? = "Ira Bell"
  /// What everything but a known name throws now.
  public var absence: StoreError?
  /// What happens to the next append, or a later one.
  public var accident: Accident?
  /// What everything throws once the next rename or redaction is done.
  public var absenceAfterwards: StoreError?
  /// How many appends go well before the accident.
  public var appendsBeforeAccident = 0
  /// How often a log was opened.
  public private(set) var openings = 0
  private let folder: TestDesk.Folder
  fileprivate var summaries: [String: SessionSummary] = [:]

  private var files: SessionFolder { SessionFolder(path: folder.path) }

  /// Makes one without sessions.
  public init(_ location: String = StandInServer.address) throws {
    self.location = location
    folder = try TestDesk.Folder()
  }

  /// The repositories of a desk that works here.
  public var repositories: SessionRepositories {
    SessionRepositories(self) { [self] _ in self }
  }

  private func refuseAway() throws(StoreError) {
    if let absence { throw absence }
  }

  fileprivate func goAwayIfDue() {
    guard let next = absenceAfterwards else { return }
    (absence, absenceAfterwards) = (next, nil)
  }

  /// The address of a session.
  public func location(of name: String) -> String { "\(location)#\(name)" }
  /// The address.
  public var identity: String { location }
  /// Sessions here are not files.
  public func path(ofFile name: String) -> String? { nil }
  /// That it is away.
  public var reasonNotToUse: StoreError? { absence }
  /// The name that a test chose; known also while it is away.
  public func enrolledName() throws(StoreError) -> String? { name }

  /// The names that a test chose.
  public var colleagues: [String] = []
  /// Who is where, as a test chose.
  public var present: [Presence] = []
  /// The names that a test chose, and the one that signs.
  public func enrolledNames() throws(StoreError) -> [String] {
    try refuseAway()
    return [name].compactMap { $0 } + colleagues
  }
  /// Those that a test chose.
  public func presences() throws(StoreError) -> [Presence]? {
    try refuseAway()
    return present
  }

  /// The sessions with the summaries that appends brought.
  public func list() throws(StoreError) -> [SessionListing] {
    try refuseAway()
    return try files.list().map {
      SessionListing(
        name: $0.name, modified: $0.modified, size: $0.size, summary: summaries[$0.name])
    }
  }

  /// The number and hash of the last entry of each session.
  public func marks() throws(StoreError) -> [SessionMark] {
    try refuseAway()
    var marks: [SessionMark] = []
    for listing in try files.list() {
      let log = try SQLiteStore.open(files.path(of: listing.name), access: .readOnly)
      defer { log.close() }
      let head = try log.head()
      marks.append(SessionMark(name: listing.name, text: "\(head.sequence).\(head.hash.hex)"))
    }
    return marks
  }

  /// Whether a session has the name.
  public func isTaken(_ name: String) throws(StoreError) -> Bool {
    try refuseAway()
    return files.isTaken(name)
  }

  /// Opens a log, and counts that.
  public func open(
    _ name: String, access: StoreAccess, waiting: StoreWaiting
  ) throws(StoreError) -> any EntryStore {
    try refuseAway()
    openings += 1
    do throws(StoreError) {
      return StandInLog(
        try SQLiteStore.open(files.path(of: name), access: access), name, self, waiting)
    } catch {
      throw error == .missing(files.path(of: name)) ? .missing(location(of: name)) : error
    }
  }

  /// Creates a session and keeps its summary.
  public func create(
    _ name: String, first step: Step, blobs: [Blob], summary: () -> SessionSummary,
    waiting: StoreWaiting
  ) throws(StoreError) -> (store: any EntryStore, entry: Entry) {
    try refuseAway()
    guard !files.isTaken(name) else { throw .exists(location(of: name)) }
    let (store, entry) = try SQLiteStore.create(files.path(of: name), first: step, blobs: blobs)
    summaries[name] = summary()
    return (StandInLog(store, name, self, waiting), entry)
  }

  /// Adds a copy and keeps its summary.
  public func addCopy(
    of log: any EntryStore, as name: String, summary: SessionSummary, waiting: StoreWaiting,
    progress: (Int) -> Void
  ) throws(StoreError) {
    try refuseAway()
    guard !files.isTaken(name) else { throw .exists(location(of: name)) }
    try files.addCopy(of: log, as: name, summary: summary, waiting: waiting, progress: progress)
    summaries[name] = summary
  }

  /// Renames a session.
  public func rename(
    _ name: String, to newName: String, waiting: StoreWaiting
  ) throws(StoreError) {
    try refuseAway()
    try files.rename(name, to: newName)
    summaries[newName] = summaries.removeValue(forKey: name)
    goAwayIfDue()
  }

  /// Checks a log.
  public func check(
    _ name: String, copiesIn copies: String, waiting: StoreWaiting,
    outcomes: (QuotedCopy) -> [QuoteCheck.Outcome], progress: (Int) -> Void
  ) throws(StoreError) -> CheckReport {
    try open(name, access: .readOnly, waiting: waiting)
      .check(outcomes: outcomes, progress: progress)
  }
}

/// A log on a stand-in server.
private final class StandInLog: EntryStore {
  private let log: SQLiteStore
  private let name: String
  private let server: StandInServer
  private let waiting: StoreWaiting
  /// Whether the log has an entry of which nobody was told.
  private var hasUnknownEntry = false

  init(_ log: SQLiteStore, _ name: String, _ server: StandInServer, _ waiting: StoreWaiting) {
    self.log = log
    self.name = name
    self.server = server
    self.waiting = waiting
  }

  private func refuseAway() throws(StoreError) {
    if let absence = server.absence { throw absence }
  }

  func head() throws(StoreError) -> LogHead {
    try refuseAway()
    return try log.head()
  }

  func append(_ step: Step, blobs: [Blob], after sequence: Int) throws(StoreError) -> Entry {
    try refuseAway()
    if let name = server.name, step.analyst != name {
      throw .otherAnalyst(server.location(of: self.name), enrolled: name)
    }
    var accident: StandInServer.Accident?
    if server.appendsBeforeAccident > 0 {
      server.appendsBeforeAccident -= 1
    } else {
      accident = server.accident
      server.accident = nil
    }
    let away = StoreError.serverAway(server.location(of: name), detail: "no route to host")
    if accident != nil {
      server.absence = away
      for seconds in 0...2 { waiting.delayed(StoreDelay(.serverAway, seconds: seconds)) }
    }
    if accident == .before { throw .outcomeUnknown(server.location(of: name), detail: away.words) }
    let entry = try log.append(step, blobs: blobs, after: sequence)
    hasUnknownEntry = accident == .after
    if hasUnknownEntry { throw .outcomeUnknown(server.location(of: name), detail: away.words) }
    return entry
  }

  func append(
    _ step: Step, blobs: [Blob], after sequence: Int, summary: () -> SessionSummary
  ) throws(StoreError) -> Entry {
    let entry = try append(step, blobs: blobs, after: sequence)
    server.summaries[name] = summary()
    return entry
  }

  func redact(
    _ redaction: Redaction, keeping wordings: [Int: [KeptWording]], after sequence: Int,
    as step: (Change) -> Step
  ) throws(StoreError) -> Entry {
    try refuseAway()
    defer { server.goAwayIfDue() }
    return try log.redact(redaction, keeping: wordings, after: sequence, as: step)
  }

  func entries(after sequence: Int, through last: Int?) throws(StoreError) -> [Entry] {
    try refuseAway()
    hasUnknownEntry = false
    return try log.entries(after: sequence, through: last)
  }

  func forEachEntry(after sequence: Int, _ body: (Entry) throws -> Void) throws {
    try refuseAway()
    try log.forEachEntry(after: sequence, body)
  }

  func forEachStoredEntry(through last: Int, _ body: (StoredEntry) throws -> Void) throws {
    try refuseAway()
    try log.forEachStoredEntry(through: last, body)
  }

  func blobs() throws(StoreError) -> [Digest] {
    try refuseAway()
    return try log.blobs()
  }

  func blob(_ digest: Digest) throws(StoreError) -> [UInt8] {
    try refuseAway()
    return try log.blob(digest)
  }

  func has(_ digest: Digest) throws(StoreError) -> Bool {
    try refuseAway()
    return try log.has(digest)
  }

  func mayHaveChanged() -> Bool {
    server.absence == nil && (hasUnknownEntry || log.mayHaveChanged())
  }

  func checkFile() throws(StoreError) { try refuseAway() }

  func check(
    outcomes: (QuotedCopy) -> [QuoteCheck.Outcome], progress: (Int) -> Void
  ) throws(StoreError) -> CheckReport {
    try refuseAway()
    return try log.check(outcomes: outcomes, progress: progress)
  }

  func close() { log.close() }
}

extension StoreError {
  fileprivate var words: String {
    if case .serverAway(_, let detail) = self { detail } else { "" }
  }
}
