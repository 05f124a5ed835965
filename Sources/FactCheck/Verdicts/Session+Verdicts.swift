extension Session {
  /// Decides a verdict on each claim, a new step in its history.
  ///
  /// The same verdict again is such a step if the claim's wording or its evidence has changed since: it says
  /// that the verdict still holds. If nothing has changed, it is not new.
  public func decide(
    _ ids: [ClaimID], rating: String, because rationale: String?, analyst: String, at: Timestamp
  ) throws(RuleError) -> [Change] {
    let level = try self.level(rating)
    let rationale = try Self.optional(rationale, "rationale")
    var changes: [Change] = []
    for claim in try existing(ids) {
      try refuseSecondReader(of: claim, analyst)
      if let verdict = claim.verdict, verdict.rating == level.label,
        verdict.rationale == rationale, AnalystName.areSame(verdict.analyst, analyst),
        !hasNewGround(claim, at: at)
      {
        continue
      }
      changes += Self.deciding(claim, level, because: rationale, analyst: analyst, at: at)
    }
    guard !changes.isEmpty else { throw .nothingChanges(.claim(ids[0])) }
    return changes
  }

  /// Repeats the current verdict of each claim with another rationale, a new step in its history.
  /// - Throws: `RuleError.noCurrentVerdict` for a claim that is not checked.
  public func explain(
    _ ids: [ClaimID], because rationale: String?, analyst: String, at: Timestamp
  ) throws(RuleError) -> [Change] {
    let rationale = try Self.optional(rationale, "rationale")
    var changes: [Change] = []
    for claim in try existing(ids) {
      let verdict = try currentVerdict(of: claim.id)
      guard verdict.rationale != rationale else { continue }
      try refuseSecondReader(of: claim, analyst)
      changes += Self.deciding(claim, verdict.level, because: rationale, analyst: analyst, at: at)
    }
    guard !changes.isEmpty else { throw .nothingChanges(.claim(ids[0])) }
    return changes
  }

  /// The verdict of a checked claim.
  /// - Throws: `RuleError.noCurrentVerdict` for another claim.
  public func currentVerdict(of id: ClaimID) throws(RuleError) -> Verdict {
    let claim = try existing(id)
    guard claim.progress == .checked, let verdict = claim.verdict else {
      throw .noCurrentVerdict(id)
    }
    return verdict
  }

  /// Tags a passage and decides on it, as one step.
  public func tag(
    _ passages: [Passage], details: ClaimDetails, rating: String?, because rationale: String?,
    analyst: String, at: Timestamp
  ) throws(RuleError) -> [Change] {
    let level = try rating.map { rating throws(RuleError) in try self.level(rating) }
    let rationale = try Self.optional(rationale, "rationale")
    let tagging = try tag(passages, details: details)
    guard let level else { return tagging }
    return zip(tagging.made(Claim.self), passages).reduce(into: tagging) { changes, made in
      let claim = Claim(id: made.0, passage: made.1, details: details)
      changes += Self.deciding(claim, level, because: rationale, analyst: analyst, at: at)
    }
  }

  /// Adds a verdict to a claim's history, and sets the status.
  static func deciding(
    _ claim: Claim, _ level: RatingScale.Level, because rationale: String?, analyst: String,
    at: Timestamp
  ) -> [Change] {
    let verdict = Verdict(
      Decision(
        number: claim.verdicts.count + 1, rating: level.label, value: level.value,
        because: rationale, analyst: analyst, at: at))
    let decision = Change.claim(claim.id, .decided(verdict))
    guard claim.progress != .checked else { return [decision] }
    return [decision, .claim(claim.id, .statusChanged(from: claim.progress, to: .checked))]
  }

  /// Approves the current verdicts, as a second person.
  public func approve(_ ids: [ClaimID], analyst: String) throws(RuleError) -> [Change] {
    var changes: [Change] = []
    for claim in try existing(ids) {
      guard let verdict = claim.verdict else { throw .nothingToApprove(claim.id) }
      guard !AnalystName.areSame(verdict.analyst, analyst) else {
        throw .approvalByAuthor(claim.id, author: verdict.analyst, approver: analyst)
      }
      // An older log can contain an approval by the author in another spelling, which does not count.
      if let approver = verdict.secondPerson { throw .alreadyApproved(claim.id, by: approver) }
      changes.append(
        .claim(
          claim.id, .approvalChanged(verdict: verdict.number, from: verdict.approvedBy, to: analyst)
        ))
    }
    return changes
  }

  /// Skips claims, with the reason if one is given.
  public func skip(_ ids: [ClaimID], because reason: String?) throws(RuleError) -> [Change] {
    let progress = ClaimProgress(.skipped, reason: try Self.optional(reason, "reason"))
    let changes = try existing(ids).filter { $0.progress != progress }.flatMap {
      [.claim($0.id, .statusChanged(from: $0.progress, to: progress))]
        + Self.endingSecondReading(of: $0)
    }
    guard !changes.isEmpty else { throw .nothingChanges(.claim(ids[0])) }
    return changes
  }

  /// Changes the rating scale. Every verdict's label must have a counterpart on the new scale: one with the
  /// same spelling, or one that the mapping names; free text accepts every label.
  public func change(
    to scale: RatingScale, mapping: [(old: String, new: String)] = []
  ) throws(RuleError) -> [Change] {
    var counterparts: [String: RatingScale.Level] = [:]
    let inUse = ratingsInUse
    for (old, new) in mapping {
      // Free text can contain labels that differ only by case: the exact one counts, else all.
      var meant = inUse.filter { RatingScale.folded($0) == RatingScale.folded(old) }
      if meant.isEmpty { meant = inUse.filter { RatingScale.areAlike($0, old) } }
      guard !meant.isEmpty else { throw .mappingUnused(old, labels: inUse) }
      let level = try Self.level(new, on: scale)
      for label in meant.contains(old) ? [old] : meant { counterparts[label] = level }
    }
    // A mapping is checked first: what is wrong in it would otherwise stay unnoticed.
    guard scale != self.scale else { throw .sameScale(scale) }
    var missing: [String] = []
    for label in inUse where counterparts[label] == nil {
      counterparts[label] = try? Self.level(label, on: scale)
      if counterparts[label] == nil { missing.append(label) }
    }
    guard missing.isEmpty else { throw .scaleNeedsMapping(labels: missing, scale: scale) }
    /// The counterpart of a rating, if that is another.
    func converted(_ rating: RatingScale.Level) -> RatingScale.Level? {
      guard let level = counterparts[rating.label] ?? (try? Self.level(rating.label, on: scale)),
        level.label != rating.label || level.value != rating.value
      else { return nil }
      return RatingScale.Level(level.label, level.value)
    }
    // What was undone is converted too, so that a redo finds it on the new scale.
    let ratings = allClaims.flatMap { claim in
      claim.verdicts.compactMap { verdict in
        converted(verdict.level).map {
          RatingConversion(
            claim: claim.id, verdict: verdict.number, from: verdict.level, to: $0)
        }
      }
    }
    let conclusions = allArticles.flatMap { article in
      article.conclusions.compactMap { conclusion -> Change? in
        guard let from = conclusion.level, let to = converted(from) else { return nil }
        return .article(
          article.id, .conclusionConverted(number: conclusion.number, from: from, to: to))
      }
    }
    let seconds = allClaims.flatMap { claim -> [Change] in
      guard let before = claim.second, let level = converted(before.level) else { return [] }
      var after = before
      after.level = level
      return [.claim(claim.id, .secondVerdictChanged(from: before, to: after))]
    }
    return [.scaleChanged(from: self.scale, to: scale, ratings: ratings)]
      + approvalsWithdrawn(by: ratings) + conclusions + seconds
  }

  /// A second person approved a label, and perhaps would not approve its counterpart.
  private func approvalsWithdrawn(by ratings: [RatingConversion]) -> [Change] {
    ratings.compactMap { conversion in
      let verdict = allClaims[conversion.claim.index].verdicts[conversion.verdict - 1]
      guard let approver = verdict.approvedBy,
        RatingScale.folded(conversion.from.label) != RatingScale.folded(conversion.to.label)
      else { return nil }
      return .claim(
        conversion.claim,
        .approvalChanged(verdict: conversion.verdict, from: approver, to: nil))
    }
  }

  /// The labels of all current and earlier verdicts and conclusions that were not removed, each once, in the
  /// order of the claims and then of the articles.
  public var ratingsInUse: [String] {
    var seen: Set<String> = []
    return
      (claims.flatMap { $0.remainingVerdicts.map(\.rating) + [$0.second?.rating].compactMap { $0 } }
      + articles.flatMap(\.remainingConclusions).compactMap(\.rating))
      .filter { seen.insert($0).inserted }
  }

  /// The level of a typed rating on the session's scale.
  public func level(_ rating: String) throws(RuleError) -> RatingScale.Level {
    try Self.level(rating, on: scale)
  }

  private static func level(
    _ rating: String, on scale: RatingScale
  ) throws(RuleError) -> RatingScale.Level {
    if scale.isFree { return RatingScale.Level(try required(rating, "rating")) }
    guard let level = scale.level(rating) else { throw .notOnScale(rating, scale) }
    return level
  }
}
