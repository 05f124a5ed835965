import FactCheck
import Foundation
import SessionStore
import TeamStore

/// A session on a team's server, as the probes see it.
struct TeamProbe {
  private let repository: TeamRepository
  let name: String
  /// Without the session's name.
  let address: String

  /// An argument that is no address of a session.
  struct NoSession: Error { let argument: String }

  /// - Parameter session: the server's address, with `#NAME`.
  init(_ session: String) throws {
    guard let server = ServerAddress(session), let name = server.session else {
      throw NoSession(argument: session)
    }
    repository = TeamRepository(server)
    self.name = name
    address = server.text
  }

  /// Makes a team's tables, and members of roles, each of which signs with its own name.
  static func enrol(_ address: String, roles: [String]) throws {
    guard let server = ServerAddress(address) else { throw NoSession(argument: address) }
    let administration = TeamAdministration(server)
    _ = try administration.initialize(name: nil)
    for role in roles {
      try administration.enrol(
        TeamAdministration.Member(role: role, name: role, rank: .works, circles: []))
    }
  }

  /// The name that signs this role's entries.
  func analyst() throws -> String { try repository.enrolledName() ?? "" }

  /// Opens the session.
  func open(
    _ access: StoreAccess, waiting: StoreWaiting = StoreWaiting()
  ) throws -> any EntryStore {
    try repository.open(name, access: access, waiting: waiting)
  }

  /// Reads every byte of the session.
  func check() throws -> CheckReport {
    try repository.check(
      name, copiesIn: "", waiting: StoreWaiting(), outcomes: { _ in [] }, progress: { _ in })
  }

  /// Creates the session.
  func begin() throws {
    _ = try repository.create(
      name, first: step(0, seed: analyst(), salt: .random()), blobs: [],
      summary: { SessionSummary(of: Session()) }, waiting: StoreWaiting())
  }

  /// Whether an error says that the server is away for the moment, so that the same call may succeed.
  static func isOutage(_ error: StoreError) -> Bool {
    switch error {
    case .serverAway, .interrupted: true
    default: false
    }
  }

  /// Sleeps.
  static func sleep(milliseconds: Int) { usleep(UInt32(milliseconds * 1000)) }
}

/// A file that gets a line for each thing that happened, at once.
struct RecordFile {
  private let descriptor: Int32

  /// Creates the file, or goes on at its end.
  init(_ path: String) throws {
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Adds a line: an entry, and when it was asked for and became known, in microseconds since 1970.
  func add(_ entry: Entry, from start: Int, to end: Int) {
    put(
      "\(entry.step.id.uuidString) \(entry.sequence) \(entry.hash.hex) \(start) \(end)",
      in: descriptor)
  }

  /// The time now in microseconds since 1970.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }
}

/// Whether somebody has asked this program to end.
enum StopRequest {
  nonisolated(unsafe) private static var signalled: sig_atomic_t = 0

  /// From now on SIGTERM is a request.
  static func listen() { signal(SIGTERM) { _ in StopRequest.signalled = 1 } }

  static var isMade: Bool { signalled != 0 }
}
