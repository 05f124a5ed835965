import ArgumentParser
import ArticleText
import FactCheck
import Presentation

struct AssignCommand: Command {
  /// The word for no analyst.
  static let nobody = "nobody"

  static let card = CommandCard(
    name: "assign", group: .check,
    summary: "Assign claims to an analyst, with a day on which they are due.",
    usage: "assign CLAIMS [NAME...|nobody] [--due DAY]",
    discussion: """
      Without NAME, the claims are yours. NAME is all words up to the option; capitals, accents and \
      punctuation make no difference, and the spelling that the session knows is kept. With --due \
      alone, only the day changes; --due "" removes it. At the prompt, you are asked before claims \
      of somebody else are assigned to another person.
      The stage of a claim follows from what was done. It is open until it is assigned or has evidence, a \
      note, a question, a contact or an earlier verdict; then it is in work until it has a verdict. \
      To ask for a second read, assign a claim that you have decided to somebody else: it is at its \
      second read until that person, or anyone but you, approves the verdict. Any other claim with a \
      verdict, and a skipped one, is done.
      Assignments and stages are the desk's own: no report has them.
      """,
    examples: [
      .init(setUp: Examples.tagged, line: "assign c1"),
      .init(setUp: Examples.tagged, line: "assign c1,c2 Ben Osei --due 2026-02-05"),
      .init(
        setUp: Examples.tagged + ["assign c1 Ben Osei"], line: "claims --assigned \"Ben Osei\""),
    ])

  @Argument(help: ArgumentHelp("The claims.", valueName: "claims"))
  var claims: AddressWord

  @Argument(help: ArgumentHelp("The analyst; nobody for none.", valueName: "name|nobody"))
  var name: [OptionText] = []

  @Option(
    parsing: .unconditional, help: ArgumentHelp("When the claims are due.", valueName: "day"))
  var due: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.claims(claims, toChange: true)
    let changesAssignee = !name.isEmpty || due == nil
    let enrolled = desk.enrolledNames
    let known = [desk.analyst] + enrolled + desk.state.knownAnalysts
    let assignee = assignee(among: known, at: desk)
    let due = try due.map { try DateValues.due($0, "--due", at: desk) }
    let before = try ids.map { id throws(RuleError) in try desk.state.existing(id) }
    if changesAssignee { try confirm(before, to: assignee, at: desk) }
    try desk.change { session in
      try session.assign(ids) { assignment in
        if changesAssignee { assignment.assignee = assignee }
        if let due { assignment.due = due }
      }
    }
    var remarks: [String] = []
    if changesAssignee, let assignee {
      if let doubt = Self.doubt(assignee, among: known) {
        remarks.append(
          "the session did not know \(assignee); did you mean \(doubt)? "
            + "assign \(claims.text) \(Quoting.word(doubt))")
      } else if !enrolled.isEmpty, !enrolled.contains(where: { AnalystName.areSame($0, assignee) })
      {
        remarks.append("\(assignee) is not enrolled on the server")
      }
    }
    if let due, let due, due < desk.today { remarks.append("\(DateWords.text(due)) is past") }
    guard ids.count > 1 else {
      return try ClaimAnswer(ids[0], since: before[0], remarks: remarks, at: desk)
    }
    return try ClaimsAfter.answer(
      since: before, heading: "\(Counted.text(ids.count, "claim")) assigned, as one step",
      remarks: remarks, at: desk)
  }

  /// The analyst who is named, in the spelling that is known; `nil` for nobody.
  private func assignee(among known: [String], at desk: Desk) -> String? {
    let typed = name.map(\.text).joined(separator: " ")
    guard !name.isEmpty else { return desk.analyst }
    guard typed.lowercased() != Self.nobody else { return nil }
    return known.first { AnalystName.areSame($0, typed) } ?? typed
  }

  /// A known name of which a new one may be a part, such as a first name, or a misspelling.
  private static func doubt(_ name: String, among known: [String]) -> String? {
    guard !known.contains(where: { AnalystName.areSame($0, name) }) else { return nil }
    return known.first { other in
      other.split(separator: " ").contains { AnalystName.areSame(String($0), name) }
    } ?? Spelling.nearest(to: name, in: known).first
  }

  /// Asks a person before claims that are assigned to somebody else are assigned to another person or nobody.
  /// - Throws: `DeskError.declined` if the person says no.
  private func confirm(_ claims: [Claim], to assignee: String?, at desk: Desk) throws {
    var owners: [(name: String, claims: [ClaimID])] = []
    for claim in claims {
      guard let owner = claim.assignment.assignee, !claim.assignment.isTo(desk.analyst),
        !(assignee.map(claim.assignment.isTo) ?? false)
      else { continue }
      if let index = owners.firstIndex(where: { AnalystName.areSame($0.name, owner) }) {
        owners[index].claims.append(claim.id)
      } else {
        owners.append((owner, [claim.id]))
      }
    }
    guard desk.console.isInteractive, !owners.isEmpty else { return }
    let parts = owners.prefix(Self.shown).map { owner in
      let claims = owner.claims.prefix(Self.shown).map(\.description)
      let rest = owner.claims.count - claims.count
      let named = Counted.list(claims + (rest > 0 ? ["\(Counted.grouped(rest)) more"] : []))
      return "\(named) \(owner.claims.count == 1 ? "is" : "are") assigned to "
        + ScreenText.shown(owner.name, singleLine: true)
    }
    let question =
      parts.joined(separator: "; ")
      + (owners.count > Self.shown ? "; others to \(owners.count - Self.shown) more people" : "")
      + ". Assign to \(ScreenText.shown(assignee ?? Self.nobody, singleLine: true))?"
    guard desk.asker?(question) ?? desk.console.confirm(question) else { throw DeskError.declined }
  }

  /// The number of people, and of claims of each, that a question names.
  private static let shown = 5
}
