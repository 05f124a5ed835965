import ArgumentParser
import FactCheck
import Presentation

/// The option for the rationale of a verdict.
struct RationaleOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Why, in a sentence or two.", valueName: "rationale"))
  var because: OptionText?

  /// What an editor shows below a rationale: the claims that it is for, with their evidence.
  static func writingAid(on claims: AddressWord, at desk: Desk) throws -> String? {
    let ids = try desk.claims(claims, toChange: true)
    return RationaleAid.text(
      try ids.map { id throws(RuleError) in try desk.state.existing(id) }, in: desk.state)
  }
}
