extension RatingScale {
  /// What a label says of a claim, and so which evidence should be there for it.
  public enum Stand: Hashable, Sendable, CaseIterable {
    /// The claim is right, or nearly.
    case right
    /// More of it is right than wrong, and something is wrong.
    case partlyRight
    /// Something is right and something wrong.
    case mixed
    /// More of it is wrong than right, and something is right.
    case partlyWrong
    /// The claim is wrong, or nearly.
    case wrong
  }

  /// What a verdict says of its claim; `nil` where it takes no stand, or where that cannot be told.
  ///
  /// Built-in scales say it of each label. On other scales the values tell it: the upper half of the
  /// axis is right, the lower one wrong, the middle third in part only. Of labels without a value, and
  /// of ratings of free text, the usual words tell it.
  public func stand(of verdict: Verdict) -> Stand? {
    if let stands = Self.builtInStands[name], let known = stands[verdict.rating] { return known }
    guard let value = verdict.value, let ends, ends.worst < ends.best else {
      return RatingWords.stand(of: verdict.rating)
    }
    // Twice the distance from the middle, so that whole numbers do.
    let distance = 2 * value - ends.worst - ends.best
    let isMiddling = 3 * abs(distance) < ends.best - ends.worst
    if distance == 0 { return RatingWords.stand(of: verdict.rating) ?? .mixed }
    if distance > 0 { return isMiddling ? .partlyRight : .right }
    return isMiddling ? .partlyWrong : .wrong
  }
}
