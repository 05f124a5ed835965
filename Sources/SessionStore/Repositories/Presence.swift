/// An analyst who has a session open now, as far as a server knows.
public struct Presence: Hashable, Sendable {
  /// The name that signs the analyst's entries.
  public let analyst: String
  /// The session's name.
  public let session: String

  /// Makes a value.
  public init(_ analyst: String, in session: String) {
    self.analyst = analyst
    self.session = session
  }
}
