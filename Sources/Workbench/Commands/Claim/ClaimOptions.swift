import ArgumentParser
import FactCheck

/// Options for a claim, on tagging it and later.
struct ClaimOptions: ParsableArguments {
  @Option(
    name: .customLong("as"), parsing: .unconditional,
    help: ArgumentHelp("The claim in words that stand alone.", valueName: "wording"))
  var wording: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Who said it.", valueName: "claimant"))
  var claimant: OptionText?

  @Option(
    name: .customLong("claimant-kind"), parsing: .unconditional,
    help: ArgumentHelp("Whether the claimant is a person or an organization.", valueName: "kind"))
  var claimantKind: OptionText?

  @Option(
    name: .customLong("claimant-role"), parsing: .unconditional,
    help: ArgumentHelp("The claimant's role or title.", valueName: "role"))
  var claimantRole: OptionText?

  @Option(
    name: .customLong("claimant-url"), parsing: .unconditional,
    help: ArgumentHelp("A page about the claimant.", valueName: "url"))
  var claimantAddress: OptionText?

  @Option(
    name: [.customLong("reported-by"), .customLong("via")], parsing: .unconditional,
    help: ArgumentHelp(
      "Who reported it, if not the claimant.", valueName: "claimant"))
  var reportedBy: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it was said: a day, a month or a year.", valueName: "date"))
  var made: OptionText?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Where it was said.", valueName: "where"))
  var place: OptionText?

  @Option(
    name: [.customLong("reason"), .customLong("why")], parsing: .unconditional,
    help: ArgumentHelp("Why it was chosen for checking.", valueName: "text"))
  var reason: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A short form for headings.", valueName: "text"))
  var summary: OptionText?

  @Option(
    name: .customLong("appearance"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Where else it appeared; may be repeated.", valueName: "url"))
  var appearances: [OptionText] = []

  @OptionGroup var media: MediaOptions
  @OptionGroup var future: FutureOption

  /// Whether any option was given.
  var isGiven: Bool {
    [
      wording, claimant, claimantKind, claimantRole, claimantAddress, reportedBy, made, place,
      reason, summary,
    ].contains { $0 != nil } || !appearances.isEmpty || media.isGiven
  }

  /// The current value of the detail that an option's text would replace.
  static func current(_ option: String, in details: ClaimDetails) -> String? {
    switch option {
    case "--claimant": details.claimant?.name
    case "--claimant-role": details.claimant?.role
    case "--reported-by": details.reportingSource?.name
    case "--place": details.place
    case "--reason": details.why
    case "--summary": details.summary
    case "--media-context": details.media?.context
    default: nil
    }
  }

  /// Applies the options to a claim's details. A known agent gets the kind, page and other names that the session
  /// remembers, and the role at the time of the claim.
  /// - Parameter article: the claim's article.
  func apply(
    to details: inout ClaimDetails, of article: ArticleID, in session: Session, at desk: Desk
  ) throws {
    let dates = DateValues(at: desk, allowsFuture: future.isAllowed)
    if let wording { details.wording = OptionValues.text(wording) }
    if let summary { details.summary = OptionValues.text(summary) }
    if let place { details.place = OptionValues.text(place) }
    if let reason { details.why = OptionValues.text(reason) }
    if let made { details.made = try dates.date(made, "--made") }
    let date = session.dateOfRole(details, of: article)
    if let claimant { details.claimant = agent(claimant.text, details.claimant, date, session) }
    if let reportedBy {
      details.reportingSource = agent(reportedBy.text, details.reportingSource, date, session)
    }
    if made != nil {
      details.claimant = details.claimant?.inRole(on: date)
      details.reportingSource = details.reportingSource?.inRole(on: date)
    }
    try describe(&details.claimant)
    try media.apply(to: &details.media)
    if appearances.contains(where: \.text.isEmpty) { details.appearances = [] }
    for word in appearances {
      guard let address = try OptionValues.address(word, "--appearance"),
        !details.appearances.contains(address)
      else { continue }
      details.appearances.append(address)
    }
  }

  private func agent(
    _ name: String, _ current: Agent?, _ date: PartialDate?, _ session: Session
  ) -> Agent? {
    guard !name.isEmpty else { return nil }
    if let current, current.name == name { return current }
    return session.remembered(name, on: date) ?? Agent(name: name)
  }

  private func describe(_ claimant: inout Agent?) throws {
    guard claimantKind != nil || claimantRole != nil || claimantAddress != nil else { return }
    guard claimant != nil else {
      throw DeskError.options(
        "--claimant-kind, --claimant-role and --claimant-url need a claimant: add --claimant NAME")
    }
    if let claimantKind {
      claimant?.kind = try OptionValues.kind(claimantKind, "--claimant-kind")
    }
    if let claimantRole { claimant?.role = OptionValues.text(claimantRole) }
    if let claimantAddress {
      claimant?.url = try OptionValues.address(claimantAddress, "--claimant-url")
    }
  }
}
