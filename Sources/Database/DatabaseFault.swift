/// An error type that can be made from what SQLite reports.
public protocol DatabaseFault: Error {
  /// - Parameter path: the path of the file, as it was opened.
  init(_ failure: SQLiteFailure, path: String)

  /// Whether another process's lock prevented the request.
  var isBusy: Bool { get }
}

/// The plain error of a database: what SQLite reported, and of which file.
public struct DatabaseError: DatabaseFault {
  /// What SQLite reported.
  public let failure: SQLiteFailure
  /// The path of the file, as it was opened.
  public let path: String

  /// - Parameter path: the path of the file, as it was opened.
  public init(_ failure: SQLiteFailure, path: String) {
    self.failure = failure
    self.path = path
  }

  /// Whether another process's lock prevented the request.
  public var isBusy: Bool { failure.kind == .busy }
}
