import FactCheck

/// How much of a session is looked at.
public enum LintScope: Equatable, Sendable {
  /// All of it, and what the report says of itself.
  case report
  /// An article with its claims and their evidence.
  case article(ArticleID)
  /// These claims with their evidence.
  case claims([ClaimID])
}

/// Looks for what is missing or wrong before a report goes out.
public enum Lint {
  /// What the rules of a profile find, by place; in one place, in the rules' order.
  ///
  /// Takes time in proportion to the session.
  /// - Parameter now: the time, by which a date is in the future or not.
  /// - Throws: what reading an article's text throws.
  public static func findings(
    in source: ReportSource, scope: LintScope = .report, profile: LintProfile = .house,
    now: Timestamp
  ) throws -> [LintFinding] {
    let subject = LintSubject(source, scope, now: now)
    var findings: [LintFinding] = []
    for rule in LintRules.all {
      guard let severity = profile.severity(of: rule) else { continue }
      findings += try rule.remarks(on: subject).map {
        LintFinding(rule: rule.name, severity: severity, remark: $0)
      }
    }
    // Sorting is stable: what one place has stays in the rules' order.
    return findings.sorted { $0.remark.place < $1.remark.place }
  }
}
