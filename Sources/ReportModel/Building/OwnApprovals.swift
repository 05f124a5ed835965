import FactCheck

extension Report {
  /// The report without the approvals by which authors approve verdicts of their own, and the claims and authors that
  /// they were found with: another desk's are judged as those that are given here.
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
