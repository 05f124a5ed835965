import Database
import FactCheck

extension SQLiteStore {
  /// Appends one step with the blobs it names, completely or not at all; it is on the disk when this returns.
  public func append(
    _ step: Step, blobs: [Blob], after sequence: Int
  ) throws(StoreError) -> Entry {
    guard access == .readWrite else { throw .readOnly(path) }
    let row = try NewRow(step, blobs: blobs)
    return try connection.patiently { () throws(StoreError) in
      // Another file may have this path now, and would get this one's journal.
      guard !connection.hasMoved else { throw .moved(path) }
      return try truthfully(step) { () throws(StoreError) in
        var changes: [UInt8]?
        let entry = try onOwnLog(.writing) { () throws(StoreError) in
          if let known = try self.entry(withID: step) { return known }
          let head = try lastEntry()
          guard head.sequence == sequence else { throw .conflict(head) }
          let entry = try row.insert(after: head, into: connection)
          changes = changeCounter()
          return entry
        }
        if let changes {
          remember(LogHead(sequence: entry.sequence, hash: entry.hash))
          seenChanges = Self.next(changes)
        }
        return entry
      }
    }
  }

  /// The entry of a step that was appended before.
  func entry(withID step: Step) throws(StoreError) -> Entry? {
    let statement = try connection.statement(
      "SELECT \(EntryRow.columns) FROM entry WHERE id = ?1")
    defer { statement.reset() }
    try statement.bind(text: NewRow.id(step).utf8, at: 1)
    return try statement.step() ? try entry(statement) : nil
  }

  /// The entry in the current row of a statement.
  func entry(_ statement: Statement) throws(StoreError) -> Entry {
    do throws(EntryRow.Fault) {
      return try reader.entry(try EntryRow(statement))
    } catch {
      throw error.storeError(at: path, entry: statement.integer(0))
    }
  }

  /// The count of changes after one more: if the file has another later, somebody else wrote to it.
  private static func next(_ counter: [UInt8]) -> [UInt8] {
    let number = counter.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } &+ 1
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
