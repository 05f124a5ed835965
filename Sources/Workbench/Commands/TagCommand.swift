import ArgumentParser
import FactCheck

struct TagCommand: Command {
  static let card = CommandCard(
    name: "tag", group: .claim,
    summary: "Tag a sentence, part of one, or any words as a claim.",
    usage: """
      tag PLACE [+topic]... [--as WORDING] [--claimant NAME] [--reported-by NAME] [--verdict RATING] \
      [options]
      """,
    discussion: """
      PLACE is a sentence (14, a2.14), a range of sentences (3-5), words in a sentence \
      (3:"words in it", and 3:"words"#2 for their second occurrence) or any words of the current \
      article ("words"). Claims may overlap and nest. Words are found as they stand, else in \
      another spelling (quotation marks, dashes and spaces of other shapes, é as e with a mark, soft \
      hyphens, at last capitals), which the answer then says; what is kept is always the article's \
      own words.
      When the words stand more than once, the places are listed and nothing is tagged.
      With --verdict the claim is decided as well, and both are one step to undo.
      """,
    examples: [
      .init(
        setUp: Examples.loaded,
        line: "tag 2:\"ferry traffic fell by half in 2025\" +ferries --claimant \"Ana Lind\""),
      .init(setUp: Examples.loaded, line: "tag 5 +number --as \"Crossings fell by 6 percent.\""),
    ])

  @Argument(help: ArgumentHelp("What is tagged.", valueName: "place"))
  var place: AddressWord

  @Argument(help: ArgumentHelp("Words to group it by.", valueName: "+topic"))
  var topics: [Words] = []

  @OptionGroup var options: ClaimOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A verdict on it, in the same step.", valueName: "rating"))
  var verdict: Words?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Why the verdict, in a sentence or two.", valueName: "rationale"))
  var because: Words?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard verdict != nil || because == nil else {
      throw DeskError.options("--because speaks of a verdict: name one by --verdict")
    }
    let found = try desk.passage(place)
    let twins = desk.state.claims(of: found.passage.article)
      .filter { $0.passage.range == found.passage.range }
    let doubts = Topics.doubts(try Topics.read(topics), in: desk.state)
    let time = desk.now
    let rating = try verdict.map { try desk.rating($0.text) }
    let entry = try desk.change { session in
      var details = ClaimDetails(topics: try Topics.read(topics))
      try options.apply(to: &details, in: session)
      guard let rating else { return try session.tag(found.passage, details: details) }
      return try session.tag(
        found.passage, details: details, rating: rating, because: because?.text,
        analyst: desk.analyst, at: time)
    }
    var remarks: [String] = []
    if found.isFolded { remarks.append("found in another spelling; the article's own is kept") }
    if !twins.isEmpty {
      remarks.append(
        "\(twins.map(\.id.description).joined(separator: ", ")) has the same words")
    }
    let id = entry.step.changes.made(Claim.self)[0]
    remarks += doubts.map {
      "+\($0.topic) is a new topic; for +\($0.known): edit \(id) --drop \($0.topic) +\($0.known)"
    }
    return try ClaimAnswer(id, remarks: remarks, at: desk)
  }
}
