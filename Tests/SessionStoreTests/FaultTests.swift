import Database
import FactCheck
import Foundation
import SeededRandom
import TestSupport
import Testing

@testable import SessionStore

/// Killed, out of space, without rights: the log contains the confirmed edits and no others.
@Suite struct FaultTests {
  let folder = TemporaryFolder()
  var path: String { folder.file("a.factdesk") }

  /// Opens a session that something happened to; returns its head.
  private func headOfSound(_ path: String) throws -> Int {
    let store = try SQLiteStore.open(path, access: .readWrite)
    defer { store.close() }
    let report = try store.check()
    #expect(report.faults == [])
    #expect(report.entries == report.soundHead.sequence)
    return report.soundHead.sequence
  }

  @Test func killedWhileAppending() throws {
    var random = SplitMix64(seed: 77)
    var (acknowledged, journals, unacknowledged, last) = (0, 0, 0, 0)
    for _ in 0..<50 {
      let probe = try Probe(["append", path, "100000", "probe"])
      let outcome = probe.kill(
        afterLines: 1 + random.below(6), andMicroseconds: random.below(3000))
      #expect(outcome.wasKilled)
      #expect(outcome.error == nil)
      if folder.names.contains("a.factdesk-journal") { journals += 1 }
      let numbers = outcome.acknowledged
      #expect(numbers == Array(last + 1..<last + 1 + numbers.count))
      acknowledged += numbers.count
      let head = try headOfSound(path)
      // At most the one edit that was durable when its acknowledgement was cut off.
      #expect(head == last + numbers.count || head == last + numbers.count + 1)
      unacknowledged += head - last - numbers.count
      last = head
    }
    print(
      "killed 50 times: \(acknowledged) edits acknowledged, none lost; \(unacknowledged) durable "
        + "without having been acknowledged; \(journals) journals taken back")
    #expect(acknowledged > 0)
  }

  @Test func killedWhileCreating() throws {
    var random = SplitMix64(seed: 78)
    var (acknowledged, leftovers) = (0, 0)
    for _ in 0..<25 {
      let folder = TemporaryFolder()
      let probe = try Probe(["create", folder.path, "100000"])
      let outcome = probe.kill(
        afterLines: 1 + random.below(4), andMicroseconds: random.below(2000))
      #expect(outcome.error == nil)
      let repository = SessionFolder(path: folder.path)
      let sessions = try repository.list()
      let count = outcome.acknowledged.count
      acknowledged += count
      #expect(sessions.count == count || sessions.count == count + 1)
      for session in sessions { #expect(try headOfSound(repository.path(of: session.name)) == 1) }
      let others = folder.names.filter { !$0.hasSuffix(Format.fileEnding) }
      // The file may have its name already, and still its temporary one.
      #expect(others.allSatisfy { $0.hasPrefix(TemporaryFile.nameStart) })
      leftovers += others.count
    }
    print("killed 25 times: \(acknowledged) creations acknowledged, \(leftovers) leftovers, hidden")
    #expect(acknowledged > 0)
  }

  @Test func stoppedByTheLargestFileSize() throws {
    let outcome = try Probe.run(
      "append", path, "100000", "probe",
      by: ["/bin/sh", "-c", "ulimit -f 200; exec \"$0\" \"$@\""])
    let count = outcome.acknowledged.count
    print("largest file size: \(count) edits acknowledged, then: \(outcome.error ?? "nothing")")
    #expect(count > 0)
    #expect(outcome.error == "error full(\"\(path)\")")
    #expect(try headOfSound(path) == count)
    let store = try SQLiteStore.open(path, access: .readWrite)
    #expect(try store.append(Samples.step(1), blobs: [], after: count).sequence == count + 1)
  }

  @Test(.enabled(if: Machine.canMount, "only root may mount a small disk, and not everywhere"))
  func stoppedByAFullDisk() throws {
    let disk = SmallDisk(kilobytes: 400)
    let ballast = disk.path + "/ballast"
    try Bytes.write([UInt8](repeating: 1, count: 150_000), to: ballast)
    let path = disk.path + "/a.factdesk"
    let blob = Blob([UInt8](repeating: 9, count: 2000))
    let large = Blob([UInt8](repeating: 3, count: 100_000))
    let store = try SQLiteStore.create(path, first: Samples.step(1), blobs: [blob]).0
    var head = 1
    var refused: Step?
    while refused == nil {
      let step = Samples.step(head + 1, analyst: String(repeating: "a", count: 500))
      do throws(StoreError) {
        head = try store.append(step, blobs: [], after: head).sequence
      } catch {
        #expect(error == .full(path))
        refused = step
      }
    }
    print("full disk: \(head) edits acknowledged, then refused")
    #expect(head > 10)
    // The refused edit has left no trace, and refusing is no accident.
    #expect(try store.head().sequence == head)
    #expect(throws: StoreError.full(path)) { try store.append(refused!, blobs: [], after: head) }
    #expect(throws: StoreError.full(path)) {
      try store.append(
        ConformanceTests.loading([blob, blob, large]), blobs: [large], after: head)
    }
    #expect(throws: StoreError.unknownBlob(large.digest)) { try store.blob(large.digest) }
    #expect(throws: StoreError.full(disk.path + "/b.factdesk")) {
      try SQLiteStore.create(disk.path + "/b.factdesk", first: Samples.step(1), blobs: [large])
    }
    #expect(throws: StoreError.full(disk.path + "/b.factdesk")) {
      try SQLiteStore.copy(from: path, to: disk.path + "/b.factdesk")
    }
    #expect(try headOfSound(path) == head)
    #expect(try SessionFolder(path: disk.path).list().map(\.name) == ["a"])
    // With free space again, the same store works.
    unlink(ballast)
    #expect(try store.append(refused!, blobs: [], after: head).sequence == head + 1)
    #expect(try headOfSound(path) == head + 1)
  }

  @Test(.enabled(if: Machine.canMount, "only root may mount read-only, and not everywhere"))
  func readsOnMediaThatMayNotBeWritten() throws {
    let disk = SmallDisk(kilobytes: 2000)
    let path = disk.path + "/a.factdesk"
    let log = Samples.Log(seed: 31, steps: 20)
    try log.writeQuickly(to: path)
    let crashed = disk.path + "/crashed.factdesk"
    try Self.leaveCrashed(crashed)
    disk.makeReadOnly()
    let store = try SQLiteStore.open(path, access: .readOnly)
    #expect(WholeState(try Samples.replay(store)) == WholeState(log.session))
    #expect(try store.check().faults == [])
    #expect(!store.mayHaveChanged())
    #expect(throws: StoreError.readOnly(path)) {
      try SQLiteStore.open(path, access: .readWrite)
    }
    #expect(throws: StoreError.needsRecovery(crashed)) {
      try SQLiteStore.open(crashed, access: .readOnly)
    }
    #expect(throws: StoreError.readOnly(disk.path + "/b.factdesk")) {
      try SQLiteStore.copy(from: path, to: disk.path + "/b.factdesk")
    }
    // Copied to where it may be written, it is read.
    let copy = folder.file("copy.factdesk")
    try Bytes.write(try Bytes.of(crashed), to: copy)
    try Bytes.write(try Bytes.of(crashed + "-journal"), to: copy + "-journal")
    #expect(try SQLiteStore.open(copy, access: .readOnly).check().faults == [])
    // A copy or a recovery may be made from there.
    try SQLiteStore.copy(from: path, to: folder.file("b.factdesk"))
    #expect(try SQLiteStore.recover(crashed, to: folder.file("c.factdesk")).fault == nil)
  }

  /// Leaves a session as a crash does: half written, with a journal.
  private static func leaveCrashed(_ path: String) throws {
    let folder = TemporaryFolder()
    let whole = folder.file("a.factdesk")
    try Samples.Log(seed: 32, steps: 20).writeQuickly(to: whole)
    try RawFile.dropTriggers(whole)
    let connection = try Connection(whole, access: .readWrite, patience: Patience())
    try connection.execute("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE entry SET line = 'x'")
    try Bytes.write(try Bytes.of(whole), to: path)
    try Bytes.write(try Bytes.of(whole + "-journal"), to: path + "-journal")
    connection.close()
  }

  @Test(
    .enabled(if: Machine.otherUser != nil, "no way here to run the probe without root's rights"))
  func strippedOfRights() throws {
    let user = Machine.otherUser ?? []
    try SQLiteStore.create(path, first: Samples.step(1), blobs: []).0.close()
    let crashed = folder.file("crashed.factdesk")
    try Self.leaveCrashed(crashed)
    func expect(
      _ line: String, _ arguments: String..., file: mode_t, folder mode: mode_t,
      _ location: SourceLocation = #_sourceLocation
    ) throws {
      for name in folder.names {
        chmod(folder.file(name), file)
        if getuid() == 0 { chown(folder.file(name), 65534, 65534) }
      }
      chmod(folder.path, mode)
      if getuid() == 0 { chown(folder.path, 65534, 65534) }
      defer { chmod(folder.path, 0o700) }
      let outcome = try Probe(arguments, by: user).wait()
      #expect(outcome.lines == [line], sourceLocation: location)
    }
    let quoted = "(\"\(path)\")"
    try expect("read 1", "read", path, file: 0o400, folder: 0o500)
    try expect("error readOnly\(quoted)", "append", path, "1", "x", file: 0o400, folder: 0o500)
    try expect("error readOnly\(quoted)", "append", path, "1", "x", file: 0o600, folder: 0o500)
    try expect("error readOnly\(quoted)", "append", path, "1", "x", file: 0o400, folder: 0o700)
    try expect("error noPermission\(quoted)", "read", path, file: 0o000, folder: 0o700)
    try expect("error noPermission\(quoted)", "append", path, "1", "x", file: 0, folder: 0o700)
    try expect("error noPermission\(quoted)", "read", path, file: 0o600, folder: 0o000)
    try expect(
      "error needsRecovery(\"\(crashed)\")", "read", crashed, file: 0o400, folder: 0o500)
    try expect(
      "error readOnly(\"\(folder.file("s1.factdesk"))\")", "create", folder.path, "1",
      file: 0o400, folder: 0o500)
    try expect("ack 2", "append", path, "1", "x", file: 0o600, folder: 0o700)
    try expect("read 20", "read", crashed, file: 0o600, folder: 0o700)
  }
}
