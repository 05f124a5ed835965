import FactCheck

/// Claims with all that is known of them, a card each.
struct ClaimCards: Answer {
  var claims: [ClaimValue]
  private let scale: RatingScale
  private let contexts: [(before: String, after: String)]

  private enum CodingKeys: String, CodingKey { case claims }

  init(_ claims: [Claim], at desk: Desk) throws {
    self.claims = try claims.map { try ClaimValue($0, at: desk) }
    scale = desk.state.scale
    contexts = try claims.map { claim in
      let body = try desk.text(of: desk.state.existing(claim.passage.article)).body
      let whole = body.range(ofSentences: claim.passage.sentences) ?? claim.passage.range
      return (
        body.words(at: whole.lowerBound..<max(whole.lowerBound, claim.passage.range.lowerBound)),
        body.words(at: min(claim.passage.range.upperBound, whole.upperBound)..<whole.upperBound)
      )
    }
  }

  /// One card answers as one claim, several as a list.
  func encode(to encoder: any Encoder) throws {
    enum Key: String, CodingKey { case claim, claims }
    var container = encoder.container(keyedBy: Key.self)
    if claims.count == 1 {
      try container.encode(claims[0], forKey: .claim)
    } else {
      try container.encode(claims, forKey: .claims)
    }
  }

  var isPaged: Bool { true }

  func write(to page: inout Page) {
    for (index, claim) in claims.enumerated() {
      if index > 0 { page.line() }
      write(claim, contexts[index], to: &page)
    }
  }

  private func write(
    _ claim: ClaimValue, _ context: (before: String, after: String), to page: inout Page
  ) {
    let look = VerdictLook(
      status: claim.status, rating: claim.verdict?.rating, value: claim.verdict?.value, on: scale)
    page.wrapped(
      [
        .init(claim.id.description, .bold), .init("  "),
        .init(look.word, look.style, sign: look.sign),
        .init("  \(claim.text)", .bold),
      ], indent: "    ")
    page.wrapped(
      [
        .init("\(claim.placeInWords)  ", .faint), .init(context.before), .init("["),
        .init(claim.quote, .bold), .init("]"), .init(context.after),
      ], first: "    ", indent: "    ")
    for (name, value) in facts(claim) { fact(name, value, to: &page) }
    if let verdict = claim.verdict { write(verdict, "verdict", to: &page) }
    for verdict in claim.verdictHistory { write(verdict, "earlier", to: &page) }
    for piece in claim.evidence { piece.write(to: &page, indent: "    ") }
    for note in claim.notes { note.write(to: &page, indent: "    ") }
  }

  private func facts(_ claim: ClaimValue) -> [(String, String)] {
    var facts: [(String, String)] = []
    if let summary = claim.summary { facts.append(("summary", summary)) }
    if let claimant = claim.claimant { facts.append(("said by", claimant.described)) }
    if let carrier = claim.carrier { facts.append(("carried by", carrier.described)) }
    let occasion = [claim.made.map { DateWords.text($0) }, claim.place].compactMap { $0 }
    if !occasion.isEmpty { facts.append(("said", occasion.joined(separator: ", "))) }
    if !claim.topics.isEmpty {
      facts.append(("topics", claim.topics.map { "+\($0)" }.joined(separator: " ")))
    }
    for address in claim.appearances { facts.append(("also at", address.text)) }
    if let media = claim.media { facts.append(("medium", media.inWords)) }
    if let why = claim.why { facts.append(("chosen", why)) }
    if let reason = claim.skipped { facts.append(("skipped", reason)) }
    if let contact = claim.contact {
      var text = "asked \(DateWords.text(contact.asked))"
      if let replied = contact.replied { text += ", replied \(DateWords.text(replied))" }
      if let reply = contact.reply { text += ": \(reply)" }
      facts.append(("contact", text))
    }
    return facts
  }

  private func write(_ verdict: VerdictValue, _ name: String, to page: inout Page) {
    var text = VerdictLook.rating(verdict.rating, verdict.value, on: scale)
    if !verdict.by.isEmpty { text += " by \(verdict.by)" }
    if let decided = verdict.decided { text += ", \(DateWords.text(decided))" }
    if let approver = verdict.approvedBy { text += ", approved by \(approver)" }
    fact(name, text, to: &page)
    if let rationale = verdict.rationale { fact("because", rationale, to: &page) }
  }

  private func fact(_ name: String, _ value: String, to page: inout Page) {
    page.wrapped(
      [.init("\(name): ", .faint), .init(value)], first: "    ", indent: "      ")
  }
}

extension Agent {
  /// `Ana Lind, mayor (person)`.
  var described: String {
    var text = name
    if let role { text += ", \(role)" }
    switch kind {
    case .person: text += " (person)"
    case .organization: text += " (organization)"
    case nil: break
    }
    if let url { text += " \(url)" }
    return text
  }
}
