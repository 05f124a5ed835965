/// A check of a report before it is published.
///
/// A rule is one file in `Rules/` and one line in `LintRules.all`. It says what is wrong and how to fix it; the
/// profile sets its severity.
public protocol LintRule: Sendable {
  /// The name in profiles and answers, in kebab case.
  var name: String { get }
  /// What the rule reports, in one line.
  var summary: String { get }
  /// Its severity in the built-in profiles.
  var severities: LintSeverities { get }

  /// The rule's findings, in any order.
  /// - Throws: what reading an article's text throws.
  func remarks(on subject: LintSubject) throws -> [LintRemark]
}

/// A rule that checks one claim at a time.
protocol ClaimLintRule: LintRule {
  /// The finding on a claim that is open or checked; `nil` if there is none.
  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark?
}

extension ClaimLintRule {
  func remarks(on subject: LintSubject) -> [LintRemark] {
    subject.claims.compactMap { remark(on: $0, in: subject) }
  }
}

/// A rule that checks one piece of evidence at a time.
protocol EvidenceLintRule: LintRule {
  /// The finding on evidence of a claim that is open or checked; `nil` if there is none.
  func remark(on evidence: LintedEvidence, in subject: LintSubject) -> LintRemark?
}

extension EvidenceLintRule {
  func remarks(on subject: LintSubject) -> [LintRemark] {
    subject.claims.flatMap { claim in
      claim.evidence.compactMap {
        remark(on: LintedEvidence(evidence: $0, claim: claim.claim), in: subject)
      }
    }
  }
}

/// A rule that checks the whole report.
protocol ReportLintRule: LintRule {
  /// The finding on the report; `nil` if there is none.
  func remark(on subject: LintSubject) -> LintRemark?
}

extension ReportLintRule {
  func remarks(on subject: LintSubject) -> [LintRemark] {
    subject.coversReport ? [remark(on: subject)].compactMap { $0 } : []
  }
}
