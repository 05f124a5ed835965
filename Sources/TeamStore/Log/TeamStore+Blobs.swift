import FactCheck
import SessionStore

extension TeamStore {
  /// The maximum size of a piece in bytes: large enough for few calls, small enough for the memory of both sides.
  static let pieceSize = 1 << 20
  /// The maximum number of pieces of a blob.
  private static let mostPieces = 1024
  /// Below this size, sending bytes costs no more than asking whether the server has them.
  private static let smallSize = 64 << 10

  /// Sends blobs, in pieces, and leaves out what the server has.
  /// - Throws: `tooLarge`; `ServerError`.
  func put(_ blobs: [Blob], _ connection: ServerConnection) throws {
    for blob in blobs { try Self.put(blob, of: session, at: location, connection) }
  }

  /// Sends one blob.
  /// - Throws: `StoreError.tooLarge`; `ServerError`.
  static func put(
    _ blob: Blob, of session: String, at location: String, _ connection: ServerConnection
  ) throws {
    let count = max(1, (blob.bytes.count + pieceSize - 1) / pieceSize)
    guard count <= mostPieces else { throw StoreError.tooLarge(location) }
    let name: [ServerConnection.Value] = [.text(session), .bytes(blob.digest.bytes)]
    var kept: Set<Digest> = []
    if blob.bytes.count > smallSize {
      try connection.run(
        "SELECT piece FROM factdesk.piece WHERE session = $1 AND blob = $2", name,
        rows: ServerConnection.longestList
      ) { kept.insert(try $0.digest(0)) }
    }
    var list: [UInt8] = []
    for index in 0..<count {
      let start = index * pieceSize
      let bytes = blob.bytes[start..<min(start + pieceSize, blob.bytes.count)]
      let digest = count == 1 ? blob.digest : Digest(of: bytes)
      list += digest.bytes
      guard kept.insert(digest).inserted else { continue }
      try connection.run(
        "SELECT factdesk.put($1, $2, $3, $4)", name + [.bytes(digest.bytes), .bytes(Array(bytes))])
    }
    guard count > 1 else { return }
    try connection.run("SELECT factdesk.list_pieces($1, $2, $3)", name + [.bytes(list)])
  }

  /// The first of these hashes of which the log has no bytes.
  func missing(of digests: [Digest], _ connection: ServerConnection) throws -> Digest? {
    guard !digests.isEmpty else { return nil }
    var missing: Digest?
    try connection.run(
      """
      SELECT b FROM (SELECT decode(h, 'hex') AS b FROM unnest(string_to_array($2, ',')) h) n
      WHERE b NOT IN (\(Self.kept)) LIMIT 1
      """, [sessionValue, .text(digests.map(\.hex).joined(separator: ","))]
    ) { missing = try $0.digest(0) }
    return missing
  }

  /// Whether the log has bytes of this hash; they are not read.
  public func has(_ digest: Digest) throws(StoreError) -> Bool {
    try link.perform { connection in
      var isKept = false
      try connection.run(
        "SELECT 1 FROM (\(Self.kept)) k WHERE blob = $2 LIMIT 1",
        [sessionValue, .bytes(digest.bytes)]
      ) { _ in isKept = true }
      return isKept
    }
  }

  /// The hashes of all bytes in the log, in ascending order.
  public func blobs() throws(StoreError) -> [Digest] {
    try link.perform { connection in
      var digests: [Digest] = []
      try connection.run(
        "\(Self.kept) ORDER BY 1", [sessionValue], rows: ServerConnection.longestList
      ) {
        digests.append(try $0.digest(0))
      }
      return digests
    }
  }

  /// Asks for the blobs of a session; a blob of several pieces is one if somebody listed them.
  private static let kept = """
    SELECT blob FROM factdesk.piece WHERE session = $1 AND blob = piece
    UNION SELECT blob FROM factdesk.piece_list WHERE session = $1
    """

  /// The bytes of this hash.
  /// - Throws: `unknownBlob` if the log has none; `damaged` if they were altered.
  public func blob(_ digest: Digest) throws(StoreError) -> [UInt8] {
    let isFound = try link.perform { connection -> (Bool, [UInt8]?) in
      var bytes: [UInt8] = []
      let isKept = try self.read(digest, connection) {
        bytes += $0
      } restart: {
        bytes = []
      }
      return (isKept.isListed, isKept.isSound ? bytes : nil)
    }
    guard isFound.0 else { throw .unknownBlob(digest) }
    guard let bytes = isFound.1 else {
      throw .damaged(location, detail: "blob \(digest.hex) was altered")
    }
    return bytes
  }

  /// Whether the bytes of a blob have its hash; at most a piece of them is in memory at a time.
  func isSound(_ digest: Digest) throws(StoreError) -> Bool {
    try link.perform {
      try self.read(digest, $0) { _ in
      } restart: {
      }.isSound
    }
  }

  /// Reads the pieces of a blob, of each list that somebody made of them until one has the blob's hash.
  /// - Parameters:
  ///   - piece: called with each piece.
  ///   - restart: called before another list is tried.
  private func read(
    _ digest: Digest, _ connection: ServerConnection, _ piece: (UnsafeBufferPointer<UInt8>) -> Void,
    restart: () -> Void
  ) throws -> (isListed: Bool, isSound: Bool) {
    let name = [sessionValue, .bytes(digest.bytes)]
    var lists: [[UInt8]] = []
    // A blob of one piece is the piece of its own hash.
    try connection.run(
      "SELECT 1 FROM factdesk.piece WHERE session = $1 AND blob = $2 AND piece = $2", name
    ) { _ in lists.append(digest.bytes) }
    try connection.run(
      "SELECT pieces FROM factdesk.piece_list WHERE session = $1 AND blob = $2 ORDER BY author",
      name, rows: ServerConnection.longestList
    ) { lists.append(Array(try $0.someBytes(0))) }
    for list in lists {
      restart()
      var whole = RunningDigest()
      for start in stride(from: 0, to: list.count - list.count % 32, by: 32) {
        guard let part = Digest(bytes: Array(list[start..<start + 32])) else { break }
        try connection.run(
          "SELECT bytes FROM factdesk.piece WHERE session = $1 AND blob = $2 AND piece = $3",
          name + [.bytes(part.bytes)]
        ) {
          let bytes = try $0.someBytes(0)
          whole.add(bytes)
          piece(bytes)
        }
      }
      if whole.digest == digest { return (true, true) }
    }
    return (!lists.isEmpty, false)
  }
}
