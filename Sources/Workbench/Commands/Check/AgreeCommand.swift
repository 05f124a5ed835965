import Agreement
import ArgumentParser
import FactCheck
import Presentation
import SafeFiles

struct AgreeCommand: Command {
  static let card = CommandCard(
    name: "agree", group: .check,
    summary: "Say how far several people agree.",
    usage: "agree [NAME…] [--claims LIST|--session NAME…]",
    discussion: """
      Compares the last verdicts that each of several analysts gave to the same claims of the \
      session, and the passages that they tagged; by default those of all. With --session, it \
      compares the open session with others that tag the same articles: each session counts as one \
      person, and claims with the same place are the same.
      The share of equal verdicts says little if one label is frequent. Krippendorff's alpha, \
      Cohen's kappa of two people and Fleiss' kappa of more are 1 if all agree, and 0 if they agree \
      as often as by chance; alpha has an interval that 95 of 100 resamples of the claims keep \
      within. By the order of the labels on the scale, neighbouring labels differ less. A figure \
      that says nothing, because there is only one label, is missing.
      Who saw another's verdict before deciding was not independent; factdesk cannot know that. Of a \
      claim with a second verdict, those that came after it are left out: they could know both.
      """,
    examples: [
      .init(setUp: Examples.judgedByTwo, line: "agree")
    ])

  @Argument(help: ArgumentHelp("The analysts.", valueName: "analyst"))
  var names: [OptionText] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only these claims: c4-c9, @.", valueName: "claims"))
  var claims: AddressWord?

  @Option(
    name: .customLong("session"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Another session to compare with; may be repeated.", valueName: "session"))
  var sessions: [OptionText] = []

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let state = try desk.existingState()
    guard sessions.isEmpty else {
      guard names.isEmpty, claims == nil else {
        throw DeskError.options(
          "--session compares whole sessions, so it takes no names and no --claims")
      }
      return try compare(state, at: desk)
    }
    let ids = try claims.map { Set(try desk.claims($0)) }
    let chosen = state.claims.filter { ids?.contains($0.id) ?? true }
    var people: [String] = []
    for name in names {
      let found = try analyst(name.text, in: state)
      if !people.contains(where: { AnalystName.areSame($0, found) }) { people.append(found) }
    }
    let labels = VerdictLabels(
      of: state, by: people, claims: chosen, taggers: try desk.taggers())
    return answer(labels, of: "analyst", in: state)
  }

  /// The analyst of this name, as the log spells it.
  private func analyst(_ name: String, in state: Session) throws -> String {
    let known = state.analysts + state.claims.flatMap { $0.independentVerdicts.map(\.analyst) }
    guard let found = known.first(where: { AnalystName.areSame($0, name) }) else {
      throw DeskError.unknownAnalyst(name, known: Self.differing(state.analysts))
    }
    return found
  }

  /// Names without other spellings of the same analyst.
  private static func differing(_ names: [String]) -> [String] {
    names.reduce(into: []) { differing, name in
      if !differing.contains(where: { AnalystName.areSame($0, name) }) { differing.append(name) }
    }
  }

  private func compare(_ state: Session, at desk: Desk) throws -> any Answer {
    var all = [(name: desk.session.name, state: state)]
    var compared = [desk.session.identity]
    for name in sessions {
      let session = try desk.openExisting(name.text)
      defer { session.close() }
      guard !compared.contains(session.identity) else {
        throw DeskError.options("\(name.text) is compared already; name another session")
      }
      compared.append(session.identity)
      all.append((session.name, session.state))
    }
    let scales = Set(all.map(\.state.scale.levels))
    return answer(
      VerdictLabels(of: all), of: "session", in: state,
      remarks: scales.count > 1
        ? ["the sessions have different scales: labels of the same words count as the same"] : [])
  }

  private func answer(
    _ labels: VerdictLabels, of kind: String, in state: Session, remarks: [String] = []
  ) -> AgreementAnswer {
    let texts = state.articles.compactMap { article -> AgreementAnswer.Marked? in
      guard let marks = labels.marks[article.content.text] else { return nil }
      return .init(article.id, MarkedPassages(marks, length: article.content.byteCount))
    }
    return AgreementAnswer(
      kind: kind, raters: labels.raters, figures: labels.figures, offScale: labels.offScale,
      texts: texts, remarks: remarks)
  }
}
