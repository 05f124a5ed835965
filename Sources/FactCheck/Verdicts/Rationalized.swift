/// A decision with a rationale: a verdict on a claim, or the conclusion on an article.
public protocol Rationalized {
  /// Why.
  var rationale: String? { get }
  /// How the rationale is marked up; `nil` for plain text.
  var markup: TextMarkup? { get }
  /// Who decided; empty if the imported report did not say.
  var analyst: String { get }
  /// When; `nil` if the imported report did not say.
  var decided: Timestamp? { get }
}

extension Rationalized {
  /// The rationale if it is Markdown; `nil` for plain text, and without one.
  public var markdownRationale: String? { markup == .markdown ? rationale : nil }
}
