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
      One of --supports, --refutes and --context is required. The source is a web address, a file \
      that is kept in the session (--file), or a title alone. To reuse the source of another \
      claim's evidence, type its address: evidence c2 e1. The article under check cannot be \
      evidence for its own claims.
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
      try options.apply(to: &details, file: file, at: desk)
      return try session.add(details, to: ids)
    }
    let added = entry.step.changes.made(Evidence.self)
    return try EvidenceAnswer(
      added,
      remarks: Self.twins(of: added, in: desk.state).map {
        "\($0.new) has the same source as \($0.old)"
      },
      in: desk.state)
  }

  /// New evidence whose source its claim already had, with the earlier one.
  private static func twins(
    of added: [EvidenceID], in session: Session
  ) -> [(new: EvidenceID, old: EvidenceID)] {
    added.compactMap { id in
      guard let new = session.evidence(id), let claim = session.claim(new.claim) else { return nil }
      return session.evidence(of: claim)
        .first { $0.id != id && !added.contains($0.id) && $0.details.hasSource(of: new.details) }
        .map { (id, $0.id) }
    }
  }
}

extension EvidenceDetails {
  /// Whether both name the same source: a page, a kept file, or else a title.
  fileprivate func hasSource(of other: EvidenceDetails) -> Bool {
    if let url, let page = other.url { return url == page }
    if let file, let kept = other.file { return file.sha256 == kept.sha256 }
    return url == other.url && file == other.file && title != nil && title == other.title
      && locator == other.locator
  }
}
