import FactCheck
import Foundation
import TestSupport

@testable import SessionStore

/// Steps and logs that the tests append.
enum Samples {
  /// A step that is possible in any session.
  static func step(_ number: Int, analyst: String = "Ira Checker") -> Step {
    var settings = ReportSettings()
    settings.title = "Title \(number)"
    return Step(
      id: UUID(), at: Timestamp(seconds: 1_770_111_000 + number), analyst: analyst,
      line: "report --title \(number)",
      changes: [.reportEdited(edits: Edits(from: ReportSettings(), to: settings))])
  }

  /// A log of random steps with the blobs that they name.
  struct Log {
    let steps: [Step]
    let blobs: [Digest: Blob]
    let session: Session

    init(seed: UInt64, steps count: Int) {
      var random = RandomSession(seed: seed)
      random.grow(by: count)
      steps = random.builder.steps
      blobs = random.builder.blobs
      session = random.builder.session
    }

    /// The blobs that one of its steps names.
    func blobs(of step: Step) -> [Blob] {
      Set(step.changes.flatMap(\.blobs)).compactMap { blobs[$0] }
    }

    /// Appends all steps.
    func append(to store: any EntryStore) throws {
      for step in steps {
        _ = try store.append(step, blobs: blobs(of: step), after: try store.head().sequence)
      }
    }

    /// Writes a session file.
    @discardableResult
    func write(to path: String) throws -> SQLiteStore {
      let (store, _) = try SQLiteStore.create(path, first: steps[0], blobs: blobs(of: steps[0]))
      for (index, step) in steps.enumerated().dropFirst() {
        _ = try store.append(step, blobs: blobs(of: step), after: index)
      }
      return store
    }

    /// Writes a session file in one transaction: for tests that need the file, not the appending.
    func writeQuickly(to path: String) throws {
      try SQLiteStore.fill(path) { (connection) throws(StoreError) in
        var head = LogHead.empty
        for step in steps {
          let entry = try NewRow(step, blobs: blobs(of: step)).insert(after: head, into: connection)
          head = LogHead(sequence: entry.sequence, hash: entry.hash)
        }
      }
    }
  }

  /// What a store's log adds up to.
  static func replay(_ store: any EntryStore) throws -> Session {
    var session = Session()
    try store.forEachEntry(after: 0) { try session.apply($0) }
    return session
  }
}
