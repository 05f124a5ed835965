import FactCheck
import Reports

extension Report {
  /// The report without the approvals by which authors stand behind verdicts of their own: another
  /// desk's are judged as those that are given here.
  func withoutOwnApprovals() -> (report: Report, remarks: [ImportRemark]) {
    var report = self
    var remarks: [ImportRemark] = []
    for index in report.claims.indices {
      let id = report.claims[index].id
      report.claims[index].verdict?.dropOwnApproval(of: id, &remarks)
      for place in (report.claims[index].verdictHistory ?? []).indices {
        report.claims[index].verdictHistory?[place].dropOwnApproval(of: id, &remarks)
      }
    }
    return (report, remarks)
  }
}

extension Report.Verdict {
  fileprivate mutating func dropOwnApproval(of claim: String, _ remarks: inout [ImportRemark]) {
    guard let by, let approvedBy, AnalystName.areSame(by, approvedBy) else { return }
    self.approvedBy = nil
    remarks.append(.ownApproval(claim: claim, author: by))
  }
}
