import ArgumentParser
import FactCheck
import Reports

struct LintCommand: Command {
  static let card = CommandCard(
    name: "lint", group: .report,
    summary: "Look for what is missing or wrong before the report goes out.",
    usage: "lint [CLAIMS|aN] [--profile house|ifcn|google|FILE], lint --rules",
    discussion: """
      Each finding says where, what is wrong, by which rule, and the line that mends it; … and words in \
      capitals stand for what you have to say. An error fails the command, so that a script stops; warnings and notes do \
      not. With an address only that article, with its claims, or these claims are looked at.
      A profile says how much each rule weighs: house (the default), ifcn for the code of principles, \
      google for ClaimReview. One of your own is a JSON file: {"extends":"house","rules":\
      {"open-claim":"warning","no-archive":"off"}}. lint --rules lists the rules; docs/lint.md says \
      more.
      """,
    examples: [
      .init(setUp: Examples.decided, line: "lint c1"),
      .init(setUp: Examples.decided, line: "lint --profile google c1"),
    ])

  @Argument(
    help: ArgumentHelp(
      "An article or claims; the whole report when left out.", valueName: "claims|article"))
  var address: AddressWord?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A built-in profile, or a file with one.", valueName: "profile"))
  var profile: Words?

  @Flag(help: "List the rules and how much each weighs.")
  var rules = false

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let profile = try self.profile.map { try LintProfiles.profile($0.text, at: desk) }
    if rules {
      guard address == nil else {
        throw DeskError.options("lint --rules lists the rules: leave \(address!.text) out")
      }
      return LintRulesAnswer(profile: profile)
    }
    _ = try desk.existingState()
    let scope = try address.map { try Self.scope($0, at: desk) } ?? .report
    desk.console.progress { "lint: looking at \(Counted.text(desk.state.tally.claims, "claim"))" }
    let findings = try Lint.findings(
      in: desk.reportSource(), scope: scope, profile: profile ?? .house,
      now: desk.setup.clock())
    let answer = LintAnswer(findings, profile: profile ?? .house, in: desk.state)
    desk.results = answer.claims.map { .claim($0) }
    return answer
  }

  private static func scope(_ word: AddressWord, at desk: Desk) throws -> LintScope {
    if word.text.hasPrefix("c") || word.text == "@" {
      return .claims(
        try desk.claims(word).map { id throws(RuleError) in try desk.state.existing(id).id })
    }
    switch try desk.item(word, wanted: [.article, .claim]) {
    case .article(let id): return .article(id)
    case .claim(let id): return .claims([id])
    default: throw AddressError.wrongKind(word.text, wanted: "an article or claims")
    }
  }
}
