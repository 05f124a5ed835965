import ArgumentParser
import FactCheck
import Presentation

struct ClaimsCommand: Command {
  static let card = CommandCard(
    name: "claims", group: .claim,
    summary: "List the claims.",
    usage: "claims [+topic] [--open|--checked|--skipped] [--verdict RATING] [--claimant NAME] "
      + "[--article aN]",
    discussion: """
      Without options, claims lists all claims of the session. A claim must meet all conditions \
      to be listed. In the next command, @ means the listed claims.
      """,
    examples: [
      .init(setUp: Examples.decided, line: "claims"),
      .init(setUp: Examples.decided, line: "claims +number --checked"),
    ])

  @Argument(help: ArgumentHelp("Only claims of all these topics.", valueName: "+topic"))
  var topics: [OptionText] = []

  @Flag var status: ClaimStatus?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only claims with this verdict.", valueName: "rating"))
  var verdict: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only claims of this claimant.", valueName: "claimant"))
  var claimant: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only claims of this article.", valueName: "article"))
  var article: AddressWord?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let session = try desk.existingState()
    let topics = try Topics.read(topics).map { $0.lowercased() }
    let rating = try verdict.map { try session.level(desk.rating($0.text)).label }
    let name = claimant?.text.lowercased()
    let article = try article.map { word in
      guard case .article(let id) = try desk.item(word, wanted: [.article]) else {
        throw AddressError.wrongKind(word.text, wanted: "an article")
      }
      return id
    }
    let claims = session.claims.filter { claim in
      (status == nil || claim.standing.status == status)
        && (rating == nil || isRated(claim, rating!))
        && (name == nil || claim.claimant?.name.lowercased() == name)
        && (article == nil || claim.passage.article == article)
        && topics.allSatisfy { topic in
          claim.topics.contains { $0.lowercased() == topic }
        }
    }
    desk.results = claims.map { .claim($0.id) }
    return ClaimsAnswer(claims, heading: claims.isEmpty ? none(topics, session) : nil, at: desk)
  }

  /// Whether a claim's verdict has this rating. Labels are compared as when they are typed.
  private func isRated(_ claim: Claim, _ rating: String) -> Bool {
    claim.rating.map { RatingScale.areAlike($0, rating) } ?? false
  }

  private func none(_ topics: [String], _ session: Session) -> String {
    guard !session.articles.isEmpty else { return "no claims yet: load FILE loads an article" }
    guard !session.claims.isEmpty else { return "no claims yet: tag 3 tags sentence 3" }
    let doubts = Topics.doubts(topics, in: session).map { "+\($0.known)" }
    return "no claim matches" + (Explanations.didYouMean(doubts).map { "; \($0)" } ?? "")
  }
}

extension ClaimStatus: EnumerableFlag {
  /// The help for a status flag.
  public static func help(for value: ClaimStatus) -> ArgumentHelp? {
    switch value {
    case .open: "Only claims without a verdict."
    case .checked: "Only claims with a verdict."
    case .skipped: "Only skipped claims."
    }
  }
}
