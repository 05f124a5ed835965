import ExportFormats
import Presentation
import ReportModel

/// One feed of many sessions, which are opened and closed again one after another.
struct SessionFeed {
  let desk: Desk
  /// Names or paths, in the feed's order.
  let sessions: [String]
  let scope: ReportScope

  /// Writes the feed.
  /// - Throws: `DeskError.inSession` where one of them lacks what a feed needs.
  func write(_ format: ClaimFeedFormat, to sink: inout ReportSink) throws {
    var asked = ""
    do {
      try format.write(sessions.count, to: &sink) { number in
        asked = sessions[number]
        desk.console.progress {
          "export: \(Counted.text(number + 1, of: sessions.count)), \(asked)"
        }
        return try report(of: asked)
      }
    } catch let refusal as FormatRefusal {
      // That no session has a verdict is no fault of the last one.
      if case .noVerdicts = refusal { throw refusal }
      throw DeskError.inSession(asked, refusal)
    }
  }

  private func report(of name: String) throws -> Report {
    if try desk.target(name).path == desk.session.path { return try desk.report(scope) }
    let session = try desk.openExisting(name)
    defer { session.close() }
    return try session.report(scope)
  }
}
