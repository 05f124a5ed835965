import FactCheck
import ReportModel

/// The part of a session to check.
public enum LintScope: Equatable, Sendable {
  /// All of it, and the settings of the report.
  case report
  /// An article with its claims and their evidence.
  case article(ArticleID)
  /// These claims with their evidence.
  case claims([ClaimID])
}

/// Reports what is missing or wrong before a report is published.
public enum Lint {
  /// The findings of a profile's rules, by place; at the same place in the rules' order. Several faults of one
  /// fact are one finding.
  ///
  /// Takes time in proportion to the session.
  /// - Parameters:
  ///   - least: the lowest severity to report; rules below it are not run.
  ///   - now: the time that decides whether a date is in the future.
  /// - Throws: what reading an article's text throws.
  public static func findings(
    in source: ReportSource, scope: LintScope = .report, profile: LintProfile = .house,
    least: LintSeverity = .note, now: Timestamp
  ) throws -> [LintFinding] {
    let subject = LintSubject(source, scope, now: now)
    var findings: [LintFinding] = []
    for rule in LintRules.all {
      guard let severity = profile.severity(of: rule), severity.weight >= least.weight
      else { continue }
      findings += try rule.remarks(on: subject).map {
        LintFinding(rule: rule.name, severity: severity, remark: $0)
      }
    }
    // Sorting is stable: the findings of one place stay in the rules' order.
    return reported(findings).sorted { $0.remark.place < $1.remark.place }
  }

  /// Keeps, of several findings on one fact of a place, the one with the highest severity; of equal ones, the
  /// first.
  private static func reported(_ findings: [LintFinding]) -> [LintFinding] {
    struct Fault: Hashable {
      let place: LintPlace
      let fact: LintFact
    }
    var chosen: [Fault: Int] = [:]
    for (index, finding) in findings.enumerated() {
      guard let fact = finding.remark.fact else { continue }
      let fault = Fault(place: finding.remark.place, fact: fact)
      if let other = chosen[fault], findings[other].severity.weight >= finding.severity.weight {
        continue
      }
      chosen[fault] = index
    }
    return findings.enumerated().filter { index, finding in
      finding.remark.fact.map {
        chosen[Fault(place: finding.remark.place, fact: $0)] == index
      } ?? true
    }.map(\.element)
  }
}
