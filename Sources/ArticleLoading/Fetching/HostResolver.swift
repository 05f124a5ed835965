import Glibc
import Synchronization

/// Resolves host names.
protocol HostResolver: Sendable {
  /// The addresses of a host, or why there are none.
  ///
  /// - Throws: `ProgramFault.cancelled` or `tooSlow`.
  func resolve(
    _ host: String, within patience: Duration, isCancelled: @Sendable () -> Bool
  ) throws(ProgramFault) -> Result<ResolvedHost, HostWithoutAddress>
}

/// Why there is no address of a host.
enum HostWithoutAddress: Error, Equatable {
  /// A name server says that it has none.
  case unknown
  /// No name server answers, as on a machine that is offline; nothing is known of the host.
  case unanswered
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
  ) throws(ProgramFault) -> Result<ResolvedHost, HostWithoutAddress> {
    if let address = HostAddress(host) {
      return .success(ResolvedHost(host, addresses: [address]))
    }
    let question = Question(host)
    question.ask()
    let deadline = ContinuousClock.now + patience
    while true {
      if let answer = question.answer {
        return answer.map { ResolvedHost(host, addresses: $0) }
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
    private let found = Mutex<Answer?>(nil)

    /// All addresses, at least one.
    typealias Answer = Result<[HostAddress], HostWithoutAddress>

    init(_ host: String) { self.host = host }

    var answer: Answer? { found.withLock { $0 } }

    func ask() {
      var thread = pthread_t()
      let question = Unmanaged.passRetained(self)
      if pthread_create(&thread, nil, answerQuestion, question.toOpaque()) == 0 {
        pthread_detach(thread)
      } else {
        question.release()
        settle(.failure(.unanswered))
      }
    }

    private func settle(_ answer: Answer) { found.withLock { $0 = answer } }

    fileprivate func answerBySystem() { settle(Self.addresses(of: host)) }

    private static func addresses(of host: String) -> Answer {
      var hints = addrinfo()
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
      var list: UnsafeMutablePointer<addrinfo>?
      let status = getaddrinfo(host, nil, &hints, &list)
      guard status == 0 else { return .failure(HostWithoutAddress(status)) }
      defer { freeaddrinfo(list) }
      var addresses: [HostAddress] = []
      var next = list
      while let entry = next {
        if let address = HostAddress(entry.pointee.ai_addr), !addresses.contains(address) {
          addresses.append(address)
        }
        next = entry.pointee.ai_next
      }
      return addresses.isEmpty ? .failure(.unknown) : .success(addresses)
    }
  }
}

extension HostWithoutAddress {
  /// The meaning of a status of getaddrinfo.
  init(_ status: Int32) {
    // A name without addresses of a kind is a status of its own, of which Glibc does not import the name.
    let noAddressOfKind: Int32 = -5
    self = status == EAI_NONAME || status == noAddressOfKind ? .unknown : .unanswered
  }
}

private func answerQuestion(_ question: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let question {
    Unmanaged<SystemResolver.Question>.fromOpaque(question).takeRetainedValue().answerBySystem()
  }
  return nil
}
