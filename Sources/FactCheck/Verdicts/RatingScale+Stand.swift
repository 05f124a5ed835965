extension RatingScale {
  /// The side that a label takes, which determines the evidence that it needs.
  public enum Stand: Hashable, Sendable, CaseIterable {
    /// The claim is right, or nearly.
    case right
    /// More of it is right than wrong.
    case partlyRight
    /// Something is right and something wrong.
    case mixed
    /// More of it is wrong than right.
    case partlyWrong
    /// The claim is wrong, or nearly.
    case wrong
  }

  /// The side that a verdict takes; `nil` if it takes none, or an unknown one.
  ///
  /// Built-in scales define it for each label. On other scales the values decide: the upper half of the axis is
  /// right, the lower one wrong, the middle third only in part. For labels without a value, and ratings of free
  /// text, the usual words decide.
  public func stand(of verdict: Verdict) -> Stand? {
    if let stands = Self.builtInStands[name], let known = stands[verdict.rating] { return known }
    guard let value = verdict.value, let ends, ends.worst < ends.best else {
      return RatingWords.stand(of: verdict.rating)
    }
    // Twice the distance from the middle, to stay with whole numbers.
    let distance = 2 * value - ends.worst - ends.best
    let isMiddling = 3 * abs(distance) < ends.best - ends.worst
    if distance == 0 { return RatingWords.stand(of: verdict.rating) ?? .mixed }
    if distance > 0 { return isMiddling ? .partlyRight : .right }
    return isMiddling ? .partlyWrong : .wrong
  }
}
