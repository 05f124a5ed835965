import Database

/// What the first bytes of a file say about it.
struct FileHeader {
  private let isSQLite: Bool
  private let applicationID: Int
  private let version: Int

  /// Reads the header, before SQLite has read anything else.
  /// - Throws: what kept the system from reading it.
  init(_ connection: Connection) throws(StoreError) {
    let header = try connection.rawBytes(at: 0, count: 100) ?? []
    isSQLite = header.starts(with: Array("SQLite format 3\0".utf8))
    applicationID = Self.number(header, at: 68)
    version = Self.number(header, at: 60)
  }

  private static func number(_ header: [UInt8], at offset: Int) -> Int {
    guard header.count >= offset + 4 else { return 0 }
    return header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Why the file cannot be used as a session; `nil` if it can.
  func reasonToRefuse(_ path: String) -> StoreError? {
    guard applicationID == Format.applicationID else { return .notASession(path) }
    guard isSQLite, version >= 1 else { return .damaged(path, detail: "the header was altered") }
    guard version <= Format.version else {
      return .tooNew(path, .tables, version: version, supported: Format.version)
    }
    return nil
  }
}
