/// The severity of a finding.
public enum LintSeverity: String, Hashable, Sendable, Codable, CaseIterable {
  /// Must be fixed before the report is published.
  case error
  /// Should be checked before the report is published.
  case warning
  /// Good to know.
  case note

  var weight: Int {
    switch self {
    case .error: 3
    case .warning: 2
    case .note: 1
    }
  }
}

/// A rule's severity in each built-in profile; `nil` if the profile turns it off.
public struct LintSeverities: Hashable, Sendable {
  /// For a newsroom's own rules.
  public let house: LintSeverity?
  /// For the code of principles of the International Fact-Checking Network.
  public let ifcn: LintSeverity?
  /// For ClaimReview as Google reads it.
  public let google: LintSeverity?
}
