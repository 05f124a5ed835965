import ReportModel

/// Whether every member of a report is what its session exports.
package enum VerifyComparison {
  /// They were compared, with the session as it was at an entry.
  case compared(SessionComparison, at: Int)
  /// At that entry the session had nothing to report.
  case nothingToReport(at: Int)
  /// No entry is known at which they could be compared.
  case noEntry
  /// There is no session at hand.
  case noSession
}
