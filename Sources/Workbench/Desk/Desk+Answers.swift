import FactCheck
import Presentation

// Answers consist of values and do not know a desk; here a desk makes them.

extension ClaimValue {
  init(_ claim: Claim, at desk: Desk) throws {
    self.init(claim, in: desk.state, text: try desk.text(of: claim.passage.article))
  }
}

extension ClaimAnswer {
  init(
    _ id: ClaimID, changes: [ClaimFact] = [], remarks: [String] = [], at desk: Desk
  ) throws {
    self.init(
      try ClaimValue(desk.state.existing(id), at: desk), changes: changes, remarks: remarks,
      scale: desk.state.scale)
  }

  /// The answer to a command that may have changed the claim's details.
  /// - Parameter before: the claim before the command; `nil` if the command made it.
  init(
    _ id: ClaimID, since before: Claim?, remarks: [String] = [], at desk: Desk
  ) throws {
    let changes = ClaimFact.changes(
      from: before, to: try desk.state.existing(id), by: desk.setup.clockOnWall)
    try self.init(id, changes: changes, remarks: remarks, at: desk)
  }
}

extension ClaimsAnswer {
  init(
    _ claims: [Claim], columns: [ClaimColumn] = ClaimColumn.usual, showsEvidence: Bool = false,
    heading: String? = nil, changes: [SharedFact] = [], remarks: [String] = [],
    at desk: Desk
  ) {
    self.init(
      claims, columns: columns, showsEvidence: showsEvidence, heading: heading, changes: changes,
      remarks: remarks, in: desk.state, today: desk.today
    ) {
      try ClaimValue($0, at: desk)
    }
  }
}

extension ClaimCards {
  init(_ claims: [Claim], at desk: Desk) throws {
    try self.init(claims, in: desk.state, today: desk.today, text: desk.text(of:))
  }
}

extension SessionAnswer {
  /// - Parameter work: where the work is, if the message is followed by it.
  init(_ message: String, work: WorkSummary? = nil, at desk: Desk) {
    self.init(
      message, work: work, now: desk.setup.clock(), name: desk.session.name,
      path: desk.session.location, saved: desk.session.store != nil, state: desk.state)
  }
}

/// The claims after a change: one as a card, several as rows, which `@` then means.
enum ClaimsAfter {
  /// The answer to a command that may have changed the details of several claims.
  /// - Parameter before: the claims before the command.
  static func answer(
    since before: [Claim], heading: String, remarks: [String] = [], at desk: Desk
  ) throws -> any Answer {
    let clock = desk.setup.clockOnWall
    let changes = try before.map { claim in
      (claim.id, ClaimFact.changes(from: claim, to: try desk.state.existing(claim.id), by: clock))
    }
    return try answer(
      before.map(\.id), heading: heading, remarks: remarks, changes: SharedFact.shared(changes),
      at: desk)
  }

  static func answer(
    _ ids: [ClaimID], heading: String? = nil, remarks: [String] = [],
    changes: [SharedFact] = [], at desk: Desk
  ) throws -> any Answer {
    if ids.count == 1 { return try ClaimAnswer(ids[0], remarks: remarks, at: desk) }
    let claims = try ids.map { id throws(RuleError) in try desk.state.existing(id) }
    desk.list(ids.map(ItemID.claim))
    return ClaimsAnswer(claims, heading: heading, changes: changes, remarks: remarks, at: desk)
  }
}

extension Desk {
  fileprivate func text(of article: ArticleID) throws -> IndexedText {
    try text(of: state.existing(article))
  }
}
