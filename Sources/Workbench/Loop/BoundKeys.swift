/// A key, or keys, and what they do at the prompt.
public struct BoundKeys: Sendable, Equatable {
  /// The keys: `Ctrl-A`, `Ctrl-X Ctrl-E`.
  public let keys: [String]
  /// What they do.
  public let action: String

  /// Takes keys and what they do.
  public init(keys: [String], action: String) {
    self.keys = keys
    self.action = action
  }
}
