import FactCheck
import FoundationEssentials
import SessionStore

/// The log of another copy of the session on the desk, checked and read.
final class OtherLog {
  /// The session as typed.
  let name: String
  /// What it has since the two parted.
  let tail: LogTail
  /// The highest number of a capture before.
  let lastSharedCapture: Int
  private let store: any EntryStore

  /// Checks another log and reads what it has that the desk's session may not have.
  /// - Throws: `DeskError.mergesItself`, `notYetSaved`, `noSuchSession`, `damagedCopy`, `otherLog` if the two have no entry in
  ///   common; what reading throws.
  init(_ typed: String, at desk: Desk) throws {
    name = typed
    let target = try desk.target(typed)
    guard let own = desk.session.store else {
      throw DeskError.notYetSaved(desk.session.name, nearest: [])
    }
    guard !target.isSame(as: desk.session) else { throw DeskError.mergesItself(typed) }
    store = try Self.open(target, typed, at: desk)
    do {
      try Self.check(target, typed, at: desk)
      let fork = try own.lastEntry(sharedWith: store)
      guard fork > 0 else { throw DeskError.otherLog(typed) }
      (tail, lastSharedCapture) = try Self.read(store, after: fork, typed, at: desk)
    } catch {
      store.close()
      throw error
    }
  }

  /// The bytes that changes name and the desk's log does not have.
  func blobs(of changes: [Change], missingIn own: any EntryStore) throws -> [Blob] {
    try Set(changes.flatMap(\.blobs)).filter { try !own.has($0) }.map { Blob(try store.blob($0)) }
  }

  /// Closes the log.
  func close() { store.close() }

  private static func open(
    _ target: SessionTarget, _ typed: String, at desk: Desk
  ) throws -> any EntryStore {
    do {
      return try target.repository.open(
        target.name, access: .readOnly, waiting: desk.setup.waiting)
    } catch StoreError.missing {
      throw DeskError.noSuchSession(typed, nearest: desk.nearest(to: typed), mayBeNew: false)
    }
  }

  /// Refuses a log that is not as it was written: it comes from anywhere, and what is merged stays.
  private static func check(_ target: SessionTarget, _ typed: String, at desk: Desk) throws {
    let report = try target.repository.check(
      target.name, copiesIn: FileManager.default.temporaryDirectory.path,
      waiting: desk.setup.waiting, outcomes: { _ in [] }
    ) { seen in
      desk.tell { "checking \(typed): \(seen) entries" }
    }
    guard report.isSound else { throw DeskError.damagedCopy(typed) }
  }

  private static func read(
    _ store: any EntryStore, after fork: Int, _ typed: String, at desk: Desk
  ) throws -> (LogTail, Int) {
    var state = Session()
    var entries: [Entry] = []
    var lastSharedCapture = 0
    try store.forEachEntry(after: 0) { entry in
      try desk.checkInterrupted()
      if entry.sequence == fork + 1 { lastSharedCapture = state.nextCapture - 1 }
      try state.apply(entry)
      if entry.sequence > fork { entries.append(entry) }
    }
    return (LogTail(after: fork, entries), lastSharedCapture)
  }
}
