import ReportModel

/// The result of comparing a report with the export of its session, member by member.
package enum VerifyComparison {
  /// The comparison, with the session at an entry.
  case compared(SessionComparison, at: Int)
  /// At that entry the session contained nothing to report.
  case nothingToReport(at: Int)
  /// The entry to compare with is unknown.
  case noEntry
  /// There is no session to compare with.
  case noSession
}
