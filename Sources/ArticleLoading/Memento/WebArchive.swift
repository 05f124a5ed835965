import FactCheck

/// Asks web archives for copies of pages, and to make them.
public struct WebArchive {
  private let fetcher: any Fetcher
  private let now: Timestamp
  private let limits: LoadLimits
  private let progress: (WebAddress, Int) -> Void

  /// Makes a client.
  /// - Parameters:
  ///   - now: the time of the questions.
  ///   - limits: the limits on an answer.
  ///   - progress: called from time to time with the address being fetched and the number of bytes received.
  public init(
    _ fetcher: any Fetcher, now: Timestamp, limits: LoadLimits = LoadLimits(),
    progress: @escaping (WebAddress, Int) -> Void
  ) {
    self.fetcher = fetcher
    self.now = now
    self.limits = limits
    self.progress = progress
  }

  /// The copy nearest to a time, by a Memento TimeGate.
  /// - Parameter timeGate: the TimeGate's address, which a person chose.
  /// - Throws: `ArchiveError`, or a `LoadError` if the TimeGate cannot be asked.
  public func copy(
    of page: WebAddress, near time: Timestamp, by timeGate: AddressTemplate
  ) throws -> Memento {
    let gate = try address(of: page, by: timeGate)
    var request = FetchRequest(gate, limits: limits, progress: progress)
    request.fields = ["Accept-Datetime": HTTPDate.text(time), "Accept": "*/*"]
    request.method = .head
    let answer = try noted(page, gate) {
      do throws(LoadError) {
        return try fetcher.fetch(request)
      } catch LoadError.notFetched(_, .status(let status, _)) where [405, 501].contains(status) {
        // Some servers do not answer questions for the head alone.
        request.method = .get
        return try fetcher.fetch(request)
      }
    }
    return try Memento(answer, of: page, in: gate, now: now)
  }

  /// A page as an archive recorded it, and when.
  /// - Parameters:
  ///   - copy: the archive's address of the copy.
  ///   - page: the page of which it is a copy.
  ///   - isTyped: whether a person typed the copy's address; one of the session is not followed into a private
  ///     network.
  /// - Throws: `ArchiveError` if it is no copy of the page, or a `LoadError`.
  public func recorded(
    _ copy: WebAddress, of page: WebAddress, isTyped: Bool
  ) throws -> (page: FetchedPage, captured: Timestamp) {
    guard let raw = copy.rawCopy else { throw ArchiveError.noRawCopy(copy.text) }
    let request = FetchRequest(raw, limits: limits, isTyped: isTyped, progress: progress)
    let answer = try noted(page, raw) { try fetcher.fetch(request) }
    return (answer, try Memento(answer, of: page, in: raw, now: now).captured)
  }

  /// A new copy, by a service that saves pages.
  ///
  /// The service answers with the copy itself, after redirects, or says in `Content-Location` where it is.
  /// - Parameter service: the service's address, which a person chose.
  /// - Throws: `ArchiveError`, or a `LoadError` if the service cannot be asked.
  public func save(_ page: WebAddress, by service: AddressTemplate) throws -> Memento {
    let address = try address(of: page, by: service)
    var request = FetchRequest(address, limits: limits, progress: progress)
    request.fields = ["Accept": "*/*"]
    let answer = try noted(page, address) { try fetcher.fetch(request) }
    if answer.head["memento-datetime"] == nil, let location = answer.head["content-location"],
      let copy = try? answer.address.resolving(location)
    {
      // Only the service's own host: it could name any machine of this network.
      guard copy.host == address.host, copy.port == address.port else {
        throw ArchiveError.badCopy(page: page.text, copy: copy.text, .otherHost(copy.host))
      }
      var request = FetchRequest(copy, limits: limits, progress: progress)
      request.method = .head
      return try Memento(
        noted(page, copy) { try fetcher.fetch(request) }, of: page, in: address, now: now)
    }
    return try Memento(answer, of: page, in: address, now: now)
  }

  private func address(
    of page: WebAddress, by template: AddressTemplate
  ) throws(ArchiveError) -> WebAddress {
    do throws(WebAddress.Fault) {
      return try template.address(of: page)
    } catch {
      throw .tooLong(page: page.text)
    }
  }

  /// Passes on an answer; that there is no such page means that there is no copy.
  private func noted(
    _ page: WebAddress, _ archive: WebAddress, _ fetch: () throws -> FetchedPage
  ) throws -> FetchedPage {
    do {
      return try fetch()
    } catch LoadError.notFetched(_, .status(let status, _)) where [404, 406, 410].contains(status) {
      throw ArchiveError.noCopy(page: page.text, host: archive.host)
    }
  }
}
