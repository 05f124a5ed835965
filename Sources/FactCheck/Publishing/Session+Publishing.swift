extension Session {
  /// Changes what the session says about its report.
  public func editReport(_ edit: (inout ReportSettings) -> Void) throws(RuleError) -> [Change] {
    let edits = Edits(from: report, to: try edited(edit))
    guard !edits.isEmpty else { throw .nothingChanges(nil) }
    return [.reportEdited(edits: edits)]
  }

  /// Publishes the report, from now on or from the day given; its address may be said here too.
  /// Every change of verdict or wording after the first publication is a correction.
  ///
  /// The day has come, and lies neither before the last publication nor before a verdict that is
  /// published: a report cannot have said what nobody had decided. A day is allowed for time zones.
  public func publish(
    on date: PartialDate?, url: WebAddress?, at: Timestamp
  ) throws(RuleError) -> [Change] {
    guard !articles.isEmpty else { throw .empty(field: "session") }
    let day = date ?? .instant(at)
    try refuse(day, at: at)
    var changes: [Change] = [
      .published(publication: Publication(number: allPublications.count + 1, on: day))
    ]
    if let url, url != report.url { changes += try editReport { $0.url = url } }
    return changes
  }

  /// Refuses a day of publication that cannot be. What a wrong clock once dated in the future is not
  /// held against it.
  private func refuse(_ day: PartialDate, at now: Timestamp) throws(RuleError) {
    if day.isAfter(now) { throw .publishedInFuture(day) }
    if let last = publications.last?.on, !last.isAfter(now), day.isBefore(last) {
      throw .publishedBeforePublication(day, last: last)
    }
    var newest: (claim: ClaimID, decided: Timestamp)?
    for claim in claims {
      guard let decided = claim.verdict?.decided, newest.map({ decided > $0.decided }) ?? true,
        !PartialDate.instant(decided).isAfter(now)
      else { continue }
      newest = (claim.id, decided)
    }
    if let newest, day.isBefore(.instant(newest.decided)) {
      throw .publishedBeforeVerdict(day, claim: newest.claim, decided: newest.decided)
    }
  }

  private func edited(
    _ edit: (inout ReportSettings) -> Void
  ) throws(RuleError) -> ReportSettings {
    var settings = report
    edit(&settings)
    settings.title = try Self.optional(settings.title, "title")
    settings.summary = try Self.optional(settings.summary, "summary")
    settings.method = try Self.optional(settings.method, "method")
    settings.reviewer = try Self.checked(settings.reviewer, "reviewer")
    if let tag = settings.language {
      settings.language = tag.isEmpty ? nil : try Self.language(tag)
    }
    return settings
  }
}
