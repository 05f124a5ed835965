/// The display options of the launch line.
public struct DisplayOptions: Sendable, Equatable {
  /// When styles are shown (`--color`); `nil` if the line does not say.
  public var color: String?
  /// Whether a screen reader is in use (`--accessible`): nothing is drawn over, no bars, no hints.
  public var isAccessible = false
  /// Whether typed lines stay out of the history file (`--private`).
  public var isPrivate = false

  /// The default look.
  public init() {}
}
