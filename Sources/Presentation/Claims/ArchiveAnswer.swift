import ArticleLoading
import FactCheck
import JSON

/// Archived copies of evidence.
package struct ArchiveAnswer: Answer {
  /// The copy of one piece of evidence.
  package struct Copy: JSONWritable {
    package var evidence: EvidenceID
    package var archive: Archive
    /// The date to which it should be near; `nil` for a new one.
    package var near: PartialDate?
    /// Whether the evidence had it before.
    package var isKnown: Bool

    package init(evidence: EvidenceID, archive: Archive, near: PartialDate?, isKnown: Bool) {
      self.evidence = evidence
      self.archive = archive
      self.near = near
      self.isKnown = isKnown
    }

    package var json: JSONValue {
      [
        "evidence": evidence.description, "url": archive.url, "captured": archive.captured,
        "near": near, "known": isKnown,
      ]
    }
  }

  /// Whether the copies were made for this.
  private let saved: Bool
  package var copies: [Copy] = []
  private var failed: [WithoutCopy] = []
  /// Whether the new copies are recorded with their evidence.
  package var isRecorded = false

  package init(saved: Bool) { self.saved = saved }

  /// Adds a piece of evidence without a copy.
  package mutating func add(_ explanation: Explanation, for evidence: EvidenceID) {
    failed.append(WithoutCopy(evidence, explanation))
  }

  package var json: JSONValue { ["copies": copies, "failed": failed] }

  package var failure: Explanation? {
    guard !failed.isEmpty else { return nil }
    return Explanation(
      "not-all-archived",
      "\(Counted.grouped(failed.count)) of "
        + "\(Counted.text(failed.count + copies.count, "piece")) of evidence got no copy",
      choices: failed.map(\.line))
  }

  package func write(to page: inout TextOutput) {
    for copy in copies {
      page.wrapped(
        [
          .init(copy.evidence.description, .bold), .init("  \(copy.archive.url?.text ?? "")"),
        ], first: "  ", indent: "      ")
      page.wrapped(
        [.init(remark(on: copy, by: page.clock), .faint)], first: "      ", indent: "      ")
    }
  }

  private func remark(on copy: Copy, by clock: WallClock) -> String {
    let made = copy.archive.captured.map { "made on \(DateWords.text($0, by: clock))" } ?? "made"
    let wanted = copy.near.map { ", the nearest to \(DateWords.text($0))" } ?? ""
    let state =
      copy.isKnown
      ? "; \(copy.evidence) already has it" : isRecorded ? "; recorded with \(copy.evidence)" : ""
    return made + (saved ? "" : wanted) + state
  }
}
