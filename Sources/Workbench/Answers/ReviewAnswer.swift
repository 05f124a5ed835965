import FactCheck

/// What came of a review.
struct ReviewAnswer: Answer {
  /// Where the next one goes on: `a1.7`, `c4`; `nil` when all were seen.
  var leftAt: String?
  /// How many sentences or claims there were to walk through.
  var places: Int
  /// How many claims were tagged.
  var tagged = 0
  /// How many verdicts were given.
  var decided = 0

  func write(to page: inout Page) {
    var parts: [String] = []
    if tagged > 0 { parts.append("\(Counted.grouped(tagged)) tagged") }
    if decided > 0 { parts.append("\(Counted.grouped(decided)) decided") }
    if parts.isEmpty { parts.append("nothing was changed") }
    let end =
      places == 0
      ? "no claim is open" : leftAt.map { "left at \($0), where review goes on" } ?? "all were seen"
    page.line("\(parts.joined(separator: ", ")); \(end)")
  }
}
