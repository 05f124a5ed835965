import FactCheck
import FoundationEssentials
import Presentation
import SessionStore

extension Desk {
  /// How the steps of another log are repeated in the session as it is now.
  func plan(merging other: OtherLog) throws -> SessionMerge {
    guard let store = session.store else {
      throw DeskError.notYetSaved(session.name, nearest: [])
    }
    let own = try store.entries(after: other.tail.fork, through: state.sequence)
    return SessionMerge(
      other.tail, into: LogTail(after: other.tail.fork, own), of: state,
      lastSharedCapture: other.lastSharedCapture)
  }

  /// Repeats the steps of another log, each as an entry that is durable before the next is written.
  ///
  /// If another process appends meanwhile, its steps are read, and what is left is worked out again. Ctrl-C ends it after
  /// an entry; merging again goes on.
  /// - Throws: `DeskError.wordsRedactedApart` before anything is changed; the error of an entry, when those before it stay.
  func merge(_ other: OtherLog) throws -> (merged: [Entry], redacted: [ItemID], isComplete: Bool) {
    var merged: [Entry] = []
    var redacted: [ItemID] = []
    for _ in 0..<20 {
      do {
        for redaction in try checkedPlan(merging: other).redactions {
          if try strike(redaction.item, as: redaction.origin) { redacted.append(redaction.item) }
        }
        for part in try checkedPlan(merging: other).parts {
          if setup.isInterrupted() { return (merged, redacted, false) }
          tell { "merging \(other.name): entry \(part.origin.entry)" }
          merged.append(try append(part, of: other))
        }
        return (merged, redacted, true)
      } catch StoreError.conflict {
        try refresh(isBehind: true)
      }
    }
    throw StoreError.busy(session.location)
  }

  /// The plan, if no redaction stands against it.
  private func checkedPlan(merging other: OtherLog) throws -> SessionMerge {
    let plan = try plan(merging: other)
    try plan.refuseWordRedactions(of: other.name)
    return plan
  }

  /// Writes one step of another log into the session's.
  private func append(_ part: SessionMerge.Part, of other: OtherLog) throws -> Entry {
    guard let store = session.store else { throw StoreError.closed(session.location) }
    return try session.append(
      step(repeating: part.origin, line: part.line, by: part.changes),
      blobs: other.blobs(of: part.changes, missingIn: store), waiting: setup.waiting)
  }

  /// Removes the source of an item, as the other log did.
  /// - Returns: whether the session said anything of it.
  private func strike(_ item: ItemID, as origin: MergeOrigin) throws -> Bool {
    let words = state.words(naming: item)
    do {
      _ = try session.redact(.source(of: item)) { change in
        step(
          repeating: origin, line: "redact \(item)",
          by: [change, .merged(origin: origin)])
      }
    } catch StoreError.nothingToRedact {
      return false
    }
    _ = deleteBrowsedPage()
    _ = updateLibraries(afterRedactionOf: words)
    return true
  }

  /// A step of this analyst that repeats one of another log: always with the same id.
  private func step(repeating origin: MergeOrigin, line: String, by changes: [Change]) -> Step {
    Step(
      id: state.firstEntryID.map { UUID(merging: origin.id, into: $0) } ?? setup.makeID(), at: now,
      analyst: analyst, line: line, changes: changes, salt: setup.makeSalt())
  }
}

extension SessionMerge {
  /// Refuses logs of which only one was cleaned of some words: nobody knows any more which.
  /// - Throws: `DeskError.wordsRedactedApart`.
  func refuseWordRedactions(of other: String) throws {
    guard wordsRedactedThere.isEmpty else {
      throw DeskError.wordsRedactedApart(entries: wordsRedactedThere, by: other)
    }
    guard wordsRedactedHere.isEmpty else {
      throw DeskError.wordsRedactedApart(entries: wordsRedactedHere, by: nil)
    }
  }
}
