import ArticleText
import FactCheck
import JSON
import Lint

/// The findings on a report before publication.
package struct LintAnswer: AnswerInPieces {
  private enum Part {
    case group(LintGroup)
    case summary
  }

  private let findings: [LintFinding]
  /// The findings by rule, errors first.
  package let groups: [LintGroup]
  private let profile: String
  private let session: Session

  package init(_ findings: [LintFinding], profile: LintProfile, in session: Session) {
    self.findings = findings
    groups = LintGroup.groups(of: findings)
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
      "notes": count(.note), "findings": rows, "groups": groups,
    ]
  }

  package func writer() -> (inout TextOutput) -> Bool {
    writer(of: groups.map { .group($0) } + [Part.summary], none: "") { part, page in
      switch part {
      case .group(let group): write(group, to: &page)
      case .summary: writeSummary(to: &page)
      }
    }
  }

  private func write(_ group: LintGroup, to page: inout TextOutput) {
    // On a narrow screen, what follows a message is indented less.
    let indent = String(repeating: " ", count: page.width < 60 ? 4 : 9)
    let severity = group.severity.rawValue
    let gap = String(repeating: " ", count: max(2, indent.count - severity.count))
    let isOne = group.places.count == 1
    let message = group.rows.count == 1 ? group.rows[0].message : group.summary
    page.wrapped(
      [
        .init(severity, group.severity.style), .init(gap),
        .init(message + (isOne ? "" : ": \(group.count)")), .init("  \(group.rule)", .faint),
      ], indent: indent)
    for row in group.rows {
      write(row, saysMessage: group.rows.count > 1, hasFix: group.fix == nil, indent, to: &page)
    }
    if let fix = group.fix {
      page.wrapped([.init(fix, .notice)], first: indent, indent: indent + "  ")
    }
  }

  /// Writes findings that are the same.
  private func write(
    _ row: LintGroup.Row, saysMessage: Bool, hasFix: Bool, _ indent: String,
    to page: inout TextOutput
  ) {
    let address =
      row.places.count == 1
      ? row.places[0].description : LintGroup.list(row.places.compactMap(\.item))
    let words =
      saysMessage ? row.message : row.places.count == 1 ? excerpt(row.places[0], page) : ""
    if saysMessage || row.places != [.report] {
      page.wrapped(
        [
          .init(address, .bold),
          .init(words.isEmpty ? "" : "  \(words)", saysMessage ? .plain : .faint),
        ],
        first: indent, indent: indent + "  ")
    }
    if hasFix {
      page.wrapped([.init(row.fix, .notice)], first: indent, indent: indent + "  ")
    }
  }

  /// The first words of what a place is, on one row.
  private func excerpt(_ place: LintPlace, _ page: TextOutput) -> String {
    DisplayWidth.truncated(
      ScreenText.shown(String(title(of: place).prefix(page.width * 4)), singleLine: true),
      to: max(0, page.width - place.description.count - 11))
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

extension LintSeverity {
  fileprivate var style: TextOutput.Style {
    switch self {
    case .error: .bad
    case .warning: .middling
    case .note: .faint
    }
  }
}
