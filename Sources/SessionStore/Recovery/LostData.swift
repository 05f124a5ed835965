import Database
import FactCheck

/// The mark by which a session that `recover` wrote lists the files and texts that were already lost: `check`
/// lists them and does not call the session damaged because of them.
enum LostData {
  private static let key = "lost"

  /// Writes the mark into a new session, unless nothing is lost.
  static func mark(_ digests: [Digest], in session: Connection) throws(StoreError) {
    guard !digests.isEmpty else { return }
    let statement = try session.statement("INSERT INTO meta VALUES(?1, ?2)")
    defer { statement.reset() }
    try statement.bind(text: Array(key.utf8), at: 1)
    try statement.bind(text: Array(digests.map(\.hex).joined(separator: " ").utf8), at: 2)
    try statement.run()
  }

  /// The hashes in a session's mark; empty without a mark.
  static func marked(in session: Connection) throws(StoreError) -> Set<Digest> {
    let statement = try session.statement("SELECT value FROM meta WHERE key = ?1")
    defer { statement.reset() }
    try statement.bind(text: Array(key.utf8), at: 1)
    guard try statement.step() else { return [] }
    return Set(statement.text(0).split(separator: " ").compactMap { Digest(hex: String($0)) })
  }
}
