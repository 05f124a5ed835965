import ArgumentParser
import FactCheck
import Presentation

struct TagCommand: Command {
  static let card = CommandCard(
    name: "tag", group: .claim,
    summary: "Tag a sentence, part of one, or other words as a claim.",
    usage: """
      tag PLACE [+topic]... [--as WORDING] [--claimant NAME] [--reported-by NAME] [--verdict RATING] \
      [options]
      """,
    discussion: """
      PLACE is a sentence (14, a2.14), a range of sentences (3-5), words in a sentence (3:"words \
      in it", or 3:"words"#2 for their second occurrence), or any words of the current article \
      ("words"). Claims can overlap and nest. Factdesk looks for the exact words; then for other \
      spellings (the form of quotation marks, dashes and spaces, the encoding of accents, soft \
      hyphens); last, it ignores case. It reports when only another spelling matched; the claim \
      always keeps the article's own words.
      A list of sentences (2,3,7-9, or @1,3 of the last suggest) makes a claim of each, in one step, \
      with the same options.
      If the words occur more than once, tag lists the places and changes nothing. With \
      --verdict, tag also decides the claim, in the same step.
      At the prompt, tag says in a line when the library has a check that may be of the same claim \
      (help match); set similar off stops that.
      """,
    examples: [
      .init(
        setUp: Examples.loaded,
        line: "tag 2:\"ferry traffic fell by half in 2025\" +ferries --claimant \"Ana Lind\""),
      .init(setUp: Examples.loaded, line: "tag 5 +number --as \"Crossings fell by 6 percent.\""),
    ])

  @Argument(help: ArgumentHelp("What to tag.", valueName: "place"))
  var place: AddressWord

  @Argument(help: ArgumentHelp("Topics.", valueName: "+topic"))
  var topics: [OptionText] = []

  @OptionGroup var options: ClaimOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Its verdict, in the same step.", valueName: "rating"))
  var verdict: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Why the verdict, in a sentence or two.", valueName: "rationale"))
  var because: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard verdict != nil || because == nil else {
      throw DeskError.options("--because needs a verdict: add --verdict RATING")
    }
    let found = try passages(at: desk)
    let twins = found.map { found in
      desk.state.claims(of: found.passage.article).filter {
        $0.passage.range == found.passage.range
      }
    }
    let doubts = Topics.doubts(try Topics.read(topics), in: desk.state)
    let time = desk.now
    let rating = try verdict.map { try desk.rating($0.text) }
    let entry = try desk.change { session in
      var details = ClaimDetails(topics: try Topics.read(topics))
      try options.apply(to: &details, of: found[0].passage.article, in: session, at: desk)
      return try session.tag(
        found.map(\.passage), details: details, rating: rating, because: because?.text,
        analyst: desk.analyst, at: time)
    }
    let ids = entry.step.changes.made(Claim.self)
    var remarks: [String] = []
    if found.contains(where: \.isFolded) {
      remarks.append("found in another spelling; the claim keeps the article's own")
    }
    for twins in twins where !twins.isEmpty {
      remarks.append(
        Counted.list(twins.map(\.id.description))
          + (twins.count == 1 ? " has the same words" : " have the same words"))
    }
    remarks += doubts.map {
      let list = ids.map(\.description).joined(separator: ",")
      return
        "+\($0.topic) is a new topic; if you mean +\($0.known): edit \(list) --drop \($0.topic) +\($0.known)"
    }
    if ids.count == 1 { remarks += [desk.remarkOnSimilar(to: ids[0])].compactMap { $0 } }
    guard ids.count > 1 else {
      return try ClaimAnswer(ids[0], since: nil, remarks: remarks, at: desk)
    }
    let heading = (["\(Counted.text(ids.count, "claim")) tagged, as one step"] + remarks)
      .joined(separator: "; ")
    return try ClaimsAfter.answer(ids, heading: heading, at: desk)
  }

  /// The passages to tag: one, or each sentence of a list.
  private func passages(at desk: Desk) throws -> [PlaceResolver.Resolution] {
    let place = try desk.spelledOut(place)
    if let found = try desk.passages(SentenceList(place.word)) { return found }
    if Address(place.word) == nil, let fault = SentenceList.fault(place) { throw fault }
    return [try desk.passage(place)]
  }
}
