import ClaimSearch
import Database
import Foundation
import SessionStore
import TestSupport
import Testing

@testable import ClaimLibrary

/// A library that an earlier program made, kept for ever: it can be used, or it is made again and nothing is lost without a
/// word.
@Suite("Libraries of earlier versions") struct EarlierLibraryTests {
  /// The program of 2026-12-01 made it of a session and of an archive with two records.
  private static let fixture = "Tests/ClaimLibraryTests/Fixtures/library-771.sqlite"
  private static let archive = "/archives/published.jsonl"
  private let folder: TestDesk.Folder

  init() throws {
    folder = try TestDesk.Folder()
    let bytes = try Data(contentsOf: URL(filePath: ProjectFiles.path(Self.fixture)))
    try bytes.write(to: URL(filePath: path))
  }

  private var path: String { "\(folder.path)/\(ClaimLibrary.fileName)" }

  private func library() throws -> ClaimLibrary {
    try ClaimLibrary(of: SessionFolder(path: folder.path), cache: nil)
  }

  @Test("the one of version 771 has its archive, or names it") func fixture() throws {
    let library = try library()
    if LibrarySchema.version == 771 {
      #expect(library.replaced == nil)
      #expect(try library.archives().map { "\($0.name) \($0.claims)" } == ["published.jsonl 2"])
      let claim = try #require(try library.claim(at: "published.jsonl:1"))
      #expect(claim.record.wording == "Ferry traffic to Port Ellery fell by half in 2025.")
    } else {
      #expect(
        library.replaced == .init(reason: .earlierVersion, archives: [Self.archive]))
      #expect(try library.archives().isEmpty)
    }
  }

  @Test("an earlier one is made again, and names the archives to add") func earlier() throws {
    try mark(770)
    let library = try library()
    #expect(library.replaced == .init(reason: .earlierVersion, archives: [Self.archive]))
    #expect(try library.archives().isEmpty)
    // The new one is no earlier one.
    #expect(try self.library().replaced == nil)
  }

  @Test("a later one is refused, and stays as it is") func later() throws {
    try mark(LibrarySchema.version + 1)
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(
      throws: LibraryError.tooNew(
        path, version: LibrarySchema.version + 1, supported: LibrarySchema.version)
    ) { try library() }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  /// Gives the file another version.
  private func mark(_ version: Int) throws {
    let connection = try Connection<DatabaseError>(
      path, access: .readWrite, patience: Patience())
    defer { connection.close() }
    try connection.execute("PRAGMA user_version = \(version)")
  }
}
