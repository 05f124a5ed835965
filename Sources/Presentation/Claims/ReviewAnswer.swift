import FactCheck
import JSON

/// The result of a review.
package struct ReviewAnswer: Answer {
  /// What one step of a review can do.
  package enum Deed: Hashable, Sendable {
    case tagged, decided, noted, setAside, edited, evidenced, dismissed
  }

  /// Where the next review starts: `a1.7`, `c4`; `nil` after the last place.
  var leftAt: String?
  /// The line that resumes it: `review --open`.
  private let line: String
  private let isBlind: Bool
  /// The number of sentences or claims in the review.
  package var places: Int
  /// The number of claims tagged.
  package var tagged: Int
  /// The number of verdicts decided.
  package var decided: Int
  /// The number of notes written.
  package var noted: Int
  /// The number of claims skipped.
  package var skipped: Int
  /// The number of claimants, topics and wordings changed.
  package var edited: Int
  /// The number of pieces of evidence added.
  package var evidence: Int
  /// The number of sentences with nothing to check.
  package var dismissed: Int

  package init(
    leftAt: String?, places: Int, deeds: [Deed] = [], resumedBy line: String, isBlind: Bool = false
  ) {
    self.isBlind = isBlind
    self.leftAt = leftAt
    self.line = line
    self.places = places
    func count(_ deed: Deed) -> Int { deeds.count { $0 == deed } }
    (tagged, decided) = (count(.tagged), count(.decided))
    (noted, skipped) = (count(.noted), count(.setAside))
    (edited, evidence) = (count(.edited), count(.evidenced))
    dismissed = count(.dismissed)
  }

  package var json: JSONValue {
    [
      "leftAt": leftAt, "places": places, "tagged": tagged, "decided": decided, "noted": noted,
      "skipped": skipped, "edited": edited, "evidence": evidence,
      "dismissed": dismissed,
    ]
  }

  package func write(to page: inout TextOutput) {
    var parts = [
      (tagged, "tagged"), (decided, "decided"), (noted, "noted"), (skipped, "skipped"),
      (edited, "edited"),
      (evidence, evidence == 1 ? "piece of evidence added" : "pieces of evidence added"),
      (dismissed, "with nothing to check"),
    ]
    .filter { $0.0 > 0 }.map { "\(Counted.grouped($0.0)) \($0.1)" }
    if parts.isEmpty { parts.append("nothing was changed") }
    let end =
      places == 0
      ? (isBlind ? "no claim waits for your second verdict" : "no claim is open")
      : leftAt.map { "stopped at \($0); \(line) resumes there" } ?? "all done"
    page.line("\(parts.joined(separator: ", ")); \(end)")
  }
}
