import FactCheck

/// Fetches web pages.
public protocol Fetcher: Sendable {
  /// Fetches one page, and nothing that it refers to.
  ///
  /// - Throws: `LoadError.notFetched`, `noProgram`, `tooLarge`, `tooSlow` or `cancelled`.
  func fetch(_ request: FetchRequest) throws(LoadError) -> FetchedPage
}

/// A page that somebody asks for.
public struct FetchRequest {
  /// Its address.
  public var address: WebAddress
  /// How much may come, and how long it may take.
  public var limits: LoadLimits
  /// What is known of the page, so that only what has changed need be sent.
  public var known: KnownPage?
  /// Whether a person typed the address. One that a session or a feed names could be anybody's choice, so
  /// it is not followed into a private network.
  public var isTyped: Bool
  /// Is told from time to time which address is being fetched, and how many bytes have come.
  public var progress: (WebAddress, Int) -> Void

  /// Asks for a page.
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

/// What a server said of a page when it was fetched, by which it can tell whether it has changed.
public struct KnownPage: Equatable, Sendable {
  /// Where the page was found in the end.
  public var address: WebAddress
  /// The value of its `ETag`.
  public var tag: String?
  /// The value of its `Last-Modified`.
  public var modified: String?

  /// Takes what is known; `nil` when that is nothing by which a server could tell.
  public init?(address: WebAddress, tag: String?, modified: String?) {
    guard tag != nil || modified != nil else { return nil }
    self.address = address
    self.tag = tag
    self.modified = modified
  }
}

/// Why a page could not be fetched.
public enum FetchFault: Equatable, Sendable {
  /// The server answered with another status than success; `retryAfter` is its advice when to come
  /// again.
  case status(Int, retryAfter: String?)
  /// The name of the host leads to no address.
  case unknownHost(String)
  /// Nobody answers at this address and port.
  case noConnection(host: String, port: Int, detail: String)
  /// The connection broke, or what came over it was no answer.
  case broken(detail: String)
  /// The server could not show that it is the one that was asked for.
  case untrusted(CertificateFault, detail: String)
  /// The address lies in a private network, and no person typed it.
  case privateHost(String)
  /// It was sent on from address to address, more often than this.
  case tooManyRedirects(Int)
  /// It was sent on to where nobody is taken unasked.
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
  /// Nobody whom this machine trusts has signed it.
  case unknownIssuer
  /// Anything else; no encrypted connection came about.
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
