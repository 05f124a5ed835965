/// A key or several, and their effect at the prompt.
public struct BoundKeys: Sendable, Equatable {
  /// The keys: `Ctrl-A`, `Ctrl-X Ctrl-E`.
  public let keys: [String]
  /// Their effect.
  public let action: String

  /// Makes keys with their effect.
  public init(keys: [String], action: String) {
    self.keys = keys
    self.action = action
  }
}
