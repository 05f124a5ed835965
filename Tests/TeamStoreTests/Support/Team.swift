import FactCheck
import Foundation
import SessionStore
import TeamSupport

@testable import TeamStore

/// Members, sessions and steps for these tests.
enum Team {
  /// Why tests are skipped.
  static let reason = "needs PostgreSQL, which not every machine has"

  /// Enrols a new role and returns the sessions as it sees them.
  static func repository(
    _ name: String = "Ira Checker", rank: TeamRank = .works, circles: String = "",
    limits: ServerLink.Limits = ServerLink.Limits()
  ) throws -> TeamRepository {
    let server = try TeamServer.shared()
    let role = try server.makeMember(name, rank: rank.rawValue, circles: circles)
    return TeamRepository(try server.address(of: role), limits: limits)
  }

  /// A name that no other session has.
  static func newName() -> String { "s" + UUID().uuidString.lowercased() }

  /// A step that is possible in any session.
  static func step(
    _ number: Int, analyst: String = "Ira Checker", line: String? = nil, title: String? = nil
  ) -> Step {
    var settings = ReportSettings()
    settings.title = title ?? "Title \(number)"
    return Step(
      id: UUID(), at: Timestamp(seconds: 1_770_111_000 + number), analyst: analyst,
      line: line ?? "report --title \(number)",
      changes: [.reportEdited(edits: Edits(from: ReportSettings(), to: settings))],
      salt: .random())
  }

  /// A new session with `step(1)`.
  static func newSession(
    in repository: TeamRepository, named name: String = newName(), analyst: String = "Ira Checker"
  ) throws -> TeamStore {
    let made = try repository.create(
      name, first: step(1, analyst: analyst), blobs: [],
      summary: { SessionSummary(of: Session()) }, waiting: StoreWaiting())
    return made.store as! TeamStore
  }
}
