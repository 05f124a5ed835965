import Database

/// Claims that were checked, and an index of their words, in tables of a SQLite database: a file or one in memory.
///
/// The tables `claim`, `claim_terms` and `term` are described in `docs/matching.md`. The index is a projection: it can be
/// made again from what it was made from. It belongs to one thread.
public final class ClaimIndex {
  private let connection: Connection<DatabaseError>
  /// How many claims have a term, as far as it was asked for.
  private var known: [String: Int] = [:]
  /// How many claims there are; nil after a change.
  private var knownCount: Int?
  /// The highest number of a claim; nil after a change.
  private var knownHighest: Int?

  /// Terms whose numbers are kept in memory.
  private static let mostKnown = 200_000

  /// The version of the tables and of the terms in them, for `PRAGMA user_version`. An index of another version must be
  /// made again.
  public static let version = 4

  /// Uses the tables of a database, and makes them if they are missing.
  public init(_ connection: Connection<DatabaseError>) throws(DatabaseError) {
    self.connection = connection
    guard try connection.integer("SELECT 1 FROM sqlite_schema WHERE name = 'claim_terms'") == nil
    else { return }
    try connection.execute(Self.schema)
  }

  /// An empty index in memory.
  public convenience init() throws(DatabaseError) {
    try self.init(try Connection(inMemoryFor: "memory"))
  }

  /// `claim` has the texts as they came. `claim_terms` has no texts of its own: its rows have the numbers of those in
  /// `claim`, and its columns their terms (`ComparedText`), so that what is searched does not depend on a tokenizer.
  static let schema = """
    CREATE TABLE IF NOT EXISTS claim (
      id INTEGER PRIMARY KEY,
      archive TEXT NOT NULL,
      record TEXT NOT NULL,
      wording TEXT NOT NULL,
      quote TEXT,
      title TEXT,
      claimant TEXT,
      verdict TEXT,
      publisher TEXT,
      date TEXT,
      made TEXT,
      url TEXT,
      language TEXT NOT NULL,
      UNIQUE (archive, record)
    );
    CREATE TABLE IF NOT EXISTS term (
      term TEXT PRIMARY KEY,
      claims INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE VIRTUAL TABLE claim_terms USING fts5(
      wording, quote, title, claimant, content = '', tokenize = 'unicode61 remove_diacritics 0'
    );
    """

  private static let columns =
    "archive, record, wording, quote, title, claimant, verdict, publisher, date, made, url, language"

  // MARK: Changes

  /// Adds records in one transaction.
  /// - Returns: how many were new; a record whose name the archive has already is left out.
  @discardableResult
  public func add(_ records: some Sequence<ClaimRecord>) throws(DatabaseError) -> Int {
    (knownCount, knownHighest) = (nil, nil)
    return try inTransaction { () throws(DatabaseError) in
      var added = 0
      var terms: [String: Int] = [:]
      for record in records {
        guard let id = try insert(record) else { continue }
        added += 1
        let texts = Self.texts(of: record)
        try index(id, texts, isRemoval: false)
        for term in Set(texts.joined()) { terms[term, default: 0] += 1 }
      }
      try count(terms, sign: 1)
      return added
    }
  }

  /// Removes the records of an archive; those of one name if it is given.
  /// - Returns: how many there were.
  @discardableResult
  public func remove(archive: String, record: String? = nil) throws(DatabaseError) -> Int {
    (knownCount, knownHighest) = (nil, nil)
    return try inTransaction { () throws(DatabaseError) in
      var found: [(id: Int, texts: [[String]])] = []
      let select = try connection.statement(
        "SELECT id, \(Self.columns) FROM claim WHERE archive = ?1"
          + (record == nil ? "" : " AND record = ?2"))
      try select.bind(text: archive.utf8, at: 1)
      if let record { try select.bind(text: record.utf8, at: 2) }
      while try select.step() {
        found.append((select.integer(0), Self.texts(of: Self.record(select, from: 1))))
      }
      select.reset()
      var terms: [String: Int] = [:]
      for (id, texts) in found {
        try index(id, texts, isRemoval: true)
        let delete = try connection.statement("DELETE FROM claim WHERE id = ?1")
        try delete.bind(id, at: 1)
        try delete.run()
        for term in Set(texts.joined()) { terms[term, default: 0] += 1 }
      }
      try count(terms, sign: -1)
      return found.count
    }
  }

  /// Puts the index into the form in which it is searched fastest. Worth it after many additions.
  public func optimize() throws(DatabaseError) {
    try connection.execute("INSERT INTO claim_terms(claim_terms) VALUES ('optimize')")
  }

  /// The caller may have a transaction of its own.
  private func inTransaction<Value>(
    _ body: () throws(DatabaseError) -> Value
  ) throws(DatabaseError) -> Value {
    if connection.isInTransaction { return try body() }
    return try connection.transaction(.writing, body)
  }

  /// Inserts a row; nil if there is one.
  private func insert(_ record: ClaimRecord) throws(DatabaseError) -> Int? {
    let insert = try connection.statement(
      """
      INSERT OR IGNORE INTO claim(\(Self.columns))
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING id
      """)
    defer { insert.reset() }
    let values = [
      record.archive, record.record, record.wording, record.quote, record.title, record.claimant,
      record.verdict, record.publisher, record.date, record.made, record.url, record.language,
    ]
    for (index, value) in values.enumerated() {
      if let value { try insert.bind(text: value.utf8, at: Int32(index + 1)) }
    }
    guard try insert.step() else { return nil }
    let id = insert.integer(0)
    while try insert.step() {}
    return id
  }

  private func index(
    _ id: Int, _ texts: [[String]], isRemoval: Bool
  ) throws(DatabaseError) {
    let statement = try connection.statement(
      isRemoval
        ? """
        INSERT INTO claim_terms(claim_terms, rowid, wording, quote, title, claimant)
        VALUES ('delete', ?1, ?2, ?3, ?4, ?5)
        """
        : """
        INSERT INTO claim_terms(rowid, wording, quote, title, claimant) VALUES (?1, ?2, ?3, ?4, ?5)
        """)
    try statement.bind(id, at: 1)
    for (index, terms) in texts.enumerated() {
      try statement.bind(text: terms.joined(separator: " ").utf8, at: Int32(index + 2))
    }
    try statement.run()
  }

  /// Changes the numbers of claims that have some terms.
  private func count(_ terms: [String: Int], sign: Int) throws(DatabaseError) {
    for (term, count) in terms {
      let statement = try connection.statement(
        """
        INSERT INTO term VALUES (?1, ?2) ON CONFLICT (term) DO UPDATE SET claims = claims + excluded.claims
        """)
      try statement.bind(text: term.utf8, at: 1)
      try statement.bind(count * sign, at: 2)
      try statement.run()
    }
    if sign < 0 {
      // A word that no claim has any more may be one that had to go.
      for term in terms.keys {
        let statement = try connection.statement("DELETE FROM term WHERE term = ?1 AND claims <= 0")
        try statement.bind(text: term.utf8, at: 1)
        try statement.run()
      }
    }
    known = [:]
  }

  /// The terms of wording, quote, title and claimant.
  private static func texts(of record: ClaimRecord) -> [[String]] {
    let table = ComparisonTable.named(record.language)
    return [record.wording, record.quote, record.title, record.claimant].map { text in
      guard let text else { return [] }
      return ComparedText(text, table: table).terms.filter { !$0.isStop }.map(\.key)
    }
  }

  // MARK: Questions

  /// Hands the records of an archive, or of all, to `body`, in the order in which they were added.
  /// - Throws: what the database reports, and what `body` throws.
  public func forEach(
    archive: String? = nil, _ body: (ClaimRecord) throws -> Void
  ) throws {
    let select = try connection.statement(
      "SELECT \(Self.columns) FROM claim" + (archive == nil ? "" : " WHERE archive = ?1")
        + " ORDER BY id")
    defer { select.reset() }
    if let archive { try select.bind(text: archive.utf8, at: 1) }
    while try select.step() { try body(Self.record(select, from: 0)) }
  }

  /// All records of an archive, in the order in which they were added.
  public func records(of archive: String) throws(DatabaseError) -> [ClaimRecord] {
    let select = try connection.statement(
      "SELECT \(Self.columns) FROM claim WHERE archive = ?1 ORDER BY id")
    defer { select.reset() }
    try select.bind(text: archive.utf8, at: 1)
    var records: [ClaimRecord] = []
    while try select.step() { records.append(Self.record(select, from: 0)) }
    return records
  }

  /// A record of an archive; nil if there is none.
  public func record(_ name: String, of archive: String) throws(DatabaseError) -> ClaimRecord? {
    let select = try connection.statement(
      "SELECT \(Self.columns) FROM claim WHERE archive = ?1 AND record = ?2")
    defer { select.reset() }
    try select.bind(text: archive.utf8, at: 1)
    try select.bind(text: name.utf8, at: 2)
    return try select.step() ? Self.record(select, from: 0) : nil
  }

  /// Checks that the index of words is intact.
  /// - Throws: an error of the kind `damaged` if it is not.
  public func checkIntegrity() throws(DatabaseError) {
    try connection.execute("INSERT INTO claim_terms(claim_terms) VALUES ('integrity-check')")
  }

  /// How many claims there are.
  public func count() throws(DatabaseError) -> Int {
    if let knownCount { return knownCount }
    let count = try connection.integer("SELECT count(*) FROM claim") ?? 0
    knownCount = count
    return count
  }

  /// The highest number of a claim: at least how many there are, found without going through them.
  func highestNumber() throws(DatabaseError) -> Int {
    if let knownHighest { return knownHighest }
    let highest = try connection.integer("SELECT max(id) FROM claim") ?? 0
    knownHighest = highest
    return highest
  }

  /// How many claims have a term.
  func claims(with term: String) throws(DatabaseError) -> Int {
    if let count = known[term] { return count }
    let statement = try connection.statement("SELECT claims FROM term WHERE term = ?1")
    defer { statement.reset() }
    try statement.bind(text: term.utf8, at: 1)
    let count = try statement.step() ? max(0, statement.integer(0)) : 0
    if known.count >= Self.mostKnown { known = [:] }
    known[term] = count
    return count
  }

  /// A claim that shares terms with a query.
  struct Candidate {
    let record: ClaimRecord
    /// BM25 over all columns; higher is better.
    let score: Double
  }

  /// The claims that share most with some terms, best first.
  func candidates(
    for terms: [String], limit: Int
  ) throws(DatabaseError) -> [Candidate] {
    guard !terms.isEmpty else { return [] }
    // Terms are letters and figures only, so that nothing in them is syntax.
    let query = terms.map { "\"\($0)\"" }.joined(separator: " OR ")
    let statement = try connection.statement(
      """
      SELECT -found.score, \(Self.columns) FROM (
        SELECT rowid AS id, rank AS score FROM claim_terms WHERE claim_terms MATCH ?1 ORDER BY rank LIMIT ?2
      ) AS found JOIN claim USING (id) ORDER BY found.score, id
      """)
    defer { statement.reset() }
    try statement.bind(text: query.utf8, at: 1)
    try statement.bind(limit, at: 2)
    var found: [Candidate] = []
    while try statement.step() {
      found.append(
        Candidate(
          record: Self.record(statement, from: 1), score: statement.real(0)))
    }
    return found
  }

  private static func record(
    _ row: Statement<DatabaseError>, from column: Int32
  ) -> ClaimRecord {
    func text(_ offset: Int32) -> String? {
      row.isText(column + offset) ? row.text(column + offset) : nil
    }
    return ClaimRecord(
      archive: text(0) ?? "", record: text(1) ?? "", wording: text(2) ?? "", quote: text(3),
      title: text(4), claimant: text(5), verdict: text(6), publisher: text(7), date: text(8),
      made: text(9),
      url: text(10), language: text(11) ?? "")
  }
}
