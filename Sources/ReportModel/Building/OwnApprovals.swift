import FactCheck

extension Report {
  /// The report without approvals by the authors of the verdicts, and the claims and authors of those. Imported
  /// approvals are judged like the session's own.
  public func withoutOwnApprovals() -> (report: Report, dropped: [(claim: String, author: String)])
  {
    var report = self
    var dropped: [(String, String)] = []
    for index in report.claims.indices {
      let id = report.claims[index].id
      report.claims[index].verdict?.dropOwnApproval { dropped.append((id, $0)) }
      for place in (report.claims[index].verdictHistory ?? []).indices {
        report.claims[index].verdictHistory?[place].dropOwnApproval { dropped.append((id, $0)) }
      }
    }
    return (report, dropped)
  }
}

extension Report.Verdict {
  fileprivate mutating func dropOwnApproval(_ tell: (_ author: String) -> Void) {
    guard let by, let approvedBy, AnalystName.areSame(by, approvedBy) else { return }
    self.approvedBy = nil
    tell(by)
  }
}
