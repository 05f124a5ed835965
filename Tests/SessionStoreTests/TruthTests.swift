import Database
import FactCheck
import Foundation
import TestSupport
import Testing

@testable import SessionStore

/// After an error that followed the commit: what is reported of an edit is true.
@Suite struct TruthTests {
  let folder = TemporaryFolder()

  private func path(in name: String) -> String {
    _ = FailingFolders.install
    mkdir(folder.file(name), 0o700)
    return folder.file("\(name)/a.factdesk")
  }

  /// Where folders cannot be synced at all, an edit is done once and acknowledged.
  @Test func editsAreNotDoubledWhereFoldersCannotBeSynced() throws {
    let path = path(in: FailingFolders.cannot)
    let store = try SQLiteStore.create(path, first: Samples.step(1), blobs: []).0
    for number in 2...4 {
      let entry = try store.append(Samples.step(number), blobs: [], after: number - 1)
      #expect(entry.sequence == number)
      #expect(try store.head().sequence == number)
    }
    #expect(try store.check().faults == [])
    #expect(try store.check().entries == 4)
  }

  /// If the sync of a folder fails, the edit is stored, and is reported as stored.
  @Test func anEditThatMayNotLastIsReportedAsStored() throws {
    let path = path(in: FailingFolders.fails)
    let other = folder.file("a.factdesk")
    try SQLiteStore.create(other, first: Samples.step(1), blobs: []).0.close()
    rename(other, path)
    let store = try SQLiteStore.open(path, access: .readWrite)
    let step = Samples.step(2)
    #expect(
      throws: StoreError.unconfirmed(path, entry: 2, detail: "Input/output error")
    ) { try store.append(step, blobs: [], after: 1) }
    #expect(store.mayHaveChanged())
    #expect(try store.entries(after: 1, through: nil).map(\.step) == [step])
    // The same step again is not a second entry.
    #expect(try store.append(step, blobs: [], after: 1).sequence == 2)
    #expect(try store.check().entries == 2)
  }

  @Test func aRedactionThatMayNotLastIsReportedAsDone() throws {
    let path = path(in: FailingFolders.fails)
    let other = folder.file("a.factdesk")
    var desk = SessionBuilder()
    try desk.load("Fees rose.")
    try desk.note("Call the clerk.", on: .article(ArticleID(1)))
    let (made, _) = try SQLiteStore.create(
      other, first: desk.steps[0], blobs: Array(desk.blobs.values))
    _ = try made.append(desk.steps[1], blobs: [], after: 1)
    made.close()
    rename(other, path)
    let store = try SQLiteStore.open(path, access: .readWrite)
    #expect(
      throws: StoreError.unconfirmed(path, entry: 3, detail: "Input/output error")
    ) {
      try store.redact(.note(NoteID(1)), after: 2) { change in
        Step(
          id: UUID(), at: SessionBuilder.start, analyst: "Chief", line: "redact n1",
          changes: [change])
      }
    }
    #expect(try Samples.replay(store).allNotes[0].text == Change.redactedWords)
    #expect(try store.check().faults == [])
  }

  /// A session that is stored is not reported as refused because it cannot be opened now.
  @Test func aSessionThatCannotBeOpenedIsReportedAsStored() throws {
    let path = path(in: FailingFolders.opensNone)
    #expect {
      try SQLiteStore.create(path, first: Samples.step(1), blobs: [])
    } throws: { error in
      guard case .notReadAfterwards(path, entry: 1, _) = error as? StoreError else { return false }
      return (error as? StoreError)?.mayHaveBeenDone == true
    }
    let moved = folder.file("a.factdesk")
    rename(path, moved)
    #expect(try SQLiteStore.open(moved, access: .readWrite).head().sequence == 1)
  }

  /// A disk that cannot be read does not make a session another program's file.
  @Test func aSessionThatCannotBeReadCountsAsOne() throws {
    let path = path(in: FailingFolders.readsNone)
    let other = folder.file("a.factdesk")
    try SQLiteStore.create(other, first: Samples.step(1), blobs: []).0.close()
    rename(other, path)
    #expect {
      try SQLiteStore.open(path, access: .readOnly)
    } throws: { error in
      switch error as? StoreError {
      case .io(path, _, _), .damaged(path, _): true
      default: false
      }
    }
    #expect(SessionFolder.isSession(path))
  }

  @Test func filesThatMayNotLastAreReportedAsWritten() throws {
    let path = path(in: FailingFolders.fails)
    #expect(
      throws: StoreError.unconfirmed(path, entry: nil, detail: "Input/output error")
    ) { try SQLiteStore.create(path, first: Samples.step(1), blobs: []) }
    #expect(try SQLiteStore.open(path, access: .readWrite).head().sequence == 1)
    let copy = folder.file("\(FailingFolders.fails)/copy.factdesk")
    #expect(
      throws: StoreError.unconfirmed(copy, entry: nil, detail: "Input/output error")
    ) { try SQLiteStore.copy(from: path, to: copy) }
    #expect(try SQLiteStore.open(copy, access: .readOnly).check().faults == [])
    let sessions = SessionFolder(path: folder.file(FailingFolders.fails))
    #expect(
      throws: StoreError.unconfirmed(
        sessions.path(of: "b"), entry: nil, detail: "Input/output error")
    ) { try sessions.rename("a", to: "b") }
    #expect(try sessions.list().map(\.name) == ["b", "copy"])
  }

  /// An edit that its error undoes is reported as not stored.
  @Test func anEditThatWasRolledBackIsReportedAsNotStored() throws {
    let path = folder.file("a.factdesk")
    let store = try SQLiteStore.create(path, first: Samples.step(1), blobs: []).0
    // A deferred condition fails with the commit itself.
    try store.connection.execute(
      """
      PRAGMA foreign_keys = ON; CREATE TABLE parent(x PRIMARY KEY);
      CREATE TABLE child(x REFERENCES parent(x) DEFERRABLE INITIALLY DEFERRED)
      """)
    let step = Samples.step(2)
    #expect(throws: StoreError.self) {
      try store.truthfully(step) { () throws(StoreError) in
        try store.connection.transaction(.writing) { () throws(StoreError) in
          try store.connection.execute("INSERT INTO child VALUES(1)")
          return try NewRow(step, blobs: []).insert(
            after: try store.lastEntry(), into: store.connection)
        }
      }
    }
    #expect(store.connection.failedToCommit)
    #expect(try store.head().sequence == 1)
  }
}
