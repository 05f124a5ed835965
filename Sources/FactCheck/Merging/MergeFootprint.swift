/// What a step writes, and what it depends on, as far as two people's work can meet there.
///
/// It says the same of a step whichever of two logs is merged into the other: the evidence of a claim is looked up as it
/// was when the step was taken.
struct MergeFootprint {
  private let writes: Set<Aspect>
  private let needs: Set<Aspect>
  /// The claims that have other evidence after it than before.
  private let altered: Set<ClaimID>
  /// The claims whose evidence it weighs.
  private let weighed: Set<ClaimID>

  /// - Parameters:
  ///   - changes: those of the step.
  ///   - altered: the claims whose evidence they alter, by `EvidenceClaims`.
  ///   - session: a session that has all items but those that they make.
  init(of changes: [Change], altering altered: Set<ClaimID>, in session: Session) {
    writes = changes.writes
    // An item is there only with those to which it belongs, which undo looks up by itself.
    let belongings = changes.needs.union(changes.writes).flatMap { aspect -> [Aspect] in
      switch aspect {
      case .existence(let item), .field(let item, _):
        session.owners(of: item).map { .existence($0) }
      case .scale, .report: []
      }
    }
    needs = changes.needs.union(belongings).union(altered.map { .existence(.claim($0)) })
    self.altered = altered
    weighed = Set(
      changes.compactMap { change in
        switch change {
        case .claim(let id, .decided), .claim(let id, .secondVerdictChanged): id
        default: nil
        }
      })
  }

  /// Whether one writes what the other writes or depends on, or alters the evidence that the other weighs: what one person
  /// adds meanwhile, the other did not weigh. (Undo need not know of evidence, because whoever undoes a step sees all of
  /// the session.)
  func meets(_ other: MergeFootprint) -> Bool {
    !writes.isDisjoint(with: other.writes) || !writes.isDisjoint(with: other.needs)
      || !needs.isDisjoint(with: other.writes) || !altered.isDisjoint(with: other.weighed)
      || !weighed.isDisjoint(with: other.altered)
  }
}
