import FactCheck

/// What the redactions of a damaged log say about the entries that they changed.
///
/// The chain does not cover the present content of a redacted entry; the step that redacted it does, and it can
/// come after the damage. Such a step is accepted if its own hash is right for the entry before it.
struct SalvagedRedactions {
  private var steps: [(entry: Int, step: Step)] = []
  private var said: [Int: Digest] = [:]

  /// Searches all entries that can be read, one by one, because any can be damaged.
  mutating func collect(from source: Connection, through last: Int) throws(StoreError) {
    let reader = EntryReader()
    let statement = try source.statement("SELECT \(EntryRow.columns) FROM entry WHERE seq = ?1")
    defer { statement.reset() }
    for number in try Self.numbers(in: source, through: last) {
      statement.reset()
      try statement.bind(number, at: 1)
      guard try Self.isReadable({ () throws(StoreError) in try statement.step() }),
        let row = try? EntryRow(statement), Self.mayRedact(row),
        let entry = try? reader.entry(row),
        entry.step.changes.contains(where: \.isRedaction),
        try Self.isChained(row, in: source)
      else { continue }
      steps.append((number, entry.step))
      for case .redacted(_, let entries) in entry.step.changes {
        for redacted in entries { said[redacted.entry] = redacted.body }
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

  private static func isChained(_ row: EntryRow, in source: Connection) throws(StoreError) -> Bool {
    var bytes = ChainBytes()
    guard row.sequence > 1 else { return bytes.hash(row, after: .zero) == row.hash }
    let statement = try source.statement("SELECT hash FROM entry WHERE seq = ?1 AND ?1 > 0")
    defer { statement.reset() }
    try statement.bind(row.sequence - 1, at: 1)
    guard try isReadable({ () throws(StoreError) in try statement.step() }),
      let previous = Digest(bytes: Array(statement.bytes(0)))
    else { return false }
    return bytes.hash(row, after: previous) == row.hash
  }

  /// Whether a row contains what its last redaction left, or was never redacted.
  func vouchFor(_ row: EntryRow) -> Bool {
    guard row.tombstone != nil else { return said[row.sequence] == nil }
    return said[row.sequence] == Digest(of: row.body)
      && row.line.elementsEqual(Tombstone.line.utf8)
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
}
