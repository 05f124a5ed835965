import FactCheck
import ReportModel

extension SessionBuilder {
  /// The report of the session.
  /// - Parameter knowsImported: whether it may read the imported report that the session continues.
  /// - Throws: `ReportError.noArticles` before an article is loaded.
  public func report(
    _ scope: ReportScope = ReportScope(), knowsImported: Bool = true
  ) throws -> Report {
    try Report(
      of: source(knowsImported: knowsImported), scope: scope, generatorVersion: "1.0.0")
  }

  /// What a report of the session is made from.
  public func source(knowsImported: Bool = true) -> ReportSource {
    let published = session.publications.first?.entry
    let bodies = bodies
    return ReportSource(
      session: session, head: entries.last?.hash ?? .zero,
      laterEntries: published.map { Array(entries[$0...]) } ?? [], body: { bodies[$0]! },
      imported: { knowsImported ? try importedReport : nil })
  }

  /// The imported report that the session continues.
  public var importedReport: ReportSource.Imported? {
    get throws {
      guard let record = session.continuedImport, let document = record.document,
        let blob = blobs[document]
      else { return nil }
      var past = Session()
      for entry in entries.prefix(record.entry) { try past.apply(entry) }
      return ReportSource.Imported(document: blob.bytes, session: past)
    }
  }
}
