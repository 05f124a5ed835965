import FactCheck
import Foundation
import SessionStore

/// One who only reads, as a colleague at the prompt does: a look as often as the store allows, and the entries when there are new
/// ones. Their numbers and hashes are checked by the store and here.
final class TeamFollower {
  private let probe: TeamProbe
  private let seen: RecordFile
  private var store: any EntryStore
  private var state = Session()
  private var losses = 0

  /// Opens the session.
  /// - Parameter seen: gets each entry when it was seen.
  init(_ probe: TeamProbe, seen: RecordFile) throws {
    self.probe = probe
    self.seen = seen
    store = try probe.open(.readOnly)
  }

  /// Reads until somebody asks this program to end, and then once more.
  func follow() throws {
    StopRequest.listen()
    var isLast = false
    while !isLast {
      isLast = StopRequest.isMade
      if isLast || store.mayHaveChanged() { try read() }
      TeamProbe.sleep(milliseconds: 20)
    }
    say("saw \(state.sequence), losses \(losses)")
  }

  private func read() throws {
    do {
      for entry in try store.entries(after: state.sequence, through: nil) {
        try state.apply(entry)
        let now = RecordFile.now()
        seen.add(entry, from: now, to: now)
      }
    } catch let error as StoreError {
      if case .entriesLost(_, let entries) = error {
        losses += 1
        say("the reader: the server lost entries \(entries.lowerBound) to \(entries.upperBound)")
        store.close()
        state = Session()
        store = try probe.open(.readOnly)
      } else if !TeamProbe.isOutage(error) {
        throw error
      }
    }
  }
}
