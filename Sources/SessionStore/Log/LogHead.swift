import FactCheck

/// The last entry of a log, to which the next one is chained.
public struct LogHead: Equatable, Sendable {
  /// The last entry's number; 0 if the log is empty.
  public let sequence: Int
  /// The last entry's hash; `Digest.zero` if the log is empty.
  public let hash: Digest

  /// Names the last entry by its number, from 1, and its hash.
  public init(sequence: Int, hash: Digest) {
    self.sequence = sequence
    self.hash = hash
  }

  /// No entry: number 0, and a hash of zeros, which the first entry follows.
  public static let empty = LogHead(sequence: 0, hash: .zero)
}
