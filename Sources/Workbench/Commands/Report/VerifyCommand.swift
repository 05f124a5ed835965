import ArgumentParser
import ArticleLoading
import FactCheck
import JSON
import Presentation
import ReportModel
import SessionStore

struct VerifyCommand: Command {
  static let card = CommandCard(
    name: "verify", group: .report,
    summary: "Check a report for consistency, and against the session it came from.",
    usage: "verify FILE [--session NAME]",
    discussion: """
      FILE is a report exported as json. There are five checks: the report follows the schema; \
      its texts have the hashes that it states; every quote is in its text at the stated place; \
      its provenance names an entry of the session; and every field matches what the session \
      exports at that entry, the latest or an earlier one. The answer lists the first \
      differences, and verify fails if a check fails. It lists what it cannot compare because of \
      redactions.
      The session is the open one, or the one that --session names; without either, verify \
      searches the sessions' folder for the session of the report, and skips damaged sessions \
      with a message. Without a session, verify omits the last two checks and says so: verdicts, \
      reasons, evidence, notes and dates are then not verified.
      """,
    examples: [.init(line: "verify sessions/harbour/report.json")])

  @Argument(help: ArgumentHelp("The report.", valueName: "file"))
  var file: OptionText

  @Option(
    name: .customLong("session"), parsing: .unconditional,
    help: ArgumentHelp("The session it came from.", valueName: "session"))
  var session: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let limits = LoadLimits(maxBytes: JSONLimits().bytes)
    let report = try ReportVerification(
      of: desk.input(desk.source(file.text), limits: limits))
    var damaged: [String] = []
    while true {
      let found = try SessionAtHand.find(
        for: report, named: session?.text, at: desk, passing: &damaged)
      defer { found?.close() }
      do {
        let origin = try ReportOrigin(of: report, in: found?.session)
        return VerifyAnswer(
          file: file.text, report, origin,
          comparison: try VerifyComparison(of: report, origin, found, at: desk),
          session: found?.name, damaged: damaged, version: Version.current)
      } catch  where found != nil && SessionAtHand.isDamage(error) {
        // The session opened, but one of its texts is damaged.
        damaged.append(found?.name ?? desk.session.name)
      }
    }
  }
}

extension ReportVerification {
  /// Reads a report from a source.
  /// - Throws: `DeskError.badReport` for input that is not a report of this program.
  init(of input: LoaderInput) throws {
    do throws(ReportReadError) {
      try self.init(json: input.bytes)
    } catch {
      throw DeskError.badReport(path: input.path, error)
    }
  }
}
