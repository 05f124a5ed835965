import Foundation
import Testing

@testable import SafeFiles

/// One program at a time reads, changes and replaces a file.
@Suite struct FileLockTests {
  private let folder: String
  private var path: String { "\(folder)/f" }

  init() {
    folder = NSTemporaryDirectory() + "fd-lock-\(UInt64.random(in: 0 ... .max))"
    mkdir(folder, 0o700)
  }

  private func write(_ text: String) throws {
    let file = try WholeFile(path, replacing: true, mode: 0o644)
    try file.append(Array(text.utf8))
    try file.finish()
    try file.commit()
  }

  @Test func excludesOthersUntilItsRelease() throws {
    try write("x")
    let lock = try FileLock(path, mode: 0o644)
    #expect(throws: FileFault(path, .locked)) { try FileLock(path, mode: 0o644, tries: 2) }
    lock.release()
    try FileLock(path, mode: 0o644, tries: 1).release()
  }

  /// The lock on the file that was replaced would exclude nobody.
  @Test func isOnTheFileThatHasTheName() throws {
    try write("old")
    let old = try FileLock(path, mode: 0o644)
    try write("new")
    let new = try FileLock(path, mode: 0o644, tries: 1)
    #expect(throws: FileFault(path, .locked)) { try FileLock(path, mode: 0o644, tries: 1) }
    old.release()
    #expect(throws: FileFault(path, .locked)) { try FileLock(path, mode: 0o644, tries: 1) }
    new.release()
  }

  @Test func isOnTheTargetOfALink() throws {
    try write("x")
    symlink("f", "\(folder)/link")
    let lock = try FileLock("\(folder)/link", mode: 0o644)
    #expect(throws: FileFault(path, .locked)) { try FileLock(path, mode: 0o644, tries: 1) }
    lock.release()
  }

  @Test func leavesNoFileIfNothingIsWritten() throws {
    let lock = try FileLock(path, mode: 0o644)
    #expect(access(path, F_OK) == 0)
    lock.release()
    #expect(access(path, F_OK) != 0)
    let second = try FileLock(path, mode: 0o644)
    try write("")
    second.release()
    #expect(access(path, F_OK) == 0)
  }

  @Test func devicesNeedNone() throws {
    let locks = try (0..<2).map { _ in try FileLock("/dev/null", mode: 0o644, tries: 1) }
    for lock in locks { lock.release() }
  }
}
