import ArgumentParser
import ArticleLoading
import FactCheck
import Reports
import SessionStore

struct VerifyCommand: Command {
  static let card = CommandCard(
    name: "verify", group: .report,
    summary: "Hold an exported report against itself and against the session.",
    usage: "verify FILE",
    discussion: """
      FILE is a report that was exported as json. Four checks: that it follows the schema, that its \
      texts have the hashes that it names, that every quote stands in its text where it says, and that \
      its provenance names an entry of this session: the last one, or an earlier one. Without a saved \
      session on the desk the last check is left out. The command fails when a check does.
      """,
    examples: [.init(line: "verify sessions/harbour/report.json")])

  @Argument(help: ArgumentHelp("The report.", valueName: "file"))
  var file: Words

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let limits = LoadLimits(maxBytes: JSONLimits().bytes)
    let verification = try ReportVerification(
      of: desk.input(desk.source(file.text), limits: limits))
    return VerifyAnswer(
      file: file.text, verification,
      origin: try verification.report.map { try desk.origin(of: $0) })
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

/// Which state of the session a report was made from.
enum ReportOrigin: Equatable, Sendable {
  /// The present one.
  case present
  /// An earlier one: the entries that came since.
  case earlier(since: Int)
  /// None: it names more entries than there are.
  case beyond(entries: Int)
  /// None: the entry that it names has another hash.
  case other
  /// The report names none.
  case unsaid
  /// There is no session to ask.
  case noSession
}

extension Desk {
  /// Which state of the session a report was made from.
  func origin(of report: Report) throws -> ReportOrigin {
    guard let provenance = report.provenance else { return .unsaid }
    guard let store = session.store else { return .noSession }
    guard provenance.entries <= state.sequence else { return .beyond(entries: state.sequence) }
    let entry = try store.entries(after: provenance.entries - 1, through: provenance.entries).first
    guard entry?.hash == provenance.head else { return .other }
    let since = state.sequence - provenance.entries
    return since == 0 ? .present : .earlier(since: since)
  }
}
