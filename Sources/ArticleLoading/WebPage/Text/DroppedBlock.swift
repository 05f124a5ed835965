/// A part of a web page that was left out of the article's text.
public struct DroppedBlock: Equatable, Sendable {
  /// Why a part of a page is no part of the article.
  public enum Reason: Equatable, Sendable {
    /// It stands outside of the element that holds the article.
    case outside

    /// The reason in words, without a full stop.
    public var words: String {
      switch self {
      case .outside: "outside of the article"
      }
    }
  }

  /// Why it was left out.
  public let reason: Reason
  /// Its first words, on one line.
  public let excerpt: String

  /// Takes a reason and the first words.
  public init(reason: Reason, excerpt: String) {
    self.reason = reason
    self.excerpt = excerpt
  }
}
