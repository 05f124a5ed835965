import FactCheck

/// The last entry of a log, to which the next one is chained.
public struct LogHead: Equatable, Sendable {
  /// The last entry's number; 0 if the log is empty.
  public let sequence: Int
  /// The last entry's hash; `Digest.zero` if the log is empty.
  public let hash: Digest

  /// Makes a head.
  public init(sequence: Int, hash: Digest) {
    self.sequence = sequence
    self.hash = hash
  }

  /// The head of an empty log.
  public static let empty = LogHead(sequence: 0, hash: .zero)
}
