/// What some changes write, and what they depend on, as far as two people's work can meet there.
struct MergeFootprint {
  private(set) var writes: Set<Aspect> = []
  private(set) var needs: Set<Aspect> = []

  /// - Parameter session: a session that has all items of the changes but those that they make.
  init(of changes: [Change], in session: Session) {
    writes = changes.writes
    needs = changes.needs
    for change in changes {
      switch change {
      case .claim(let id, .decided), .claim(let id, .secondVerdictChanged):
        needs.insert(.field(.claim(id), Self.evidence))
      case .evidence(let id, let evidence):
        if case .added(let claim, _) = evidence {
          writes.insert(.field(.claim(claim), Self.evidence))
        }
        if case .moved(let from, let to) = evidence {
          for claim in [from, to] { writes.insert(.field(.claim(claim), Self.evidence)) }
        }
        add(id, in: session)
      case .removed(let items), .restored(let items):
        for case .evidence(let id) in items { add(id, in: session) }
      default: continue
      }
    }
  }

  /// A verdict weighs the evidence that its claim had: what one person adds meanwhile, the other did not weigh. It is no
  /// part that undo must know, because whoever undoes a step sees all of the session.
  private static let evidence = "evidence"

  private mutating func add(_ id: EvidenceID, in session: Session) {
    guard session.allEvidence.indices.contains(id.index) else { return }
    writes.insert(.field(.claim(session.allEvidence[id.index].claim), Self.evidence))
  }

  /// Whether one writes what the other writes or depends on.
  func meets(_ other: MergeFootprint) -> Bool {
    !writes.isDisjoint(with: other.writes) || !writes.isDisjoint(with: other.needs)
      || !needs.isDisjoint(with: other.writes)
  }
}
