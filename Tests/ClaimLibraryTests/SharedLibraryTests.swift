import FactCheck
import Foundation
import SessionStore
import TestSupport
import Testing

@testable import ClaimLibrary

/// The library beside the sessions, for somebody who may only read it.
@Suite("A library that may only be read") struct SharedLibraryTests {
  private let folder: TestDesk.Folder
  private let theirs: ClaimLibrary
  private let ours: ClaimLibrary

  init() throws {
    let folder = try TestDesk.Folder()
    self.folder = folder
    func library(_ name: String) throws -> ClaimLibrary {
      let path = "\(folder.path)/\(name)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      return try ClaimLibrary(of: SessionFolder(path: path), cache: nil)
    }
    theirs = try library("theirs")
    ours = try library("ours")
  }

  private func add(_ claims: [String], to library: ClaimLibrary, as name: String, at second: Int)
    throws
  {
    let lines = claims.map { #"{"claim":"\#($0)","verdict":"False"}"# }.joined(separator: "\n")
    _ = try library.add("/archives/\(name)", now: .init(seconds: second)) { take in
      try take(Array(lines.utf8)[...])
    }
  }

  private func names(_ library: ClaimLibrary) throws -> [String] {
    try library.archives().map { "\($0.name) \($0.claims)" }
  }

  @Test("its archives are adopted, kept up to date, and forgotten") func archives() throws {
    try add(["Zebras fly.", "Zebras swim."], to: theirs, as: "zoo.jsonl", at: 1_000)
    try add(["Quokkas sing."], to: theirs, as: "more.jsonl", at: 1_000)
    try add(["Wombats dance."], to: ours, as: "own.jsonl", at: 1_000)
    for _ in 0..<2 {
      try ours.adoptArchives(of: theirs)
      #expect(try names(ours) == ["more.jsonl 1", "own.jsonl 1", "zoo.jsonl 2"])
    }
    #expect(try ours.claim(at: "zoo.jsonl:2") == theirs.claim(at: "zoo.jsonl:2"))
    try add(["Zebras dive."], to: theirs, as: "zoo.jsonl", at: 2_000)
    try theirs.removeArchive("more.jsonl")
    try ours.adoptArchives(of: theirs)
    #expect(try names(ours) == ["own.jsonl 1", "zoo.jsonl 3"])
    #expect(try ours.archives().last?.added == theirs.archives().last?.added)
  }

  @Test("an archive that was added here stays as it is") func ownArchive() throws {
    try add(["Zebras fly."], to: ours, as: "zoo.jsonl", at: 1_000)
    try add(["Zebras swim."], to: theirs, as: "zoo.jsonl", at: 2_000)
    try ours.adoptArchives(of: theirs)
    #expect(try names(ours) == ["zoo.jsonl 1"])
  }

  @Test("it is read only in place of the library beside the sessions") func place() throws {
    #expect(ours.shared == nil)
    #expect(try ours.adoptSharedArchives() == nil)
  }
}
