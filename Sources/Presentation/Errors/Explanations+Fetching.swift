import ArticleLoading
import ArticleText
import FactCheck

extension Explanations {
  /// Why a page could not be fetched.
  package static func explanation(of fault: FetchFault, at url: String) -> Explanation {
    switch fault {
    case .status(let status, let retryAfter): explanation(ofStatus: status, retryAfter, at: url)
    case .unknownHost(let host):
      Explanation(
        "no-host", "\(url): cannot find the host \(host)",
        hint: "check the spelling, and whether this machine is online")
    case .noNameServer(let host):
      Explanation(
        "no-name-server", "\(url): no name server answers for the host \(host)",
        hint: "check whether this machine is online, and the name of its proxy if it has one")
    case .noConnection(let host, let port, _):
      Explanation(
        "no-connection", "\(url): cannot connect to \(host), port \(port)",
        hint: "check the address, or try again later")
    case .privateHost(let host):
      Explanation(
        "private-address",
        "\(url): \(host) is in a private network, and you did not type this address",
        hint: "if you trust its source: load \(url), or reload aN \(url)")
    case .broken(let detail):
      Explanation(
        "broken-connection", "\(url): the connection broke: \(detail)", hint: "try again")
    case .untrusted(let fault, let detail):
      Explanation(
        "certificate", "\(url): \(text(fault, detail))",
        hint: "nothing was fetched, because the page may come from someone else")
    case .tooManyRedirects(let limit):
      Explanation(
        "too-many-redirects", "\(url): redirected more than \(Counted.text(limit, "time"))",
        hint: "such pages often need a cookie: \(saving(url))")
    case .redirect(let target, let fault): explanation(ofRedirectTo: target, fault, at: url)
    }
  }

  /// Why the page of a piece of evidence could not be fetched or read. What helps `load` does not help here: the
  /// source can be described without its page.
  package static func explanation(ofSource error: LoadError) -> Explanation {
    var explanation = explanation(of: error)
    if case .notFetched(_, let fault) = error, fault.isOfNetwork { return explanation }
    explanation.hint =
      switch error {
      case .notFetched(let url, .privateHost):
        "if you trust its source, type it: edit eN --url \(url) --fetch"
      case .notFetched(_, .redirect(let target, .privateHost)),
        .notFetched(_, .redirect(let target, .unencrypted)):
        "to fetch it anyway: --url \(target) --fetch"
      default:
        "without --fetch the source is recorded as typed: --title, --publisher, --author, --published"
      }
    return explanation
  }

  /// Why an archive of fact-checks could not be fetched. What helps `load` does not help here.
  package static func explanation(ofArchive error: LoadError) -> Explanation {
    var explanation = explanation(of: error)
    guard case .notFetched(_, let fault) = error, !fault.isOfNetwork else { return explanation }
    explanation.hint =
      switch fault {
      case .redirect(let target, .privateHost), .redirect(let target, .unencrypted):
        "to add it anyway: library add \(target)"
      case .status(404, _), .status(410, _): "check the address"
      default: "save it with your browser, then library add FILE"
      }
    return explanation
  }

  /// Why the page of a piece of evidence could not be copied.
  /// - Parameter command: the command that asked for it, with its option: `capture`, `capture --from-archive` or
  ///   `recapture`.
  package static func explanation(
    ofCopy error: LoadError, of id: EvidenceID, by command: String
  ) -> Explanation {
    var explanation = explanation(of: error)
    guard case .notFetched(let url, let fault) = error, !fault.isOfNetwork else {
      return explanation
    }
    explanation.hint =
      switch fault {
      case .privateHost: "if you trust its source, type it: \(command) \(id) \(url)"
      case .redirect(let target, .privateHost), .redirect(let target, .unencrypted):
        "to copy that page instead: edit \(id) --url \(target), then capture \(id) \(target)"
      case .status(404, _), .status(410, _): "archive \(id) looks for an archived copy"
      default: "save the page with a browser, then capture \(id) --file FILE"
      }
    return explanation
  }

  private static func explanation(
    ofStatus status: Int, _ retryAfter: String?, at url: String
  ) -> Explanation {
    switch status {
    case 404, 410:
      Explanation(
        "page-missing", "\(url): page not found (\(status))",
        hint: "an archive may have it: load https://web.archive.org/web/\(url)")
    case 401, 402, 403, 407, 451:
      Explanation(
        "page-refused", "\(url): the server refused the request (\(status))", hint: saving(url))
    case 429, 503:
      Explanation(
        "busy-server", "\(url): the server is busy (\(status))",
        hint: retryAfter.map { "it asks to try again after: \($0)" + seconds($0) }
          ?? "try again later")
    case 500...:
      Explanation(
        "server-error", "\(url): the server failed (\(status))", hint: "try again later")
    case 206:
      Explanation(
        "http-status", "\(url): the server sent only part of the page (206)", hint: saving(url))
    default: Explanation("http-status", "\(url): the server answered \(status)")
    }
  }

  private static func explanation(
    ofRedirectTo target: String, _ fault: RedirectFault, at url: String
  ) -> Explanation {
    let reason: String
    let hint: String?
    switch fault {
    case .notWeb:
      reason = "which is not a web address"
      hint = nil
    case .privateHost:
      reason = "which is in a private network"
      hint = "to load it anyway: load \(target)"
    case .unencrypted:
      reason = "which is not encrypted"
      hint = "to load it anyway: load \(target)"
    }
    return Explanation(
      "bad-redirect", "\(url): the server redirects to \(target), \(reason)", hint: hint)
  }

  private static func text(_ fault: CertificateFault, _ detail: String) -> String {
    switch fault {
    case .expired: "the server's certificate has expired"
    case .notYetValid: "the server's certificate is not valid yet"
    case .otherHost: "the server's certificate is for another host"
    case .unknownIssuer: "the server's certificate is not from an issuer that this machine trusts"
    case .other: "cannot make an encrypted connection: \(detail)"
    }
  }

  private static func saving(_ url: String) -> String {
    "save it with your browser, then load FILE --url \(url)"
  }

  private static func seconds(_ text: String) -> String { Int(text) == nil ? "" : " seconds" }

  /// Why a text is not a web address.
  package static func text(_ fault: WebAddress.Fault) -> String {
    switch fault {
    case .scheme: "an address must begin with http:// or https://"
    case .host: "the host name is not valid"
    case .credentials: "an address must not contain a user name or password"
    case .whiteSpace: "an address must not contain spaces or control characters"
    case .tooLong: "an address must not be longer than \(Counted.grouped(WebAddress.longest)) bytes"
    }
  }
}

extension FetchFault {
  /// Whether the network or the server failed, so that only another try helps.
  fileprivate var isOfNetwork: Bool {
    switch self {
    case .unknownHost, .noNameServer, .noConnection, .broken, .untrusted: true
    case .status(let status, _): status == 429 || status >= 500
    case .privateHost, .tooManyRedirects, .redirect: false
    }
  }
}
