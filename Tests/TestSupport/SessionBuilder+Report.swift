import FactCheck
import Reports

extension SessionBuilder {
  /// The report of the session as it is; `nil` while it has no article.
  public func report(_ scope: ReportScope = ReportScope()) throws -> Report? {
    guard !session.articles.isEmpty else { return nil }
    let published = session.publications.first?.entry
    let bodies = bodies
    return try Report(
      of: ReportSource(
        session: session, head: entries.last?.hash ?? .zero,
        laterEntries: published.map { Array(entries[$0...]) } ?? [], body: { bodies[$0]! }),
      scope: scope, generatorVersion: "1.0.0")
  }
}
