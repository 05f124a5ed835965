/// Which rules hold, and how much each weighs.
public struct LintProfile: Equatable, Sendable {
  /// The name as typed, or that of the file that it was read from.
  public let name: String
  private var severities: [String: LintSeverity]

  /// The built-in profiles, the default first.
  public static let builtIn: [LintProfile] = [
    LintProfile("house", \.house), LintProfile("ifcn", \.ifcn), LintProfile("google", \.google),
  ]

  /// What holds when no profile is named: a newsroom's usual care.
  public static let house = builtIn[0]

  /// The built-in profile of this name, whatever its case.
  public static func builtIn(named name: String) -> LintProfile? {
    builtIn.first { $0.name == name.lowercased() }
  }

  private init(_ name: String, _ severity: (LintSeverities) -> LintSeverity?) {
    self.name = name
    severities = [:]
    for rule in LintRules.all { severities[rule.name] = severity(rule.severities) }
  }

  /// How much a rule weighs; `nil` where it is left out.
  public func severity(of rule: any LintRule) -> LintSeverity? { severities[rule.name] }

  /// Why settings are no profile.
  public enum Fault: Error, Hashable, Sendable {
    /// There is no built-in profile of this name to start from.
    case unknownBase(String)
    /// There is no rule of this name.
    case unknownRule(String)
    /// The rule is given something else than `error`, `warning`, `note` or `off`.
    case unknownSeverity(rule: String, String)
  }

  /// Makes a profile of one's own.
  /// - Parameters:
  ///   - base: the built-in profile whose severities hold where nothing else is said.
  ///   - rules: rules by name with `error`, `warning`, `note` or `off`.
  public init(name: String, extending base: String, rules: [String: String]) throws(Fault) {
    guard let base = Self.builtIn(named: base) else { throw .unknownBase(base) }
    self.name = name
    severities = base.severities
    // In order, so that of two faults always the same one is told.
    for (rule, severity) in rules.sorted(by: { $0.key < $1.key }) {
      guard LintRules.named(rule) != nil else { throw .unknownRule(rule) }
      guard severity == "off" || LintSeverity(rawValue: severity) != nil else {
        throw .unknownSeverity(rule: rule, severity)
      }
      severities[rule] = LintSeverity(rawValue: severity)
    }
  }
}
