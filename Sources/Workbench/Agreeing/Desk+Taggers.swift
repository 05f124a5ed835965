import FactCheck
import SessionStore

extension Desk {
  /// Who tagged each claim, as the log says.
  func taggers() throws -> [ClaimID: String] {
    var taggers: [ClaimID: String] = [:]
    try session.store?.forEachEntry(after: 0) { entry in
      for change in entry.step.changes {
        if case .claim(let id, .tagged) = change { taggers[id] = entry.step.analyst }
      }
    }
    return taggers
  }
}
