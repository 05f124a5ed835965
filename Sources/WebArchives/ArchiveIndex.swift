import ArticleLoading
import FactCheck

/// The records of an archive, found by the pages of which they are.
public struct ArchiveIndex: Sendable {
  /// All records, in their order.
  public let records: [ArchivedRecord]
  private let places: [WebPageKey: [Int]]

  /// The number of redirects that are followed, as by browsers.
  private static let mostRedirects = 20

  /// Makes an index.
  public init(_ records: [ArchivedRecord]) {
    self.records = records
    var places: [WebPageKey: [Int]] = [:]
    for (place, record) in records.enumerated() where record.isPage || record.redirect != nil {
      if let address = record.address { places[address.page, default: []].append(place) }
    }
    self.places = places
  }

  /// The newest copy of a page, also one to which the archive has redirects; `nil` if there is none.
  public func copy(of page: WebAddress) -> ArchivedCopy? {
    var redirects: [FetchedPage.Hop] = []
    var wanted = page
    while redirects.count < Self.mostRedirects {
      let found = (places[wanted.page] ?? []).map { records[$0] }
      if let record = found.filter(\.isPage).max(by: { $0.captured < $1.captured }) {
        return ArchivedCopy(redirects: redirects, record: record)
      }
      guard let record = found.max(by: { $0.captured < $1.captured }), let next = record.redirect,
        let address = record.address, let answer = record.answer
      else { return nil }
      redirects.append(.init(address, answer))
      wanted = next
    }
    return nil
  }
}

extension ArchiveIndex {
  /// Whether an address is of a page, or the archive has redirects from the page to it.
  public func leads(from page: WebAddress, to address: WebAddress) -> Bool {
    var seen: Set<WebPageKey> = [page.page]
    var ahead = [page.page]
    while let next = ahead.popLast() {
      if next == address.page { return true }
      for place in places[next] ?? [] {
        guard let redirect = records[place].redirect?.page, seen.insert(redirect).inserted else {
          continue
        }
        ahead.append(redirect)
      }
    }
    return false
  }

  /// The newest copy of a kept file, by the hash of its bytes; `nil` if there is none.
  public func copy(of file: Digest) -> ArchivedCopy? {
    records.filter { $0.isPage && $0.keptFile == file }.max { $0.captured < $1.captured }
      .map { ArchivedCopy(record: $0) }
  }
}

/// A copy of a page in an archive.
public struct ArchivedCopy: Equatable, Sendable {
  /// The redirects on the way to it, in their order; the page's own answer is not among them.
  let redirects: [FetchedPage.Hop]
  /// The record with the page.
  public let record: ArchivedRecord

  /// Chooses a record.
  /// - Parameter redirects: the redirects on the way to it.
  public init(redirects: [FetchedPage.Hop] = [], record: ArchivedRecord) {
    self.redirects = redirects
    self.record = record
  }

  /// The page with its bytes; `nil` for a resource, of which no answer is known.
  public func page(_ body: [UInt8]) -> FetchedPage? {
    guard let address = record.address, let answer = record.answer else { return nil }
    let hops = redirects + [.init(address, answer)]
    return FetchedPage(requested: hops[0].address, hops: hops, body: body)
  }
}
