import Foundation

@testable import ClaimSearch

/// A claim with two restatements, and a near miss that differs in one point.
struct Paraphrase: Decodable {
  let id: String
  let claim: String
  let title: String?
  let same: [String]
  let near: String
  /// In what the near miss differs.
  let kind: String

  /// Those written before the rules, and used while they were made.
  static let known = all(in: "paraphrases")
  /// Those written when the rules were done.
  static let later = all(in: "paraphrases-blind")

  private static func all(in name: String) -> [Paraphrase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Fixtures/\(name).jsonl")
    let lines = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return lines.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(Paraphrase.self, from: Data($0.utf8))
    }
  }
}
