import Foundation
import PostgresShim

/// A client that uses libpq as a beginner might: it waits for ever, and the rows of a statement are its answer.
public final class PlainClient {
  private let functions: PostgresFunctions
  private let connection: OpaquePointer

  /// Why there is no client.
  public struct Failure: Error { let words: String }

  /// Connects to the primary.
  public init(_ address: String) throws {
    guard let functions = postgres_shim_functions()?.pointee else {
      throw Failure(words: "libpq is not installed")
    }
    self.functions = functions
    let names = Self.copies(["dbname", "target_session_attrs"]) + [nil]
    let values = Self.copies([address, "primary"]) + [nil]
    defer { (names + values).forEach { free($0) } }
    guard
      let connection = functions.connectStartParams(
        names.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 1)
    else { throw Failure(words: "out of memory") }
    self.connection = connection
    // PGRES_POLLING_FAILED, _READING, _WRITING, _OK
    var state: Int32 = 2
    while state == 1 || state == 2 {
      var entry = pollfd(
        fd: functions.socket(connection), events: Int16(state == 1 ? POLLIN : POLLOUT), revents: 0)
      poll(&entry, 1, -1)
      state = functions.connectPoll(connection)
    }
    guard state == 3 else { throw Failure(words: words) }
  }

  deinit { functions.finish(connection) }

  /// Texts as C has them; to be freed.
  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) }
  }

  private var words: String {
    functions.errorMessage(connection).map { String(cString: $0) } ?? ""
  }

  /// Runs one statement.
  /// - Parameters:
  ///   - values: in PostgreSQL's text form.
  ///   - row: called with the columns of a row as soon as it is there, which is before the commit.
  /// - Returns: whether the server has done it.
  @discardableResult
  public func run(_ statement: String, _ values: [String], row: ([String]) -> Void) throws -> Bool {
    let copies = Self.copies(values)
    defer { copies.forEach { free($0) } }
    guard
      functions.sendQueryParams(
        connection, statement, Int32(values.count), nil, copies.map { UnsafePointer($0) }, nil, nil,
        0) == 1, functions.setSingleRowMode(connection) == 1
    else { throw Failure(words: words) }
    var isDone = true
    while let result = functions.getResult(connection) {
      defer { functions.clear(result) }
      switch functions.resultStatus(result) {
      // PGRES_SINGLE_TUPLE
      case 9:
        row(
          (0..<functions.nfields(result)).map { column in
            functions.getvalue(result, 0, column).map { String(cString: $0) } ?? ""
          })
      // PGRES_COMMAND_OK, PGRES_TUPLES_OK
      case 1, 2: break
      default: isDone = false
      }
    }
    // CONNECTION_OK and PQTRANS_IDLE: the server is ready for the next statement.
    return isDone && functions.status(connection) == 0
      && functions.transactionStatus(connection) == 0
  }
}
