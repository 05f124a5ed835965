/// A person or an organization that said or reported claims: the record of a name.
///
/// What the claims say is the record. No other place stores it, so that a redaction of the claims leaves nothing of
/// it, and a session of any age has it.
public struct Claimant: Hashable, Sendable {
  /// What is known: the newest claim's details, and what only older claims say.
  public let agent: Agent
  /// The claims that they made, by number.
  public let said: [ClaimID]
  /// The claims that they reported, by number.
  public let reported: [ClaimID]
  /// The roles in these claims, the oldest claim's first.
  public let roles: [String]

  /// All claims that name them, by number.
  public var claims: [ClaimID] { Set(said + reported).sorted() }
}

extension Session {
  /// The claimants and reporting sources of the claims, by name. Redacted names are nobody's record.
  public var claimants: [Claimant] {
    var found: [String: FoundClaimant] = [:]
    for claim in claims {
      if let agent = claim.details.claimant {
        found[agent.name, default: .init(agent)].add(agent, said: claim.id)
      }
      if let agent = claim.details.reportingSource {
        found[agent.name, default: .init(agent)].add(agent, reported: claim.id)
      }
    }
    found[Change.redactedWords] = nil
    return found.values.map(\.claimant).sorted { $0.agent.name < $1.agent.name }
  }

  /// The claimant of a name, or of one of their other names.
  /// - Throws: `RuleError.unknownClaimant`.
  public func claimant(named name: String) throws(RuleError) -> Claimant {
    let known = claimants
    let found =
      known.first { $0.agent.name == name }
      ?? known.first { $0.agent.otherNames?.contains(name) == true }
    guard let found else { throw .unknownClaimant(name, known: known.map(\.agent.name)) }
    return found
  }

  /// The latest details of an agent of this name or other name, as claimant or reporting source, with the role at
  /// a date.
  /// - Parameters:
  ///   - name: the name as typed.
  ///   - date: when the claim was made; `nil` if unknown.
  public func remembered(_ name: String, on date: PartialDate? = nil) -> Agent? {
    guard name != Change.redactedWords else { return nil }
    let name = Agent.name(of: name)
    var other: Agent?
    for claim in allClaims.reversed() where isPresent(claim) {
      for agent in [claim.details.claimant, claim.details.reportingSource].compactMap({ $0 }) {
        if agent.name == name { return agent.inRole(on: date) }
        if other == nil, agent.otherNames?.contains(name) == true { other = agent }
      }
    }
    return other?.inRole(on: date)
  }

  /// The date that decides which of a claimant's roles counts for a claim: when it was made, else the day of the
  /// article.
  public func dateOfRole(_ details: ClaimDetails, of article: ArticleID) -> PartialDate? {
    details.made ?? self.article(article)?.details.published
  }

  /// Who reported a claim: the named reporting source, else the publisher of its article, unless that is the
  /// claimant.
  public func reporter(of claim: Claim) -> (agent: Agent, isInferred: Bool)? {
    if let named = claim.details.reportingSource { return (named, false) }
    guard let publisher = article(claim.passage.article)?.details.publisher,
      Agent.isReporter(publisher, ofClaimBy: claim.claimant?.name)
    else { return nil }
    return (Agent(name: publisher), true)
  }

  // MARK: Rules

  /// Changes the record of a claimant: the details in all claims that name them, as one step.
  /// - Parameters:
  ///   - name: the name, or another name of theirs.
  ///   - role: the new role. With a date it is theirs in claims of that date or later, and the others keep theirs;
  ///     without one it is theirs in all claims.
  ///   - edit: other changes of the details.
  /// - Throws: `RuleError.unknownClaimant`, `claimantExists`, `nothingChanges`, or a fault of a text.
  public func editClaimant(
    _ name: String, role: DatedRole? = nil, _ edit: (inout Agent) -> Void = { _ in }
  ) throws(RuleError) -> [Change] {
    let claimant = try claimant(named: name)
    let others = Set(claimants.map(\.agent.name)).subtracting([claimant.agent.name])
    let roles = role?.from == nil ? nil : role.map(claimant.agent.roles(adding:))
    return try editAgents(of: [claimant]) { agent, date throws(RuleError) in
      edit(&agent)
      guard let checked = try Self.checked(agent, "claimant") else { throw .empty(field: "name") }
      agent = checked
      guard !others.contains(agent.name) else { throw .claimantExists(agent.name) }
      guard let role else { return }
      agent.roles = roles
      if role.from == nil {
        agent.role = try Self.optional(role.role, "role")
      } else if let held = roles?.last(where: { $0.isHeld(on: date) }) {
        agent.role = held.role
      }
    }
  }

  /// Merges claimants, as one step: all claims of the others get the first one's name. Their names become other
  /// names of the first; claims keep the roles that they name, and roles keep their dates.
  /// - Throws: `RuleError.unknownClaimant`, or `needsTwo`.
  public func mergeClaimants(_ names: [String]) throws(RuleError) -> [Change] {
    var merged: [Claimant] = []
    for name in names {
      let claimant = try claimant(named: name)
      if !merged.contains(claimant) { merged.append(claimant) }
    }
    guard merged.count > 1 else { throw .needsTwo("merge of claimants") }
    let record = Self.merged(merged.map(\.agent))
    return try editAgents(of: merged) { agent, date in
      agent.name = record.name
      agent.kind = agent.kind ?? record.kind
      agent.url = agent.url ?? record.url
      agent.sameAs = record.sameAs
      agent.otherNames = record.otherNames
      agent.roles = record.roles
      if agent.role == nil { agent.role = record.role(on: date) }
    }
  }

  /// One record of several: the first one's details, completed from the others.
  private static func merged(_ agents: [Agent]) -> Agent {
    var record = agents[0]
    var (names, pages, roles) = (record.otherNames ?? [], record.sameAs ?? [], record.roles ?? [])
    for agent in agents.dropFirst() {
      record.kind = record.kind ?? agent.kind
      record.role = record.role ?? agent.role
      record.url = record.url ?? agent.url
      names += ([agent.name] + (agent.otherNames ?? [])).filter { !names.contains($0) }
      pages += (agent.sameAs ?? []).filter { !pages.contains($0) }
      for role in agent.roles ?? [] where !roles.contains(where: { $0.from == role.from }) {
        roles.append(role)
      }
    }
    names.removeAll { $0 == record.name }
    record.otherNames = names.isEmpty ? nil : names
    record.sameAs = pages.isEmpty ? nil : pages
    record.roles = roles.isEmpty ? nil : roles.inOrderOfDates
    return record
  }

  /// Edits the details of claimants in every claim that names them.
  private func editAgents(
    of claimants: [Claimant],
    _ edit: (inout Agent, _ date: PartialDate?) throws(RuleError) -> Void
  ) throws(RuleError) -> [Change] {
    let names = Set(claimants.map(\.agent.name))
    var changes: [Change] = []
    for id in Set(claimants.flatMap(\.claims)).sorted() {
      let claim = try existing(id)
      var details = claim.details
      let date = dateOfRole(details, of: claim.passage.article)
      for path in [\ClaimDetails.claimant, \ClaimDetails.reportingSource] {
        guard var agent = details[keyPath: path], names.contains(agent.name) else { continue }
        try edit(&agent, date)
        details[keyPath: path] = agent
      }
      let edits = Edits(from: claim.details, to: details)
      if !edits.isEmpty { changes.append(.claim(id, .edited(edits, sameMeaning: nil))) }
    }
    guard !changes.isEmpty else {
      throw .nothingChanges(claimants[0].claims.first.map { .claim($0) })
    }
    return changes
  }
}

extension Agent {
  /// The agent with the role at a date.
  public func inRole(on date: PartialDate?) -> Agent {
    var agent = self
    agent.role = role(on: date)
    return agent
  }

  /// Whether the publisher of an article counts as the reporting source of a claim in it, if no other is named:
  /// not if it is the claimant.
  public static func isReporter(_ publisher: String, ofClaimBy claimant: String?) -> Bool {
    claimant.map { FoldedName($0) != FoldedName(publisher) } ?? true
  }
}

extension DatedRole {
  /// Whether the role began at a date, and the claimant had it on another.
  fileprivate func isHeld(on date: PartialDate?) -> Bool {
    guard let from else { return false }
    return date.map { !$0.isSurelyBefore(from) } ?? true
  }
}

/// A claimant while the claims are read, in the order of their numbers.
private struct FoundClaimant {
  private var agent: Agent
  private var said: [ClaimID] = []
  private var reported: [ClaimID] = []
  private var roles: [String] = []

  init(_ agent: Agent) { self.agent = agent }

  var claimant: Claimant { Claimant(agent: agent, said: said, reported: reported, roles: roles) }

  mutating func add(_ agent: Agent, said claim: ClaimID) {
    said.append(claim)
    add(agent)
  }

  mutating func add(_ agent: Agent, reported claim: ClaimID) {
    reported.append(claim)
    add(agent)
  }

  private mutating func add(_ newer: Agent) {
    let older = agent
    agent = newer
    agent.kind = newer.kind ?? older.kind
    agent.role = newer.role ?? older.role
    agent.url = newer.url ?? older.url
    agent.sameAs = newer.sameAs ?? older.sameAs
    agent.otherNames = newer.otherNames ?? older.otherNames
    agent.roles = newer.roles ?? older.roles
    if let role = newer.role, !roles.contains(role) { roles.append(role) }
  }
}
