import ArgumentParser
import ArticleText
import FactCheck
import Presentation

struct ReviewsCommand: Command {
  static let card = CommandCard(
    name: "reviews", group: .check,
    summary: "List the imported reviews by others.",
    usage: "reviews [--by PUBLISHER] [TEXT]",
    discussion: """
      Reviews come from the feeds and pages of other fact-checkers (import). They are kept apart \
      from the session's own verdicts. TEXT lists only reviews with these words in the claim, \
      its claimant or the rating; --by only those of a publisher, by name or host.
      """,
    examples: [
      .init(setUp: Examples.reviewed, line: "reviews"),
      .init(setUp: Examples.reviewed, line: "reviews --by desk ferry"),
    ], text: .init(wordsBefore: 0, valueOptions: ["--by"]))

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only reviews of this publisher.", valueName: "publisher"))
  var by: OptionText?

  @Argument(help: ArgumentHelp("Only reviews with these words.", valueName: "words"))
  var text: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let session = try desk.existingState()
    var reviews = session.reviews
    if let by { reviews = Self.narrowed(reviews, by.text) { $0.publishers } }
    if let text { reviews = Self.narrowed(reviews, text.text) { $0.searchedTexts } }
    desk.results = reviews.map { .review($0.id) }
    return ReviewsAnswer(
      reviews,
      none: session.reviews.isEmpty
        ? "no reviews yet: import FILE imports a ClaimReview feed" : "no review matches",
      in: session)
  }

  private static func narrowed(
    _ reviews: [PublishedReview], _ words: String, _ texts: (PublishedReview) -> [String]
  ) -> [PublishedReview] {
    let search = TextSearch(for: words)
    return reviews.filter { review in
      texts(review).contains { search.firstMatch(in: $0) != nil }
    }
  }
}

extension PublishedReview {
  var searchedTexts: [String] {
    [
      details.claim, details.claimant?.name, details.rating, details.explanation,
      details.reviewer?.name, details.url?.text,
    ].compactMap { $0 }
      + ((details.otherClaimants ?? []) + (details.otherReviewers ?? [])).map(\.name)
  }

  /// The names of its publisher.
  var publishers: [String] {
    ([details.reviewer].compactMap { $0 } + (details.otherReviewers ?? [])).flatMap {
      [$0.name, $0.url?.host]
    }.compactMap { $0 } + [details.url?.host].compactMap { $0 }
  }
}
