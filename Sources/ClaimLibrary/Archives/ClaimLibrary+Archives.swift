import ArticleLoading
import ClaimSearch
import Database
import FactCheck
import Importing

/// An archive of published fact-checks in the library.
public struct LibraryArchive: Equatable, Sendable {
  /// Its name: the last part of its path or address.
  public let name: String
  /// Its path or address, as it was given.
  public let location: String
  /// When records were last added from it.
  public let added: String
  /// The number of its records that the library has.
  public let claims: Int
  /// The earliest and the latest day on which one was published, as written there; `nil` if none is dated.
  public let first: String?
  public let last: String?
  /// The languages of its records, the most frequent first.
  public let languages: [String]
}

/// What was added from an archive.
public struct ArchiveAddition: Sendable {
  /// Its name in the library.
  public let name: String
  /// The number of records that were added.
  public var added = 0
  /// The number of records that the library had.
  public var known = 0
  /// The first records that cannot be read.
  public var refused: [RefusedRecord] = []
  /// The number of records that cannot be read.
  public var refusedCount = 0
  /// The line on which the file ends inside a record; `nil` if it is complete.
  public var cutLine: Int?
  /// Whether the reading was cancelled; what was added before stays.
  public var isCancelled = false
}

extension ClaimLibrary {
  /// Records are written in transactions of this many, so that a cancelled reading keeps what it read.
  private static let group = 5_000

  /// Adds the records of an archive that the library does not have, whichever archive they came from.
  /// - Parameters:
  ///   - location: its path or address, as it is shown.
  ///   - read: hands the file's bytes piece by piece to its argument until there are none.
  ///   - now: the time.
  ///   - progress: called with the number of records that were read.
  /// - Throws: `LibraryError`; `ImportError` if a whole file cannot be read; what `read` throws.
  public func add(
    _ location: String, now: Timestamp, progress: (Int) -> Void = { _ in },
    reading read: ((ArraySlice<UInt8>) throws -> Void) throws -> Void
  ) throws -> ArchiveAddition {
    let name = try name(for: location)
    var addition = ArchiveAddition(name: name)
    let reader = ArchiveReader(path: location, now: now)
    var group: [IndexedClaim] = []
    var found = 0
    func take(_ record: ArchiveReader.Record) throws {
      var claim = record.claim
      claim.address = "\(record.number)"
      group.append(claim)
      found += 1
      guard group.count >= Self.group else { return }
      try add(group, to: name, location, now, &addition)
      group.removeAll(keepingCapacity: true)
      progress(found)
      if connection.patience.isInterrupted() { throw LibraryError.interrupted(path) }
    }
    var whole: [UInt8]?
    var isFirst = true
    do {
      try read { chunk in
        if isFirst {
          isFirst = false
          if ArchiveReader.isReadWhole(chunk.prefix(4_096)) { whole = [] }
        }
        if whole != nil {
          whole! += chunk
        } else {
          try reader.read(chunk, take)
        }
      }
      if let whole { try reader.read(whole: whole, take) } else { try reader.finish(take) }
    } catch LibraryError.interrupted {
      addition.isCancelled = true
    } catch LoadError.cancelled {
      addition.isCancelled = true
    }
    try add(group, to: name, location, now, &addition)
    guard reader.count > 0 else { throw LibraryError.noRecords(location) }
    addition.refused = reader.refused
    addition.refusedCount = reader.refusedCount
    addition.cutLine = reader.cutLine
    return addition
  }

  private func add(
    _ claims: [IndexedClaim], to name: String, _ location: String, _ now: Timestamp,
    _ addition: inout ArchiveAddition
  ) throws(LibraryError) {
    guard !claims.isEmpty else { return }
    let (added, known) = try write { () throws(LibraryError) in
      let source = try archive(name, location, now)
      let mark = try connection.statement(
        "INSERT OR IGNORE INTO archive_record (claim, identity) VALUES (?1, ?2)")
      var added = 0
      for var claim in claims {
        let identity = Self.identity(of: claim)
        guard try !has(identity) else { continue }
        claim.source = source
        let id = try index.insert(claim)
        mark.reset()
        try mark.bind(id, at: 1)
        try mark.bind(bytes: identity, at: 2)
        try mark.run()
        added += 1
      }
      return (added, claims.count - added)
    }
    addition.added += added
    addition.known += known
  }

  private func has(_ identity: [UInt8]) throws(LibraryError) -> Bool {
    let statement = try connection.statement("SELECT 1 FROM archive_record WHERE identity = ?1")
    defer { statement.reset() }
    try statement.bind(bytes: identity, at: 1)
    return try statement.step()
  }

  /// What tells a record from others: the address of the check, the claim, its claimant and its verdict.
  private static func identity(of claim: IndexedClaim) -> [UInt8] {
    let parts = [claim.url, claim.wording, claim.claimant, claim.publisher, claim.verdict]
    let text = parts.map { $0 ?? "" }.joined(separator: "\u{1F}")
    return Array(Digest(of: text).bytes.prefix(16))
  }

  /// The number of an archive, which is added if the library does not have it.
  private func archive(
    _ name: String, _ location: String, _ now: Timestamp
  ) throws(LibraryError) -> Int {
    let statement = try connection.statement(
      """
      INSERT INTO source (kind, name, location, added) VALUES ('archive', ?1, ?2, ?3)
      ON CONFLICT DO UPDATE SET location = excluded.location, added = excluded.added RETURNING id
      """)
    defer { statement.reset() }
    try statement.bind(text: name.utf8, at: 1)
    try statement.bind(text: location.utf8, at: 2)
    try statement.bind(text: now.description.utf8, at: 3)
    guard try statement.step() else { throw .damaged(path, detail: "no row was added") }
    let id = statement.integer(0)
    _ = try statement.step()
    return id
  }

  /// The name of an archive: the last part of its path or address, or all of it if another one has that name.
  private func name(for location: String) throws(LibraryError) -> String {
    let path = location.prefix { $0 != "?" && $0 != "#" }
    let name = path.split(separator: "/").last.map(String.init) ?? location
    let isOfOther = try archives().contains { $0.name == name && $0.location != location }
    return isOfOther ? location : name
  }

  /// The archives, by name.
  public func archives() throws(LibraryError) -> [LibraryArchive] {
    let statement = try connection.statement(
      """
      SELECT s.name, s.location, s.added, count(c.id), min(c.published), max(c.published), s.id
      FROM source s LEFT JOIN claim c ON c.source = s.id
      WHERE s.kind = 'archive' GROUP BY s.id ORDER BY s.name
      """)
    defer { statement.reset() }
    var archives: [LibraryArchive] = []
    while try statement.step() {
      archives.append(
        LibraryArchive(
          name: statement.text(0), location: statement.text(1), added: statement.text(2),
          claims: statement.integer(3), first: statement.optionalText(4),
          last: statement.optionalText(5), languages: try languages(of: statement.integer(6))))
    }
    return archives
  }

  private func languages(of source: Int) throws(LibraryError) -> [String] {
    let statement = try connection.statement(
      """
      SELECT language FROM claim WHERE source = ?1 AND language IS NOT NULL
      GROUP BY language ORDER BY count(*) DESC, language
      """)
    defer { statement.reset() }
    try statement.bind(source, at: 1)
    var languages: [String] = []
    while try statement.step() { languages.append(statement.text(0)) }
    return languages
  }

  /// Removes an archive with its records.
  /// - Throws: `unknownArchive`.
  public func removeArchive(_ name: String) throws(LibraryError) {
    let statement = try connection.statement(
      "SELECT id FROM source WHERE kind = 'archive' AND name = ?1")
    try statement.bind(text: name.utf8, at: 1)
    let id = try statement.step() ? statement.integer(0) : nil
    statement.reset()
    guard let id else { throw .unknownArchive(name, known: try archives().map(\.name)) }
    try write { () throws(LibraryError) in try forget(source: id) }
  }
}
