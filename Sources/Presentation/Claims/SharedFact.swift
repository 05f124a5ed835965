import FactCheck

/// A detail that one command changed in several claims in the same way.
package struct SharedFact: Equatable {
  let fact: ClaimFact
  /// The claims that have it; `nil` if that is true of all of them.
  let claims: [ClaimID]?

  /// What was changed, each detail once, in the order in which the claims have them.
  package static func shared(_ changes: [(claim: ClaimID, facts: [ClaimFact])]) -> [SharedFact] {
    var order: [ClaimFact] = []
    var claims: [ClaimFact: [ClaimID]] = [:]
    for (claim, facts) in changes {
      for fact in facts {
        if claims[fact] == nil { order.append(fact) }
        claims[fact, default: []].append(claim)
      }
    }
    let changed = changes.count { !$0.facts.isEmpty }
    return order.map { fact in
      let having = claims[fact, default: []]
      return SharedFact(fact: fact, claims: having.count == changed ? nil : having)
    }
  }

  /// Writes the detail, indented, and the claims if it is not true of all.
  func write(to page: inout TextOutput) {
    let having = claims.map { " (\($0.map(\.description).joined(separator: ", ")))" } ?? ""
    ClaimFact(fact.name, fact.value + having).write(to: &page)
  }
}
