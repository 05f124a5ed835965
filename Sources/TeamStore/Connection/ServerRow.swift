import PostgresShim

/// A row of an answer, in PostgreSQL's binary form. Valid only while it is handed over.
struct ServerRow {
  private let functions: PostgresFunctions
  private let result: OpaquePointer
  private let number: Int32

  init(_ functions: PostgresFunctions, _ result: OpaquePointer, _ number: Int32) {
    self.functions = functions
    self.result = result
    self.number = number
  }

  /// The numbers of PostgreSQL's types, which are the same on every server.
  private enum TypeNumber {
    static let bytea: UInt32 = 17, bigint: UInt32 = 20, integer: UInt32 = 23, text: UInt32 = 25
  }

  /// The bytes of a column of type `bytea` or `text`, valid as long as the row; `nil` for NULL.
  /// - Throws: `ServerError` if the row has no such column, or it has another type.
  func bytes(_ column: Int) throws(ServerError) -> UnsafeBufferPointer<UInt8>? {
    let type = try type(of: column)
    guard type == TypeNumber.bytea || type == TypeNumber.text else { throw wrongType(column) }
    return value(column)
  }

  /// The bytes of a column that is never NULL.
  /// - Throws: `ServerError` as `bytes` does, and for NULL.
  func someBytes(_ column: Int) throws(ServerError) -> UnsafeBufferPointer<UInt8> {
    guard let bytes = try bytes(column) else { throw wrongType(column) }
    return bytes
  }

  /// The text of a column; `nil` for NULL.
  /// - Throws: `ServerError` if the row has no such column, or it is no text in UTF-8.
  func text(_ column: Int) throws(ServerError) -> String? {
    guard try type(of: column) == TypeNumber.text else { throw wrongType(column) }
    guard let bytes = value(column) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw wrongType(column) }
    return text
  }

  /// The number of a column of type `bigint` or `integer`; `nil` for NULL.
  /// - Throws: `ServerError` if the row has no such column, or it has another type.
  func integer(_ column: Int) throws(ServerError) -> Int? {
    let type = try type(of: column)
    guard type == TypeNumber.bigint || type == TypeNumber.integer else { throw wrongType(column) }
    guard let bytes = value(column) else { return nil }
    guard bytes.count == (type == TypeNumber.bigint ? 8 : 4) else { throw wrongType(column) }
    let bits = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return type == TypeNumber.bigint
      ? Int(Int64(bitPattern: bits)) : Int(Int32(bitPattern: UInt32(truncatingIfNeeded: bits)))
  }

  /// The number of a column that is never NULL.
  /// - Throws: `ServerError` as `integer` does, and for NULL.
  func someInteger(_ column: Int) throws(ServerError) -> Int {
    guard let number = try integer(column) else { throw wrongType(column) }
    return number
  }

  private func type(of column: Int) throws(ServerError) -> UInt32 {
    guard column < functions.nfields(result) else {
      throw ServerError(.badAnswer, "a row has no column \(column + 1)")
    }
    return functions.ftype(result, Int32(column))
  }

  private func value(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
    guard functions.getisnull(result, number, Int32(column)) == 0,
      let value = functions.getvalue(result, number, Int32(column))
    else { return nil }
    let count = Int(functions.getlength(result, number, Int32(column)))
    return UnsafeRawBufferPointer(start: value, count: count).bindMemory(to: UInt8.self)
  }

  private func wrongType(_ column: Int) -> ServerError {
    ServerError(.badAnswer, "column \(column + 1) of a row is of another type")
  }
}
