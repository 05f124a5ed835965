import FactCheck
import ReportModel
import SessionStore

extension QuotesInCopies {
  /// Compares a report's quotes with the copies that a session keeps, and those of an archive.
  init?(of report: Report, in session: OpenSession?, _ archive: CopiesInArchive?) throws {
    func archived(_ digest: Digest) -> [[UInt8]] { archive?.texts[digest].map { [$0] } ?? [] }
    guard let session, let store = session.store else {
      self.init(of: report) { [archived($0)] }
      return
    }
    let captures = session.state.allEvidence.flatMap(\.details.captures)
    try self.init(of: report) { digest in
      let copies = captures.filter { $0.content.original == digest }
      let kept = try Set(copies.map(\.content.text)).map { try store.blob($0) }
      let again = copies.lazy.compactMap { CaptureText.readAgain($0) { try? store.blob($0) } }.first
      return [kept, again.map { [$0] } ?? [], archived(digest)]
    }
  }
}
