/// What a member may do; each rank includes those before it.
public enum TeamRank: Int, CaseIterable, Comparable, Sendable {
  /// Reads and checks everything.
  case reads = 1
  /// Makes sessions and adds entries.
  case works
  /// Redacts.
  case edits
  /// Enrols members.
  case administers

  /// The word for it in commands and messages.
  public var word: String { "\(self)" }

  /// The rank of a word.
  public init?(word: String) {
    guard let rank = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = rank
  }

  /// Whether one rank may do less than another.
  public static func < (left: TeamRank, right: TeamRank) -> Bool { left.rawValue < right.rawValue }
}

/// A member of a team, as the server knows the role that logged in.
struct Member: Equatable, Sendable {
  let role: String
  /// The name that signs the member's entries.
  let name: String
  let rank: TeamRank
}
