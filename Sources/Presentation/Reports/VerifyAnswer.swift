import FactCheck
import JSON
import ReportModel

/// The copies of sources that a report names, searched for in an archive.
package struct CopySearch {
  /// The archive's path.
  package var file: String
  /// The evidence whose copy the archive has, by its id in the report.
  package var found: [String] = []
  /// The evidence whose copy it lacks.
  package var missing: [String] = []
  /// The evidence whose copy it has from elsewhere, or from another time.
  package var others: [Other] = []

  /// A copy with the stated bytes that is not the one that the report names.
  package struct Other {
    /// How its record differs.
    package enum Difference {
      /// It has this address, which is not of the evidence's page.
      case address(String)
      /// It was made at another time than the report says.
      case time(Timestamp, said: Timestamp)
    }

    /// The evidence, by its id in the report.
    let evidence: String
    let difference: Difference

    package init(evidence: String, difference: Difference) {
      self.evidence = evidence
      self.difference = difference
    }
  }

  package init(in file: String) { self.file = file }
}

/// The result of verifying a report.
package struct VerifyAnswer: Answer {
  /// The result of a check.
  enum Result: String { case passed, failed, skipped }

  /// One check.
  struct Check: JSONWritable {
    package var check: String
    var result: Result
    package var message: String
    /// The first faults, with their places.
    package var faults: [String] = []

    package var json: JSONValue {
      ["check": check, "result": result.rawValue, "message": message, "faults": faults]
    }
  }

  /// The number of faults listed per check.
  private static let mostListed = 20

  package var file: String
  var checks: [Check]

  package var json: JSONValue { ["file": file, "checks": checks] }

  /// - Parameters:
  ///   - quotes: its quotes compared with the copies of their sources; `nil` if it says nothing of copies.
  ///   - archive: the copies that it names and an archive has; `nil` if there is no archive.
  ///   - session: the session that it was compared with, if not the one on the desk.
  ///   - damaged: sessions that it should have been compared with, but that are damaged.
  ///   - signature: who signed it; `nil` if nobody did, and it was not asked.
  ///   - timestamp: when the signature existed; `nil` likewise.
  ///   - version: this program's.
  package init(
    file: String, _ verification: ReportVerification, _ origin: ReportOrigin,
    comparison: VerifyComparison, quotes: QuotesInCopies? = nil, archive: CopySearch? = nil,
    session: String?,
    damaged: [String] = [],
    signature: SignatureResult? = nil, timestamp: TimestampResult? = nil, version: String
  ) {
    self.file = file
    checks = [
      Self.schema(verification), Self.hashes(verification), Self.positions(verification),
      Self.provenance(origin, session: session), Self.comparison(comparison, version),
    ]
    if let archive { checks.append(Self.captures(archive)) }
    if let quotes { checks.append(Self.copies(quotes)) }
    checks += [signature.map(Check.init), timestamp.map(Check.init)].compactMap { $0 }
    guard !damaged.isEmpty else { return }
    let names = "\(damaged.joined(separator: ", ")) \(damaged.count == 1 ? "is" : "are") damaged"
    if case .noSession = origin {
      checks[3].result = .failed
      checks[3].message = "\(names), and there is no other session to compare it with"
    } else {
      checks[3].message += "; \(names), so it was compared with another copy"
    }
  }

  package var failure: Explanation? {
    let failed = checks.filter { $0.result == .failed }
    guard !failed.isEmpty else { return nil }
    return Explanation(
      "verify-failed",
      "\(file) fails \(failed.map(\.check).joined(separator: ", "))")
  }

  private static func schema(_ verification: ReportVerification) -> Check {
    let count = verification.faultCount
    return check(
      "schema", verification.faults, in: verification.report, count: count,
      passed: "it follows the schema of \(verification.version.rawValue)",
      failed: "it does not follow the schema at \(Counted.text(count, "place"))")
  }

  private static func hashes(_ verification: ReportVerification) -> Check {
    let texts = verification.hashedTexts
    guard verification.report != nil else { return unreadable("hashes") }
    guard texts > 0 else {
      return Check(check: "hashes", result: .skipped, message: "it has no text with a hash")
    }
    let count = verification.otherHashes.count
    return check(
      "hashes", verification.otherHashes, in: verification.report, count: count,
      passed:
        "\(Counted.text(texts, "text")) \(texts == 1 ? "has its stated hash" : "have their stated hashes")",
      failed:
        "\(Counted.grouped(count)) of \(Counted.text(texts, "text")) "
        + "\(count == 1 ? "does" : "do") not have the stated hash")
  }

  private static func positions(_ verification: ReportVerification) -> Check {
    let quotes = verification.placedQuotes
    guard verification.report != nil else { return unreadable("positions") }
    guard quotes > 0 else {
      return Check(
        check: "positions", result: .skipped,
        message: "no quote refers to a text in the report")
    }
    let count = verification.otherWords.count
    return check(
      "positions", verification.otherWords, in: verification.report, count: count,
      passed:
        "\(Counted.text(quotes, "quote")) \(quotes == 1 ? "is at its stated place" : "are at their stated places")",
      failed:
        "\(Counted.grouped(count)) of \(Counted.text(quotes, "quote")) "
        + "\(count == 1 ? "is" : "are") not at the stated place")
  }

  private static func check(
    _ name: String, _ faults: [ReportFault], in report: Report? = nil, count: Int, passed: String,
    failed: String
  ) -> Check {
    guard count > 0 else { return Check(check: name, result: .passed, message: passed) }
    return Check(
      check: name, result: .failed, message: failed,
      faults: faults.prefix(mostListed).map { fault in
        [report?.id(at: fault.pointer), Explanations.text(fault)].compactMap { $0 }
          .joined(separator: " at ")
      })
  }

  private static func unreadable(_ name: String) -> Check {
    Check(
      check: name, result: .skipped,
      message: "not checked, because the report does not follow the schema")
  }

  private static func provenance(_ origin: ReportOrigin, session: String?) -> Check {
    let this = session.map { "the session \($0)" } ?? "this session"
    let (result, message): (Result, String) =
      switch origin {
      case .entry(let entry, since: 0):
        (.passed, "it matches entry \(entry), the latest of \(this)")
      case .entry(let entry, let since):
        (
          .passed,
          "it matches entry \(entry) of \(this), "
            + "\(Counted.text(since, "entry", plural: "entries")) before the latest"
        )
      case .misnumbered(let entry, let said):
        (
          .failed,
          "its head is that of entry \(entry), but it states "
            + (said.map { "entry \($0)" } ?? "no number")
        )
      case .beyond(let said, let entries):
        (
          .failed,
          "not from \(this): it was made from entry \(said), but \(session == nil ? "this one" : "that one") has "
            + Counted.text(entries, "entry", plural: "entries")
        )
      case .otherHash(let said):
        (.failed, "not from \(this): entry \(said) has a different hash here")
      case .copy(let said, let here):
        (
          .failed,
          "it was made from entry \(said) of a copy of \(this), which was merged as entry \(here): "
            + "items can have other numbers here, so compare it with the copy (--session)"
        )
      case .ownWithOtherHash(let said):
        (
          .failed,
          "its head is not in the log of \(this)"
            + (said.map { ": entry \($0) has a different hash or does not exist" } ?? "")
        )
      case .ownWithout:
        (.failed, "it does not state which entry of \(this) it was made from, as every export does")
      case .unsaid: (.skipped, "it does not state which log it was made from")
      case .noSession: (.skipped, "no session is open to compare it with")
      }
    return Check(check: "provenance", result: result, message: message)
  }

  private static func comparison(
    _ comparison: VerifyComparison, _ version: String
  ) -> Check {
    switch comparison {
    case .noSession:
      return Check(
        check: "session", result: .skipped,
        message:
          "not compared with a session, so these are not verified: its verdicts, reasons, evidence, "
          + "notes and dates")
    case .noEntry:
      return Check(
        check: "session", result: .skipped,
        message: "not compared: the session lacks the entry that it was made from")
    case .nothingToReport(let entry):
      return Check(
        check: "session", result: .failed,
        message: "the session had nothing to report at entry \(entry)")
    case .compared(let comparison, let entry):
      let remarks = remarks(on: comparison, version).map { "; \($0)" }.joined()
      guard comparison.count > 0 else {
        return Check(
          check: "session", result: .passed,
          message: "every field matches what the session exports at entry \(entry)\(remarks)")
      }
      let count = comparison.count
      return Check(
        check: "session", result: .failed,
        message:
          "\(Counted.text(count, "field")) \(count == 1 ? "does" : "do") not match what the session "
          + "exports at entry \(entry)\(remarks)",
        faults: comparison.differences.prefix(mostListed).map { Explanations.text($0, at: entry) })
    }
  }

  private static func copies(_ quotes: QuotesInCopies) -> Check {
    let missing = QuotesInCopies.Absence.allCases.compactMap { reason in
      quotes.withoutCopy[reason].map { words(reason, $0) }
    }.joined(separator: "; ")
    guard quotes.compared > 0 else {
      return Check(check: "copies", result: .skipped, message: "not compared: \(missing)")
    }
    let (count, all) = (quotes.mismatches.count, Counted.text(quotes.compared, "quote"))
    let remark = missing.isEmpty ? "" : "; not compared: \(missing)"
    guard count > 0 else {
      return Check(
        check: "copies", result: .passed,
        message: "compared \(all) with "
          + (quotes.compared == 1 ? "the copy of its source" : "the copies of their sources")
          + ", as the report says" + remark)
    }
    return Check(
      check: "copies", result: .failed,
      message: "\(Counted.grouped(count)) of \(all) \(count == 1 ? "is" : "are") not in the copy "
        + "as the report says" + remark,
      faults: quotes.mismatches.prefix(mostListed).map {
        "\($0.evidence): the report says that the copy \(words($0.said)), and it \(words($0.found))"
      })
  }

  /// Why a number of quotes have no copy.
  private static func words(_ reason: QuotesInCopies.Absence, _ count: Int) -> String {
    let quotes = Counted.text(count, "quote")
    let copies = "the \(count == 1 ? "copy" : "copies") of the source of \(quotes)"
    return switch reason {
    case .noSession: "there is no session that could have \(copies)"
    case .notKept: "the session does not have \(copies)"
    case .redacted: "a redaction removed \(copies) from the session"
    case .noText: "no text can be read from \(copies) in the archive"
    case .redactedWords: "words of \(quotes) were redacted"
    }
  }

  private static func words(_ outcome: QuoteCheck.Outcome) -> String {
    switch outcome {
    case .verbatim, .typography: "has the quoted words"
    case .close: "has other words than the quote"
    case .missing: "does not have the quoted words"
    }
  }

  private static func captures(_ search: CopySearch) -> Check {
    let wrong = search.missing.count + search.others.count
    let named = search.found.count + wrong
    guard named > 0 else {
      return Check(
        check: "captures", result: .skipped, message: "the report names no copy of a source")
    }
    let all = Counted.text(named, "copy", plural: "copies")
    guard wrong > 0 else {
      return Check(
        check: "captures", result: .passed,
        message:
          "\(search.file) has the \(all) that the report names, with the stated hashes and times")
    }
    let others = search.others.map { other in
      switch other.difference {
      case .address(let uri): "\(other.evidence): its copy is of \(uri), not of the evidence's page"
      case .time(let time, let said):
        "\(other.evidence): its copy was made at \(time), and the report says \(said)"
      }
    }
    return Check(
      check: "captures", result: .failed,
      message: "\(search.file) lacks \(Counted.grouped(wrong)) of the \(all) that the report names",
      faults: Array(
        (search.missing.map { "\($0): no page has the hash of its copy" } + others)
          .prefix(mostListed)))
  }

  /// Remarks on a comparison besides its differences.
  private static func remarks(on comparison: SessionComparison, _ version: String) -> [String] {
    [
      comparison.omitted.isEmpty
        ? nil : "it omits \(listed(comparison.omitted)), as a partial export does",
      comparison.scope.includesContent
        ? nil : "it omits the articles' texts, as --no-content does",
      comparison.scope.isAsBefore
        ? "it is in the format of earlier versions" : nil,
      comparison.otherVersion.map {
        "it was written by version \($0), and this is \(version)"
      },
      comparison.redacted.isEmpty
        ? nil
        : "not compared, because they were redacted: "
          + comparison.redacted.map(Explanations.text).joined(separator: ", "),
    ].compactMap { $0 }
  }

  private static func listed(_ ids: [String]) -> String {
    let first = ids.prefix(mostListed).joined(separator: ", ")
    return ids.count > mostListed
      ? "\(first) and \(Counted.grouped(ids.count - mostListed)) more" : first
  }

  package func write(to page: inout TextOutput) {
    page.table(
      checks.map { check in
        [
          .init(check.result.rawValue, check.result.style), .init(check.check, .bold),
          .init(check.message),
        ]
      }, shrinking: 2, isWhole: true)
    for check in checks where !check.faults.isEmpty {
      page.line()
      page.line([.init(check.check, .bold)])
      for fault in check.faults { page.wrapped([.init(fault)], first: "  ", indent: "    ") }
    }
  }
}

extension VerifyAnswer.Result {
  fileprivate var style: TextOutput.Style {
    switch self {
    case .passed: .good
    case .failed: .bad
    case .skipped: .faint
    }
  }
}

extension Report {
  /// The article or claim that contains a place.
  fileprivate func id(at pointer: JSONPointer) -> String? {
    guard case .key(let list)? = pointer.steps.first,
      case .index(let index)? = pointer.steps.dropFirst().first
    else { return nil }
    switch list {
    case "articles" where articles.indices.contains(index): return articles[index].id
    case "claims" where claims.indices.contains(index): return claims[index].id
    default: return nil
    }
  }
}
