extension Session {
  /// Gives the verdict of a second person on each claim.
  /// - Parameters:
  ///   - ids: the claims.
  ///   - rating: a label of the scale.
  ///   - rationale: why; `nil` for no reason.
  ///   - blind: the claims whose first verdict the program hid from the analyst.
  ///   - analyst: who decides.
  ///   - at: when it is decided.
  /// - Throws: `RuleError.secondWithoutFirst` for a claim that is not checked, `secondByAuthor` if the first verdict is
  ///   the analyst's own, `secondIsThere` if there is a second one.
  public func decideSecond(
    _ ids: [ClaimID], rating: String, because rationale: String?, blind: Set<ClaimID> = [],
    analyst: String, at: Timestamp
  ) throws(RuleError) -> [Change] {
    let level = try self.level(rating)
    let rationale = try Self.optional(rationale, "rationale")
    var changes: [Change] = []
    for claim in try existing(ids) {
      switch claim.secondReading {
      case .unread: throw .secondWithoutFirst(claim.id)
      case .one(let first):
        guard !AnalystName.areSame(first.analyst, analyst) else {
          throw .secondByAuthor(claim.id, author: first.analyst, analyst: analyst)
        }
        let second = SecondVerdict(
          Decision(
            number: first.number, rating: level.label, value: level.value, because: rationale,
            analyst: analyst, at: at),
          isBlind: blind.contains(claim.id) && !hasSeenVerdicts(on: claim.id, analyst))
        changes.append(.claim(claim.id, .secondVerdictChanged(from: claim.second, to: second)))
      case .agreed(_, let second), .differing(_, let second), .settled(_, let second, _):
        throw .secondIsThere(claim.id, by: second.analyst)
      }
    }
    return changes
  }

  /// Whether an analyst gave a second verdict on a claim before, and so was shown the first.
  private func hasSeenVerdicts(on claim: ClaimID, _ analyst: String) -> Bool {
    secondReaders[claim]?.contains { AnalystName.areSame($0, analyst) } ?? false
  }

  /// What a third person decides where two verdicts differ.
  public enum Settlement: Hashable, Sendable {
    /// The label and value of the first verdict.
    case first
    /// Those of the second.
    case second
    /// Another label, as typed.
    case rating(String)
  }

  /// Settles claims whose two verdicts differ, by a verdict of a third person: a new step in each history.
  /// - Throws: `RuleError.nothingToSettle` for a claim whose verdicts do not differ, `settledByReader` if one of the
  ///   two is the analyst's.
  public func settle(
    _ ids: [ClaimID], _ settlement: Settlement, because rationale: String, analyst: String,
    at: Timestamp
  ) throws(RuleError) -> [Change] {
    let rationale = try Self.required(rationale, "rationale")
    var changes: [Change] = []
    for claim in try existing(ids) {
      guard case .differing(let first, var second) = claim.secondReading else {
        throw .nothingToSettle(claim.id, claim.secondReading)
      }
      for reader in [first.analyst, second.analyst] where AnalystName.areSame(reader, analyst) {
        throw .settledByReader(claim.id, reader: reader, analyst: analyst)
      }
      let level =
        switch settlement {
        case .first: first.level
        case .second: second.level
        case .rating(let typed): try self.level(typed)
        }
      let before = second
      second.settledBy = claim.verdicts.count + 1
      changes += Self.deciding(claim, level, because: rationale, analyst: analyst, at: at)
      changes.append(.claim(claim.id, .secondVerdictChanged(from: before, to: second)))
    }
    return changes
  }

  /// Refuses a verdict by the analyst who gave the second one while both are open: the two would be one person's.
  func refuseSecondReader(of claim: Claim, _ analyst: String) throws(RuleError) {
    switch claim.secondReading {
    case .agreed(_, let second), .differing(_, let second):
      guard !AnalystName.areSame(second.analyst, analyst) else {
        throw .verdictBySecondReader(claim.id, reader: second.analyst, analyst: analyst)
      }
    case .unread, .one, .settled: break
    }
  }

  /// The change that ends the second reading of a claim that is no longer checked.
  static func endingSecondReading(of claim: Claim) -> [Change] {
    claim.second.map { [.claim(claim.id, .secondVerdictChanged(from: $0, to: nil))] } ?? []
  }
}
