import Database
import FactCheck
import FoundationEssentials

/// What the redactions of a damaged log say about the entries that they changed.
///
/// The chain does not cover the present content of a redacted entry; the step that redacted it does, and it can
/// come after the damage. Such a step is accepted if its own hash is right for the entry before it. If it is
/// lost, nothing confirms what is left of the redacted entry, but the chain still covers everything else in it.
struct SalvagedRedactions {
  private var steps: [(entry: Int, step: Step)] = []
  private var said: [Int: (by: Int, body: Digest)] = [:]
  /// The items named by redactions whose own entries are damaged.
  private var items: [Int: ItemID] = [:]
  /// The number of the last entry that is damaged or missing: it may have been a redaction.
  private var lastDamage = 0

  /// What is known of the content of an entry.
  enum Confirmation {
    /// It is what its last redaction left, or it was never redacted.
    case confirmed
    /// It was redacted, and the redaction that confirms its content may be among the damaged entries.
    case unconfirmed
    /// It is not what its last redaction left.
    case altered
  }

  /// Searches all entries that can be read, one by one, because any can be damaged.
  /// - Parameter isTableDamaged: whether SQLite finds damage in the table, so that entries may be missing at its
  ///   end.
  mutating func collect(
    from source: Connection, through last: Int, isTableDamaged: Bool
  ) throws(StoreError) {
    let reader = EntryReader()
    let statement = try source.statement("SELECT \(EntryRow.columns) FROM entry WHERE seq = ?1")
    defer { statement.reset() }
    var bytes = ChainBytes()
    var previous = LogHead.empty
    for number in try Self.numbers(in: source, through: last) {
      if number > previous.sequence + 1 { lastDamage = number - 1 }
      statement.reset()
      try statement.bind(number, at: 1)
      guard try Self.isReadable({ () throws(StoreError) in try statement.step() }),
        let row = try? EntryRow(statement)
      else {
        lastDamage = number
        continue
      }
      let isChained =
        previous.sequence == number - 1 && bytes.hash(row, after: previous.hash) == row.hash
      if !isChained { lastDamage = number }
      previous = LogHead(sequence: number, hash: row.hash)
      guard Self.mayRedact(row), let entry = try? reader.entry(row) else { continue }
      collect(entry.step, number: number, isChained: isChained)
    }
    if last > previous.sequence { lastDamage = last }
    if isTableDamaged { lastDamage = .max }
  }

  private mutating func collect(_ step: Step, number: Int, isChained: Bool) {
    guard step.changes.contains(where: \.isRedaction) else { return }
    if isChained { steps.append((number, step)) }
    for case .redacted(let item, let entries) in step.changes {
      for redacted in entries {
        if isChained {
          said[redacted.entry] = (number, redacted.body)
        } else {
          items[redacted.entry] = item
        }
      }
    }
  }

  /// The numbers of entries, as far as the table or its index gives them; both can be damaged.
  private static func numbers(
    in source: Connection, through last: Int
  ) throws(StoreError) -> [Int] {
    let queries = [
      "SELECT seq FROM entry ORDER BY seq", "SELECT seq FROM entry ORDER BY seq DESC",
      "SELECT seq FROM entry INDEXED BY sqlite_autoindex_entry_1 WHERE id >= ''",
    ]
    var numbers: Set<Int> = []
    for query in queries {
      var statement: Statement?
      _ = try isReadable { () throws(StoreError) in
        statement = try source.statement(query)
        return true
      }
      guard let statement else { continue }
      defer { statement.reset() }
      while try isReadable({ () throws(StoreError) in try statement.step() }) {
        numbers.insert(statement.integer(0))
      }
    }
    return numbers.filter { $0 >= 1 && $0 <= last }.sorted()
  }

  /// Whether a row can be read.
  private static func isReadable(
    _ step: () throws(StoreError) -> Bool
  ) throws(StoreError) -> Bool {
    do throws(StoreError) {
      return try step()
    } catch {
      guard case .damaged = error else { throw error }
      return false
    }
  }

  /// Whether the body contains the word: nearly none does, and parsing all of them takes time.
  private static func mayRedact(_ row: EntryRow) -> Bool {
    let word = Array("\"redacted\"".utf8)
    let body = row.body
    guard row.tombstone == nil, body.count >= word.count else { return false }
    // A redaction is the only change of its entry.
    return body.prefix(64).indices.contains { start in
      start + word.count <= body.count && body[start..<start + word.count].elementsEqual(word)
    }
  }

  /// What is known of the content of a row.
  func confirmation(of row: EntryRow) -> Confirmation {
    let record = said[row.sequence]
    guard row.tombstone != nil else { return record == nil ? .confirmed : .altered }
    guard row.line.elementsEqual(Tombstone.line.utf8) else { return .altered }
    if record?.body == Digest(of: row.body) { return .confirmed }
    return (record?.by ?? row.sequence) < lastDamage ? .unconfirmed : .altered
  }

  /// The redactions of entries up to `last`, by later steps, without what they say about later entries.
  func steps(behind last: Int) -> [(entry: Int, step: Step)] {
    steps.compactMap { number, step in
      guard number > last else { return nil }
      let changes = step.changes.compactMap { change -> Change? in
        guard case .redacted(let item, let entries) = change else { return nil }
        let kept = entries.filter { $0.entry <= last }
        return kept.isEmpty ? nil : .redacted(item: item, entries: kept)
      }
      guard !changes.isEmpty else { return nil }
      return (
        number,
        Step(
          id: step.id, at: step.at, analyst: step.analyst, line: step.line, changes: changes,
          salt: step.salt)
      )
    }
  }

  /// The step that stands in for lost redactions, so that the recovered log says what its redacted entries
  /// contain; `nil` if none is lost. Its log shows that `recover` wrote it.
  /// - Parameters:
  ///   - unconfirmed: the entries that no redaction confirms.
  ///   - head: the entry before it.
  func stepForLost(
    _ unconfirmed: [(entry: Entry, body: Digest)], after head: LogHead
  ) -> Step? {
    guard let last = unconfirmed.last?.entry else { return nil }
    let bytes = head.hash.bytes
    return Step(
      // No clock and no chance: recovering a file twice gives the same session.
      id: bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) },
      at: last.step.at, analyst: "factdesk recover", line: "recover",
      changes: unconfirmed.map { entry, body in
        .redacted(
          item: items[entry.sequence] ?? entry.step.changes.redactedItem
            ?? .article(ArticleID(1)),
          entries: [RedactedEntry(entry: entry.sequence, body: body)])
      })
  }
}
