extension Session {
  /// Adds evidence to each claim, as a separate piece for each.
  public func add(
    _ details: EvidenceDetails, to ids: [ClaimID]
  ) throws(RuleError) -> [Change] {
    var details = try Self.checked(details)
    try Self.refuseAlt(of: details)
    var changes: [Change] = []
    for claim in try existing(ids) {
      details.answers = try checked(details.answers, of: claim.id, details)
      try Self.refuse(details, for: claim.id, of: try existing(claim.passage.article))
      changes.append(
        .evidence(
          EvidenceID(allEvidence.count + 1 + changes.count),
          .added(
            claim: claim.id,
            details: details)))
    }
    return changes
  }

  /// Changes the details of evidence.
  public func edit(
    _ id: EvidenceID, _ edit: (inout EvidenceDetails) -> Void
  ) throws(RuleError) -> [Change] {
    let evidence = try existing(id)
    var details = evidence.details
    edit(&details)
    // Nothing is known of another page.
    if details.url != evidence.details.url {
      details.absence = nil
      details.reportedCheck = nil
    }
    // Its author compared other words.
    if details.quote != evidence.details.quote { details.reportedCheck = nil }
    details = try Self.checked(details)
    // A quote is an answer, too; a question that was removed needs none.
    if details.answers != evidence.details.answers
      || details.quote != evidence.details.quote && answer(by: evidence) != nil
    {
      details.answers = try checked(details.answers, of: evidence.claim, details)
    }
    // An imported report can describe a picture that only its author has.
    if details.alt != evidence.details.alt { try Self.refuseAlt(of: details) }
    let claim = try existing(evidence.claim)
    try Self.refuse(details, for: claim.id, of: try existing(claim.passage.article))
    let edits = Edits(from: evidence.details, to: details)
    guard !edits.isEmpty else { throw .nothingChanges(.evidence(id)) }
    return [.evidence(id, .edited(edits))]
  }

  /// Refuses an article as its own evidence: its page, an archived copy of it, or the file from which it was
  /// loaded.
  private static func refuse(
    _ details: EvidenceDetails, for claim: ClaimID, of article: Article
  ) throws(RuleError) {
    let ownArchives = article.details.archives
    let ownPages =
      [article.details.url, article.content.fetch?.url].compactMap { $0 }
      + ownArchives.compactMap(\.url)
    let pages = [details.url].compactMap { $0 } + details.archives.compactMap(\.url)
    let isOwnPage = pages.contains { page in ownPages.contains { $0.namesSamePage(as: page) } }
    let ownFiles =
      [article.content.original, article.content.text] + ownArchives.compactMap(\.sha256)
    let files =
      [details.file?.sha256].compactMap { $0 } + details.archives.compactMap(\.sha256)
      + details.captures.flatMap { [$0.content.original, $0.content.text] }
    let isOwnFile = files.contains { ownFiles.contains($0) }
    if isOwnPage || isOwnFile { throw .articleAsEvidence(claim, article.id) }
  }

  /// Refuses words for a picture where there is none.
  private static func refuseAlt(of details: EvidenceDetails) throws(RuleError) {
    guard details.alt == nil || details.file?.pictureKind != nil else {
      throw .altWithoutPicture(file: details.file?.name)
    }
  }

  /// Checks existing evidence in the same way, when its claim is moved to an article or the article's facts
  /// change.
  func refuseOwnEvidence(of claim: Claim, in article: Article) throws(RuleError) {
    for evidence in evidence(of: claim) {
      try Self.refuse(evidence.details, for: claim.id, of: article)
    }
  }

  private static func checked(_ details: EvidenceDetails) throws(RuleError) -> EvidenceDetails {
    var details = details
    details.title = try optional(details.title, "title")
    details.publisher = try optional(details.publisher, "publisher")
    details.author = try optional(details.author, "author")
    details.quote = try optional(details.quote, "quote")
    details.locator = try optional(details.locator, "locator")
    details.interest = try optional(details.interest, "interest")
    details.note = try optional(details.note, "note")
    details.alt = try optional(details.alt, "alt")
    // Without a quote or a capture of the source there is nothing that was compared.
    let isCheckable =
      details.quote != nil
      && details.captures.contains {
        $0.number == details.quoteCheck?.capture && details.isOfSource($0)
      }
    if !isCheckable { details.quoteCheck = nil }
    if details.quoteCheck != nil { details.reportedCheck = nil }
    guard
      details.url != nil || details.file != nil || details.title != nil || details.quote != nil
        || details.redactedFile != nil
    else { throw .evidenceWithoutSource }
    return details
  }
}
