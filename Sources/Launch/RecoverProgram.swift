import ArgumentParser
import FactCheck
import JSON
import Presentation
import SessionStore
import Workbench

/// `factdesk recover SESSION NEW`: saves the undamaged part of a session.
struct RecoverProgram: Program {
  static let configuration = CommandConfiguration(
    commandName: "factdesk recover",
    abstract: "Write the intact part of a damaged session to a new one, and report what is lost.")

  @Argument(help: "The damaged session; it is not changed.")
  var session: String

  @Argument(help: "The new session.")
  var new: String

  @Option(help: ArgumentHelp("The folder of the sessions.", valueName: "dir"))
  var sessions: String?

  @Flag(help: "Print one line of JSON.")
  var json = false

  func perform(
    on console: any Console, folder: (String?) throws -> SessionFolder,
    isInterrupted: @escaping @Sendable () -> Bool
  ) throws -> ExitStatus {
    let folder = try folder(sessions)
    let report = try SQLiteStore.recover(
      SessionTarget(session, in: folder).path, to: SessionTarget(new, in: folder).path,
      isInterrupted: isInterrupted)
    let answer = RecoverAnswer(report, into: new)
    if json {
      console.write(try JSONAnswers.line(command: "recover", answer: answer))
    } else {
      var page = TextOutput(width: console.width, usesColor: false)
      answer.write(to: &page)
      console.write(page.take())
    }
    return .success
  }
}

/// What was saved and what was lost.
struct RecoverAnswer: Answer {
  var session: String
  var savedEntries: Int
  var savedBlobs: Int
  /// The numbers of the lost entries, all at the log's end; at most the first 1,000, because a damaged file may
  /// declare billions.
  var lostEntries: [Int]
  /// The number of the last lost entry.
  var lostThrough: Int?
  var lostBlobs: [String]
  /// The numbers of lost redactions of saved entries, which are appended again after these.
  var repeatedRedactions: [Int]
  /// Why the next entry could not be saved.
  var reason: String?

  init(_ report: RecoveryReport, into name: String) {
    session = name
    savedEntries = report.saved.sequence
    savedBlobs = report.savedBlobs
    lostEntries = report.lostEntries.map { Array($0.prefix(1000)) } ?? []
    lostThrough = report.lostEntries?.upperBound
    lostBlobs = report.lostBlobs.map(\.digest.hex)
    repeatedRedactions = report.repeatedRedactions
    reason = report.fault.map { fault in
      Explanations.text(fault)
        + (report.lostEntries == nil
          ? "; if there were entries after entry \(report.saved.sequence), they are lost" : "")
    }
  }

  var json: JSONValue {
    [
      "session": session, "savedEntries": savedEntries, "savedBlobs": savedBlobs,
      "lostEntries": lostEntries, "lostThrough": lostThrough, "lostBlobs": lostBlobs,
      "repeatedRedactions": repeatedRedactions, "reason": reason,
    ]
  }

  func write(to page: inout TextOutput) {
    page.line(
      "\(session): \(savedEntries == 1 ? "1 entry" : "\(Counted.grouped(savedEntries)) entries") saved"
    )
    if let reason { page.wrapped([.init(reason)], first: "  ", indent: "    ") }
    if let first = lostEntries.first, let last = lostThrough {
      page.line("  lost: " + (first == last ? "entry \(first)" : "entries \(first) to \(last)"))
    }
    for entry in repeatedRedactions {
      page.line("  entry \(entry), a redaction, was added again")
    }
    for blob in lostBlobs { page.line("  lost: the data \(blob.prefix(12))…") }
    if reason == nil, lostEntries.isEmpty, lostBlobs.isEmpty { page.line("  nothing is lost") }
  }
}
