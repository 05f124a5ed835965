/// How the program is to show itself, as the launch line says it.
public struct Look: Sendable, Equatable {
  /// When styles are shown, as `--color` says it; `nil` when it does not.
  public var color: String?
  /// Whether a screen reader reads (`--accessible`): nothing is drawn over, no bars, no hints.
  public var isAccessible = false
  /// Whether typed lines stay out of the history file (`--private`).
  public var isPrivate = false

  /// The usual look.
  public init() {}
}
