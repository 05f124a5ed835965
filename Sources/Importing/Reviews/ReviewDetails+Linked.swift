import FactCheck

extension ReviewDetails {
  /// Reads a `ClaimReview` in all the forms that are out there.
  ///
  /// - Throws: why there is no review in it.
  init(claimReview node: LinkedNode) throws(RecordFault) {
    let item = node.first("itemReviewed")
    let claim = node.text("claimReviewed") ?? item?.text("text")
    self.init(claim: try Self.checked(claim, "claimReviewed"))
    try readRating(node)
    reviewer = node.agent("author") ?? node.agent("publisher")
    url = node.addresses("url").first ?? node.addresses("@id").first
    published = node.date("datePublished") ?? node.date("dateCreated")
    language = Self.language(node)
    guard let item else { return }
    claimant = item.agent("author")
    made = item.date("datePublished") ?? item.date("dateCreated")
    appearances = item.addresses("firstAppearance")
    for address in item.addresses("appearance") + item.addresses("url")
    where !appearances.contains(address) {
      appearances.append(address)
    }
  }

  /// Reads what Google's Fact Check Tools answer: a claim with one of its reviews.
  init(claim node: LinkedNode, review: LinkedNode) throws(RecordFault) {
    self.init(claim: try Self.checked(node.text("text"), "text"))
    rating = try Self.checked(review.text("textualRating"), "textualRating")
    claimant = node.agent("claimant")
    made = node.date("claimDate")
    if let publisher = review.first("publisher"),
      let name = publisher.text("name") ?? publisher.text("site")
    {
      let site = publisher.text("site").flatMap { try? WebAddress("https://\($0)") }
      reviewer = Agent(name: name, kind: .organization, url: site)
    }
    url = review.addresses("url").first
    published = review.date("reviewDate")
    language = review.text("languageCode").flatMap(Self.tag)
  }

  private mutating func readRating(_ node: LinkedNode) throws(RecordFault) {
    guard let rated = node.first("reviewRating") else {
      throw RecordFault(.missing("reviewRating"))
    }
    rating = rated.plainText ?? rated.text("alternateName") ?? rated.text("name")
    value = rated.number("ratingValue")
    worst = rated.number("worstRating")
    best = rated.number("bestRating")
    if rating == nil, value == nil { rating = rated.text("ratingValue") }
    explanation = rated.text("ratingExplanation")
    for (field, text) in [("alternateName", rating), ("ratingExplanation", explanation)] {
      if let text { _ = try Self.checked(text, field) }
    }
    // Some write -1 or 0 where they have no number; a value off its own scale says nothing.
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

  /// The tag, where it has the shape of one.
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

/// Why a record does not become part of a session.
struct RecordFault: Error {
  let reason: RefusedRecord.Reason

  init(_ reason: RefusedRecord.Reason) { self.reason = reason }
}
