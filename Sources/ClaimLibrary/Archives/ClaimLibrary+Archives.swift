import ArticleText
import ClaimSearch
import Database
import FactCheck
import Importing
import SafeFiles
import SessionStore

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
  /// The earliest date of its records, as written there; `nil` if none is dated.
  public let first: String?
  /// The latest one.
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
  static let group = 1_000
  /// The maximum length of a page or a report, which are read as a whole, in bytes.
  private static let longestWhole = 256_000_000

  /// Adds the records of an archive that the library does not have, whichever archive they came from.
  /// - Parameters:
  ///   - location: its path or address, as it is shown.
  ///   - read: hands the file's bytes piece by piece to its argument until there are none.
  ///   - now: the time.
  ///   - progress: called with the number of records that were read.
  /// - Throws: `LibraryError`; `ImportError` if a whole file cannot be read; what `read` throws.
  public func add(
    _ location: String, now: Timestamp, progress: @escaping (Int) -> Void = { _ in },
    reading read: ((ArraySlice<UInt8>) throws -> Void) throws -> Void
  ) throws -> ArchiveAddition {
    let name = try name(for: location)
    var addition = ArchiveAddition(name: name)
    let reader = ArchiveReader(path: location, archive: name, now: now)
    var group: [ClaimRecord] = []
    var found = 0
    func take(_ record: ClaimRecord) throws {
      group.append(record)
      found += 1
      guard group.count >= Self.group else { return }
      try add(group, to: name, location, at: now.description, &addition)
      group.removeAll(keepingCapacity: true)
      progress(found)
      if connection.patience.isInterrupted() { throw CancellationError() }
    }
    var whole: [UInt8]?
    var isFirst = true
    do {
      try read { chunk in
        if isFirst {
          isFirst = false
          if let encoding = ArchiveReader.wideEncoding(of: chunk) {
            throw LibraryError.notUTF8(location, encoding: encoding)
          }
          if ArchiveReader.isReadWhole(chunk.prefix(4_096)) { whole = [] }
        }
        if whole == nil { try reader.read(chunk, take) } else { whole? += chunk }
        if let whole, whole.count > Self.longestWhole {
          throw LibraryError.tooLarge(location, limit: Self.longestWhole)
        }
      }
      if let whole { try reader.read(whole: whole, take) } else { try reader.finish(take) }
      try add(group, to: name, location, at: now.description, &addition)
    } catch  where connection.patience.isInterrupted() {
      // The records that were being written are not there; those before them stay.
      addition.isCancelled = true
    }
    guard reader.count > 0 || addition.isCancelled else { throw LibraryError.noRecords(location) }
    addition.refused = reader.refused
    addition.refusedCount = reader.refusedCount
    addition.cutLine = reader.cutLine
    return addition
  }

  /// Adds the records of a group that the library does not have.
  func add(
    _ records: [ClaimRecord], to name: String, _ location: String, at time: String,
    _ addition: inout ArchiveAddition
  ) throws(DatabaseError) {
    guard !records.isEmpty else { return }
    let records = Self.withLanguages(records)
    let added = try write { () throws(DatabaseError) in
      var number = try lastNumber(of: name)
      var new: [ClaimRecord] = []
      for var record in records where try isNew(record) {
        // Numbers of the file would not do: a newer one has other records at the same places.
        number += 1
        record.record = "\(number)"
        new.append(record)
      }
      if !new.isEmpty { try note(name, location, time) }
      return try index.add(new)
    }
    addition.added += added
    addition.known += records.count - added
  }

  /// Records with the language that they have by their words, if they declare none: a word is found in all its forms only
  /// if its language is known. Most are too short to tell, so the others of the group decide for them.
  private static func withLanguages(_ records: [ClaimRecord]) -> [ClaimRecord] {
    let unknown = records.lazy.filter { $0.language == "und" }.map(\.wording)
    let sample = unknown.prefix(200).map { String($0.prefix(500)) }.joined(separator: "\n")
    guard !sample.isEmpty else { return records }
    let usual = LanguageDetector.language(of: Array(sample.utf8))
    return records.map { record in
      guard record.language == "und" else { return record }
      var record = record
      record.language =
        LanguageDetector.language(of: Array(record.wording.utf8)) ?? usual ?? record.language
      return record
    }
  }

  /// The number of the record that was last added to an archive; 0 before the first.
  private func lastNumber(of archive: String) throws(DatabaseError) -> Int {
    // The plus sign has SQLite go through the newest rows instead of sorting those of the archive.
    let statement = try connection.statement(
      "SELECT record FROM claim WHERE +archive = ?1 ORDER BY id DESC LIMIT 1")
    defer { statement.reset() }
    try statement.bind(text: archive.utf8, at: 1)
    return try statement.step() ? Int(statement.text(0)) ?? 0 : 0
  }

  /// Whether the library has no such record of an archive yet; it is remembered.
  private func isNew(_ record: ClaimRecord) throws(DatabaseError) -> Bool {
    let parts = [record.url, record.wording, record.claimant, record.publisher, record.verdict]
    let text = parts.map { $0 ?? "" }.joined(separator: "\u{1F}")
    let statement = try connection.statement(
      "INSERT OR IGNORE INTO archive_record VALUES (?1, ?2) RETURNING 1")
    defer { statement.reset() }
    try statement.bind(bytes: Array(Digest(of: text).bytes.prefix(16)), at: 1)
    try statement.bind(text: record.archive.utf8, at: 2)
    return try statement.step()
  }

  /// Notes an archive, and when records were added from it.
  private func note(
    _ name: String, _ location: String, _ time: String
  ) throws(DatabaseError) {
    let statement = try connection.statement(
      """
      INSERT INTO source (archive, kind, location, added) VALUES (?1, 'archive', ?2, ?3)
      ON CONFLICT DO UPDATE SET added = excluded.added
      """)
    try statement.bind(text: name.utf8, at: 1)
    try statement.bind(text: location.utf8, at: 2)
    try statement.bind(text: time.utf8, at: 3)
    try statement.run()
  }

  /// The name of an archive: the last part of its path or address, or all of it if something else has that name.
  private func name(for location: String) throws(DatabaseError) -> String {
    let path = location.prefix { $0 != "?" && $0 != "#" }
    var name = path.split(separator: "/").last.map(String.init) ?? location
    // Only sessions have this ending, so that the claims of both are told apart by it.
    if name.hasSuffix(SessionFolder.fileEnding) { name.removeLast(SessionFolder.fileEnding.count) }
    let statement = try connection.statement(
      "SELECT 1 FROM source WHERE archive = ?1 AND location IS NOT ?2")
    defer { statement.reset() }
    try statement.bind(text: name.utf8, at: 1)
    try statement.bind(text: location.utf8, at: 2)
    return try statement.step() ? location : name
  }

  /// The archives, by name.
  public func archives() throws -> [LibraryArchive] {
    let statement = try connection.statement(
      """
      SELECT s.archive, s.location, s.added, count(c.id), min(c.date), max(c.date)
      FROM source s LEFT JOIN claim c ON c.archive = s.archive
      WHERE s.kind = 'archive' GROUP BY s.archive ORDER BY s.archive
      """)
    defer { statement.reset() }
    var archives: [LibraryArchive] = []
    while try statement.step() {
      archives.append(
        LibraryArchive(
          name: statement.text(0), location: statement.text(1), added: statement.text(2),
          claims: statement.integer(3), first: statement.optionalText(4),
          last: statement.optionalText(5), languages: try languages(of: statement.text(0))))
    }
    return archives
  }

  private func languages(of archive: String) throws(DatabaseError) -> [String] {
    let statement = try connection.statement(
      """
      SELECT language FROM claim WHERE archive = ?1 AND language <> 'und'
      GROUP BY language ORDER BY count(*) DESC, language
      """)
    defer { statement.reset() }
    try statement.bind(text: archive.utf8, at: 1)
    var languages: [String] = []
    while try statement.step() { languages.append(statement.text(0)) }
    return languages
  }

  /// Removes an archive with its records.
  /// - Parameter typed: its name, or as it is shown if its bytes are not UTF-8.
  /// - Throws: `LibraryError.unknownArchive`; `sharedArchive` if it would come back from the library beside the sessions.
  public func removeArchive(_ typed: String) throws {
    let known = try archives().map(\.name)
    guard let name = known.first(where: { $0 == typed || FileName.shown($0) == typed }) else {
      throw LibraryError.unknownArchive(typed, known: known)
    }
    if let shared, try isShared(name) { throw LibraryError.sharedArchive(name, library: shared) }
    try write { () throws(DatabaseError) in try forget(name) }
  }
}
