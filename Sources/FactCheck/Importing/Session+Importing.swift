import FoundationEssentials

extension Session {
  /// The name of the session's report, for ever: that of the report it goes on with, else one made
  /// of the first entry's; `nil` before there is one.
  public var reportID: String? {
    continuedImport?.report?.id ?? firstEntryID.map { "urn:uuid:" + $0.uuidString.lowercased() }
  }

  /// The import whose report this session goes on with.
  public var continuedImport: ImportRecord? {
    imports.last { !$0.isRemoved && $0.report?.isContinued == true }
  }

  /// Takes in what a file holds, in one step: all of it that the session has not.
  ///
  /// Items get the next free numbers. A session that has no article and no publication goes on with
  /// the report that it takes in: its name, its times, its settings. Everywhere else a report's
  /// claims come in beside the session's own.
  /// - Parameter analyst: who takes it in.
  /// - Throws: `RuleError.alreadyImported`, `ownReport`, `importOffScale`.
  public func take(
    _ draft: ImportDraft, analyst: String
  ) throws(RuleError) -> [Change] {
    try refuseKnown(draft)
    var taking = ImportTaking(self, draft, analyst: analyst)
    let changes = try taking.made()
    guard changes.count > 1 else { throw .alreadyImported(entry: nil) }
    return changes
  }

  /// Whether the session has nothing of its own that a report could not take the place of.
  var isOpenToReport: Bool { articles.isEmpty && publications.isEmpty }

  private func refuseKnown(_ draft: ImportDraft) throws(RuleError) {
    guard let report = draft.report else { return }
    if let twin = imports.first(where: {
      !$0.isRemoved && $0.source.content == draft.source.content && $0.report?.id == report.id
    }) {
      throw .alreadyImported(entry: twin.entry)
    }
    if !isOpenToReport, report.id == reportID { throw .ownReport(id: report.id) }
  }
}
