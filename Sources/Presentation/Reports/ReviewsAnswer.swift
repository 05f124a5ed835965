import ArticleText
import FactCheck
import JSON
import ReportModel

/// A table of reviews by others.
package struct ReviewsAnswer: AnswerInPieces {
  private let reviews: [ReviewValue]
  private let none: String

  package var json: JSONValue { ["reviews": reviews] }

  /// - Parameter none: the text for an empty list.
  package init(_ reviews: [PublishedReview], none: String, in session: Session) {
    self.reviews = reviews.map { ReviewValue($0, in: session) }
    self.none = none
  }

  package func writer() -> (inout TextOutput) -> Bool {
    writer(of: reviews, none: none) { value, page in
      let review = value.review.details
      let others = review.otherReviewers.map { " and \(Counted.text($0.count, "other"))" } ?? ""
      let publisher = (review.reviewer?.name ?? review.url?.host ?? "unknown publisher") + others
      let head = "  \(value.review.id)  "
      let tail = "  \(value.ratingInWords ?? "no rating") · \(publisher)"
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

/// A review by others with all its data.
package struct ReviewCard: Answer {
  private let value: ReviewValue

  package init(_ review: PublishedReview, in session: Session) {
    value = ReviewValue(review, in: session)
  }

  package var json: JSONValue { ["review": value] }

  package func write(to page: inout TextOutput) {
    page.wrapped(
      [
        .init(value.review.id.description, .bold), .init("  "),
        .init(value.ratingInWords ?? "no rating", .bold),
        .init("  \(value.review.details.claim)"),
      ], indent: "    ")
    for (name, value) in facts(by: page.clock) {
      page.wrapped(
        [.init("\(name): ", .faint), .init(value)], first: "    ", indent: "      ")
    }
  }

  private func facts(by clock: WallClock) -> [(String, String)] {
    let review = value.review.details
    var facts: [(String, String)] = []
    if let explanation = review.explanation { facts.append(("because", explanation)) }
    for claimant in [review.claimant].compactMap({ $0 }) + (review.otherClaimants ?? []) {
      facts.append(("said by", claimant.described))
    }
    if let made = review.made { facts.append(("said", DateWords.text(made, by: clock))) }
    for address in review.appearances { facts.append(("appeared at", address.text)) }
    for reviewer in [review.reviewer].compactMap({ $0 }) + (review.otherReviewers ?? []) {
      facts.append(("checked by", reviewer.described))
    }
    if let published = review.published {
      facts.append(("published", DateWords.text(published, by: clock)))
    }
    if let language = review.language { facts.append(("language", language)) }
    if let url = review.url { facts.append(("at", url.text)) }
    facts.append(("from", value.source))
    return facts
  }
}

/// A review by others: its data on a claim, in a report's terms.
package struct ReviewValue: JSONWritable {
  package let review: PublishedReview
  /// The file from which it was imported.
  package let source: String

  package init(_ review: PublishedReview, in session: Session) {
    self.review = review
    let known = session.imports.indices.contains(review.source - 1)
    source = known ? session.imports[review.source - 1].source.fileName ?? "-" : "-"
  }

  package var json: JSONValue {
    let details = review.details
    return [
      "id": review.id, "text": details.claim, "label": details.rating, "value": details.value,
      "worst": details.worst, "best": details.best, "explanation": details.explanation,
      "claimant": details.claimant.map(Report.Agent.init),
      "otherClaimants": details.otherClaimants?.map(Report.Agent.init), "made": details.made,
      "appearances": details.appearances,
      "reviewer": details.reviewer.map(Report.Agent.init),
      "otherReviewers": details.otherReviewers?.map(Report.Agent.init), "url": details.url,
      "published": details.published, "language": details.language, "source": source,
    ]
  }

  /// `Mostly false (2 of 1 to 5)`.
  var ratingInWords: String? {
    let details = review.details
    let number = details.valueInWords
    guard let rating = details.rating else { return number }
    return rating + (number.map { " (\($0))" } ?? "")
  }
}
