import Database
import FactCheck
import Foundation
import SessionStore
import TestSupport
import Testing

@testable import ClaimLibrary

/// Two programs at a time.
@Suite("One library of two programs") struct SharedUseTests {
  private let folder: TestDesk.Folder
  private let repository: SessionFolder

  /// A folder with a session of two claims, and no library.
  init() throws {
    folder = try TestDesk.Folder()
    try folder.write("The town closed three libraries. It cost 5 million.\n".utf8, to: "a.txt")
    let desk = try TestDesk(session: "harbour", in: folder)
    #expect(desk.run(["load \(folder.path)/a.txt", "tag 1", "tag 2"]).diagnostics.isEmpty)
    repository = SessionFolder(path: folder.path)
  }

  private func library(replacing damaged: ClaimLibrary? = nil) throws -> ClaimLibrary {
    try ClaimLibrary(of: repository, cache: nil, replacing: damaged)
  }

  private func add(_ name: String, to library: ClaimLibrary) throws {
    _ = try library.add("/archives/\(name)", now: TestDesk.start) { take in
      try take(Array(#"{"claim":"Zebras fly.","verdict":"False"}"#.utf8)[...])
    }
  }

  private func names(_ library: ClaimLibrary) throws -> [String] {
    try library.archives().map { "\($0.name) \($0.claims)" }
  }

  @Test("both read a session that neither knew") func oneSessionTwice() throws {
    let (one, other) = (try library(), try library())
    try add("zoo.jsonl", to: one)
    var inBetween: Result<LibraryUpdate, any Error>?
    try one.update(from: repository, now: TestDesk.start) { _, _ in
      inBetween = Result { try other.update(from: repository, now: TestDesk.start) }
    }
    #expect(try inBetween?.get().read == 1)
    for library in [one, other] {
      #expect(try library.counts().claims == 2)
      #expect(try library.check(against: repository).isSound)
      #expect(try names(library) == ["zoo.jsonl 1"])
    }
  }

  @Test("of two that found damage, one sets the file aside") func setAsideOnce() throws {
    let (one, other) = (try library(), try library())
    try add("zoo.jsonl", to: one)
    one.close()
    other.close()
    let made = try library(replacing: one)
    #expect(made.replaced?.archives == ["/archives/zoo.jsonl"])
    try add("new.jsonl", to: made)
    let same = try library(replacing: other)
    #expect(same.replaced == nil)
    #expect(try names(same) == ["new.jsonl 1"])
    let aside = try ClaimLibrary(reading: same.path + ClaimLibrary.damagedEnding)
    #expect(try names(aside) == ["zoo.jsonl 1"])
    // The lock leaves nothing behind.
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy {
        !$0.hasSuffix(".lock")
      })
  }

  @Test("a file in which another program is writing is not set aside") func notWhileWriting() throws
  {
    let (one, other) = (try library(), try library())
    one.close()
    _ = try other.write { () throws(DatabaseError) in
      #expect(throws: (any Error).self) {
        try ClaimLibrary(of: repository, cache: nil, replacing: one, isInterrupted: { true })
      }
    }
    try add("zoo.jsonl", to: other)
    #expect(try names(library()) == ["zoo.jsonl 1"])
  }
}
