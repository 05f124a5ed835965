import ArgumentParser
import ArticleLoading
import ArticleText
import FactCheck
import FoundationEssentials
import JSON
import Presentation
import ReportModel
import SessionStore
import Workbench

/// `factdesk check SESSION`: checks a session for damage.
struct CheckProgram: Program {
  static let configuration = CommandConfiguration(
    commandName: "factdesk check",
    abstract: ShellPrograms.check.summary)

  @Argument(help: "The session: a name, or a file's path.")
  var session: String

  @Option(
    help: ArgumentHelp(
      "The folder of the sessions, or the address of a server.", valueName: "folder-or-address"))
  var sessions: String?

  @Flag(help: "Print one line of JSON.")
  var json = false

  /// How a copy has the words of a quote: the text that the session keeps of it, and the text that is read again from
  /// its bytes where that is quick.
  static var outcomes: (QuotedCopy) -> [QuoteCheck.Outcome] {
    let copies = CopiesReadAgain()
    return { copy in
      let again = copies.text(of: copy.capture, for: copy.quote, in: copy.text) { digest in
        digest == copy.capture.content.original ? copy.original : copy.response
      }
      return [copy.text, again].compactMap { $0 }.map {
        QuoteCheck.Outcome(QuoteComparison(of: copy.quote, with: $0).outcome)
      }
    }
  }

  func perform(
    on console: any Console, sessions repositories: (String?) throws -> SessionRepositories,
    programs: OutsidePrograms
  ) throws -> ExitStatus {
    let target = try repositories(sessions).target(session)
    let report = try target.repository.check(
      target.name, copiesIn: FileManager.default.temporaryDirectory.path,
      waiting: StoreWaiting(isInterrupted: programs.isCancelled), outcomes: Self.outcomes
    ) { seen in
      console.progress {
        "checking \(session): \(Counted.text(seen, "entry", plural: "entries"))"
      }
    }
    let signatures = try signatures(of: report, in: target, on: console, programs)
    let answer = CheckAnswer(
      report, location: target.location, isFile: target.file != nil, signatures: signatures)
    if json {
      console.write(try JSONAnswers.line(command: "check", answer: answer))
    } else {
      var page = TextOutput(width: console.width, usesColor: false)
      answer.write(to: &page)
      console.write(page.drain())
    }
    return answer.sound ? .success : .failed
  }

  /// Checks the signatures in a session.
  /// - Returns: `nil` if it has some and cannot be opened.
  private func signatures(
    of report: CheckReport, in target: SessionTarget, on console: any Console,
    _ programs: OutsidePrograms
  ) throws -> [LoggedSignatures.Signature]? {
    // Most sessions have none.
    guard report.signings > 0 else { return [] }
    console.progress { "checking \(session): signatures" }
    do {
      return try LoggedSignatures(in: target, programs: programs).all
    } catch  where error is StoreError || error is ReplayError {
      return nil
    }
  }
}

/// The result of a check.
struct CheckAnswer: Answer {
  var session: String
  var sound: Bool
  var entries: Int
  var blobs: Int
  /// The number of the last entry before any damage.
  var soundEntries: Int
  var faults: [String]
  /// What was lost before the session was recovered, in words for people.
  var lost: [String]
  /// What is known of the signatures in it, and what was not checked, in words for people.
  var signatures: [String]
  private let isNewer: Bool
  /// Whether `recover` can save a part of it.
  private let isFile: Bool
  /// Whether nothing but signatures is wrong.
  private let isIntact: Bool

  /// - Parameter signatures: those in the log, of which a wrong one is a fault of the session; `nil` if it has some that
  ///   could not be checked because the session cannot be opened.
  init(
    _ report: CheckReport, location: String, isFile: Bool = true,
    signatures: [LoggedSignatures.Signature]? = []
  ) {
    let isFaulty = { (signature: LoggedSignatures.Signature) in
      if case .faulty = signature.finding { true } else { false }
    }
    let faulty = (signatures ?? []).filter(isFaulty)
    self.signatures =
      signatures.map { $0.filter { !isFaulty($0) }.map(Explanations.text) }
      ?? ["the signatures of published reports were not checked: the session cannot be opened"]
    session = location
    self.isFile = isFile
    sound = report.isSound && faulty.isEmpty
    entries = report.entries
    blobs = report.blobs
    soundEntries = report.soundHead.sequence
    isNewer = report.isNewer
    isIntact = report.isSound
    faults = report.faults.map(Explanations.text) + faulty.map(Explanations.text)
    lost = report.lostBlobs.map {
      "the data \($0.digest.hex.prefix(12))… of entry \($0.entry) were lost before it was recovered"
    }
    if report.unlisted > 0 { faults.append("and \(report.unlisted) more problems") }
  }

  var json: JSONValue {
    [
      "session": session, "sound": sound, "entries": entries, "blobs": blobs,
      "soundEntries": soundEntries, "faults": faults, "lost": lost, "signatures": signatures,
    ]
  }

  func write(to page: inout TextOutput) {
    let kept = blobs == 1 ? "1 kept file or text" : "\(Counted.grouped(blobs)) kept files and texts"
    let looked = "\(entries == 1 ? "1 entry" : "\(Counted.grouped(entries)) entries"), \(kept)"
    guard !sound else {
      page.line("\(session) is sound: \(looked)")
      for loss in lost + signatures { page.wrapped([.init(loss)], first: "  ", indent: "    ") }
      return
    }
    page.line(
      "\(session) is damaged: \(entries == 0 ? "no entry can be read, \(kept)" : looked)")
    for fault in faults + lost + signatures {
      page.wrapped([.init(fault)], first: "  ", indent: "    ")
    }
    page.wrapped([.init(advice)], first: "  ", indent: "  ")
  }

  /// What can be saved of a damaged session.
  private var advice: String {
    if isIntact {
      return
        "entries and kept data are intact; publish --sign KEY signs the report as it is made now"
    }
    if isNewer { return "a newer factdesk can check and recover it" }
    guard isFile else {
      return
        "intact up to entry \(soundEntries); restore the database from a dump, or go on in a copy that was saved to a file"
    }
    return soundEntries == 0
      ? "no entry is intact; restore the session from a backup"
      : "intact up to entry \(soundEntries); to save that part: factdesk recover SESSION NEW"
  }
}

extension Explanations {
  /// What is wrong with a log.
  static func text(_ fault: CheckReport.Fault) -> String {
    switch fault {
    case .file(let detail): "the file: \(detail)"
    case .unreadableEntry(let entry, let detail): "entry \(entry) cannot be read: \(detail)"
    case .gap(let expected, let found): "entry \(expected) is missing, \(found) follows"
    case .misredactedEntry(let entry):
      "entry \(entry) does not match its redaction record"
    case .unconfirmedEntry(let entry):
      "entry \(entry) was redacted, and the entry that confirms what is left of it is damaged or missing"
    case .alteredEntry(let entry): "entry \(entry) or the one before it was altered"
    case .newerEntry(let entry, let version):
      "entry \(entry) has version \(version), written by a newer factdesk"
    case .undecodableEntry(let entry, let detail): "entry \(entry) is invalid: \(detail)"
    case .replay(let error): explanation(of: error).message
    case .alteredBlob(let digest): "the stored data \(digest.hex.prefix(12))… were altered"
    case .unreadableBlob(let detail): "stored data cannot be read: \(detail)"
    case .badLists(let entry):
      "the sentences, pages, headline or counts in entry \(entry) do not fit the text"
    case .badQuoteCheck(let evidence, let check):
      switch check.outcome {
      case .verbatim, .typography:
        "the log says that k\(check.capture) has the quote of \(evidence), and it does not"
      case .close:
        "the log says that k\(check.capture) has other words than the quote of \(evidence), and a "
          + "comparison says otherwise"
      case .missing:
        "the log says that k\(check.capture) does not have the quote of \(evidence), and a "
          + "comparison says otherwise"
      }
    case .badQuotePlace(let evidence, let capture):
      "the log says that k\(capture) has the quote of \(evidence) at a place that it does not have"
    case .badCapture(let evidence, let capture):
      "k\(capture) of \(evidence) has another length than the log says, a time after the last entry, or "
        + "its number twice"
    case .missingBlob(let digest, let entry):
      "the data \(digest.hex.prefix(12))… named by entry \(entry) are missing"
    }
  }
}
