import FactCheck
import SessionStore

extension TeamStore {
  /// The number of entries that are read at once, and of bytes, about.
  private static let pageEntries = 2000, pageBytes = 8 << 20

  /// The entries after a number, up to another number or to the end, in order, each checked against the chain.
  public func entries(
    after sequence: Int, through last: Int?
  ) throws(StoreError) -> [Entry] {
    var entries: [Entry] = []
    do {
      try read(after: sequence, through: last, \.0) { entries += $0 }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .io(location, detail: "\(error)", code: 0)
    }
    return entries
  }

  /// Passes on the entries one by one, each checked against the chain, and then checks the whole log. `body` may read from
  /// this store, but not append to it.
  public func forEachEntry(after sequence: Int, _ body: (Entry) throws -> Void) throws {
    let log = try read(after: sequence, through: nil, \.0) { try $0.forEach(body) }
    guard sequence <= 0, log.chain.misredacted != nil else { return }
    // A redaction between two pages looks like damage, and is none when everything is read again.
    let again = try read(after: 0, through: nil, \.0.sequence) { _ in }
    if let entry = again.chain.misredacted {
      throw StoreError.damaged(
        location, detail: "entry \(entry) does not match its redaction record")
    }
    throw StoreError.busy(location)
  }

  /// Calls `body` with the first entries as they are stored, in order, each checked against the chain.
  public func forEachStoredEntry(through last: Int, _ body: (StoredEntry) throws -> Void) throws {
    var count = 0
    try read(after: 0, through: last, { StoredEntry($0.1) }) {
      count += $0.count
      try $0.forEach(body)
    }
    guard count == last else {
      throw StoreError.damaged(location, detail: "\(count) of \(last) entries can be read")
    }
  }

  /// What is known after entries were read.
  struct ReadLog {
    /// The number of the last entry.
    var last: Int
    var chain: ChainFollower
  }

  /// Reads entries by pages, each from the last entry that is already known here: its hash shows whether the server still has
  /// what it had.
  /// - Parameters:
  ///   - make: makes of an entry and its row what is wanted of it.
  ///   - each: called with the entries of a page, when no statement is running.
  /// - Throws: `StoreError`, and what `each` throws.
  @discardableResult
  func read<Item>(
    after sequence: Int, through last: Int?, _ make: ((Entry, EntryRow)) -> Item,
    _ each: ([Item]) throws -> Void
  ) throws -> ReadLog {
    let start = max(0, sequence)
    var log: ReadLog?
    var limit = Self.pageEntries
    var ended = -1
    while true {
      let page = try link.perform { connection in
        try self.page(
          connection, from: log?.last ?? start, through: last ?? .max, limit: limit,
          log ?? (start == 0 ? ReadLog(last: 0, chain: ChainFollower(after: .zero)) : nil), make)
      }
      for (number, hash) in page.hashes { known.add(number, hash) }
      try each(page.items)
      guard let now = page.log else {
        // The entry that the caller has seen is not there; or the number is behind the end.
        if start <= known.last { throw try link.perform { try self.lost($0) } }
        noteEndIfWhole(last, try head())
        return ReadLog(last: start, chain: ChainFollower(after: .zero))
      }
      log = now
      if page.rows < limit {
        // A page ends the log only if the server says that there is no more.
        guard last == nil else { return now }
        let head = try link.perform { try self.readHead($0) }
        if head.sequence == now.last, head.hash == now.chain.previous {
          noteEnd(head)
          return now
        }
        // Somebody appends meanwhile; or entries are missing.
        guard head.sequence > now.last, ended < now.last else {
          throw StoreError.damaged(
            location, detail: "\(now.last) of \(head.sequence) entries can be read")
        }
        ended = now.last
      }
      // A page has the entry that is known and at least one more.
      limit = min(Self.pageEntries, max(2, page.rows * Self.pageBytes / max(1, page.size)))
    }
  }

  private func noteEndIfWhole(_ last: Int?, _ head: LogHead) {
    if last == nil { noteEnd(head) }
  }

  private struct Page<Item> {
    var items: [Item] = []
    var hashes: [(Int, Digest)] = []
    var rows = 0
    var size = 0
    var log: ReadLog?
  }

  /// Reads one page.
  /// - Parameter before: what was read so far; `nil` if the first row is an entry that only gives its hash.
  private func page<Item>(
    _ connection: ServerConnection, from first: Int, through last: Int, limit: Int,
    _ before: ReadLog?, _ make: ((Entry, EntryRow)) -> Item
  ) throws -> Page<Item> {
    var page = Page<Item>()
    page.log = before
    try fields(connection, from: first, through: max(first, last), limit: limit) { fields in
      page.rows += 1
      page.size += fields.size
      do throws(EntryRow.Fault) {
        let row = try fields.row()
        if let mine = known.hash(of: row.sequence), mine != row.hash {
          throw .damaged(Self.differs)
        }
        guard var log = page.log else {
          guard row.sequence == first else { return }
          page.log = ReadLog(last: first, chain: ChainFollower(after: row.hash))
          return
        }
        if row.sequence == log.last {
          guard row.hash == log.chain.previous else { throw .damaged(Self.differs) }
          return
        }
        guard row.sequence == log.last + 1 else {
          throw .damaged("it comes after entry \(log.last)")
        }
        let isChained = log.chain.follow(row)
        if row.version > EntryCoding.version { throw .newer(version: row.version) }
        guard isChained else { throw .damaged("it or the entry before it was altered") }
        let entry = try reader.entry(row)
        log.chain.keep(entry, row)
        log.last = row.sequence
        page.log = log
        page.items.append(make((entry, row)))
        page.hashes.append((row.sequence, row.hash))
      } catch {
        throw PageFault(error, entry: fields.sequence)
      }
    }
    return page
  }

  /// What is wrong with an entry whose hash is another than this store knows.
  private static let differs = "its hash differs"

  /// Hands over the rows of entries.
  func fields(
    _ connection: ServerConnection, from first: Int, through last: Int, limit: Int,
    _ body: (EntryFields) throws -> Void
  ) throws {
    do {
      try connection.run(
        """
        SELECT \(EntryFields.columns) FROM factdesk.entry
        WHERE session = $1 AND seq >= $2 AND seq <= $3 ORDER BY seq LIMIT $4
        """,
        [sessionValue, .text(String(first)), .text(String(last)), .text(String(limit))],
        rows: limit
      ) { try body(EntryFields($0)) }
    } catch let fault as PageFault {
      if case .damaged(Self.differs) = fault.fault {
        throw try link.perform { try self.lost($0) }
      }
      throw fault.fault.storeError(at: location, entry: fault.entry)
    }
  }

  /// The hash of an entry, to which the next is chained; `nil` if the server does not have it.
  func hash(of sequence: Int, _ connection: ServerConnection) throws -> Digest? {
    if let hash = known.hash(of: sequence) { return hash }
    var hash: Digest?
    try connection.run(
      "SELECT hash FROM factdesk.entry WHERE session = $1 AND seq = $2",
      [sessionValue, .text(String(sequence))]
    ) { hash = try $0.digest(0) }
    return hash
  }
}

/// A row that is no entry of this log.
private struct PageFault: Error {
  let fault: EntryRow.Fault
  let entry: Int

  init(_ fault: EntryRow.Fault, entry: Int) {
    self.fault = fault
    self.entry = entry
  }
}
