import FactCheck
import JSON
import ReportModel

extension SecondReading {
  /// The second verdict, if there is one.
  var second: SecondVerdict? {
    switch self {
    case .unread, .one: nil
    case .agreed(_, let second), .differing(_, let second), .settled(_, let second, _): second
    }
  }

  /// The word for it in JSON; `nil` without a second verdict.
  var word: String? {
    switch self {
    case .unread, .one: nil
    case .agreed: "agreed"
    case .differing: "differing"
    case .settled: "settled"
    }
  }

  /// How the second verdict stands to the first; `nil` without one.
  var inWords: String? {
    switch self {
    case .unread, .one: nil
    case .agreed: "agrees with the first"
    case .differing: "differs from the first"
    case .settled(_, _, let verdict): "settled by \(verdict.analyst)"
    }
  }

  /// What a command that changed the readings of claims has to say of them.
  package static func remarks(on claims: [Claim]) -> [String] {
    claims.compactMap { claim in
      switch claim.secondReading {
      case .unread, .one: nil
      case .agreed(let first, _):
        "\(claim.id): both verdicts are \(first.rating), and stand"
      case .differing(let first, let second):
        "\(claim.id): \(first.rating) by \(first.analyst), \(second.rating) by \(second.analyst); "
          + "a third person decides: settle \(claim.id) RATING|first|second --because …"
      case .settled(let first, let second, let verdict):
        "\(claim.id): \(verdict.analyst) settled \(first.rating) by \(first.analyst) and \(second.rating) by "
          + "\(second.analyst)"
      }
    }
  }
}

extension SecondVerdict {
  /// The second verdict for programs: as a verdict.
  var json: JSONValue {
    Report.Verdict(verdict, value: value).json.adding(["blind": isBlind])
  }

  /// The second verdict in words.
  /// - Parameter remark: how it stands to the first.
  func facts(_ name: String, on scale: RatingScale, _ remark: String?, by clock: WallClock)
    -> [ClaimFact]
  {
    ClaimFact.decision(
      self, name, VerdictLook.rating(rating, value, on: scale),
      (isBlind ? ", blind" : ", not blind") + (remark.map { "; \($0)" } ?? ""), by: clock)
  }
}
