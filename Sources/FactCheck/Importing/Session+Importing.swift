import FoundationEssentials

extension Session {
  /// The permanent id of the session's report: that of the report which it continues, else one made from the id
  /// of the first entry; `nil` before there is one.
  public var reportID: String? {
    continuedImport?.report?.id ?? firstEntryID.map { "urn:uuid:" + $0.uuidString.lowercased() }
  }

  /// The import of the report that this session continues.
  public var continuedImport: ImportRecord? {
    imports.last { !$0.isRemoved && $0.report?.isContinued == true }
  }

  /// Imports a draft, in one step: everything in it that the session does not have.
  ///
  /// Items get the next free numbers. A session without articles and publications continues an imported report:
  /// its name, its times, its settings. In any other session a report's claims are added to the session's own.
  /// - Parameters:
  ///   - draft: what a file contains.
  ///   - analyst: who imports it.
  /// - Throws: `RuleError.alreadyImported`, `ownReport`, `importOffScale`.
  public func changes(
    importing draft: ImportDraft, analyst: String
  ) throws(RuleError) -> [Change] {
    try refuseKnown(draft)
    var draftImport = DraftImport(self, draft, analyst: analyst)
    let changes = try draftImport.made()
    guard changes.count > 1 else { throw .alreadyImported(entry: nil) }
    return changes
  }

  /// Whether the session has nothing of its own, so that it can continue a report.
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
