import ArticleText
import FactCheck
import JSON
import Lint

/// The findings on a report before publication.
package struct LintAnswer: AnswerInPieces {
  /// The findings at one place.
  private enum Part {
    case group(ArraySlice<LintFinding>)
    case summary
  }

  private let findings: [LintFinding]
  private let profile: String
  private let session: Session

  package init(_ findings: [LintFinding], profile: LintProfile, in session: Session) {
    self.findings = findings
    self.profile = profile.name
    self.session = session
  }

  /// The claims with findings, by number.
  package var claims: [ClaimID] {
    var claims: [ClaimID] = []
    for finding in findings {
      guard let claim = finding.remark.place.claim, claim != claims.last else { continue }
      claims.append(claim)
    }
    return claims
  }

  private func count(_ severity: LintSeverity) -> Int {
    findings.count { $0.severity == severity }
  }

  package var failure: Explanation? {
    let errors = count(.error)
    return errors == 0
      ? nil
      : Explanation(
        "lint-errors", "\(Counted.text(errors, "error")) \(errors == 1 ? "remains" : "remain")")
  }

  package var json: JSONValue {
    let rows = findings.map { finding -> JSONValue in
      let remark = finding.remark
      return [
        "rule": finding.rule, "severity": finding.severity.rawValue,
        "place": remark.place.description, "claim": remark.place.claim,
        "message": remark.message, "command": remark.fix.line,
        "complete": remark.fix.isComplete,
      ]
    }
    return [
      "profile": profile, "errors": count(.error), "warnings": count(.warning),
      "notes": count(.note), "findings": rows,
    ]
  }

  package func writer() -> (inout TextOutput) -> Bool {
    var parts: [Part] = []
    var rest = findings[...]
    while let group = rest.first?.remark.place.group {
      let size = rest.prefix { $0.remark.place.group == group }.count
      parts.append(.group(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return writer(of: parts + [.summary], none: "") { part, page in
      switch part {
      case .group(let findings): write(findings, to: &page)
      case .summary: writeSummary(to: &page)
      }
    }
  }

  private func write(_ findings: ArraySlice<LintFinding>, to page: inout TextOutput) {
    guard let place = findings.first?.remark.place.group else { return }
    let words = DisplayWidth.truncated(
      ScreenText.shown(String(title(of: place).prefix(page.width * 4)), singleLine: true),
      to: page.width - place.description.count - 2)
    page.line([.init(place.description, .bold)] + (words.isEmpty ? [] : [.init("  \(words)")]))
    // On a narrow screen, findings are indented less.
    let indent = String(repeating: " ", count: page.width < 60 ? 4 : 11)
    for finding in findings {
      let remark = finding.remark
      let severity = finding.severity.rawValue
      let gap = String(repeating: " ", count: max(2, indent.count - 2 - severity.count))
      let own = remark.place == place ? "" : "\(remark.place): "
      page.wrapped(
        [
          .init(severity, finding.severity.style), .init(gap), .init("\(own)\(remark.message)"),
          .init("  \(finding.rule)", .faint),
        ], first: "  ", indent: indent)
      page.wrapped([.init(remark.fix.line, .notice)], first: indent, indent: indent + "  ")
    }
  }

  /// The heading of a place.
  private func title(of place: LintPlace) -> String {
    switch place {
    case .report: session.report.title ?? ""
    case .article(let id): session.article(id)?.details.title ?? ""
    case .claim(let id), .evidence(_, let id): session.claim(id)?.text ?? ""
    case .review(let id): session.review(id)?.details.claim ?? ""
    }
  }

  private func writeSummary(to page: inout TextOutput) {
    guard !findings.isEmpty else {
      page.line("no problems found with the profile \(profile)")
      return
    }
    let counts = LintSeverity.allCases.map { ($0, count($0)) }.filter { $0.1 > 0 }
      .map { Counted.text($0.1, $0.0.rawValue) }
    page.wrapped([
      .init(counts.joined(separator: ", ")), .init("  with the profile \(profile)", .faint),
    ])
  }
}

extension LintPlace {
  /// The claim itself, or the claim that it belongs to.
  fileprivate var claim: ClaimID? {
    switch self {
    case .claim(let id), .evidence(_, let id): id
    case .report, .article, .review: nil
    }
  }

  /// The group that shows it: evidence is with its claim.
  fileprivate var group: LintPlace { claim.map { .claim($0) } ?? self }
}

extension LintSeverity {
  fileprivate var style: TextOutput.Style {
    switch self {
    case .error: .bad
    case .warning: .middling
    case .note: .faint
    }
  }
}
