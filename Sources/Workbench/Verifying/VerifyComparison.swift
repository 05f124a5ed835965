import FactCheck
import Presentation
import ReportModel
import SessionStore

extension VerifyComparison {
  /// Compares a report with its session, which is replayed to the report's entry if it has newer ones.
  init(
    of report: ReportVerification, _ origin: ReportOrigin, _ found: SessionAtHand?, at desk: Desk
  ) throws {
    guard let session = found?.session, session.store != nil else {
      self = .noSession
      return
    }
    guard let entry = origin.entry else {
      self = .noEntry
      return
    }
    desk.console.progress { "verify: collecting what the session exports at entry \(entry)" }
    let isPresent = entry == session.state.sequence
    do {
      self = .compared(
        try SessionComparison(
          of: report, with: isPresent ? session.reportSource() : session.reportSource(at: entry),
          redacted: isPresent ? [] : session.redactions(after: entry),
          generatorVersion: Version.current), at: entry)
    } catch is ReportError {
      self = .nothingToReport(at: entry)
    } catch DeskError.nothingToReport {
      self = .nothingToReport(at: entry)
    }
  }
}

extension OpenSession {
  /// The items whose sources were redacted after an entry.
  fileprivate func redactions(after sequence: Int) throws -> [ItemID] {
    var items: [ItemID] = []
    try store?.forEachEntry(after: sequence) { entry in
      for case .redacted(let item, _) in entry.step.changes { items.append(item) }
    }
    return items
  }
}
