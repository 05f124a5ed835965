import ArticleLoading
import FactCheck
import Presentation
import ReportModel
import WebArchives

/// The copies of sources that a report names, as an archive has them.
struct CopiesInArchive {
  /// Which of them it has.
  private(set) var search: CopySearch
  /// The texts of those in it, by the hash of their bytes; none of a copy without words.
  private(set) var texts: [Digest: [UInt8]] = [:]

  /// Searches an archive.
  /// - Throws: `LoadError` if the file cannot be read, `WebArchiveError` if it is damaged.
  init(_ path: String, of report: Report, at desk: Desk) throws {
    var search = CopySearch(in: path)
    let evidence = report.claims.flatMap { $0.evidence ?? [] }
    let named = Set(evidence.compactMap(\.quoteCheck?.sha256))
    let limits = LoadLimits()
    var found: Set<Digest> = []
    let reader = try WebArchiveReader(path, isCancelled: desk.setup.isInterrupted)
    while let record = try reader.next() {
      guard record.isPage else { continue }
      let body: [UInt8]
      do {
        body = try reader.body(of: record, limit: limits.maxBytes)
      } catch WebArchiveError.noCopy {
        continue
      }
      let digest = Digest(of: body)
      guard named.contains(digest), found.insert(digest).inserted else { continue }
      texts[digest] = try? desk.archived(ArchivedCopy(record: record), body, limits).body.text
    }
    for piece in evidence {
      guard let digest = piece.quoteCheck?.sha256 else { continue }
      if found.contains(digest) {
        search.found.append(piece.id)
      } else {
        search.missing.append(piece.id)
      }
    }
    self.search = search
  }
}
