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
    usage: "verify FILE [--session NAME] [--captures FILE] [--signers FILE] [--tsa-ca FILE]",
    discussion: """
      FILE is a report exported as json. There are five checks: the report follows the schema; \
      its texts have the hashes that it states; every quote is in its text at the stated place; \
      its provenance names an entry of the session; and every field matches what the session \
      exports at that entry, the latest or an earlier one. The answer lists the first \
      differences, and verify fails if a check fails. It lists what it cannot compare because of \
      redactions. If the report says that the copy of a source has the quoted words, verify compares \
      them again with the copy that the session keeps.
      The session is the open one, or the one that --session names; without either, verify \
      searches the sessions' folder for the session of the report, and skips damaged sessions \
      with a message. Without a session, verify omits the last two checks and says so: verdicts, \
      reasons, evidence, notes and dates are then not verified.
      With --captures, verify searches a web archive (WACZ or WARC) for each copy that the report \
      names: a page with the stated hash, the time of the copy, the address of the evidence or one \
      that redirects or archives lead to, and the quoted words. So readers can check quotes without \
      the session; with both, the words must be in both.
      With --signers, verify also checks FILE.sig with ssh-keygen and names who signed the report: \
      each line of the signers file has a name and a public key (ALLOWED SIGNERS in man \
      ssh-keygen; times in it are UTC). With --tsa-ca, it checks FILE.sig.tsr, the timestamp of \
      the signature, with openssl; the file has the certificates of the authorities that you \
      trust. With a trusted timestamp, the key must have been valid at its time, otherwise now.
      """,
    examples: [.init(line: "verify sessions/harbour/report.json")])

  @Argument(help: ArgumentHelp("The report.", valueName: "file"))
  var file: OptionText

  @Option(
    name: .customLong("session"), parsing: .unconditional,
    help: ArgumentHelp("The session it came from.", valueName: "session"))
  var session: OptionText?

  @Option(
    name: .customLong("captures"), parsing: .unconditional,
    help: ArgumentHelp("A web archive with the copies that the report names.", valueName: "file"))
  var archive: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Who may have signed it, with their public keys.", valueName: "file"))
  var signers: OptionText?

  @Option(
    name: .customLong("tsa-ca"), parsing: .unconditional,
    help: ArgumentHelp("Certificates of trusted timestamp authorities.", valueName: "file"))
  var authorities: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let limits = LoadLimits(maxBytes: JSONLimits().bytes)
    let source = try desk.source(file.text)
    if signers != nil || authorities != nil, source.path == nil {
      throw DeskError.options("--signers and --tsa-ca need a report in a file")
    }
    let input = try desk.input(source, limits: limits)
    let report = try ReportVerification(of: input)
    let (signature, timestamp) = try signatures(beside: source, of: input.bytes, at: desk)
    let copies = try archive.flatMap { path in
      try report.report.map { try CopiesInArchive(path.text, of: $0, at: desk) }
    }
    var damaged: [String] = []
    while true {
      let found = try SessionAtHand.find(
        for: report, named: session?.text, at: desk, passing: &damaged)
      defer { found?.close() }
      if found?.session === desk.session { try desk.refuseWhatIsHidden() }
      do {
        let origin = try ReportOrigin(of: report, in: found?.session)
        return VerifyAnswer(
          file: file.text, report, origin,
          comparison: try VerifyComparison(of: report, origin, found, at: desk),
          quotes: try report.report.flatMap {
            try QuotesInCopies(of: $0, in: found?.session, copies)
          },
          archive: copies?.search,
          session: found?.name, damaged: damaged, signature: signature,
          timestamp: timestamp, version: Version.current)
      } catch  where found != nil && SessionAtHand.isDamage(error) {
        // The session opened, but one of its texts is damaged.
        damaged.append(found?.name ?? desk.session.name)
      }
    }
  }

  /// Checks what is beside the report.
  private func signatures(
    beside source: ArticleSource, of report: [UInt8], at desk: Desk
  ) throws -> (signature: SignatureResult?, timestamp: TimestampResult?) {
    guard let path = source.path else { return (nil, nil) }
    return try SignatureAtHand(
      desk: desk, files: SignatureFiles(report: path), signers: signers?.text,
      authorities: authorities?.text
    ).check(report)
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
