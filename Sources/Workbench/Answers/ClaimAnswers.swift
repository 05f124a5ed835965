import FactCheck

/// One claim as it is now: what tagging, editing and deciding answer.
struct ClaimAnswer: Answer {
  var claim: ClaimValue
  /// What else should be said, in sentences.
  var remarks: [String]
  private let scale: RatingScale

  private enum CodingKeys: String, CodingKey { case claim, remarks }

  init(_ id: ClaimID, remarks: [String] = [], at desk: Desk) throws {
    claim = try ClaimValue(desk.state.existing(id), at: desk)
    self.remarks = remarks
    scale = desk.state.scale
  }

  func write(to page: inout Page) {
    let look = VerdictLook(
      status: claim.status, rating: claim.verdict?.rating, value: claim.verdict?.value, on: scale)
    var tail = [claim.sentences]
    if let claimant = claim.claimant { tail.append(claimant.name) }
    tail += claim.topics.map { "+\($0)" }
    page.wrapped(
      [
        .init(claim.id.description, .bold), .init("  \(look.sign) "),
        .init(look.word, look.style),
        .init("  \(claim.text)"),
        .init("  \(tail.joined(separator: "  "))", .faint),
      ], indent: "    ")
    for remark in remarks { page.wrapped([.init(remark, .faint)], first: "    ", indent: "    ") }
  }
}

/// Several claims as they are now.
struct ClaimsAnswer: Answer {
  var claims: [ClaimRow]
  /// What was done, or what the list shows.
  var heading: String?
  private let scale: RatingScale

  private enum CodingKeys: String, CodingKey { case claims }

  init(_ claims: [Claim], heading: String? = nil, in session: Session) {
    self.claims = claims.map { ClaimRow($0, in: session) }
    self.heading = heading
    scale = session.scale
  }

  var isPaged: Bool { true }

  func write(to page: inout Page) {
    if let heading { page.line(heading) }
    page.table(
      claims.map { claim in
        let look = VerdictLook(
          status: claim.status, rating: claim.rating, value: claim.value, on: scale)
        return [
          .init(claim.id.description, .bold), .init("\(look.sign) \(look.word)", look.style),
          .init(claim.text), .init(claim.claimant ?? ""),
          .init(claim.evidence == 0 ? "–" : "\(claim.evidence) ev"),
        ]
      }, shrinking: 2)
  }
}

/// Claims after a step that touched one or several: the card of one, the rows of several.
enum ClaimsAfter {
  static func answer(
    _ ids: [ClaimID], heading: String? = nil, remarks: [String] = [], at desk: Desk
  ) throws -> any Answer {
    if ids.count == 1 { return try ClaimAnswer(ids[0], remarks: remarks, at: desk) }
    let claims = try ids.map { id throws(RuleError) in try desk.state.existing(id) }
    return ClaimsAnswer(claims, heading: heading, in: desk.state)
  }
}
