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
  /// The hashes of those in it from which no text can be read.
  private(set) var copiesWithoutText: Set<Digest> = []

  /// Searches an archive.
  /// - Throws: `LoadError` if the file cannot be read, `WebArchiveError` if it is damaged.
  init(_ path: String, of report: Report, at desk: Desk) throws {
    var search = CopySearch(in: path)
    let evidence = report.claims.flatMap { $0.evidence ?? [] }
    let named = Set(evidence.compactMap(\.quoteCheck?.sha256))
    let limits = LoadLimits()
    var records: [ArchivedRecord] = []
    var copies: [Digest: [ArchivedRecord]] = [:]
    let reader = try WebArchiveReader(path, isCancelled: desk.setup.isInterrupted)
    while let record = try reader.next() {
      records.append(record)
      guard record.isPage else { continue }
      let body: [UInt8]
      do {
        body = try reader.body(of: record, limit: limits.maxBytes)
      } catch WebArchiveError.noCopy {
        continue
      }
      let digest = Digest(of: body)
      guard named.contains(digest) else { continue }
      copies[digest, default: []].append(record)
      guard texts[digest] == nil else { continue }
      let copy = try? desk.archived(ArchivedCopy(record: record), body, limits)
      if let copy, copy.facts == nil { texts[digest] = copy.loaded.body.text }
      if texts[digest] == nil { copiesWithoutText.insert(digest) }
    }
    copiesWithoutText.subtract(texts.keys)
    let index = ArchiveIndex(records)
    for piece in evidence {
      guard let check = piece.quoteCheck else { continue }
      guard let copies = copies[check.sha256] else {
        search.missing.append(piece.id)
        continue
      }
      let ofPage = copies.filter { Self.isCopy($0, of: piece, index) }
      if ofPage.contains(where: { $0.captured == check.captured }) {
        search.found.append(piece.id)
      } else if let copy = ofPage.first {
        search.others.append(
          .init(evidence: piece.id, difference: .time(copy.captured, said: check.captured)))
      } else {
        let uri = copies.first?.uri ?? ""
        search.others.append(.init(evidence: piece.id, difference: .address(uri)))
      }
    }
    self.search = search
  }

  /// Whether a record is of the page of evidence, or of an archived copy of it: also one to which the archive has
  /// redirects from there. Of a kept file, it has no address.
  private static func isCopy(
    _ record: ArchivedRecord, of evidence: Report.Evidence, _ index: ArchiveIndex
  ) -> Bool {
    guard let url = evidence.url, let address = record.address else { return true }
    return ([url] + (evidence.archives ?? []).compactMap(\.url)).contains {
      index.leads(from: $0, to: address)
    }
  }
}
