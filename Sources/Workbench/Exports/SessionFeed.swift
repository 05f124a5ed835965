import ExportFormats
import Presentation
import ReportModel

/// A feed of several sessions, which are opened and closed one after another.
struct SessionFeed {
  let desk: Desk
  /// Names or paths, in the feed's order.
  let sessions: [String]
  let scope: ReportScope

  /// Writes the feed.
  /// - Throws: `DeskError.inSession` if a session lacks something that a feed needs.
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
      // That all sessions lack verdicts is not an error of the last one.
      if case .noVerdicts = refusal { throw refusal }
      throw DeskError.inSession(asked, refusal)
    }
  }

  private func report(of name: String) throws -> Report {
    if try desk.target(name).isSame(as: desk.session) { return try desk.report(scope) }
    let session = try desk.openExisting(name)
    defer { session.close() }
    return try session.report(scope)
  }
}
