extension Session {
  /// Assigns claims to an analyst or to nobody, or changes when they are due; claims that stay as they are drop out,
  /// unless all do.
  /// - Parameters:
  ///   - ids: the claims.
  ///   - edit: changes an assignment. A name that means the same analyst as before changes nothing.
  /// - Throws: `notAName`, `namedTwice`, `unknown`, `nothingChanges`, or a fault of the name.
  public func assign(
    _ ids: [ClaimID], _ edit: (inout Assignment) -> Void
  ) throws(RuleError) -> [Change] {
    var changes: [Change] = []
    for claim in try existing(ids) {
      var assignment = claim.assignment
      edit(&assignment)
      assignment.assignee = try Self.optional(assignment.assignee, "name")
      if let name = assignment.assignee {
        guard AnalystName.isName(name), name.utf8.count <= Assignment.longestName,
          !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw .notAName(name) }
        if claim.assignment.isTo(name) { assignment.assignee = claim.assignment.assignee }
      }
      guard assignment != claim.assignment else { continue }
      changes.append(.claim(claim.id, .assigned(from: claim.assignment, to: assignment)))
    }
    guard !changes.isEmpty else { throw .nothingChanges(.claim(ids[0])) }
    return changes
  }

  /// The names of analysts that the session knows, each once: those who made its entries, in order of appearance, and those
  /// to whom claims are assigned.
  public var knownAnalysts: [String] {
    var names = analysts
    for index in allClaims.indices where isPresent(allClaims[index]) {
      guard let name = allClaims[index].assignment.assignee,
        !names.contains(where: { AnalystName.areSame($0, name) })
      else { continue }
      names.append(name)
    }
    return names
  }
}
