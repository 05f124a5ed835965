import FactCheck
import JSON

/// What came of a review.
package struct ReviewAnswer: Answer {
  /// What one step of a review may do.
  package enum Deed: Hashable, Sendable {
    case tagged, decided, noted, setAside
  }

  /// Where the next one goes on: `a1.7`, `c4`; `nil` when all were seen.
  var leftAt: String?
  /// How many sentences or claims there were to walk through.
  package var places: Int
  /// How many claims were tagged.
  package var tagged: Int
  /// How many verdicts were given.
  package var decided: Int
  /// How many notes were written.
  package var noted: Int
  /// How many claims were set aside.
  package var skipped: Int

  package init(leftAt: String?, places: Int, deeds: [Deed] = []) {
    self.leftAt = leftAt
    self.places = places
    func count(_ deed: Deed) -> Int { deeds.count { $0 == deed } }
    (tagged, decided) = (count(.tagged), count(.decided))
    (noted, skipped) = (count(.noted), count(.setAside))
  }

  package var json: JSONValue {
    [
      "leftAt": leftAt, "places": places, "tagged": tagged, "decided": decided, "noted": noted,
      "skipped": skipped,
    ]
  }

  package func write(to page: inout Page) {
    var parts = [
      (tagged, "tagged"), (decided, "decided"), (noted, "noted"), (skipped, "set aside"),
    ]
    .filter { $0.0 > 0 }.map { "\(Counted.grouped($0.0)) \($0.1)" }
    if parts.isEmpty { parts.append("nothing was changed") }
    let end =
      places == 0
      ? "no claim is open" : leftAt.map { "stopped at \($0); review resumes there" } ?? "all done"
    page.line("\(parts.joined(separator: ", ")); \(end)")
  }
}
