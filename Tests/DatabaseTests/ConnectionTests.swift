import Database
import Foundation
import Testing

@Suite("Database") struct ConnectionTests {
  private typealias Connection = Database.Connection<DatabaseError>

  private static func memory() throws -> Connection {
    let connection = try Connection(inMemoryFor: "memory")
    try connection.execute("CREATE TABLE word(text TEXT, bytes BLOB, number INTEGER)")
    return connection
  }

  /// The failure of a request.
  private static func failure(_ body: () throws -> Void) -> SQLiteFailure.Kind? {
    do {
      try body()
      return nil
    } catch {
      return (error as? DatabaseError)?.failure.kind
    }
  }

  @Test("values come back as they were bound") func values() throws {
    let connection = try Self.memory()
    let insert = try connection.statement("INSERT INTO word VALUES (?1, ?2, ?3)")
    try insert.bind(text: "a\0é".utf8, at: 1)
    try insert.bind(bytes: [0, 255], at: 2)
    try insert.bind(.min, at: 3)
    try insert.run()
    let select = try connection.statement("SELECT text, bytes, number FROM word")
    defer { select.reset() }
    try #require(try select.step())
    #expect(select.isText(0) && select.isBlob(1) && select.isInteger(2))
    #expect(select.text(0) == "a\0é")
    #expect(Array(select.bytes(1)) == [0, 255])
    #expect(select.integer(2) == .min)
    #expect(try !select.step())
  }

  @Test("a failed transaction leaves nothing behind") func rollBack() throws {
    struct Refusal: DatabaseFault {
      var isBusy = false
      init(_ failure: SQLiteFailure, path: String) {}
    }
    let connection = try Database.Connection<Refusal>(inMemoryFor: "memory")
    try connection.execute("CREATE TABLE word(text)")
    #expect(throws: Refusal.self) {
      try connection.transaction(.writing) { () throws(Refusal) in
        try connection.execute("INSERT INTO word VALUES ('a')")
        try connection.execute("INSERT INTO nothing VALUES ('a')")
      }
    }
    #expect(!connection.isInTransaction)
    #expect(try connection.integer("SELECT count(*) FROM word") == 0)
  }

  @Test("a failure has a kind that says what a caller can do") func kinds() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "database-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "words").path
    #expect(
      Self.failure { _ = try Connection(path, access: .readWrite, patience: Patience()) }
        == .cannotOpen)

    try Data("no database at all, and longer than a header of one hundred bytes".utf8).write(
      to: URL(filePath: path))
    let damaged = try Connection(path, access: .readOnly, patience: Patience())
    #expect(Self.failure { try damaged.execute("SELECT * FROM word") } == .damaged)

    try Data().write(to: URL(filePath: path))
    let impatient = Patience(timeout: 0.02, retries: 0)
    let one = try Connection(path, access: .readWrite, patience: impatient)
    try one.execute("CREATE TABLE word(text); BEGIN IMMEDIATE")
    let other = try Connection(path, access: .readWrite, patience: impatient)
    #expect(Self.failure { try other.execute("INSERT INTO word VALUES ('a')") } == .busy)
    let reader = try Connection(path, access: .readOnly, patience: impatient)
    #expect(Self.failure { try reader.execute("INSERT INTO word VALUES ('a')") } == .readOnly)

    one.close()
    #expect(Self.failure { try one.execute("SELECT 1") } == .closed)
    #expect(Self.failure { _ = try one.statement("SELECT 1") } == .closed)
  }

  @Test("cancelling stops a long statement") func cancelling() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "database-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "words").path
    try Data().write(to: URL(filePath: path))
    let connection = try Connection(
      path, access: .readWrite, patience: Patience(isInterrupted: { true }))
    let endless = """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
      """
    #expect(Self.failure { _ = try connection.integer(endless) } == .interrupted)
  }
}
