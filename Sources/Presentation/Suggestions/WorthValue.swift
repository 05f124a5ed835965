import ClaimSearch
import JSON

/// How much a sentence is worth checking, in answers and in the lines of `factdesk suggest`.
package struct WorthValue: JSONWritable {
  private let worth: Worth

  package init(_ worth: Worth) { self.worth = worth }

  package var json: JSONValue {
    [
      "score": Self.rounded(worth.score), "kind": worth.kind?.rawValue,
      "reasons": worth.reasons.map { reason in
        [
          "feature": reason.feature.rawValue, "reason": reason.feature.reason,
          "count": Self.rounded(reason.count), "weight": reason.weight,
          "points": Self.rounded(reason.points),
        ] as JSONValue
      },
    ]
  }

  /// Points without digits that nobody reads: four behind the point.
  package static func rounded(_ points: Double) -> Double { (points * 10000).rounded() / 10000 }

  /// Points for people: two digits behind the point.
  static func text(_ points: Double) -> String {
    let hundredths = Int((abs(points) * 100).rounded())
    let digits = String(hundredths % 100)
    return (points < 0 && hundredths > 0 ? "-" : "")
      + "\(hundredths / 100).\(digits.count == 1 ? "0" : "")\(digits)"
  }

  /// What the sentence is instead of a statement of fact.
  private static func noun(_ kind: Worth.Kind) -> String {
    switch kind {
    case .opinion: "an opinion"
    case .question: "a question"
    case .prediction: "a prediction"
    case .greeting: "a greeting"
    }
  }

  /// The most reasons that are named on each side; the rest is counted.
  private static let mostReasons = 4

  /// The strongest reasons, and how many more there are.
  private static func list(_ reasons: [Worth.Reason]) -> String? {
    guard !reasons.isEmpty else { return nil }
    let named = reasons.prefix(mostReasons).map(\.feature.reason)
    let rest = reasons.count - named.count
    return (named + (rest > 0 ? ["\(rest) more"] : [])).joined(separator: ", ")
  }

  /// Its strongest reasons in words: what it is if it is no statement of fact, what speaks for checking it, and what
  /// against.
  package var words: String {
    let kind = worth.kind.map { Self.noun($0) }
    // The kind already says that the sentence asks or greets.
    let reasons = worth.reasons.filter {
      $0.points != 0 && $0.feature.rawValue != worth.kind?.rawValue
    }
    return [
      kind, Self.list(reasons.filter { $0.points > 0 }),
      Self.list(reasons.filter { $0.points < 0 }).map { "but: \($0)" },
    ].compactMap { $0 }.joined(separator: "; ")
  }

  /// A row for each feature: the reason, count and weight, and the points.
  var rows: [[TextOutput.Run]] {
    worth.reasons.map { reason in
      [
        .init(reason.feature.reason), .init(reason.feature.rawValue, .faint),
        .init("\(Self.text(reason.count)) × \(Self.text(reason.weight))", .faint),
        .init("= \(Self.text(reason.points))"),
      ]
    }
  }

  var score: String { Self.text(worth.score) }
}
