import FactCheck
import ReportModel

extension SessionBuilder {
  /// The report of the session as it is; `nil` while it has no article.
  /// - Parameter knowsImported: whether it may look at the report that the session goes on with.
  public func report(
    _ scope: ReportScope = ReportScope(), knowsImported: Bool = true
  ) throws -> Report? {
    guard !session.articles.isEmpty else { return nil }
    let published = session.publications.first?.entry
    let bodies = bodies
    return try Report(
      of: ReportSource(
        session: session, head: entries.last?.hash ?? .zero,
        laterEntries: published.map { Array(entries[$0...]) } ?? [], body: { bodies[$0]! },
        imported: { knowsImported ? try importedReport : nil }),
      scope: scope, generatorVersion: "1.0.0")
  }

  /// The report that the session goes on with, as it came in.
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
