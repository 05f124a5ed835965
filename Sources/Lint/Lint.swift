import FactCheck
import ReportModel

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
  /// What the rules of a profile find, by place; in one place, in the rules' order. What is wrong with
  /// one fact is told once.
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
    return told(findings).sorted { $0.remark.place < $1.remark.place }
  }

  /// Of findings on one fact of a place, the one that weighs most; of the same weight, the first.
  private static func told(_ findings: [LintFinding]) -> [LintFinding] {
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
