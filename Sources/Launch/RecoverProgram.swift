import ArgumentParser
import ArticleLoading
import FactCheck
import JSON
import Presentation
import SessionStore
import Workbench

/// `factdesk recover SESSION NEW`: saves the undamaged part of a session.
struct RecoverProgram: Program {
  static let configuration = CommandConfiguration(
    commandName: "factdesk recover",
    abstract: ShellPrograms.recover.summary)

  @Argument(help: "The damaged session; it is not changed.")
  var session: String

  @Argument(help: ArgumentHelp("The new session.", valueName: "new-session"))
  var new: String

  @Option(
    help: ArgumentHelp(
      "The folder of the sessions, or the address of a server.", valueName: "folder-or-address"))
  var sessions: String?

  @Flag(help: "Print one line of JSON.")
  var json = false

  func perform(
    on console: any Console, sessions repositories: (String?) throws -> SessionRepositories,
    programs: OutsidePrograms
  ) throws -> ExitStatus {
    let repositories = try repositories(sessions)
    let target = try repositories.target(new)
    try target.refuseSpecialFile()
    let report = try SQLiteStore.recover(
      try Self.file(of: repositories.target(session)), to: try Self.file(of: target),
      isInterrupted: programs.isCancelled)
    let answer = RecoverAnswer(report, into: target.shown)
    if json {
      console.write(try JSONAnswers.line(command: "recover", answer: answer))
    } else {
      var page = TextOutput(width: console.width, usesColor: false)
      answer.write(to: &page)
      console.write(page.drain())
    }
    return .success
  }
}

extension RecoverProgram {
  /// The file of a session.
  /// - Throws: `DeskError.notSupported` for one on a server.
  private static func file(of target: SessionTarget) throws -> String {
    if let file = target.file { return file }
    throw DeskError.notSupported(
      "recover saves what is left of a file, and \(target.location) is on a server",
      hint: "factdesk check lists what is damaged there; restore the database from a dump, or copy "
        + "an intact session to a file: save PATH")
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
  /// The numbers of saved entries whose redaction is lost, so that nothing confirms what is left of them.
  var unconfirmedEntries: [Int]
  /// Why the next entry could not be saved.
  var reason: String?

  init(_ report: RecoveryReport, into name: String) {
    session = name
    savedEntries = report.saved.sequence
    savedBlobs = report.savedBlobs
    let repeated = Set(report.repeatedRedactions)
    let lost = report.lostEntries?.lazy.filter { !repeated.contains($0) }
    lostEntries = lost.map { Array($0.prefix(1000)) } ?? []
    // The last entries can be redactions that were added again.
    lostThrough = lost?.last
    lostBlobs = report.lostBlobs.map(\.digest.hex)
    repeatedRedactions = report.repeatedRedactions
    unconfirmedEntries = report.unconfirmed
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
      "repeatedRedactions": repeatedRedactions, "unconfirmedEntries": unconfirmedEntries,
      "reason": reason,
    ]
  }

  func write(to page: inout TextOutput) {
    page.line(
      "\(session): \(savedEntries == 1 ? "1 entry" : "\(Counted.grouped(savedEntries)) entries") saved"
    )
    if let reason { page.wrapped([.init(reason)], first: "  ", indent: "    ") }
    if !lostEntries.isEmpty {
      page.wrapped([.init("lost: \(lostWords)")], first: "  ", indent: "    ")
    }
    for (index, entry) in repeatedRedactions.enumerated() {
      page.line(
        "  entry \(entry), a redaction, was added again as entry \(savedEntries + index + 1)")
    }
    if !unconfirmedEntries.isEmpty {
      let numbers = EntryNumbers.text(unconfirmedEntries)
      page.wrapped(
        [
          .init(
            "\(numbers) \(unconfirmedEntries.count == 1 ? "was" : "were") redacted, and the "
              + "redaction is lost: nothing confirms that what is left was not altered; compare it "
              + "with a backup. Entry \(savedEntries + repeatedRedactions.count + 1), by "
              + "factdesk recover, was added in its place")
        ], first: "  ", indent: "    ")
    }
    for blob in lostBlobs { page.line("  lost: the data \(blob.prefix(12))…") }
    if reason == nil, lostEntries.isEmpty, lostBlobs.isEmpty, unconfirmedEntries.isEmpty {
      page.line("  nothing is lost")
    }
  }

  /// The numbers of the lost entries: `entries 11 to 31 and 33`.
  private var lostWords: String {
    // Of billions, which only a damaged number declares, the first thousand are listed here.
    guard let last = lostThrough, let listed = lostEntries.last else { return "" }
    guard last == listed else {
      return EntryNumbers.text([lostEntries[0]]) + " and all others up to \(last)"
    }
    return EntryNumbers.text(lostEntries)
  }
}

/// The numbers of entries, in English.
enum EntryNumbers {
  /// Ascending numbers: `entry 4`, `entries 4 to 7 and 9`.
  static func text(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, number == last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    var parts = ranges.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
    }
    let last = parts.popLast() ?? ""
    let listed = parts.isEmpty ? last : parts.joined(separator: ", ") + " and \(last)"
    return (numbers.count == 1 ? "entry " : "entries ") + listed
  }
}
