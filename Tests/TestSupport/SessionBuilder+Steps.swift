import FactCheck

extension SessionBuilder {
  /// Tags the first place where these words are in an article.
  @discardableResult
  public mutating func tag(
    _ words: String, in article: ArticleID = ArticleID(1), details: ClaimDetails = ClaimDetails(),
    analyst: String? = nil
  ) throws -> ClaimID {
    let passage = try passage(words, in: article)
    let entry = try step(analyst: analyst, line: "tag \"\(words)\"") {
      try $0.tag(passage, details: details)
    }
    return entry.step.changes.made(Claim.self)[0]
  }

  /// Decides a verdict on claims.
  public mutating func decide(
    _ claims: ClaimID..., rating: String, because rationale: String? = nil,
    analyst: String? = nil
  ) throws {
    let analyst = analyst ?? self.analyst
    try step(analyst: analyst, line: "verdict \(rating)") { session, now in
      try session.decide(claims, rating: rating, because: rationale, analyst: analyst, at: now)
    }
  }

  /// Concludes on the first article.
  public mutating func conclude(
    _ rating: ConcludedRating, because rationale: String? = nil, analyst: String? = nil
  ) throws {
    let analyst = analyst ?? self.analyst
    try step(analyst: analyst, line: "conclude a1") { session, now in
      try session.conclude(
        ArticleID(1), rating, because: rationale, analyst: analyst, at: now)
    }
  }

  /// Adds evidence to a claim.
  @discardableResult
  public mutating func addEvidence(
    _ details: EvidenceDetails, to claim: ClaimID, analyst: String? = nil
  ) throws -> EvidenceID {
    let entry = try step(analyst: analyst, line: "evidence \(claim)") {
      try $0.add(details, to: [claim])
    }
    return entry.step.changes.made(Evidence.self)[0]
  }

  /// Writes a note.
  @discardableResult
  public mutating func note(
    _ text: String, on subject: Note.Subject, isPrivate: Bool = false,
    analyst: String? = nil
  ) throws -> NoteID {
    let analyst = analyst ?? self.analyst
    let entry = try step(analyst: analyst, line: "note \(subject) \(text)") {
      try $0.note(text, on: subject, isPrivate: isPrivate, analyst: analyst)
    }
    return entry.step.changes.made(Note.self)[0]
  }

  /// Approves the current verdict on a claim.
  public mutating func approve(_ claim: ClaimID, by approver: String) throws {
    try step { try $0.approve([claim], analyst: approver) }
  }

  /// Gives a claim another wording.
  public mutating func reword(
    _ claim: ClaimID, _ wording: String, sameMeaning: String? = nil
  ) throws {
    try step { try $0.edit(claim, sameMeaning: sameMeaning) { $0.wording = wording } }
  }

  /// Changes the report's settings.
  public mutating func editReport(_ edit: @escaping (inout ReportSettings) -> Void) throws {
    try step { try $0.editReport(edit) }
  }

  /// Publishes the report.
  public mutating func publish(on date: String? = nil) throws {
    try step { session, now in
      try session.publish(on: date.flatMap { PartialDate($0) }, url: nil, at: now)
    }
  }

  /// Merges claims of one article.
  public mutating func merge(_ claims: [ClaimID]) throws {
    guard let first = claims.first.flatMap(session.claim), let body = bodies[first.passage.article]
    else { throw RuleError.needsTwo("claims") }
    try step { try $0.merge(claims, in: body) }
  }
}
