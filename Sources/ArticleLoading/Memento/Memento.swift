import FactCheck

/// A copy of a page in a web archive, as the archive describes it (RFC 7089).
public struct Memento: Equatable, Sendable {
  /// The copy's address.
  public let address: WebAddress
  /// When the copy was made.
  public let captured: Timestamp
}

/// Why an archive has no copy of a page, or none to be trusted.
public enum ArchiveError: Error, Equatable, Sendable {
  /// The archive has no copy of the page.
  case noCopy(page: String, host: String)
  /// What the archive names is no copy of the page.
  case badCopy(page: String, copy: String, CopyFault)
  /// The archive does not give this copy without its own changes to the page.
  case noRawCopy(String)
  /// The address of the question would be too long.
  case tooLong(page: String)
}

/// What is wrong with a copy.
public enum CopyFault: Equatable, Sendable {
  /// Its server does not say when it was made, so that it is no copy.
  case noTime
  /// It is dated in the future.
  case future(Timestamp)
  /// It is a copy of another page.
  case otherPage(String)
  /// Its server does not say of what it is a copy.
  case noOriginal
  /// It is the page itself.
  case pageItself
  /// It is on a server of somebody else than the archive's.
  case otherHost(String)
}

extension Memento {
  /// Reads the answer to a question for a copy, and refuses what is none.
  /// - Parameters:
  ///   - answer: what came from the address of the copy, after the archive's redirects.
  ///   - page: the page of which a copy was wanted.
  ///   - archive: the archive's own address.
  ///   - now: no copy is made later, except by a clock that is wrong by less than a day.
  init(
    _ answer: FetchedPage, of page: WebAddress, in archive: WebAddress, now: Timestamp
  ) throws(ArchiveError) {
    // If an archive answers in place of the copy, it says where the copy is.
    var address = answer.address
    if let location = answer.head["content-location"],
      let copy = try? answer.address.resolving(location)
    {
      address = copy
    }
    func refuse(_ fault: CopyFault) -> ArchiveError {
      .badCopy(page: page.text, copy: address.text, fault)
    }
    guard let captured = answer.head["memento-datetime"].flatMap(HTTPDate.time) else {
      throw refuse(.noTime)
    }
    guard captured.seconds <= now.seconds + 86_400 else { throw refuse(.future(captured)) }
    guard address.original != nil || !address.namesSamePage(as: page) else {
      throw refuse(.pageItself)
    }
    guard address.host == archive.host || address.isInDomain(of: archive) else {
      throw refuse(.otherHost(address.host))
    }
    let said = LinkHeader(answer.head).target("original")
      .flatMap { try? answer.address.resolving($0) }
    guard let original = said ?? address.original else { throw refuse(.noOriginal) }
    guard original.namesSamePage(as: page) else { throw refuse(.otherPage(original.text)) }
    if let own = address.original, !own.namesSamePage(as: page) {
      throw refuse(.otherPage(own.text))
    }
    self.init(address: address, captured: captured)
  }
}

extension WebAddress {
  /// Whether the host is in the registered domain of another. An address of an archive has the domain of its
  /// page, so that hosts are compared.
  fileprivate func isInDomain(of other: WebAddress) -> Bool {
    func registered(_ host: String) -> String? {
      (try? WebAddress("http://\(host.contains(":") ? "[\(host)]" : host)/"))?.domain
    }
    guard let domain = registered(other.host) else { return false }
    return registered(host) == domain
  }
}
