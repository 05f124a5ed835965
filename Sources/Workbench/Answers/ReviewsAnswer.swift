import ArticleText
import FactCheck

/// Reviews by others, a row each.
struct ReviewsAnswer: AnswerInPieces {
  var reviews: [ReviewValue]
  private let none: String

  private enum CodingKeys: String, CodingKey { case reviews }

  /// - Parameter none: what is said when there are none.
  init(_ reviews: [PublishedReview], none: String, in session: Session) {
    self.reviews = reviews.map { ReviewValue($0, in: session) }
    self.none = none
  }

  func writer() -> (inout Page) -> Bool {
    writer(of: reviews, none: none) { review, page in
      let others = review.otherReviewers.map { " and \(Counted.text($0.count, "other"))" } ?? ""
      let publisher = (review.reviewer?.name ?? review.url?.host ?? "nobody named") + others
      let head = "  \(review.id)  "
      let tail = "  \(review.ratingInWords ?? "no rating") · \(publisher)"
      let shownTail = DisplayWidth.truncated(
        ScreenText.shown(tail, singleLine: true), to: max(8, page.width / 2))
      let room = page.width - DisplayWidth.columns(head) - DisplayWidth.columns(shownTail)
      page.line([
        .init(head, .bold),
        .init(
          DisplayWidth.truncated(
            ScreenText.shown(review.claim, singleLine: true), to: max(4, room))),
        .init(shownTail, .faint),
      ])
    }
  }
}

/// All that is known of one review by others.
struct ReviewCard: Answer {
  var review: ReviewValue

  init(_ review: PublishedReview, in session: Session) {
    self.review = ReviewValue(review, in: session)
  }

  func write(to page: inout Page) {
    page.wrapped(
      [
        .init(review.id.description, .bold), .init("  "),
        .init(review.ratingInWords ?? "no rating", .bold), .init("  \(review.claim)"),
      ], indent: "    ")
    for (name, value) in facts {
      page.wrapped(
        [.init("\(name): ", .faint), .init(value)], first: "    ", indent: "      ")
    }
  }

  private var facts: [(String, String)] {
    var facts: [(String, String)] = []
    if let explanation = review.explanation { facts.append(("because", explanation)) }
    for claimant in [review.claimant].compactMap({ $0 }) + (review.otherClaimants ?? []) {
      facts.append(("said by", claimant.described))
    }
    if let made = review.made { facts.append(("said", DateWords.text(made))) }
    for address in review.appearances { facts.append(("appeared at", address.text)) }
    for reviewer in [review.reviewer].compactMap({ $0 }) + (review.otherReviewers ?? []) {
      facts.append(("checked by", reviewer.described))
    }
    if let published = review.published { facts.append(("published", DateWords.text(published))) }
    if let language = review.language { facts.append(("language", language)) }
    if let url = review.url { facts.append(("at", url.text)) }
    facts.append(("from", review.source))
    return facts
  }
}

/// A review by others as answers hold it.
struct ReviewValue: Encodable, Sendable {
  var id: ReviewID
  var claim: String
  var rating: String?
  var value: Double?
  var worst: Double?
  var best: Double?
  var explanation: String?
  var claimant: Agent?
  var otherClaimants: [Agent]?
  var made: PartialDate?
  var appearances: [WebAddress]
  var reviewer: Agent?
  var otherReviewers: [Agent]?
  var url: WebAddress?
  var published: PartialDate?
  var language: String?
  /// The file that it came from.
  var source: String

  init(_ review: PublishedReview, in session: Session) {
    let details = review.details
    id = review.id
    claim = details.claim
    rating = details.rating
    value = details.value
    worst = details.worst
    best = details.best
    explanation = details.explanation
    claimant = details.claimant
    otherClaimants = details.otherClaimants
    made = details.made
    appearances = details.appearances
    reviewer = details.reviewer
    otherReviewers = details.otherReviewers
    url = details.url
    published = details.published
    language = details.language
    let known = session.imports.indices.contains(review.source - 1)
    source = known ? session.imports[review.source - 1].source.fileName ?? "-" : "-"
  }

  /// `Mostly false (2 of 1 to 5)`.
  var ratingInWords: String? {
    let number = value.map { value in
      guard let worst, let best else { return Self.text(value) }
      return "\(Self.text(value)) of \(Self.text(worst)) to \(Self.text(best))"
    }
    guard let rating else { return number }
    return rating + (number.map { " (\($0))" } ?? "")
  }

  private static func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
