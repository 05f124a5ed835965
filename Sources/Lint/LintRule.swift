/// A check that a report should pass before it goes out.
///
/// A rule is one file in `Rules/` and one line in `LintRules.all`. It says what is wrong and what mends
/// it; how much that weighs is the profile's to say.
public protocol LintRule: Sendable {
  /// The name as profiles and answers give it, in kebab case.
  var name: String { get }
  /// What is wrong where it finds something, in one line.
  var summary: String { get }
  /// How much it weighs in the built-in profiles.
  var severities: LintSeverities { get }

  /// What the rule finds, in any order.
  /// - Throws: what reading an article's text throws.
  func remarks(on subject: LintSubject) throws -> [LintRemark]
}

/// A rule that looks at one claim at a time.
protocol ClaimLintRule: LintRule {
  /// What is wrong with a claim that is open or checked.
  func remark(on claim: LintedClaim, in subject: LintSubject) -> LintRemark?
}

extension ClaimLintRule {
  func remarks(on subject: LintSubject) -> [LintRemark] {
    subject.claims.compactMap { remark(on: $0, in: subject) }
  }
}

/// A rule that looks at one piece of evidence at a time.
protocol EvidenceLintRule: LintRule {
  /// What is wrong with evidence of a claim that is open or checked.
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

/// A rule on the report as a whole.
protocol ReportLintRule: LintRule {
  /// What is wrong with the report.
  func remark(on subject: LintSubject) -> LintRemark?
}

extension ReportLintRule {
  func remarks(on subject: LintSubject) -> [LintRemark] {
    subject.coversReport ? [remark(on: subject)].compactMap { $0 } : []
  }
}
