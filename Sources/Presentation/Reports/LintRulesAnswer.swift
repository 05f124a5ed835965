import JSON
import Lint

/// The rules of `lint` with their severities.
package struct LintRulesAnswer: Answer {
  /// One rule.
  struct Rule: JSONWritable {
    package var name: String
    package var summary: String
    /// Its severity in each built-in profile, or `off`.
    package var house: String
    var ifcn: String
    var google: String
    /// Its severity in the given profile.
    package var severity: String?

    package var json: JSONValue {
      [
        "name": name, "summary": summary, "house": house, "ifcn": ifcn, "google": google,
        "severity": severity,
      ]
    }
  }

  var rules: [Rule]
  private let profile: String?

  package var json: JSONValue { ["rules": rules] }

  package init(profile: LintProfile?) {
    func word(_ severity: LintSeverity?) -> String { severity?.rawValue ?? "off" }
    self.profile = profile?.name
    rules = LintRules.all.map { rule in
      Rule(
        name: rule.name, summary: rule.summary, house: word(rule.severities.house),
        ifcn: word(rule.severities.ifcn), google: word(rule.severities.google),
        severity: profile.map { word($0.severity(of: rule)) })
    }
  }

  package var isPaged: Bool { true }

  package func write(to page: inout TextOutput) {
    for rule in rules {
      let weights =
        rule.severity.map { "\($0) by \(profile ?? "")" }
        ?? "house \(rule.house), ifcn \(rule.ifcn), google \(rule.google)"
      page.wrapped([.init(rule.name, .bold), .init("  \(weights)", .faint)], indent: "    ")
      page.wrapped([.init(rule.summary)], first: "    ", indent: "    ")
    }
  }
}
