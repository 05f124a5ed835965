/// How the verdicts of two people on a claim stand to each other.
public enum SecondReading: Hashable, Sendable {
  /// The claim has no verdict.
  case unread
  /// It has the verdict of one person.
  case one(Verdict)
  /// A second person has given the same label.
  case agreed(Verdict, SecondVerdict)
  /// A second person has given another label, and nobody has settled it.
  case differing(Verdict, SecondVerdict)
  /// A third person has settled what the two had decided, by the last verdict.
  case settled(Verdict, SecondVerdict, by: Verdict)
}

extension Claim {
  /// How its verdicts stand to each other: the only place that decides it.
  public var secondReading: SecondReading {
    guard let verdict else { return .unread }
    guard let second = countingSecond else { return .one(verdict) }
    if let settling = second.settledBy.map({ verdicts[$0 - 1] }), !settling.isRemoved {
      let first = remainingVerdicts.last { $0.number < settling.number } ?? verdict
      return .settled(first, second, by: settling)
    }
    return RatingScale.folded(verdict.rating) == RatingScale.folded(second.rating)
      ? .agreed(verdict, second) : .differing(verdict, second)
  }

  /// The second verdict, if it is by a second person: a log can come from anybody.
  private var countingSecond: SecondVerdict? {
    second.flatMap { AnalystName.areSame($0.analyst, verdicts[$0.number - 1].analyst) ? nil : $0 }
  }

  /// The verdicts by which people can be compared, oldest first: those until the second verdict, and the second
  /// one. Whoever decided later could know both.
  public var independentVerdicts: [Verdict] {
    guard let second = countingSecond else { return remainingVerdicts }
    return remainingVerdicts.filter { $0.number <= second.number } + [second.verdict]
  }
}
