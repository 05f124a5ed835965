import FactCheck

/// The mark by which a session that `recover` wrote names the files and texts that were already lost: `check` lists
/// them and does not call the session damaged again.
enum LostData {
  private static let key = "lost"

  /// Writes the mark into a new session; nothing where nothing is lost.
  static func mark(_ digests: [Digest], in session: Connection) throws(StoreError) {
    guard !digests.isEmpty else { return }
    let statement = try session.statement("INSERT INTO meta VALUES(?1, ?2)")
    defer { statement.reset() }
    try statement.bind(text: Array(key.utf8), at: 1)
    try statement.bind(text: Array(digests.map(\.hex).joined(separator: " ").utf8), at: 2)
    try statement.run()
  }

  /// The hashes that a session's mark names; none where it has no mark.
  static func marked(in session: Connection) throws(StoreError) -> Set<Digest> {
    let statement = try session.statement("SELECT value FROM meta WHERE key = ?1")
    defer { statement.reset() }
    try statement.bind(text: Array(key.utf8), at: 1)
    guard try statement.step() else { return [] }
    return Set(statement.text(0).split(separator: " ").compactMap { Digest(hex: String($0)) })
  }
}
