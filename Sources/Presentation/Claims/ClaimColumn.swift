import ArticleText
import FactCheck

/// A column of a list of claims.
package enum ClaimColumn: String, CaseIterable, Sendable {
  case id, verdict, text, quote, claimant, evidence, made, topics, place, by, decided, notes,
    checks,
    assigned, due, stage

  /// The columns of a list for which none are named.
  package static let usual: [ClaimColumn] = [.id, .verdict, .text, .claimant, .evidence]

  /// The same for these claims: earlier checks, who is to check them and by when only if one has any.
  package static func usual(for claims: [Claim]) -> [ClaimColumn] {
    usual + (claims.contains { !$0.details.earlierChecks.isEmpty } ? [.checks] : [])
      + (claims.contains { $0.assignment.assignee != nil } ? [.assigned] : [])
      + (claims.contains { $0.assignment.due != nil } ? [.due] : [])
  }

  /// Whether its cells are long texts, which wrap.
  var isText: Bool { self == .text || self == .quote }

  /// - Parameter today: the day of the desk, on which claims are overdue.
  func cell(
    of claim: Claim, in session: Session, by clock: WallClock, today: CalendarDay
  ) -> TextOutput.Run {
    switch self {
    case .id: return .init(claim.id.description, .bold)
    case .verdict:
      let look = VerdictLook(claim, on: session.scale)
      return .init(look.word, look.style, sign: look.sign)
    case .text: return .init(claim.details.summary ?? claim.text)
    case .quote: return .init(claim.passage.words)
    case .claimant: return .init(claim.claimant?.name ?? "")
    case .evidence:
      let evidence = session.evidence(of: claim).count
      // A screen reader would read the dash out.
      return evidence == 0 ? .init("", sign: "–") : .init("\(evidence) ev")
    case .made: return .init(claim.details.made.map { DateWords.text($0, by: clock) } ?? "")
    case .topics: return .init(claim.topics.map { "+\($0)" }.joined(separator: " "))
    case .place: return .init(claim.passage.sentenceAddress)
    case .by: return .init(claim.verdict?.analyst ?? "")
    case .decided:
      return .init(claim.verdict?.decided.map { DateWords.text($0, by: clock) } ?? "")
    case .notes:
      let notes = session.notes(on: .claim(claim.id)).count
      return .init(notes == 0 ? "" : Counted.text(notes, "note"))
    case .checks: return .init(claim.details.earlierChecks.isEmpty ? "" : "checked before")
    case .assigned: return .init(claim.assignment.assignee ?? "")
    case .due:
      guard let due = claim.assignment.due else { return .init("") }
      return session.isOverdue(claim, on: today)
        ? .init(DateWords.text(due) + ", overdue", .bad) : .init(DateWords.text(due))
    case .stage: return .init(session.stage(of: claim).inWords)
    }
  }

  /// A cell that is as wide as the widest of many claims.
  func widest(
    of claims: [Claim], in session: Session, by clock: WallClock, today: CalendarDay
  ) -> TextOutput.Run {
    switch self {
    case .text, .quote: return .init("")
    case .id: return .init((claims.map(\.id).max() ?? ClaimID(1)).description)
    case .verdict:
      // Few words occur, and measuring each claim's would take time in a long list.
      let words = Set(claims.map { VerdictLook.word($0.progress.status, $0.rating) })
      let widest = words.max { DisplayWidth.columns($0) < DisplayWidth.columns($1) }
      return .init(widest ?? "", sign: "●")
    case .evidence:
      let most = claims.map(\.evidence.count).max() ?? 0
      return .init(most == 0 ? "" : "\(most) ev")
    case .claimant, .made, .topics, .place, .by, .decided, .notes, .checks, .assigned, .due,
      .stage:
      var widest = ""
      for claim in claims {
        let text = cell(of: claim, in: session, by: clock, today: today).text
        if text.utf8.count > widest.utf8.count { widest = text }
      }
      return .init(widest)
    }
  }
}
