extension Session {
  /// The maximum length of a topic, in characters.
  public static let longestTopic = 64

  /// Tags a passage as a claim. Claims can overlap, be nested and have the same passage: one sentence can
  /// contain several.
  public func tag(_ passage: Passage, details: ClaimDetails) throws(RuleError) -> [Change] {
    try tag([passage], details: details)
  }

  /// Tags passages as claims with the same details, in one step.
  /// - Throws: `samePlaces` if two of them are the same.
  public func tag(_ passages: [Passage], details: ClaimDetails) throws(RuleError) -> [Change] {
    guard Set(passages).count == passages.count else { throw .samePlaces }
    let details = try Self.checked(details)
    var changes: [Change] = []
    for passage in passages {
      _ = try existing(passage.article)
      let id = ClaimID(allClaims.count + changes.count + 1)
      changes.append(.claim(id, .tagged(passage: passage, details: details)))
    }
    return changes
  }

  /// Changes a claim's details. A verdict judges a wording: if the text of a checked claim changes, the claim
  /// is reopened, unless the editor confirms that the meaning is the same. Earlier checks were found to be of the
  /// same claim in the old words, so they are dropped with them.
  /// - Parameters:
  ///   - id: the claim.
  ///   - sameMeaning: why the new wording means the same.
  ///   - edit: changes the details.
  public func edit(
    _ id: ClaimID, sameMeaning: String? = nil, _ edit: (inout ClaimDetails) -> Void
  ) throws(RuleError) -> [Change] {
    let claim = try existing(id)
    var details = claim.details
    edit(&details)
    details = try Self.checked(details)
    var after = claim
    after.details = details
    let reason = try Self.optional(sameMeaning, "reason")
    if reason == nil { after.dropChecks(judgedFor: claim.text) }
    let edits = Edits(from: claim.details, to: after.details)
    guard !edits.isEmpty else { throw .nothingChanges(.claim(id)) }
    guard reason == nil || after.text.isSpelledDifferently(from: claim.text) else {
      throw .sameMeaningWithoutWording(id)
    }
    return [.claim(id, .edited(edits, sameMeaning: reason))]
      + (reason == nil ? Self.reopening(claim, reworded: after.text) : [])
  }

  /// Moves a claim to another passage.
  public func move(_ id: ClaimID, to passage: Passage) throws(RuleError) -> [Change] {
    let claim = try existing(id)
    _ = try existing(passage.article)
    guard passage != claim.passage else { throw .nothingChanges(.claim(id)) }
    try refuseOwnEvidence(of: claim, in: try existing(passage.article))
    var after = claim
    after.passage = passage
    after.dropChecks(judgedFor: claim.text)
    let edits = Edits(from: claim.details, to: after.details)
    return [.claim(id, .moved(from: claim.passage, to: passage))]
      + (edits.isEmpty ? [] : [.claim(id, .edited(edits, sameMeaning: nil))])
      + Self.reopening(claim, reworded: after.text)
  }

  /// Makes several claims of one. The claim keeps its number, verdicts, evidence and notes and moves to the
  /// first passage; each further passage becomes a claim with the same claimant, date, place, topics and assignment. A
  /// wording and earlier checks are dropped, because they were of the whole.
  public func split(_ id: ClaimID, into passages: [Passage]) throws(RuleError) -> [Change] {
    let claim = try existing(id)
    guard passages.count >= 2 else { throw .needsTwo("split") }
    guard Set(passages).count == passages.count else { throw .samePlaces }
    for passage in passages { _ = try existing(passage.article) }
    var details = claim.details
    details.wording = nil
    details.summary = nil
    details.earlierChecks = []
    let edits = Edits(from: claim.details, to: details)
    var changes: [Change] = []
    if !edits.isEmpty {
      changes.append(.claim(id, .edited(edits, sameMeaning: nil)))
    }
    if passages[0] != claim.passage {
      changes.append(.claim(id, .moved(from: claim.passage, to: passages[0])))
    }
    for (offset, passage) in passages.dropFirst().enumerated() {
      let part = ClaimID(allClaims.count + 1 + offset)
      changes.append(.claim(part, .tagged(passage: passage, details: details)))
      if claim.assignment != Assignment() {
        changes.append(.claim(part, .assigned(from: Assignment(), to: claim.assignment)))
      }
    }
    return changes + Self.reopening(claim, reworded: passages[0].words)
  }

  /// Merges several claims of the same article: the first keeps its number and details, and gets the topics,
  /// appearances, evidence and notes of the others, which are removed.
  public func merge(_ ids: [ClaimID], in body: ArticleBody) throws(RuleError) -> [Change] {
    let claims = try existing(ids)
    guard claims.count >= 2 else { throw .needsTwo("merge") }
    let first = claims[0]
    if let unplaced = claims.first(where: { !$0.passage.isPlaced }) { throw .unplaced(unplaced.id) }
    guard claims.allSatisfy({ $0.passage.article == first.passage.article }) else {
      throw .acrossArticles(ids)
    }
    let start = claims.map(\.passage.range.lowerBound).min()!
    let end = claims.map(\.passage.range.upperBound).max()!
    let passage = try body.passage(at: start..<end, in: first.passage.article)
    var details = first.details
    for claim in claims.dropFirst() {
      details.topics += claim.details.topics.filter { !details.topics.contains($0) }
      details.appearances += claim.details.appearances.filter { !details.appearances.contains($0) }
    }
    var after = first
    after.passage = passage
    after.details = details
    after.dropChecks(judgedFor: first.text)
    details = after.details
    // Even if the claim's place stays the same: so the log shows into which claim the others were merged.
    var changes: [Change] = [.claim(first.id, .moved(from: first.passage, to: passage))]
    let edits = Edits(from: first.details, to: details)
    if !edits.isEmpty {
      changes.append(.claim(first.id, .edited(edits, sameMeaning: nil)))
    }
    for claim in claims.dropFirst() {
      changes += questions(about: claim).map {
        .question(.moved($0.id, from: claim.id, to: first.id))
      }
      changes += evidence(of: claim).map {
        .evidence($0.id, .moved(from: claim.id, to: first.id))
      }
      changes += notes(on: .claim(claim.id)).map {
        .note(.moved($0.id, from: .claim(claim.id), to: .claim(first.id)))
      }
    }
    changes.append(.removed(items: claims.dropFirst().map { .claim($0.id) }))
    return changes + Self.reopening(first, reworded: details.wording ?? passage.words)
  }

  /// Removes items. An article can be removed only if it has no claims.
  public func remove(_ items: [ItemID]) throws(RuleError) -> [Change] {
    var seen: Set<ItemID> = []
    for item in items {
      guard seen.insert(item).inserted else { throw .namedTwice(item) }
      switch item {
      case .article(let id):
        _ = try existing(id)
        let hanging = claims(of: id).map(\.id).filter { !items.contains(.claim($0)) }
        guard hanging.isEmpty else { throw .articleHasClaims(id, hanging) }
      case .claim(let id): _ = try existing(id)
      case .evidence(let id): _ = try existing(id)
      case .note(let id): _ = try existing(id)
      case .question(let id): _ = try existing(id)
      case .review(let id): _ = try existing(id)
      case .verdict, .conclusion, .publication, .importing: throw .unknown(item, newest: 0)
      }
    }
    guard !items.isEmpty else { throw .empty(field: "address") }
    return [.removed(items: items)]
  }

  /// The changes that reopen a checked claim whose text changes.
  private static func reopening(_ claim: Claim, reworded text: String) -> [Change] {
    guard claim.progress.status == .checked, text.isSpelledDifferently(from: claim.text) else {
      return []
    }
    return [.claim(claim.id, .statusChanged(from: claim.progress, to: .open))]
      + endingSecondReading(of: claim)
  }

  private static func checked(_ details: ClaimDetails) throws(RuleError) -> ClaimDetails {
    var details = details
    details.wording = try optional(details.wording, "wording")
    details.summary = try optional(details.summary, "summary")
    details.claimant = try checked(details.claimant, "claimant")
    details.reportingSource = try checked(details.reportingSource, "reporting source")
    details.place = try optional(details.place, "place")
    details.why = try optional(details.why, "why")
    var topics: [String] = []
    for topic in details.topics {
      guard !topic.isEmpty, topic.count <= longestTopic, topic.utf8.count <= longestTopic * 8,
        !topic.unicodeScalars.contains(where: { $0.properties.isWhitespace })
      else { throw .badTopic(topic) }
      if !topics.contains(topic) { topics.append(topic) }
    }
    details.topics = topics
    for index in details.earlierChecks.indices {
      var check = details.earlierChecks[index]
      check.claim = try required(check.claim, "earlier check")
      check.title = try optional(check.title, "title")
      check.verdict = try optional(check.verdict, "verdict")
      check.publisher = try optional(check.publisher, "publisher")
      details.earlierChecks[index] = check
    }
    if var media = details.media {
      media.context = try optional(media.context, "media context")
      if let fault = media.fault { throw .badMedia(fault) }
      details.media = media
    }
    return details
  }
}

extension Claim {
  /// Drops the earlier checks if its text is another than the one for which they were found to be of the same claim.
  fileprivate mutating func dropChecks(judgedFor text: String) {
    if self.text.isSpelledDifferently(from: text) { details.earlierChecks = [] }
  }
}

extension String {
  /// Whether two texts differ in any scalar; Swift's `!=` treats é and e + U+0301 as equal.
  func isSpelledDifferently(from other: String) -> Bool {
    !unicodeScalars.elementsEqual(other.unicodeScalars)
  }
}
