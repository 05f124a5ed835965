import FactCheck
import Foundation
import Testing

@testable import SessionStore

/// A session comes into being whole, or not at all.
@Suite struct CreationTests {
  let folder = TemporaryFolder()
  var path: String { folder.file("a.factdesk") }

  @Test func appearsWithItsFirstEntryAndBlobs() throws {
    let blobs = [Blob([1]), Blob([2]), Blob([3])]
    let step = ConformanceTests.loading(blobs)
    let (store, entry) = try SQLiteStore.create(path, first: step, blobs: blobs)
    #expect(entry.sequence == 1)
    #expect(entry.step == step)
    #expect(try store.entries(after: 0, through: nil) == [entry])
    #expect(try store.blob(blobs[1].digest) == [2])
    #expect(folder.names == ["a.factdesk"])
    #expect(try store.append(Samples.step(2), blobs: [], after: 1).sequence == 2)
  }

  @Test func neverReplacesAFile() throws {
    try Bytes.write(Array("mine".utf8), to: path)
    #expect(throws: StoreError.exists(path)) {
      try SQLiteStore.create(path, first: Samples.step(1), blobs: [])
    }
    #expect(try Bytes.of(path) == Array("mine".utf8))
    // Nor what a dangling link names.
    symlink(folder.file("nowhere"), folder.file("b.factdesk"))
    #expect(throws: StoreError.exists(folder.file("b.factdesk"))) {
      try SQLiteStore.create(folder.file("b.factdesk"), first: Samples.step(1), blobs: [])
    }
    #expect(folder.names == ["a.factdesk", "b.factdesk"])
  }

  @Test func leavesNothingWhenItFails() throws {
    let step = ConformanceTests.loading([Blob([1]), Blob([2]), Blob([3])])
    #expect(throws: StoreError.unknownBlob(Digest(of: [1] as [UInt8]))) {
      try SQLiteStore.create(path, first: step, blobs: [])
    }
    let empty = Step(id: UUID(), at: step.at, analyst: "", line: "", changes: [])
    #expect(throws: StoreError.emptyStep) {
      try SQLiteStore.create(path, first: empty, blobs: [])
    }
    #expect(folder.names == [])
    #expect(throws: StoreError.missingFolder(folder.file("no"))) {
      try SQLiteStore.create(folder.file("no/a.factdesk"), first: Samples.step(1), blobs: [])
    }
  }

  @Test func clearsAwayWhatKilledCreationsLeft() throws {
    let old = folder.file("\(TemporaryFile.nameStart)abc\(TemporaryFile.nameEnd)")
    let young = folder.file("\(TemporaryFile.nameStart)def\(TemporaryFile.nameEnd)")
    for file in [old, old + "-journal", young] { try Bytes.write([1], to: file) }
    var times = [
      timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000_000, tv_usec: 0),
    ]
    utimes(old, &times)
    _ = try SQLiteStore.create(path, first: Samples.step(1), blobs: [])
    #expect(folder.names == [URL(fileURLWithPath: young).lastPathComponent, "a.factdesk"])
  }

  @Test func copiesUnderAnotherName() throws {
    let log = Samples.Log(seed: 4, steps: 40)
    try log.writeQuickly(to: path)
    let copy = folder.file("b.factdesk")
    try SQLiteStore.copy(from: path, to: copy)
    #expect(RawFile.dump(copy) == RawFile.dump(path))
    let store = try SQLiteStore.open(copy, access: .readWrite)
    #expect(try store.check().faults == [])
    #expect(try store.append(Samples.step(1), blobs: [], after: 40).sequence == 41)
    var status = stat()
    stat(copy, &status)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(throws: StoreError.exists(copy)) { try SQLiteStore.copy(from: path, to: copy) }
    #expect(throws: StoreError.missing(folder.file("no.factdesk"))) {
      try SQLiteStore.copy(from: folder.file("no.factdesk"), to: folder.file("c.factdesk"))
    }
    #expect(folder.names == ["a.factdesk", "b.factdesk"])
  }
}
