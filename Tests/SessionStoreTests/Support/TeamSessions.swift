import FactCheck
import SessionStore
import TeamStore
import TeamSupport

/// Sessions on the tests' server, as a member of its own sees them.
struct TeamSessions {
  private let repository: TeamRepository
  private let server: TeamServer
  private let role: String

  /// Enrols a member who may redact.
  init(_ name: String = "Ira Checker") throws {
    server = try TeamServer.shared()
    role = try server.makeMember(name, rank: TeamRank.edits.rawValue)
    repository = TeamRepository(ServerAddress(try server.address(of: role))!)
  }

  /// Gives the member another name.
  func enrol(_ name: String) throws {
    try server.enrol(role, as: name, rank: TeamRank.edits.rawValue)
  }

  /// Creates a session.
  func create(first step: Step, blobs: [Blob] = []) throws -> any EntryStore {
    try repository.create(
      Self.name, first: step, blobs: blobs, summary: { SessionSummary(of: Session()) },
      waiting: StoreWaiting()
    ).store
  }

  /// Opens a copy of a log.
  func copy(_ log: any EntryStore) throws -> any EntryStore {
    let name = Self.name
    try repository.addCopy(
      of: log, as: name, summary: SessionSummary(of: Session()), waiting: StoreWaiting()
    ) { _ in }
    return try repository.open(name, access: .readWrite, waiting: StoreWaiting())
  }

  private static var name: String { "s\(UInt64.random(in: 0 ... .max))" }
}
