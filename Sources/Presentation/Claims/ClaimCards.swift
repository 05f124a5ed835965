import FactCheck
import JSON

/// Claims with all their data, a card each.
package struct ClaimCards: Answer {
  private let claims: [ClaimValue]
  private let scale: RatingScale
  private let contexts: [(before: String, after: String)]

  /// - Parameter text: the text of an article.
  package init(
    _ claims: [Claim], in session: Session, text: (ArticleID) throws -> IndexedText
  ) throws {
    self.claims = try claims.map {
      ClaimValue($0, in: session, text: try text($0.passage.article))
    }
    scale = session.scale
    contexts = try claims.map { claim in
      let body = try text(claim.passage.article).body
      let whole = body.range(ofSentences: claim.passage.sentences) ?? claim.passage.range
      return (
        body.words(at: whole.lowerBound..<max(whole.lowerBound, claim.passage.range.lowerBound)),
        body.words(at: min(claim.passage.range.upperBound, whole.upperBound)..<whole.upperBound)
      )
    }
  }

  /// One claim is an object, several are a list.
  package var json: JSONValue { claims.count == 1 ? ["claim": claims[0]] : ["claims": claims] }

  package var isPaged: Bool { true }

  package func write(to page: inout TextOutput) {
    for (index, claim) in claims.enumerated() {
      if index > 0 { page.line() }
      write(claim, contexts[index], to: &page)
    }
  }

  private func write(
    _ value: ClaimValue, _ context: (before: String, after: String), to page: inout TextOutput
  ) {
    let claim = value.claim
    let look = VerdictLook(claim, on: scale)
    page.wrapped(
      [
        .init(claim.id.description, .bold), .init("  "),
        .init(look.word, look.style, sign: look.sign),
        .init("  \(claim.text)", .bold),
      ], indent: "    ")
    page.wrapped(
      [
        .init("\(value.placeInWords)  ", .faint), .init(context.before), .init("["),
        .init(claim.passage.words, .bold), .init("]"), .init(context.after),
      ], first: "    ", indent: "    ")
    for (name, value) in facts(claim) { fact(name, value, to: &page) }
    if let verdict = claim.verdict { write(verdict, "verdict", to: &page) }
    for verdict in claim.earlierVerdicts { write(verdict, "earlier", to: &page) }
    for piece in value.evidence { piece.write(to: &page, indent: "    ") }
    for note in value.notes { note.write(to: &page, indent: "    ") }
  }

  private func facts(_ claim: Claim) -> [(String, String)] {
    let details = claim.details
    var facts: [(String, String)] = []
    if let summary = details.summary { facts.append(("summary", summary)) }
    if let claimant = details.claimant { facts.append(("said by", claimant.described)) }
    if let source = details.reportingSource {
      facts.append(("reported by", source.described))
    }
    let occasion = [details.made.map { DateWords.text($0) }, details.place].compactMap { $0 }
    if !occasion.isEmpty { facts.append(("said", occasion.joined(separator: ", "))) }
    if !details.topics.isEmpty {
      facts.append(("topics", details.topics.map { "+\($0)" }.joined(separator: " ")))
    }
    for address in details.appearances { facts.append(("also at", address.text)) }
    if let media = details.media { facts.append(("medium", media.inWords)) }
    if let why = details.why { facts.append(("chosen", why)) }
    if let reason = claim.standing.reason { facts.append(("skipped", reason)) }
    if let contact = claim.contact {
      var text = "asked \(DateWords.text(contact.asked))"
      if let replied = contact.replied { text += ", replied \(DateWords.text(replied))" }
      if let reply = contact.reply { text += ": \(reply)" }
      facts.append(("contact", text))
    }
    return facts
  }

  private func write(_ verdict: Verdict, _ name: String, to page: inout TextOutput) {
    var text = VerdictLook.rating(verdict.rating, verdict.value, on: scale)
    if !verdict.analyst.isEmpty { text += " by \(verdict.analyst)" }
    if let decided = verdict.decided { text += ", \(DateWords.text(decided))" }
    if let approver = verdict.secondPerson { text += ", approved by \(approver)" }
    fact(name, text, to: &page)
    if let rationale = verdict.rationale { fact("because", rationale, to: &page) }
  }

  private func fact(_ name: String, _ value: String, to page: inout TextOutput) {
    page.wrapped(
      [.init("\(name): ", .faint), .init(value)], first: "    ", indent: "      ")
  }
}

extension Agent {
  /// `Ana Lind, mayor (person)`.
  package var described: String {
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
