extension Session {
  /// The maximum length of a text in any field, in UTF-8 bytes.
  public static let longestText = 1_000_000

  /// The claim of this number.
  public func existing(_ id: ClaimID) throws(RuleError) -> Claim {
    guard let claim = claim(id) else { throw .unknown(.claim(id), newest: allClaims.count) }
    return claim
  }
  /// The article of this number.
  public func existing(_ id: ArticleID) throws(RuleError) -> Article {
    guard let article = article(id) else { throw .unknown(.article(id), newest: allArticles.count) }
    return article
  }
  /// The evidence of this number.
  public func existing(_ id: EvidenceID) throws(RuleError) -> Evidence {
    guard let evidence = evidence(id) else {
      throw .unknown(.evidence(id), newest: allEvidence.count)
    }
    return evidence
  }
  /// The note of this number.
  public func existing(_ id: NoteID) throws(RuleError) -> Note {
    guard let note = note(id) else { throw .unknown(.note(id), newest: allNotes.count) }
    return note
  }

  /// The question of this number.
  public func existing(_ id: QuestionID) throws(RuleError) -> Question {
    guard let question = question(id) else {
      throw .unknown(.question(id), newest: allQuestions.count)
    }
    return question
  }

  /// The review by others of this number.
  public func existing(_ id: ReviewID) throws(RuleError) -> PublishedReview {
    guard let review = review(id) else { throw .unknown(.review(id), newest: allReviews.count) }
    return review
  }

  /// Refuses a list that names a claim twice or a claim that does not exist.
  func existing(_ ids: [ClaimID]) throws(RuleError) -> [Claim] {
    var seen: Set<ClaimID> = []
    var claims: [Claim] = []
    for id in ids {
      guard seen.insert(id).inserted else { throw .namedTwice(.claim(id)) }
      claims.append(try existing(id))
    }
    guard !claims.isEmpty else { throw .empty(field: "claims") }
    return claims
  }

  static func required(_ text: String, _ field: String) throws(RuleError) -> String {
    guard let text = try optional(text, field) else { throw .empty(field: field) }
    return text
  }

  /// A text as it was typed; `nil` if it is only white space.
  static func optional(_ text: String?, _ field: String) throws(RuleError) -> String? {
    guard let text else { return nil }
    guard text.utf8.count <= longestText else {
      throw .tooLong(field: field, bytes: text.utf8.count)
    }
    return text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? nil : text
  }

  /// An agent whose name is not empty.
  static func checked(_ agent: Agent?, _ field: String) throws(RuleError) -> Agent? {
    guard var agent, let name = try optional(agent.name, field) else { return nil }
    agent.name = Agent.name(of: name)
    agent.role = try optional(agent.role, "\(field) role")
    if let names = agent.otherNames {
      var others: [String] = []
      for name in names {
        guard let name = try optional(name, "other name").map(Agent.name(of:)),
          name != agent.name, !others.contains(name)
        else { continue }
        others.append(name)
      }
      agent.otherNames = others.isEmpty ? nil : others
    }
    return agent
  }

  /// A language tag with the syntax of BCP 47, which is all that is checked.
  static func language(_ tag: String) throws(RuleError) -> String {
    guard isLanguage(tag), isWholeLanguage(tag) else { throw .badLanguage(tag) }
    return tag
  }

  /// Whether a tag names a language, and nothing in it is cut off: a language has at least two letters, and a
  /// single letter introduces what follows. Reports written before this was checked are still read.
  private static func isWholeLanguage(_ tag: String) -> Bool {
    let parts = tag.lowercased().split(separator: "-")
    guard let first = parts.first, let last = parts.last else { return false }
    if parts.count > 1, ["x", "i"].contains(first) { return true }
    return first.utf8.count > 1 && last.utf8.count > 1
  }

  /// Checks a language tag that is not stored.
  package static func checkLanguage(_ tag: String) throws(RuleError) { _ = try language(tag) }

  /// Whether a text has that syntax.
  package static func isLanguage(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy {
          (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
            || (index > 0 && (0x30...0x39).contains($0))
        }
    }
    return isTag && tag.utf8.count <= 64
  }
}
