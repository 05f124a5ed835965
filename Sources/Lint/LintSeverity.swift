/// How much a finding weighs.
public enum LintSeverity: String, Hashable, Sendable, Codable, CaseIterable {
  /// The report must not go out so.
  case error
  /// Somebody should look before it goes out.
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

/// How much a rule weighs in each built-in profile; `nil` where the profile leaves it out.
public struct LintSeverities: Hashable, Sendable {
  /// For a newsroom's own rules.
  public let house: LintSeverity?
  /// For the code of principles of the International Fact-Checking Network.
  public let ifcn: LintSeverity?
  /// For ClaimReview as Google reads it.
  public let google: LintSeverity?
}
