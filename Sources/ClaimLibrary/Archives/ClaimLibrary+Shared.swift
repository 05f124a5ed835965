import ClaimSearch
import Database
import FactCheck

/// The library beside the sessions, for somebody who may only read it: what is searched is a library in the cache, which has
/// the same archives.
extension ClaimLibrary {
  /// What `source.mark` says of an archive that comes from the library beside the sessions.
  private static let sharedMark = "shared"

  /// Brings the archives up to date with the library beside the sessions, if this one is used in its place.
  /// - Returns: the path of that library if it cannot be read; `nil` otherwise.
  func adoptSharedArchives() throws -> String? {
    guard let shared else { return nil }
    do {
      let other = try ClaimLibrary(reading: shared)
      defer { other.close() }
      try adoptArchives(of: other)
      return nil
    } catch is LibraryError {
      return shared
    } catch let error as DatabaseError where error.path == shared {
      return shared
    }
  }

  /// Brings the archives up to date with those of another library: adds their records, and forgets archives that came from
  /// there and have gone. An archive of the same name that was added here stays.
  /// - Parameter other: the library beside the sessions.
  /// - Throws: `CancellationError` if the caller asked to stop; what was added stays.
  func adoptArchives(of other: ClaimLibrary) throws {
    let theirs = try other.archiveSources()
    let ours = try archiveSources()
    for (name, source) in ours where source.isShared && theirs[name] == nil {
      try write { () throws(DatabaseError) in try forget(name) }
    }
    for (name, source) in theirs.sorted(by: { $0.key < $1.key }) {
      if let known = ours[name], !known.isShared || known.added == source.added { continue }
      try adopt(name, source, of: other)
    }
  }

  private func adopt(_ name: String, _ source: ArchiveSource, of other: ClaimLibrary) throws {
    var group: [ClaimRecord] = []
    func addGroup() throws {
      var addition = ArchiveAddition(name: name)
      try add(group, to: name, source.location, at: source.added, &addition)
      group.removeAll(keepingCapacity: true)
      if connection.patience.isInterrupted() { throw CancellationError() }
    }
    try other.index.forEach(archive: name) { record in
      group.append(record)
      if group.count >= Self.group { try addGroup() }
    }
    try addGroup()
    try write { () throws(DatabaseError) in
      let statement = try connection.statement(
        "UPDATE source SET mark = ?2, added = ?3 WHERE archive = ?1")
      try statement.bind(text: name.utf8, at: 1)
      try statement.bind(text: Self.sharedMark.utf8, at: 2)
      try statement.bind(text: source.added.utf8, at: 3)
      try statement.run()
    }
  }

  /// Whether an archive comes from the library beside the sessions.
  func isShared(_ name: String) throws(DatabaseError) -> Bool {
    try archiveSources()[name]?.isShared ?? false
  }

  private struct ArchiveSource {
    let location: String
    let added: String
    let isShared: Bool
  }

  private func archiveSources() throws(DatabaseError) -> [String: ArchiveSource] {
    let statement = try connection.statement(
      "SELECT archive, location, added, mark FROM source WHERE kind = 'archive'")
    defer { statement.reset() }
    var sources: [String: ArchiveSource] = [:]
    while try statement.step() {
      sources[statement.text(0)] = ArchiveSource(
        location: statement.text(1), added: statement.text(2),
        isShared: statement.optionalText(3) == Self.sharedMark)
    }
    return sources
  }
}
