/// The severity of each rule.
public struct LintProfile: Equatable, Sendable {
  /// The name as typed, or the name of its file.
  public let name: String
  private var severities: [String: LintSeverity]

  /// The built-in profiles, the default first.
  public static let builtIn: [LintProfile] = [
    LintProfile("house", \.house), LintProfile("ifcn", \.ifcn), LintProfile("google", \.google),
  ]

  /// The default profile: a newsroom's usual care.
  public static let house = builtIn[0]

  /// The built-in profile of this name, in any letter case.
  public static func builtIn(named name: String) -> LintProfile? {
    builtIn.first { $0.name == name.lowercased() }
  }

  private init(_ name: String, _ severity: (LintSeverities) -> LintSeverity?) {
    self.name = name
    severities = [:]
    for rule in LintRules.all { severities[rule.name] = severity(rule.severities) }
  }

  /// The severity of a rule; `nil` if it is off.
  public func severity(of rule: any LintRule) -> LintSeverity? { severities[rule.name] }

  /// Why settings are not a profile.
  public enum Fault: Error, Hashable, Sendable {
    /// The profile to extend is unknown.
    case unknownBase(String)
    /// A rule is unknown.
    case unknownRule(String)
    /// A rule's severity is not `error`, `warning`, `note` or `off`.
    case unknownSeverity(rule: String, String)
  }

  /// Makes a newsroom's own profile.
  /// - Parameters:
  ///   - base: the built-in profile with the other rules' severities.
  ///   - rules: rules by name with `error`, `warning`, `note` or `off`.
  public init(name: String, extending base: String, rules: [String: String]) throws(Fault) {
    guard let base = Self.builtIn(named: base) else { throw .unknownBase(base) }
    self.name = name
    severities = base.severities
    // In order, so that the same one of two faults is always reported.
    for (rule, severity) in rules.sorted(by: { $0.key < $1.key }) {
      guard LintRules.named(rule) != nil else { throw .unknownRule(rule) }
      guard severity == "off" || LintSeverity(rawValue: severity) != nil else {
        throw .unknownSeverity(rule: rule, severity)
      }
      severities[rule] = LintSeverity(rawValue: severity)
    }
  }
}
