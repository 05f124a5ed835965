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
      let source =
        try isPresent ? session.reportSource() : session.reportSource(at: entry)
      self = .compared(
        try SessionComparison(
          of: report, with: source,
          redactions: isPresent ? nil : session.redactions(after: entry, of: entry),
          generatorVersion: Version.current), at: entry)
    } catch is ReportError {
      self = .nothingToReport(at: entry)
    } catch DeskError.nothingToReport {
      self = .nothingToReport(at: entry)
    }
  }
}

extension OpenSession {
  /// The redactions after an entry of what a report of an entry was made from; `nil` if there were none.
  func redactions(after sequence: Int, of reported: Int) throws -> LaterRedactions? {
    var redactions = LogRedactions()
    try store?.forEachEntry(after: sequence) { redactions.add($0, rewritingTo: reported) }
    guard !redactions.items.isEmpty else { return nil }
    let mark = RedactionMark(forLogTo: head)
    return LaterRedactions(
      redactions, markedWith: mark,
      in: try reportSource(at: reported) { redactions.marked($0, with: mark) })
  }
}
