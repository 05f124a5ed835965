import FactCheck

extension ReviewDetails {
  /// Reads a `ClaimReview` in all variations. A record with several claims, or with several ratings of a claim,
  /// becomes a review for each; if there are as many ratings as claims, they are paired in order.
  ///
  /// - Throws: why the record contains no review.
  static func all(
    in node: LinkedNode, _ reading: inout RecordReading
  ) throws(RecordFault) -> [ReviewDetails] {
    let claims = try claims(of: node)
    let ratings = try ratings(of: node, &reading)
    let shared = ReviewDetails(common: node, &reading)
    var reviews: [ReviewDetails] = []
    for (index, claim) in claims.enumerated() {
      var review = shared
      review.claim = claim.text
      review.readItem(claim.item, &reading)
      let own = claims.count == ratings.count ? [ratings[index]] : ratings
      for rating in own {
        (review.rating, review.value) = (rating.rating, rating.value)
        (review.worst, review.best) = (rating.worst, rating.best)
        review.explanation = rating.explanation
        review.setReviewer(rating, of: shared)
        if !reviews.contains(review) { reviews.append(review) }
      }
    }
    return reviews
  }

  /// The maximum number of reviews in a record.
  private static let most = 100

  /// The claims of a review, each with its details.
  private static func claims(
    of node: LinkedNode
  ) throws(RecordFault) -> [(text: String, item: LinkedNode?)] {
    let items = node.all("itemReviewed")
    var claims: [(text: String, item: LinkedNode?)] = []
    let said = node.all("claimReviewed")
    for (index, claim) in said.enumerated() {
      // Some write the claim as an object, with details like the item's.
      guard let text = claim.plainText ?? claim.text("text") ?? claim.text("name") else { continue }
      let item = items.count == said.count ? items[index] : items.first
      claims.append((text, item ?? (claim.plainText == nil ? claim : nil)))
    }
    if claims.isEmpty {
      for item in items {
        if let text = item.text("text") ?? item.text("claimReviewed") {
          claims.append((text, item))
        }
      }
    }
    guard !claims.isEmpty else { throw RecordFault(.missing("claimReviewed")) }
    var checked: [(text: String, item: LinkedNode?)] = []
    for claim in claims.prefix(most) {
      checked.append((try Self.checked(claim.text, "claimReviewed"), claim.item))
    }
    return checked
  }

  /// The ratings of a review that have content.
  private static func ratings(
    of node: LinkedNode, _ reading: inout RecordReading
  ) throws(RecordFault) -> [ReviewDetails] {
    var ratings: [ReviewDetails] = []
    var fault = RecordFault(.missing("reviewRating"))
    for rated in node.all("reviewRating").prefix(most) {
      var rating = ReviewDetails(claim: "")
      do throws(RecordFault) {
        try rating.readRating(rated)
        (rating.reviewer, rating.otherReviewers) = firstAndOthers(rated.agents("author", &reading))
        ratings.append(rating)
      } catch {
        if ratings.isEmpty { fault = error }
      }
    }
    guard !ratings.isEmpty else { throw fault }
    return ratings
  }

  /// What all claims of a review share.
  private init(common node: LinkedNode, _ reading: inout RecordReading) {
    self.init(claim: "")
    // If people are the authors, the publisher is the organization behind the check.
    var reviewers = node.agents("author", &reading)
    for house in node.agents("publisher", &reading)
    where !reviewers.contains(where: { $0.isOne(with: house) }) {
      reviewers.append(house)
    }
    (reviewer, otherReviewers) = Self.firstAndOthers(reviewers)
    url = node.addresses("url", &reading).first ?? node.addresses("@id").first
    published = node.date("datePublished", &reading) ?? node.date("dateCreated", &reading)
    language = Self.language(node)
  }

  /// Assigns a rating with its own author to that author, and any other to the reviewers of the record; the
  /// organization that published the review stays a reviewer.
  private mutating func setReviewer(_ rating: ReviewDetails, of shared: ReviewDetails) {
    // A review made earlier from this record may have been assigned to the author of its rating.
    (reviewer, otherReviewers) = (shared.reviewer, shared.otherReviewers)
    guard let author = rating.reviewer else { return }
    var all = [author] + (rating.otherReviewers ?? [])
    let houses = ([shared.reviewer].compactMap { $0 } + (shared.otherReviewers ?? [])).filter {
      $0.kind == .organization || $0.isOne(with: author)
    }
    for house in houses where !all.contains(where: { $0.isOne(with: house) }) { all.append(house) }
    // The record has more details of an agent that it names twice.
    if let same = houses.first(where: { $0.isOne(with: author) }) { all[0] = same }
    (reviewer, otherReviewers) = Self.firstAndOthers(all)
  }

  private mutating func readItem(_ item: LinkedNode?, _ reading: inout RecordReading) {
    guard let item else { return }
    (claimant, otherClaimants) = Self.firstAndOthers(item.agents("author", &reading))
    made = item.date("datePublished", &reading) ?? item.date("dateCreated", &reading)
    appearances = item.addresses("firstAppearance", &reading)
    let others = item.addresses("appearance", &reading) + item.addresses("url", &reading)
    for address in others
    where !appearances.contains(address) {
      appearances.append(address)
    }
  }

  private static func firstAndOthers(_ agents: [Agent]) -> (Agent?, [Agent]?) {
    (agents.first, agents.count > 1 ? Array(agents.dropFirst()) : nil)
  }

  /// Reads a result of Google's Fact Check Tools: a claim with one of its reviews.
  init(
    claim node: LinkedNode, review: LinkedNode, _ reading: inout RecordReading
  ) throws(RecordFault) {
    self.init(claim: try Self.checked(node.text("text"), "text"))
    rating = try Self.checked(review.text("textualRating"), "textualRating")
    (claimant, otherClaimants) = Self.firstAndOthers(node.agents("claimant", &reading))
    made = node.date("claimDate", &reading)
    if let publisher = review.first("publisher"), publisher.plainText != nil {
      reviewer = review.agent("publisher", &reading)
    } else if let publisher = review.first("publisher"),
      let name = publisher.text("name") ?? publisher.text("site")
    {
      let site = publisher.text("site").flatMap { try? WebAddress("https://\($0)") }
      reviewer = Agent(name: name, kind: .organization, url: site)
    }
    url = review.addresses("url", &reading).first
    published = review.date("reviewDate", &reading)
    language = review.text("languageCode").flatMap(Self.tag)
  }

  private mutating func readRating(_ rated: LinkedNode) throws(RecordFault) {
    rating = rated.plainText ?? rated.text("alternateName") ?? rated.text("name")
    value = rated.number("ratingValue")
    worst = rated.number("worstRating")
    best = rated.number("bestRating")
    if rating == nil, value == nil { rating = rated.text("ratingValue") }
    explanation = rated.text("ratingExplanation")
    for (field, text) in [("alternateName", rating), ("ratingExplanation", explanation)] {
      if let text { _ = try Self.checked(text, field) }
    }
    // Some write -1 or 0 for a missing number; a value off its own scale is ignored.
    let isOnScale = value.map { $0 >= (worst ?? $0) && $0 <= (best ?? $0) } ?? false
    if !isOnScale || (worst ?? 0) >= (best ?? .infinity) {
      if rating == nil, let value {
        throw RecordFault(.badValue(field: "ratingValue", value: "\(value)"))
      }
      (value, worst, best) = (nil, nil, nil)
    }
    guard rating != nil || value != nil else { throw RecordFault(.missing("reviewRating")) }
  }

  private static func checked(_ text: String?, _ field: String) throws(RecordFault) -> String {
    guard let text else { throw RecordFault(.missing(field)) }
    guard text.utf8.count <= Session.longestText else {
      throw RecordFault(.tooLong(field: field, bytes: text.utf8.count))
    }
    return text
  }

  private static func language(_ node: LinkedNode) -> String? {
    guard let said = node.first("inLanguage") else { return nil }
    return (said.plainText ?? said.text("alternateName") ?? said.text("name")).flatMap(tag)
  }

  /// The language tag; `nil` if it is not valid.
  private static func tag(_ text: String) -> String? {
    let tag = text.replacing("_", with: "-")
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      (2...3).contains(parts[0].count)
      && parts.allSatisfy { part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
          }
      }
    return isTag && parts[0].allSatisfy(\.isLetter) ? tag : nil
  }
}

extension Agent {
  /// Whether two records name the same person or organization: by name, or by the site of their pages.
  fileprivate func isOne(with other: Agent) -> Bool {
    if FoldedName(name) == FoldedName(other.name) { return true }
    guard let site = url?.site, kind != .person else { return false }
    return site == other.url?.site
  }
}

/// Why a record is not imported.
struct RecordFault: Error {
  let reason: RefusedRecord.Reason

  init(_ reason: RefusedRecord.Reason) { self.reason = reason }
}
