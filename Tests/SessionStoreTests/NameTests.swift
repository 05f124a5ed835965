import Database
import FactCheck
import Foundation
import Testing

@testable import SafeFiles
@testable import SessionStore

/// A session always has one name, also while it is renamed.
@Suite struct NameTests {
  let folder = TemporaryFolder()
  var path: String { folder.file("a.factdesk") }
  var other: String { folder.file("b.factdesk") }

  private func create() throws {
    try SQLiteStore.create(path, first: Samples.step(1), blobs: []).0.close()
  }

  @Test func aFileOfSeveralNamesIsNotOpenedForWriting() throws {
    try create()
    link(path, other)
    #expect(throws: StoreError.severalNames(path, others: [other])) {
      try SQLiteStore.open(path, access: .readWrite)
    }
    #expect(throws: StoreError.severalNames(path, others: [other])) {
      try SessionFolder(path: folder.path).rename("a", to: "c")
    }
    // A backup made of links may be read.
    #expect(try SQLiteStore.open(path, access: .readOnly).head().sequence == 1)
    mkdir(folder.file("backup"), 0o700)
    rename(other, folder.file("backup/b.factdesk"))
    #expect(throws: StoreError.severalNames(path, others: [])) {
      try SQLiteStore.open(path, access: .readWrite)
    }
    unlink(folder.file("backup/b.factdesk"))
    #expect(try SQLiteStore.open(path, access: .readWrite).head().sequence == 1)
  }

  /// What the first program left that was killed while it renamed by linking: then a crash within an
  /// edit under one name left edits that the other name knew nothing of.
  @Test func aJournalBesideAnotherNameIsNotPassedOver() throws {
    try Samples.Log(seed: 2, steps: 30).writeQuickly(to: path)
    let before = RawFile.dump(path)
    let connection = try Connection(path, access: .readWrite, patience: Patience())
    try connection.execute(
      "PRAGMA cache_size = 1; BEGIN IMMEDIATE; DROP TRIGGER entry_is_never_updated;"
        + "UPDATE entry SET line = hex(zeroblob(2000))")
    let journal = try Bytes.of(path + "-journal")
    let torn = try Bytes.of(path)
    connection.close()
    try Bytes.write(torn, to: path)
    link(path, other)
    try Bytes.write(journal, to: other + "-journal")
    for access in [StoreAccess.readOnly, .readWrite] {
      #expect(throws: StoreError.severalNames(path, others: [other])) {
        try SQLiteStore.open(path, access: access)
      }
    }
    // The advice: this name goes, and the other is opened.
    unlink(path)
    #expect(try SQLiteStore.open(other, access: .readWrite).head().sequence == 30)
    #expect(RawFile.dump(other) == before)
  }

  @Test func renamingIsOneStep() throws {
    try create()
    try FileName.move(path, to: other)
    #expect(folder.names == ["b.factdesk"])
    try Bytes.write([1], to: path)
    #expect(throws: FileFault(path, .exists)) { try FileName.move(other, to: path) }
    #expect(try Bytes.of(path) == [1])
    #expect(throws: FileFault(folder.file("c"), .system(ENOENT))) {
      try FileName.move(folder.file("none"), to: folder.file("c"))
    }
    var status = stat()
    stat(other, &status)
    #expect(status.st_nlink == 1)
  }

  /// If the file system has no such call: the new name is reserved, and no file is replaced.
  @Test func renamingWorksInTwoSteps() throws {
    try create()
    try FileName.moveByReserving(path, to: other)
    #expect(folder.names == ["b.factdesk"])
    #expect(try SQLiteStore.open(other, access: .readWrite).head().sequence == 1)
    try Bytes.write([1], to: path)
    #expect(throws: FileFault(path, .exists)) { try FileName.moveByReserving(other, to: path) }
    #expect(try Bytes.of(path) == [1])
    #expect(throws: FileFault.self) {
      try FileName.moveByReserving(folder.file("none"), to: folder.file("c"))
    }
    #expect(folder.names == ["a.factdesk", "b.factdesk"])
  }
}
