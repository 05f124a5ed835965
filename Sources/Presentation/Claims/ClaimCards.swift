import FactCheck
import JSON

/// Claims with all their data, a card each.
package struct ClaimCards: Answer {
  private let claims: [ClaimValue]
  private let scale: RatingScale
  private let contexts: [(before: String, after: String)]
  /// The day of the desk, on which claims are overdue.
  private let today: CalendarDay

  /// - Parameters:
  ///   - today: the day of the desk.
  ///   - text: the text of an article.
  package init(
    _ claims: [Claim], in session: Session, today: CalendarDay,
    text: (ArticleID) throws -> IndexedText
  ) throws {
    self.today = today
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
    for fact in ClaimFact.all(of: claim, reporter: value.inferredReporter, by: page.clock) {
      fact.write(to: &page)
    }
    stage(of: value)?.write(to: &page)
    if let verdict = claim.verdict { write(verdict, "verdict", to: &page) }
    let reading = claim.secondReading
    for fact in reading.second?.facts(
      "second verdict", on: scale, reading.inWords, by: page.clock) ?? []
    { fact.write(to: &page) }
    for verdict in claim.earlierVerdicts { write(verdict, "earlier", to: &page) }
    for question in value.questions { question.write(to: &page, indent: "    ") }
    for piece in value.evidence { piece.write(to: &page, indent: "    ") }
    for note in value.notes { note.write(to: &page, indent: "    ") }
  }

  /// The stage of a claim that somebody is to check or that is due: an analyst who works alone needs none.
  private func stage(of value: ClaimValue) -> ClaimFact? {
    let assignment = value.claim.assignment
    guard assignment != Assignment() else { return nil }
    let isOverdue = value.stage != .done && assignment.due.map { $0 < today } ?? false
    return ClaimFact("stage", value.stage.inWords + (isOverdue ? ", overdue" : ""))
  }

  private func write(_ verdict: Verdict, _ name: String, to page: inout TextOutput) {
    let rating = VerdictLook.rating(verdict.rating, verdict.value, on: scale)
    let approval = verdict.secondPerson.map { ", approved by \($0)" } ?? ""
    for fact in ClaimFact.decision(verdict, name, rating, approval, by: page.clock) {
      fact.write(to: &page)
    }
  }
}
