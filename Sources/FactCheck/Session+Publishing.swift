extension Session {
  /// Changes what the session says about its report.
  public func editReport(_ edit: (inout ReportSettings) -> Void) throws(RuleError) -> [Change] {
    let edits = ReportEdits(from: report, to: try edited(edit))
    guard !edits.fields.isEmpty else { throw .nothingChanges(nil) }
    return [.reportEdited(edits: edits)]
  }

  /// Publishes the report, from now on or from the day given; its address may be said here too.
  /// Every change of verdict or wording after the first publication is a correction.
  public func publish(
    on date: PartialDate?, url: WebAddress?, at: Timestamp
  ) throws(RuleError) -> [Change] {
    guard !articles.isEmpty else { throw .empty(field: "session") }
    var changes: [Change] = [
      .published(
        publication: Publication(
          number: allPublications.count + 1, on: date ?? .instant(at)))
    ]
    if let url, url != report.url { changes += try editReport { $0.url = url } }
    return changes
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
