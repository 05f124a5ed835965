import FactCheck

/// Fetches with the `curl` program, one address at a time: redirects are checked before they are followed.
public struct CurlFetcher: Fetcher {
  /// The maximum number of redirects.
  static let maxRedirects = 10
  /// The user agent: program, version, and that a person asked.
  private let agent: String
  private let programs: OutsidePrograms
  private let resolver: any HostResolver

  /// Makes a fetcher.
  /// - Parameters:
  ///   - programs: where to find curl, and whether to stop.
  ///   - version: the version of this program, for the servers' logs.
  public init(programs: OutsidePrograms, version: String) {
    self.init(programs: programs, version: version, resolver: SystemResolver())
  }

  init(programs: OutsidePrograms, version: String, resolver: any HostResolver) {
    self.programs = programs
    self.resolver = resolver
    agent = "factdesk/\(version) (fact-checking; fetched once, for the person who asked)"
  }

  /// Fetches one page, following its redirects.
  public func fetch(_ request: FetchRequest) throws(LoadError) -> FetchedPage {
    let deadline = ContinuousClock.now + .seconds(request.limits.seconds)
    var hops: [FetchedPage.Hop] = []
    var address = request.address
    var host = try resolve(address, for: request, until: deadline)
    guard request.isTyped || !host.reachesPrivate else {
      throw .notFetched(url: address.text, .privateHost(address.host))
    }
    while true {
      let call = CurlCall(
        address, host: host, agent: agent, for: request, patience: deadline - ContinuousClock.now)
      let (head, body) = try call.perform(by: programs, for: request)
      hops.append(FetchedPage.Hop(address, head))
      if request.method.followsRedirects, let target = head.redirect {
        guard hops.count <= Self.maxRedirects else {
          throw .notFetched(url: request.address.text, .tooManyRedirects(Self.maxRedirects))
        }
        let judge = RedirectJudge(from: address, host: host)
        do throws(RedirectRefusal) {
          address = try judge.target(of: target)
        } catch {
          throw .notFetched(url: request.address.text, .redirect(to: error.target, error.fault))
        }
        host = try resolve(address, for: request, until: deadline)
        guard judge.mayGo(to: host) else {
          throw .notFetched(
            url: request.address.text, .redirect(to: address.text, .privateHost))
        }
        continue
      }
      let isUnchanged = head.status == 304 && request.known != nil
      guard head.carriesWholePage || isUnchanged else {
        throw .notFetched(
          url: address.text, .status(head.status, retryAfter: head["retry-after"]))
      }
      return FetchedPage(requested: request.address, hops: hops, body: isUnchanged ? [] : body)
    }
  }

  /// The addresses of the host, to which curl is then restricted: a name that means one machine when it is
  /// checked could mean another when it is called.
  private func resolve(
    _ address: WebAddress, for request: FetchRequest, until deadline: ContinuousClock.Instant
  ) throws(LoadError) -> ResolvedHost {
    request.progress(address, 0)
    let answer: Result<ResolvedHost, HostWithoutAddress>
    do throws(ProgramFault) {
      // Without the program, no name need be resolved.
      try programs.path(of: "curl")
      answer = try resolver.resolve(
        address.host, within: deadline - ContinuousClock.now, isCancelled: programs.isCancelled)
    } catch {
      throw .of(error, needing: .curl, for: request.address.text, limits: request.limits)
    }
    switch answer {
    case .success(let host): return host
    // Behind a proxy, the proxy resolves names.
    case .failure where CurlCall.usesProxy(programs.environment):
      return ResolvedHost(address.host, addresses: [])
    case .failure(.unknown):
      throw .notFetched(url: request.address.text, .unknownHost(address.host))
    case .failure(.unanswered):
      throw .notFetched(url: request.address.text, .noNameServer(host: address.host))
    }
  }
}

extension FetchMethod {
  fileprivate var followsRedirects: Bool {
    if case .post = self { false } else { true }
  }
}

extension ResponseHead {
  /// The target of a redirect; `nil` for other answers.
  var redirect: String? {
    [301, 302, 303, 307, 308].contains(status) ? self["location"] : nil
  }

  /// Whether the body is the page: 200, or 203 for one that a proxy has changed. The other successes of RFC
  /// 9110 carry a part of it (206), nothing (204, 205), or a message about something to be done later.
  var carriesWholePage: Bool { [200, 203].contains(status) }
}
