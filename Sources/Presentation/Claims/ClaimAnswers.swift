import FactCheck
import JSON

/// One claim after a change: the answer to tagging, editing and deciding.
package struct ClaimAnswer: Answer {
  private let value: ClaimValue
  package var claim: ClaimID { value.claim.id }
  /// Additional remarks, in sentences.
  private let remarks: [String]
  /// The details that the command changed.
  private let changes: [ClaimFact]
  private let scale: RatingScale

  package init(
    _ value: ClaimValue, changes: [ClaimFact] = [], remarks: [String] = [], scale: RatingScale
  ) {
    self.value = value
    // The first line shows the claimant's name and the topics.
    self.changes = changes.filter {
      $0.name != "topics" && $0 != ClaimFact("said by", value.claim.claimant?.name ?? "")
    }
    self.remarks = remarks
    self.scale = scale
  }

  package var json: JSONValue { ["claim": value, "remarks": remarks] }

  package func write(to page: inout TextOutput) {
    let claim = value.claim
    let look = VerdictLook(claim, on: scale)
    var tail = [value.placeInWords]
    if let claimant = claim.claimant { tail.append(claimant.name) }
    tail += claim.topics.map { "+\($0)" }
    page.wrapped(
      [
        .init(claim.id.description, .bold), .init("  "),
        .init(look.word, look.style, sign: look.sign),
        .init("  \(claim.text)"),
        .init("  \(tail.joined(separator: "  "))", .faint),
      ], indent: "    ")
    for change in changes { change.write(to: &page) }
    for remark in remarks { page.wrapped([.init(remark, .faint)], first: "    ", indent: "    ") }
  }
}

/// Several claims. Rows are made as they are written, so that a long list shows its first screen at once.
package struct ClaimsAnswer: AnswerInPieces {
  private let claims: [Claim]
  private let columns: [ClaimColumn]
  /// Whether each claim is followed by its evidence.
  private let showsEvidence: Bool
  private let session: Session
  /// What was done, or what the list shows.
  private let heading: String?
  /// What a command changed in them.
  private let changes: [SharedFact]
  /// What a person should know about the change.
  private let remarks: [String]
  /// The day of the desk.
  private let today: CalendarDay
  /// A claim for programs: it needs the articles' texts, which people need not wait for.
  private let value: (Claim) throws -> ClaimValue

  /// The number of rows laid out together; the first ones determine the columns' widths.
  private static let block = 100

  /// - Parameters:
  ///   - columns: the columns for people; programs get whole claims.
  ///   - showsEvidence: whether people get the evidence of each claim below it.
  ///   - today: the day of the desk, on which claims are overdue.
  package init(
    _ claims: [Claim], columns: [ClaimColumn] = ClaimColumn.usual, showsEvidence: Bool = false,
    heading: String? = nil, changes: [SharedFact] = [], remarks: [String] = [],
    in session: Session, today: CalendarDay,
    value: @escaping (Claim) throws -> ClaimValue
  ) {
    self.claims = claims
    self.columns = columns
    self.showsEvidence = showsEvidence
    self.heading = heading
    self.changes = changes
    self.remarks = remarks
    self.session = session
    self.today = today
    self.value = value
  }

  package var json: JSONValue {
    get throws { ["claims": try claims.map(value), "remarks": remarks.isEmpty ? nil : remarks] }
  }

  package func writer() -> (inout TextOutput) -> Bool {
    var rest = claims[...]
    var isBegun = false
    var widths: [Int] = []
    return { page in
      guard !isBegun || !rest.isEmpty else { return false }
      if !isBegun {
        if let heading { page.line(heading) }
        for change in changes { change.write(to: &page) }
        for remark in remarks { page.wrapped([.init(remark, .faint)], indent: "  ") }
      }
      isBegun = true
      let clock = page.clock
      let block = rest.prefix(showsEvidence ? 1 : Self.block)
      page.table(
        block.map { claim in
          columns.map { $0.cell(of: claim, in: session, by: clock, today: today) }
        }, shrinking: columns.firstIndex(where: \.isText) ?? columns.count - 1, widths: &widths,
        later: widths.isEmpty
          ? columns.map { $0.widest(of: claims, in: session, by: clock, today: today) } : [])
      for evidence in showsEvidence ? block.flatMap(session.evidence(of:)) : [] {
        EvidenceValue(evidence, in: session).writeBrief(to: &page, indent: "     ")
      }
      rest = rest.dropFirst(block.count)
      return true
    }
  }
}
