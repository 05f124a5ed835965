import Database
import FactCheck

/// Reads as much as possible of a damaged session, row by row.
struct Salvage {
  private let source: Connection
  private let path: String
  private let reader = EntryReader()
  private var fault: CheckReport.Fault?
  /// The blobs that saved entries name, in the order of the log, each with the first entry that does.
  private var named: [RecoveryReport.LostBlob] = []
  private var lastKnown = 0
  /// The damage of the table of entries, wherever it is.
  private var tableFault: CheckReport.Fault?
  /// What redactions say about entries, from anywhere in the file.
  private var redactions = SalvagedRedactions()
  /// The redactions that were appended to the saved entries.
  private var repeated: [Int] = []
  /// Saved entries whose redaction is lost, with what is left of them.
  private var unconfirmed: [(entry: Entry, body: Digest)] = []
  /// The numbers of the blobs' rows by the hash that their bytes have; `nil` before the first blob that its own hash
  /// does not lead to.
  private var rowsByHash: [Digest: Int]?
  /// How many rows were read for that.
  private(set) var rowsRead = 0

  /// Opens a copy that can be altered.
  init(_ copy: String, shownAs path: String, patience: Patience) throws(StoreError) {
    self.path = path
    let connection = try Connection(copy, shownAs: path, access: .readWrite, patience: patience)
    source = connection
    do throws(StoreError) {
      // Otherwise SQLite refuses every row of a file that is shorter than its header says.
      try connection.execute("PRAGMA trusted_schema = OFF; PRAGMA writable_schema = ON")
      try SalvageCopy.refuseOtherTables(connection, shownAs: path)
    } catch {
      connection.close()
      throw error
    }
  }

  /// Closes the copy.
  func close() { source.close() }

  /// Copies what is intact into a session without entries.
  /// - Throws: `nothingToRecover` if not even the first entry is intact.
  mutating func save(into target: Connection) throws(StoreError) -> RecoveryReport {
    let saved = try saveEntries(into: target)
    guard saved.sequence > 0 else { throw .nothingToRecover(path) }
    try appendRedactions(after: saved, into: target)
    return try saveBlobs(into: target, with: saved)
  }

  /// Copies entries up to the first damaged one; returns the last one copied.
  private mutating func saveEntries(into target: Connection) throws(StoreError) -> LogHead {
    lastKnown = lastNumber() ?? 0
    tableFault = try faultOfTable()
    try redactions.collect(
      from: source, through: lastKnown, isTableDamaged: tableFault != nil)
    var session = Session()
    var passages = PassageCheck()
    var head = LogHead.empty
    var seen: Set<Digest> = []
    while fault == nil {
      try refuseInterrupted()
      let number = head.sequence + 1
      do throws(StoreError) {
        guard
          let entry = try save(
            number, after: head.hash, into: target, applyingTo: &session, &passages)
        else { break }
        head = LogHead(sequence: number, hash: entry.hash)
        for digest in entry.step.changes.flatMap(\.blobs) where seen.insert(digest).inserted {
          named.append(RecoveryReport.LostBlob(digest: digest, entry: number))
        }
      } catch {
        guard case .damaged(let file, let detail) = error, file == path else { throw error }
        fault = .unreadableEntry(number, detail: detail)
      }
    }
    return head
  }

  /// The damage that SQLite finds in the table of entries. A file that was cut within a page has zeros in place
  /// of the last entries, so nothing is read there.
  private func faultOfTable() throws(StoreError) -> CheckReport.Fault? {
    do throws(StoreError) {
      let statement = try source.statement("PRAGMA integrity_check('entry')")
      defer { statement.reset() }
      while try statement.step() {
        if let finding = FileDamage.findings(statement.text(0)).first { return .file(finding) }
      }
      return nil
    } catch {
      guard case .damaged(_, let detail) = error else { throw error }
      return .file(detail)
    }
  }

  /// Entries not read because of Ctrl-C must not count as lost.
  private func refuseInterrupted() throws(StoreError) {
    if source.patience.isInterrupted() { throw .interrupted(path) }
  }

  /// Copies one entry if it is intact; otherwise records why it is not.
  private mutating func save(
    _ number: Int, after previous: Digest, into target: Connection,
    applyingTo session: inout Session, _ passages: inout PassageCheck
  ) throws(StoreError) -> Entry? {
    let statement = try source.statement("SELECT \(EntryRow.columns) FROM entry WHERE seq = ?1")
    defer { statement.reset() }
    try statement.bind(number, at: 1)
    guard try statement.step() else {
      if let next = nextNumber(after: number) { fault = .gap(expected: number, found: next) }
      return nil
    }
    let row: EntryRow
    let entry: Entry
    do throws(Finding) {
      (row, entry) = try sound(statement, after: previous)
      let confirmation = redactions.confirmation(of: row)
      if confirmation == .altered { throw Finding(fault: .misredactedEntry(number)) }
      guard
        TextLists.contents(of: entry, after: session).allSatisfy({ TextLists.fit($0, soundBytes) })
      else { throw Finding(fault: .badLists(entry: number)) }
      do throws(ReplayError) {
        try session.apply(entry)
        try session.checkValues(of: entry)
        try passages.check(entry, soundBytes)
      } catch {
        throw Finding(fault: .replay(error))
      }
      if confirmation == .unconfirmed { unconfirmed.append((entry, Digest(of: row.body))) }
    } catch {
      if case .newerEntry(_, let version) = error.fault {
        throw .tooNew(path, .entries, version: version, supported: EntryCoding.version)
      }
      fault = error.fault
      return nil
    }
    try row.insert(into: target)
    return entry
  }

  /// Why an entry is the first that is not saved.
  private struct Finding: Error {
    let fault: CheckReport.Fault
  }

  private func sound(
    _ statement: Statement, after previous: Digest
  ) throws(Finding) -> (EntryRow, Entry) {
    let number = statement.integer(0)
    let row: EntryRow
    do throws(EntryRow.Fault) {
      row = try EntryRow(statement)
    } catch {
      throw Finding(fault: .unreadableEntry(number, detail: error.detail))
    }
    var bytes = ChainBytes()
    guard bytes.hash(row, after: previous) == row.hash else {
      throw Finding(fault: .alteredEntry(number))
    }
    do throws(EntryRow.Fault) {
      return (row, try reader.entry(row))
    } catch {
      throw Finding(fault: CheckReport.Fault(error, ofEntry: number))
    }
  }

  /// Appends the redactions after the damage on which saved entries depend, each as the original step without
  /// the lost entries, and one step in place of redactions that are lost themselves.
  private mutating func appendRedactions(
    after saved: LogHead, into target: Connection
  ) throws(StoreError) {
    var head = saved
    for (number, step) in redactions.steps(behind: saved.sequence) {
      let entry = try NewRow(step, blobs: []).insert(after: head, into: target)
      head = LogHead(sequence: entry.sequence, hash: entry.hash)
      repeated.append(number)
    }
    if let step = redactions.stepForLost(unconfirmed, after: head) {
      _ = try NewRow(step, blobs: []).insert(after: head, into: target)
    }
  }

  /// Copies the blobs that saved entries name, and reports what was saved and what was not.
  private mutating func saveBlobs(
    into target: Connection, with saved: LogHead
  ) throws(StoreError) -> RecoveryReport {
    var lost: [RecoveryReport.LostBlob] = []
    for blob in named {
      let bytes = try bytes(of: blob.digest)
      try refuseInterrupted()
      guard let bytes else {
        lost.append(blob)
        continue
      }
      let statement = try target.statement("INSERT INTO blob VALUES(?1, ?2)")
      try statement.bind(bytes: blob.digest.bytes, at: 1)
      try statement.bind(bytes: bytes, at: 2)
      try statement.run()
    }
    try LostData.mark(lost.map(\.digest), in: target)
    try refuseInterrupted()
    let next = saved.sequence + 1
    return RecoveryReport(
      saved: saved, repeatedRedactions: repeated,
      unconfirmed: unconfirmed.map(\.entry.sequence), fault: fault ?? tableFault,
      lostEntries: fault == nil ? nil : next...max(next, lastKnown), lostBlobs: lost,
      savedBlobs: named.count - lost.count)
  }

  /// A blob's bytes, found by its hash or, if that index is damaged, among all blobs.
  private mutating func bytes(of digest: Digest) throws(StoreError) -> [UInt8]? {
    if let direct = soundBytes(of: digest) { return direct }
    if rowsByHash == nil { rowsByHash = try hashRows() }
    return rowsByHash?[digest].flatMap(bytes(ofRow:))
  }

  /// Reads every blob once: reading all of them again for each one that is lost would take a day for a long session.
  private mutating func hashRows() throws(StoreError) -> [Digest: Int] {
    var rows: [Digest: Int] = [:]
    let last = (try? source.integer("SELECT max(rowid) FROM blob")) ?? Self.mostBlobs
    for number in 1...max(1, min(last, Self.mostBlobs)) {
      rowsRead += 1
      if let bytes = bytes(ofRow: number) { rows[Digest(of: bytes)] = number }
      try refuseInterrupted()
    }
    return rows
  }

  private func bytes(ofRow number: Int) -> [UInt8]? {
    try? blob("SELECT bytes FROM blob WHERE rowid = ?1") { (it) throws(StoreError) in
      try it.bind(number, at: 1)
    }
  }

  /// A blob's bytes found by their hash, if they have it.
  private func soundBytes(of digest: Digest) -> [UInt8]? {
    let bytes = try? blob("SELECT bytes FROM blob WHERE sha256 = ?1") { (it) throws(StoreError) in
      try it.bind(bytes: digest.bytes, at: 1)
    }
    return bytes.flatMap { Digest(of: $0) == digest ? $0 : nil }
  }

  /// The maximum number of blobs to read if the file no longer says how many it has.
  private static let mostBlobs = 10_000

  private func blob(
    _ sql: String, _ bind: (Statement) throws(StoreError) -> Void
  ) throws(StoreError) -> [UInt8]? {
    let statement = try source.statement(sql)
    defer { statement.reset() }
    try bind(statement)
    return try statement.step() ? Array(statement.bytes(0)) : nil
  }

  /// The last entry's number, from the table or else from its index.
  private func lastNumber() -> Int? {
    let queries = [
      "SELECT max(seq) FROM entry",
      "SELECT max(seq) FROM entry INDEXED BY sqlite_autoindex_entry_1 WHERE id >= ''",
    ]
    return queries.compactMap { try? source.integer($0) }.max()
  }

  private func nextNumber(after number: Int) -> Int? {
    let statement = try? source.statement("SELECT min(seq) FROM entry WHERE seq > ?1")
    defer { statement?.reset() }
    try? statement?.bind(number, at: 1)
    guard let statement, (try? statement.step()) == true, statement.isInteger(0) else {
      // The table cannot say, but its index may have later entries.
      return lastKnown > number ? lastKnown : nil
    }
    return statement.integer(0)
  }
}
