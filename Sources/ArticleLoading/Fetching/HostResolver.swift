import Glibc
import Synchronization

/// Resolves host names.
protocol HostResolver: Sendable {
  /// The addresses of a host; `nil` if it has none.
  ///
  /// - Throws: `ProgramFault.cancelled` or `tooSlow`.
  func resolve(
    _ host: String, within patience: Duration, isCancelled: @Sendable () -> Bool
  ) throws(ProgramFault) -> ResolvedHost?
}

/// A host's addresses, with the decision whether they are private.
struct ResolvedHost: Equatable, Sendable {
  /// The addresses in the order in which they should be tried.
  var addresses: [HostAddress]
  /// Whether any of them, or the name itself, is in a private network.
  var reachesPrivate: Bool
  /// Whether all of them are.
  var isPrivate: Bool
}

extension ResolvedHost {
  /// Judges a host by its name and its addresses.
  init(_ host: String, addresses: [HostAddress]) {
    let isLocalName = Self.isLocalName(host)
    self.addresses = addresses
    reachesPrivate = isLocalName || addresses.contains(where: \.isPrivate)
    // Nothing is certain of a name that only a proxy resolves, so it justifies no redirect.
    isPrivate = isLocalName || !addresses.isEmpty && addresses.allSatisfy(\.isPrivate)
  }

  /// Names of this machine or its neighbours, whatever a name server says.
  private static func isLocalName(_ host: String) -> Bool {
    let name = host.hasSuffix(".") ? host.dropLast() : host[...]
    guard HostAddress(String(name)) == nil else { return false }
    return !name.contains(".")
      || ["localhost", "local", "internal", "lan", "home.arpa"].contains {
        name.hasSuffix(".\($0)")
      }
  }
}

/// Asks the system: its hosts file, its name servers.
struct SystemResolver: HostResolver {
  func resolve(
    _ host: String, within patience: Duration, isCancelled: @Sendable () -> Bool
  ) throws(ProgramFault) -> ResolvedHost? {
    if let address = HostAddress(host) { return ResolvedHost(host, addresses: [address]) }
    let question = Question(host)
    question.ask()
    let deadline = ContinuousClock.now + patience
    while true {
      if let addresses = question.answer {
        return addresses.isEmpty ? nil : ResolvedHost(host, addresses: addresses)
      }
      if isCancelled() { throw .cancelled }
      guard ContinuousClock.now < deadline else { throw .tooSlow }
      _ = poll(nil, 0, 1)
    }
  }

  /// One request to the system, on a thread of its own: only the system's time limit ends it, and a caller that
  /// does not wait that long abandons it.
  fileprivate final class Question: Sendable {
    private let host: String
    private let found = Mutex<[HostAddress]?>(nil)

    init(_ host: String) { self.host = host }

    var answer: [HostAddress]? { found.withLock { $0 } }

    func ask() {
      var thread = pthread_t()
      let question = Unmanaged.passRetained(self)
      if pthread_create(&thread, nil, answerQuestion, question.toOpaque()) == 0 {
        pthread_detach(thread)
      } else {
        question.release()
        settle([])
      }
    }

    fileprivate func settle(_ addresses: [HostAddress]) { found.withLock { $0 = addresses } }

    fileprivate func answerBySystem() { settle(Self.addresses(of: host)) }

    private static func addresses(of host: String) -> [HostAddress] {
      var hints = addrinfo()
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
      var list: UnsafeMutablePointer<addrinfo>?
      guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
      defer { freeaddrinfo(list) }
      var addresses: [HostAddress] = []
      var next = list
      while let entry = next {
        if let address = HostAddress(entry.pointee.ai_addr), !addresses.contains(address) {
          addresses.append(address)
        }
        next = entry.pointee.ai_next
      }
      return addresses
    }
  }
}

private func answerQuestion(_ question: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let question {
    Unmanaged<SystemResolver.Question>.fromOpaque(question).takeRetainedValue().answerBySystem()
  }
  return nil
}
