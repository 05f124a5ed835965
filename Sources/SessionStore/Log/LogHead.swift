import FactCheck

/// The last entry of a log: what the next one is chained to.
public struct LogHead: Equatable, Sendable {
  /// The last entry's number; 0 when the log is empty.
  public let sequence: Int
  /// The last entry's hash; `Digest.zero` when the log is empty.
  public let hash: Digest

  /// Names the last entry.
  public init(sequence: Int, hash: Digest) {
    self.sequence = sequence
    self.hash = hash
  }

  /// The head of an empty log.
  public static let empty = LogHead(sequence: 0, hash: .zero)
}
