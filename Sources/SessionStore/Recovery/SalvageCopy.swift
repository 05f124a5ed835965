import Database
import Glibc
import SafeFiles

/// A copy of a damaged session that may be changed: with its header repaired, so that SQLite reads it, and with
/// a crash's journal beside it, so that SQLite rolls it back.
struct SalvageCopy {
  private let file: TemporaryFile

  /// The copy's path.
  var path: String { file.path }

  /// Copies a session file to the folder of the new session.
  init(of path: String, near newPath: String) throws(StoreError) {
    if let reason = FileStatus.reasonNotToOpen(path) { throw reason }
    file = try TemporaryFile(for: newPath)
    do throws(StoreError) {
      try Self.copy(path, to: file.path, shownAs: newPath)
      let journal = path + "-journal"
      if FileStatus(journal)?.isRegular == true {
        try Self.copy(journal, to: file.path + "-journal", shownAs: newPath)
      }
      try Self.refuseForeign(file.path, shownAs: path)
      try Self.repairHeader(file.path, shownAs: newPath)
    } catch {
      file.discard()
      throw error
    }
  }

  /// Deletes the copy.
  func discard() { file.discard() }

  /// Refuses another program's or a later version's file, unlike a damaged session.
  private static func refuseForeign(_ path: String, shownAs shown: String) throws(StoreError) {
    let copy = try Connection(path, shownAs: shown, access: .readOnly, patience: Patience())
    defer { copy.close() }
    switch try FileHeader(copy).reasonToRefuse(shown) {
    case nil, .damaged: break
    case .some(let reason): throw reason
    }
  }

  /// Checks that a copy's entries and blobs are in our tables. A view of the same name could return rows
  /// endlessly, and they would not be the log.
  static func refuseOtherTables(_ copy: Connection, shownAs shown: String) throws(StoreError) {
    for (name, sql) in Format.tables where name != "meta" {
      let statement = try copy.statement(
        "SELECT type, rootpage, sql FROM sqlite_schema WHERE name = ?1")
      defer { statement.reset() }
      try statement.bind(text: name.utf8, at: 1)
      var rows: [(type: String, page: Int, sql: String)] = []
      while try statement.step() {
        rows.append((statement.text(0), statement.integer(1), statement.text(2)))
      }
      guard rows.count == 1, rows[0].page > 1 else {
        throw .damaged(shown, detail: "there is no table \(name)")
      }
      if rows[0].type == "table", rows[0].sql == sql { continue }
      throw .damaged(shown, detail: "the table \(name) has a different form")
    }
  }

  /// Writes the bytes of the header that are the same in every session.
  private static func repairHeader(_ path: String, shownAs shown: String) throws(StoreError) {
    let descriptor = SafeFiles.open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(shown).error }
    defer { Glibc.close(descriptor) }
    var size: [UInt8] = [0, 0]
    pread(descriptor, &size, 2, 16)
    // Page sizes are 512, 1,024, … 65,536 bytes, the last stored as 1; ours is 4,096.
    let isSize = size == [0, 1] || (size[1] == 0 && size[0] >= 2 && size[0].nonzeroBitCount == 1)
    for (offset, bytes) in Format.header + (isSize ? [] : [(16, [0x10, 0])]) {
      guard pwrite(descriptor, bytes, bytes.count, off_t(offset)) == bytes.count else {
        throw FileFailure(shown).error
      }
    }
  }

  private static func copy(
    _ path: String, to target: String, shownAs shown: String
  ) throws(StoreError) {
    let source = SafeFiles.open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw FileFailure(path).error }
    defer { Glibc.close(source) }
    let sink = SafeFiles.open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard sink >= 0 else { throw FileFailure(shown).error }
    defer { Glibc.close(sink) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(source, &buffer, buffer.count)
      if count == 0 { return }
      // A bad sector: what precedes it can still be saved.
      guard count > 0 else { return }
      var written = 0
      while written < count {
        let part = buffer[written..<count].withUnsafeBytes { write(sink, $0.baseAddress, $0.count) }
        guard part > 0 else { throw FileFailure(shown).error }
        written += part
      }
    }
  }
}
