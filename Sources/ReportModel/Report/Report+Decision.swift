import FactCheck

extension Report {
  /// What a verdict on a claim and the conclusion on an article have in common.
  public struct Decision<Label: Hashable & Sendable>: Equatable, Sendable {
    /// A label of the scale.
    public var label: Label
    /// The label's value; `nil` off the axis of truth, and without a label.
    public var value: Int?
    /// Why.
    public var explanation: String?
    /// How the explanation is marked up; `nil` for plain text.
    public var markup: TextMarkup?
    /// When it was decided.
    public var decided: Timestamp?
    /// Who decided.
    public var by: String?
  }

  /// A verdict on a claim, or the conclusion on an article.
  public protocol Decided: Equatable, Sendable {
    /// The type of a label; optional if there can be none.
    associatedtype Label: Hashable & Sendable
    /// The label, why, who and when.
    var decision: Decision<Label> { get set }
  }
}

extension Report.Decided {
  /// A label of the scale.
  public var label: Label { decision.label }

  /// The label's value; `nil` off the axis of truth, and without a label.
  public var value: Int? { decision.value }

  /// Why.
  public var explanation: String? {
    get { decision.explanation }
    set { decision.explanation = newValue }
  }

  /// How the explanation is marked up; `nil` for plain text.
  public var markup: TextMarkup? {
    get { decision.markup }
    set { decision.markup = newValue }
  }

  /// When it was decided.
  public var decided: Timestamp? {
    get { decision.decided }
    set { decision.decided = newValue }
  }

  /// Who decided.
  public var by: String? { decision.by }
}
