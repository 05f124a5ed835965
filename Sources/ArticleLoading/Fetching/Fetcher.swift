import FactCheck

/// Fetches web pages.
public protocol Fetcher: Sendable {
  /// Fetches one page, and nothing that it refers to.
  ///
  /// - Throws: `LoadError.notFetched`, `noProgram`, `tooLarge`, `tooSlow` or `cancelled`.
  func fetch(_ request: FetchRequest) throws(LoadError) -> FetchedPage
}

/// A request for a page.
public struct FetchRequest {
  /// Where to ask; redirects start here.
  public var address: WebAddress
  /// The limits on size and time.
  public var limits: LoadLimits
  /// What is known of the page, so that the server sends it only if it has changed.
  public var known: KnownPage?
  /// What to ask for.
  public var method = FetchMethod.get
  /// Further header fields, by name; they replace the fetcher's own of the same name.
  public var fields: [String: String] = [:]
  /// Whether a person typed the address. Anybody can put an address into a session or a feed, so such an
  /// address is not followed into a private network.
  public var isTyped: Bool
  /// Called from time to time with the address being fetched and the number of bytes received.
  public var progress: (WebAddress, Int) -> Void

  /// Asks with GET; without other limits and a known page, as `load` does.
  public init(
    _ address: WebAddress, limits: LoadLimits = LoadLimits(), known: KnownPage? = nil,
    isTyped: Bool = true,
    progress: @escaping (WebAddress, Int) -> Void = { _, _ in }
  ) {
    self.address = address
    self.limits = limits
    self.known = known
    self.isTyped = isTyped
    self.progress = progress
  }
}

/// What a request asks of a server.
public enum FetchMethod: Equatable, Sendable {
  /// The page.
  case get
  /// Status and headers of the page, without a body.
  case head
  /// An answer to the bytes of this file. Redirects are not followed: they would send the bytes elsewhere.
  case post(file: String)
}

/// A server's data on a fetched page, by which it can decide whether the page has changed.
public struct KnownPage: Equatable, Sendable {
  /// The final address of the page.
  public var address: WebAddress
  /// The value of its `ETag`.
  public var tag: String?
  /// The value of its `Last-Modified`.
  public var modified: String?

  /// Makes a record; `nil` if a server could not use it.
  public init?(address: WebAddress, tag: String?, modified: String?) {
    guard tag != nil || modified != nil else { return nil }
    self.address = address
    self.tag = tag
    self.modified = modified
  }
}

/// Why a page could not be fetched.
public enum FetchFault: Equatable, Sendable {
  /// The server answered with a status other than success; `retryAfter` is its advice when to retry.
  case status(Int, retryAfter: String?)
  /// The host's name has no address.
  case unknownHost(String)
  /// No name server answers for the host, so that nothing is known of it.
  case noNameServer(host: String)
  /// Nothing answers at this address and port.
  case noConnection(host: String, port: Int, detail: String)
  /// The connection broke, or the answer was not HTTP.
  case broken(detail: String)
  /// The server's certificate is not valid for the address.
  case untrusted(CertificateFault, detail: String)
  /// The address is in a private network, and nobody typed it.
  case privateHost(String)
  /// More redirects than this.
  case tooManyRedirects(Int)
  /// A redirect to an address that is not followed.
  case redirect(to: String, RedirectFault)
}

/// What is wrong with a server's certificate.
public enum CertificateFault: Equatable, Sendable {
  /// It has expired.
  case expired
  /// It is not valid yet.
  case notYetValid
  /// It is for another host.
  case otherHost
  /// This machine does not trust its issuer.
  case unknownIssuer
  /// Any other fault; there was no encrypted connection.
  case other
}

/// Why a redirect is not followed.
public enum RedirectFault: Equatable, Sendable {
  /// It does not lead to an http or https address.
  case notWeb
  /// It leads from the public network to a machine of a private one.
  case privateHost
  /// It leads from an encrypted address to one that is not.
  case unencrypted
}
