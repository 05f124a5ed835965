import Database
import FactCheck

extension SQLiteStore {
  /// The entries after a number, up to another number or to the end, in order, each checked against the chain.
  public func entries(
    after sequence: Int, through last: Int?
  ) throws(StoreError) -> [Entry] {
    try connection.patiently { () throws(StoreError) in
      var entries: [Entry] = []
      try onOwnLog(.reading) { () throws(StoreError) in
        var chain = ChainFollower(after: try hash(before: sequence))
        let statement = try connection.statement(
          "SELECT \(EntryRow.columns) FROM entry WHERE seq > ?1 AND seq <= ?2 ORDER BY seq")
        defer { statement.reset() }
        try statement.bind(sequence, at: 1)
        try statement.bind(last ?? .max, at: 2)
        while try statement.step() { entries.append(try entry(statement, &chain)) }
        if last == nil { remember(entries.last, orHeadAt: sequence) }
      }
      return entries
    }
  }

  /// Passes on the entries one by one, each checked against the chain, and then checks the whole log. `body`
  /// may read from this store, but not append to it.
  /// - Throws: `damaged` if anything was altered: before passing on the entry or, if entries are missing at the
  ///   end or a redaction was altered, after the last one.
  public func forEachEntry(after sequence: Int, _ body: (Entry) throws -> Void) throws {
    var thrown: (any Error)?
    try connection.patiently { () throws(StoreError) in
      // Only the first step can meet a lock, so no entry is passed on twice.
      try onOwnLog(.reading) { () throws(StoreError) in
        var chain = ChainFollower(after: try hash(before: sequence))
        let statement = try connection.statement(
          "SELECT \(EntryRow.columns) FROM entry WHERE seq > ?1 ORDER BY seq")
        defer { statement.reset() }
        try statement.bind(sequence, at: 1)
        var last: Entry?
        var count = 0
        while try statement.step() {
          let entry = try entry(statement, &chain)
          do { try body(entry) } catch {
            thrown = error
            return
          }
          last = entry
          count += 1
        }
        if sequence == 0 { try refuseMissing(behind: count, chain) }
        remember(last, orHeadAt: sequence)
      }
    }
    if let thrown { throw thrown }
  }

  /// Calls `body` with the first entries as they are stored, in order, each checked against the chain.
  public func forEachStoredEntry(
    through last: Int, _ body: (StoredEntry) throws -> Void
  ) throws {
    var thrown: (any Error)?
    try connection.patiently { () throws(StoreError) in
      try onOwnLog(.reading) { () throws(StoreError) in
        var chain = ChainFollower(after: .zero)
        let statement = try connection.statement(
          "SELECT \(EntryRow.columns) FROM entry WHERE seq <= ?1 ORDER BY seq")
        defer { statement.reset() }
        try statement.bind(last, at: 1)
        var count = 0
        while try statement.step() {
          let row: EntryRow
          do throws(EntryRow.Fault) {
            row = try EntryRow(statement)
            guard chain.follow(row) else {
              throw .damaged("it or the entry before it was altered")
            }
          } catch {
            throw error.storeError(at: path, entry: statement.integer(0))
          }
          do { try body(StoredEntry(row)) } catch {
            thrown = error
            return
          }
          count += 1
        }
        guard count == last else {
          throw .damaged(path, detail: "\(count) of \(last) entries can be read")
        }
      }
    }
    if let thrown { throw thrown }
  }

  /// The hashes of all bytes in the log, in ascending order.
  public func blobs() throws(StoreError) -> [Digest] {
    try connection.patiently { () throws(StoreError) in
      var digests: [Digest] = []
      let statement = try connection.statement("SELECT sha256 FROM blob ORDER BY sha256")
      defer { statement.reset() }
      while try statement.step() {
        guard let digest = Digest(bytes: Array(statement.bytes(0))) else {
          throw .damaged(path, detail: "a blob has no hash")
        }
        digests.append(digest)
      }
      return digests
    }
  }

  /// The hash to which the entry after this number is chained.
  private func hash(before sequence: Int) throws(StoreError) -> Digest {
    guard sequence > 0 else { return .zero }
    if let known, known.sequence == sequence { return known.hash }
    let statement = try connection.statement("SELECT hash FROM entry WHERE seq = ?1")
    defer { statement.reset() }
    try statement.bind(sequence, at: 1)
    guard try statement.step() else { return .zero }
    guard let hash = Digest(bytes: Array(statement.bytes(0))) else {
      throw .damaged(path, detail: "entry \(sequence): no hash")
    }
    return hash
  }

  /// Refuses a log that is incomplete although all its entries are intact: the table may have lost its end,
  /// which the chain does not show, but its index hardly the same part.
  private func refuseMissing(behind count: Int, _ chain: ChainFollower) throws(StoreError) {
    let indexed = try connection.integer("SELECT count(*) FROM entry") ?? 0
    guard indexed == count else {
      throw .damaged(path, detail: "\(count) of \(indexed) entries can be read")
    }
    if let entry = chain.misredacted {
      throw .damaged(path, detail: "entry \(entry) does not match its redaction record")
    }
  }

  private func remember(_ last: Entry?, orHeadAt sequence: Int) {
    if let last {
      remember(LogHead(sequence: last.sequence, hash: last.hash))
    } else if let known {
      remember(known)
    } else {
      seenChanges = changeCounter()
      seenStatus = FileStatus(path)
    }
  }

  /// A statement's current entry, if it is chained to the one before.
  private func entry(
    _ statement: Statement, _ chain: inout ChainFollower
  ) throws(StoreError) -> Entry {
    do throws(EntryRow.Fault) {
      let row = try EntryRow(statement)
      let isChained = chain.follow(row)
      if row.version > EntryCoding.version { throw .newer(version: row.version) }
      guard isChained else { throw .damaged("it or the entry before it was altered") }
      let entry = try reader.entry(row)
      chain.keep(entry, row)
      return entry
    } catch {
      throw error.storeError(at: path, entry: statement.integer(0))
    }
  }
}
