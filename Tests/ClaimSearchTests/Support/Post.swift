import Foundation

@testable import ClaimSearch

/// A claim of an archive, and what somebody wrote about it in quite other words; or what somebody wrote about none of them.
struct Post: Decodable {
  let id: String
  let claim: String?
  let title: String?
  let post: String?

  /// 70 claims with a post, 30 that nobody asks about, 48 posts without a claim; written before any meaning was measured.
  static let all: [Post] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let lines =
      (try? String(contentsOf: folder.appending(path: "Fixtures/posts.jsonl"), encoding: .utf8))
      ?? ""
    return lines.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(Post.self, from: Data($0.utf8))
    }
  }()

  /// An index of the claims.
  static func index() throws -> ClaimIndex {
    let index = try ClaimIndex()
    try index.add(
      all.compactMap { row in
        row.claim.map {
          ClaimRecord(archive: "a", record: row.id, wording: $0, title: row.title, language: "en")
        }
      })
    return index
  }
}
