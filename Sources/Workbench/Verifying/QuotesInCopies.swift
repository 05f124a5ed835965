import FactCheck
import ReportModel
import SessionStore

extension QuotesInCopies {
  /// Compares a report's quotes with the copies that a session keeps, and those of an archive.
  init?(of report: Report, in session: OpenSession?, _ archive: CopiesInArchive?) throws {
    guard let session, let store = session.store else {
      self.init(of: report) { archive?.texts[$0].map { [$0] } ?? [] }
      return
    }
    let captures = session.state.allEvidence.flatMap(\.details.captures).map(\.content)
    try self.init(of: report) { digest in
      let texts = Set(captures.lazy.filter { $0.original == digest }.map(\.text))
      return try texts.map { try store.blob($0) } + (archive?.texts[digest].map { [$0] } ?? [])
    }
  }
}
