import FactCheck
import ReportModel
import SessionStore

extension QuotesInCopies {
  /// Compares a report's quotes with the copies that a session keeps, and those of an archive.
  init?(of report: Report, in session: OpenSession?, _ archive: CopiesInArchive?) throws {
    let kept = session.flatMap { KeptCopies($0) }
    try self.init(of: report) { evidence, check in
      var groups = try kept?.texts(of: check.sha256, for: evidence.quote ?? "") ?? []
      if let text = archive?.texts[check.sha256] { groups.append([text]) }
      if !groups.isEmpty { return .texts(groups) }
      if archive?.copiesWithoutText.contains(check.sha256) == true { return .absent(.noText) }
      guard let kept else { return .absent(.noSession) }
      return .absent(kept.hasRedacted(evidence.id) ? .redacted : .notKept)
    }
  }
}

/// The copies of sources that a session keeps.
private struct KeptCopies {
  private let session: OpenSession
  private let store: any EntryStore
  private let captures: [Digest: [Capture]]
  /// The evidence of which a redaction removed copies, by its id in reports.
  private let redacted: Set<String>
  private let again = CopiesReadAgain()

  /// - Returns: `nil` without a log.
  init?(_ session: OpenSession) {
    guard let store = session.store else { return nil }
    self.session = session
    self.store = store
    let all = session.state.allEvidence
    captures = Dictionary(
      grouping: all.flatMap(\.details.captures), by: \.content.original)
    let ids = PublicIDs(session.state)
    redacted = Set(
      all.filter {
        !$0.details.redactedCaptures.isEmpty || $0.details == $0.details.redacted
      }.map { ids[.evidence($0.id)] })
  }

  func hasRedacted(_ evidence: String) -> Bool { redacted.contains(evidence) }

  /// The texts of the copies with these bytes: as they are kept, and as they are read again.
  func texts(of digest: Digest, for quote: String) throws -> [[[UInt8]]] {
    let copies = captures[digest] ?? []
    let kept = try Set(copies.map(\.content.text)).map { try store.blob($0) }
    guard !kept.isEmpty else { return [] }
    let read = try copies.lazy.compactMap { capture in
      again.text(of: capture, for: quote, in: try store.blob(capture.content.text)) {
        try? store.blob($0)
      }
    }.first
    return [kept] + (read.map { [[$0]] } ?? [])
  }
}
