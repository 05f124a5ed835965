import FactCheck
import JSON

/// Evidence whose source was captured.
package struct CaptureAnswer: Answer {
  private let evidence: [EvidenceValue]
  private let failed: [WithoutCopy]
  /// Why the rest was not tried; `nil` if all were.
  private let stopped: Explanation?
  private let count: Int

  /// - Parameter count: the number of pieces of evidence; as many as were captured if `nil`.
  package init(
    _ ids: [EvidenceID], failed: [WithoutCopy] = [], stopped: Explanation? = nil,
    of count: Int? = nil,
    in session: Session
  ) {
    evidence = ids.compactMap { session.evidence($0) }.map { EvidenceValue($0, in: session) }
    self.failed = failed
    self.stopped = stopped
    self.count = count ?? ids.count
  }

  package var json: JSONValue { ["evidence": evidence, "failed": failed] }

  package var failure: Explanation? {
    if let stopped { return stopped.leaving(count - evidence.count, of: count, "captured") }
    guard !failed.isEmpty else { return nil }
    return Explanation(
      "not-all-captured",
      "\(Counted.grouped(failed.count)) of \(Counted.text(count, "source")) could not be captured",
      choices: failed.map(\.line))
  }

  package func write(to page: inout TextOutput) {
    for value in evidence {
      let details = value.evidence.details
      guard let capture = details.captures.last else { continue }
      page.wrapped(
        [
          .init(value.evidence.id.description, .bold), .init("  "),
          .init(capture.name, .bold), .init("  \(details.shownTitle)"),
        ], indent: "    ")
      page.wrapped(
        [.init(capture.inWords(by: page.clock), .faint)], first: "    ", indent: "      ")
      if let check = details.validQuoteCheck {
        page.wrapped(check.runs, first: "    ", indent: "      ")
      } else if details.quote != nil, !capture.hasText {
        page.wrapped(
          [.init("quote: ", .faint), .init("no text to compare: the copy is a picture", .bad)],
          first: "    ", indent: "      ")
      }
    }
  }
}
