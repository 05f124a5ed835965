import ArgumentParser
import FactCheck
import Lint
import Presentation

struct LintCommand: Command {
  static let card = CommandCard(
    name: "lint", group: .report,
    summary: "Check the report for missing or wrong data before it goes out.",
    usage: "lint [CLAIMS|aN] [--profile house|ifcn|google|FILE], lint --rules",
    discussion: """
      Findings of one rule are one group, errors first, with the items, the problem, the rule, and \
      a line that fixes it; replace … and words in capitals with your own. In such a line, @ means \
      the items of its group; in others, the claims with findings. An error makes the command fail, so that a script \
      stops; warnings and notes do not. With an address, lint checks only that article and its \
      claims, or only these claims.
      A profile sets the severity of each rule: house (the default), ifcn for the code of \
      principles, or google for ClaimReview. Your own profile is a JSON file: \
      {"extends":"house","rules":{"open-claim":"warning","no-archive":"off"}}. For the \
      rules: lint --rules, and docs/lint.md.
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
  var profile: OptionText?

  @Flag(help: "List the rules and their severities.")
  var rules = false

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let profile =
      try self.profile.map { try LintProfiles.profile($0.text, at: desk) }
      ?? LintProfiles.ofSettings(at: desk)
    if rules {
      guard address == nil else {
        throw DeskError.options("lint --rules lists all rules, so omit \(address!.text)")
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
    desk.suggestions = answer.groups
    return answer
  }

  private static func scope(_ word: AddressWord, at desk: Desk) throws -> LintScope {
    if word.text.hasPrefix("c") || word.text == "@" {
      return .claims(
        try desk.claims(word).map { id throws(RuleError) in try desk.state.existing(id).id })
    }
    switch try desk.item(word, expected: [.article, .claim]) {
    case .article(let id): return .article(id)
    case .claim(let id): return .claims([id])
    default: throw AddressError.wrongKind(word.text, expected: "an article or a claim")
    }
  }
}
