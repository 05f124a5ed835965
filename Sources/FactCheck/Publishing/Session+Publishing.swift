extension Session {
  /// Changes the settings of the report.
  public func editReport(_ edit: (inout ReportSettings) -> Void) throws(RuleError) -> [Change] {
    let edits = Edits(from: report, to: try edited(edit))
    guard !edits.isEmpty else { throw .nothingChanges(nil) }
    return [.reportEdited(edits: edits)]
  }

  /// Publishes the report, now or on the given day; can set its address, too. Every change of verdict,
  /// wording or conclusion after the first publication is a correction.
  ///
  /// The day must not be in the future, before the day of the last publication, or before the day of a verdict
  /// in the report: a report cannot have contained what was not decided yet. A colleague further east can have
  /// published on a day that has not begun here; until it begins, the report is published on that day again.
  /// - Parameters:
  ///   - date: the day; `nil` for the present day or instant.
  ///   - url: where it is published, if the report does not say so yet.
  ///   - at: the present time.
  ///   - dayOf: the day at an instant where the desk is, whose calendar counts for all days; by default the day in
  ///     UTC.
  public func publish(
    on date: PartialDate?, url: WebAddress?, at: Timestamp,
    dayOf: (Timestamp) -> CalendarDay = { $0.day }
  ) throws(RuleError) -> [Change] {
    guard !articles.isEmpty else { throw .empty(field: "session") }
    let day = date ?? present(at)
    if let date { try refuse(date, at: at, dayOf) }
    var changes: [Change] = [
      .published(publication: Publication(number: allPublications.count + 1, on: day))
    ]
    if let url, url != report.url { changes += try editReport { $0.url = url } }
    return changes
  }

  /// Records the signature of the last publication's report, in place of an earlier one.
  public func sign(_ signature: ReportSignature) throws(RuleError) -> [Change] {
    guard let last = publications.last, last.signature != signature else {
      throw .nothingChanges(nil)
    }
    return [
      .publicationSigned(number: last.number, from: last.signature, to: signature)
    ]
  }

  /// The last publication; `nil` if its day has not begun anywhere, because a clock was wrong.
  private func lastPublication(at now: Timestamp) -> PartialDate? {
    publications.last.map(\.on).flatMap {
      PartialDate.instant(now).isBeforeEverywhere($0) ? nil : $0
    }
  }

  /// The date of a publication without a given day: now, but not on a day before the last publication's. Reports
  /// show the day of an instant in UTC.
  private func present(_ now: Timestamp) -> PartialDate {
    guard let last = lastPublication(at: now), PartialDate.instant(now).isSurelyBefore(last) else {
      return .instant(now)
    }
    return last
  }

  /// Refuses an impossible day of publication. Dates in the future that a wrong clock caused earlier do not
  /// count.
  private func refuse(
    _ day: PartialDate, at now: Timestamp, _ dayOf: (Timestamp) -> CalendarDay
  ) throws(RuleError) {
    let last = lastPublication(at: now)
    func isFuture(_ date: PartialDate) -> Bool {
      PartialDate.instant(now).isSurelyBefore(date, dayOf: dayOf)
    }
    // A day on which the report is already published has begun somewhere.
    if isFuture(day), day != last { throw .publishedInFuture(day) }
    if let last, day.isSurelyBefore(last, dayOf: dayOf) {
      guard case .instant(let instant) = last else {
        throw .publishedBeforePublication(day, last: last)
      }
      throw .publishedBeforePublication(day, last: last, on: dayOf(instant))
    }
    var newest: (claim: ClaimID, decided: Timestamp)?
    for claim in claims {
      guard let decided = claim.verdict?.decided, newest.map({ decided > $0.decided }) ?? true,
        !isFuture(.instant(decided))
      else { continue }
      newest = (claim.id, decided)
    }
    if let newest, day.isSurelyBefore(.instant(newest.decided), dayOf: dayOf) {
      throw .publishedBeforeVerdict(
        day, claim: newest.claim, decided: newest.decided, on: dayOf(newest.decided))
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
