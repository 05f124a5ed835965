import PostgresShim

/// A row of an answer. Valid only while it is handed over.
struct ServerRow {
  private let functions: PostgresFunctions
  private let result: OpaquePointer
  private let number: Int32

  init(_ functions: PostgresFunctions, _ result: OpaquePointer, _ number: Int32) {
    self.functions = functions
    self.result = result
    self.number = number
  }

  /// The bytes of a column; `nil` for NULL.
  /// - Throws: `ServerError` if the row has no such column.
  func bytes(_ column: Int) throws(ServerError) -> [UInt8]? {
    guard column < functions.nfields(result) else {
      throw ServerError(.badAnswer, "a row has no column \(column + 1)")
    }
    guard functions.getisnull(result, number, Int32(column)) == 0,
      let value = functions.getvalue(result, number, Int32(column))
    else { return nil }
    let count = Int(functions.getlength(result, number, Int32(column)))
    return value.withMemoryRebound(to: UInt8.self, capacity: count) {
      Array(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  /// The text of a column.
  /// - Throws: `ServerError` if it is NULL or not UTF-8.
  func text(_ column: Int) throws(ServerError) -> String {
    guard let bytes = try bytes(column), let text = String(validating: bytes, as: UTF8.self) else {
      throw ServerError(.badAnswer, "column \(column + 1) is no text")
    }
    return text
  }

  /// The number of a column of type bigint, integer or smallint.
  /// - Throws: `ServerError` if it is none.
  func integer(_ column: Int) throws(ServerError) -> Int {
    guard let bytes = try bytes(column), [2, 4, 8].contains(bytes.count) else {
      throw ServerError(.badAnswer, "column \(column + 1) is no number")
    }
    let bits = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return switch bytes.count {
    case 2: Int(Int16(truncatingIfNeeded: bits))
    case 4: Int(Int32(truncatingIfNeeded: bits))
    default: Int(Int64(bitPattern: bits))
    }
  }
}
