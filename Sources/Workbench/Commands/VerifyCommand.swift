import ArgumentParser
import ArticleLoading
import FactCheck
import JSON
import Reports
import SessionStore

struct VerifyCommand: Command {
  static let card = CommandCard(
    name: "verify", group: .report,
    summary: "Hold an exported report against itself and against the session.",
    usage: "verify FILE [--session NAME]",
    discussion: """
      FILE is a report that was exported as json. Five checks: that it follows the schema, that its \
      texts have the hashes that it names, that every quote stands in its text where it says, that its \
      provenance names an entry of the session, and that every member of it is what the session \
      exports for that entry: the last one, or an earlier one, which is worked out from the log. The \
      first differences are named. The command fails when a check does.
      The session is the one on the desk, or the one that --session names; where there is neither, the \
      sessions' folder is searched for the one that the report was made from; one that is damaged is \
      named and passed over. Without a session the \
      last two checks are left out, and the answer says so: then nothing is known of verdicts, \
      reasons, evidence, notes and dates.
      """,
    examples: [.init(line: "verify sessions/harbour/report.json")])

  @Argument(help: ArgumentHelp("The report.", valueName: "file"))
  var file: Words

  @Option(
    name: .customLong("session"), parsing: .unconditional,
    help: ArgumentHelp("The session that it was made from.", valueName: "session"))
  var session: Words?

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
          session: found?.name, damaged: damaged)
      } catch  where found != nil && SessionAtHand.isDamage(error) {
        // It opened, and a text of it is not what it was.
        damaged.append(found?.name ?? desk.session.name)
      }
    }
  }
}

extension ReportVerification {
  /// Reads a report from a source.
  /// - Throws: `DeskError.badReport` for what is no report of ours at all.
  init(of input: LoaderInput) throws {
    do throws(ReportReadError) {
      try self.init(json: input.bytes)
    } catch {
      throw DeskError.badReport(path: input.path, error)
    }
  }
}
