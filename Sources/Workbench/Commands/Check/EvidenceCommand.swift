import ArgumentParser
import FactCheck
import Presentation

struct EvidenceCommand: Command {
  static let card = CommandCard(
    name: "evidence", group: .check,
    summary: "Add evidence to a claim.",
    usage:
      "evidence CLAIMS [URL|eN] --supports|--refutes|--context [--title T] [--quote Q] [options]",
    discussion: """
      One of --supports, --refutes and --context is required. The source is a web address, a \
      file that is kept in the session (--file), or a title alone. eN reuses the source of \
      evidence that another claim has. The article under check cannot be evidence for its own \
      claims.
      """,
    examples: [
      .init(
        setUp: Examples.tagged,
        line:
          "evidence c1 https://port.example/statistics --refutes --primary --title \"Crossings by year\" --at \"table 2\""
      ),
      .init(setUp: Examples.evident, line: "evidence c2 e1 --supports"),
    ])

  @Argument(help: ArgumentHelp("The claims.", valueName: "claims"))
  var claims: AddressWord

  @Argument(help: ArgumentHelp("Where it is, or evidence to reuse.", valueName: "url|evidence"))
  var source: AddressWord?

  @OptionGroup var options: EvidenceOptions
  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.claims(claims, toChange: true)
    guard let stance = options.stance else {
      throw DeskError.options("evidence needs --supports, --refutes or --context")
    }
    let file = try options.readFile(at: desk)
    let entry = try desk.change(blobs: [file?.blob].compactMap { $0 }) { session in
      var details = EvidenceDetails(stance: stance)
      if let source, case .evidence(let known) = Address(source.word) {
        details = try session.existing(known).details
      } else if let source {
        details.url = try OptionValues.address(OptionText(argument: source.text)!, "URL")
      }
      try options.apply(to: &details, file: file, at: desk.now)
      return try session.add(details, to: ids)
    }
    return try EvidenceAnswer(entry.step.changes.made(Evidence.self), in: desk.state)
  }
}
