import ArticleLoading
import ArticleText

extension Explanations {
  /// Why a page could not be fetched.
  static func explanation(of fault: FetchFault, at url: String) -> Explanation {
    switch fault {
    case .status(let status, let retryAfter): explanation(ofStatus: status, retryAfter, at: url)
    case .unknownHost(let host):
      Explanation(
        "no-host", "\(url): no address is known for \(host)",
        hint: "check how it is spelled, and whether this machine is on the network")
    case .noConnection(let host, let port, _):
      Explanation(
        "no-connection", "\(url): nobody answers at \(host), port \(port)",
        hint: "check the address, or try again later")
    case .privateHost(let host):
      Explanation(
        "private-address", "\(url): \(host) is in a private network, and nobody typed this address",
        hint: "if you trust where it comes from: load \(url), or reload aN \(url)")
    case .broken(let detail):
      Explanation(
        "broken-connection", "\(url): the answer broke off: \(detail)", hint: "try again")
    case .untrusted(let fault, let detail):
      Explanation(
        "certificate", "\(url): \(text(fault, detail))",
        hint: "nothing was fetched, as it may be somebody else's page")
    case .tooManyRedirects(let limit):
      Explanation(
        "too-many-redirects", "\(url): sent on more than \(Counted.text(limit, "time"))",
        hint: "such pages often want a cookie: \(saving(url))")
    case .redirect(let target, let fault): explanation(ofRedirectTo: target, fault, at: url)
    }
  }

  private static func explanation(
    ofStatus status: Int, _ retryAfter: String?, at url: String
  ) -> Explanation {
    switch status {
    case 404, 410:
      Explanation(
        "page-missing", "\(url): there is no such page (\(status))",
        hint: "an archive may have it: load https://web.archive.org/web/\(url)")
    case 401, 402, 403, 407, 451:
      Explanation("page-refused", "\(url): the server refuses (\(status))", hint: saving(url))
    case 429, 503:
      Explanation(
        "busy-server", "\(url): the server wants to be left alone for now (\(status))",
        hint: retryAfter.map { "it says when to try again: \($0)" + seconds($0) }
          ?? "try again later")
    case 500...:
      Explanation(
        "server-error", "\(url): the server failed (\(status))", hint: "try again later")
    case 206:
      Explanation(
        "http-status", "\(url): the server sent only a part of the page (206)", hint: saving(url))
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
      reason = "which is no web page"
      hint = nil
    case .privateHost:
      reason = "which lies in a private network"
      hint = "if you want it all the same: load \(target)"
    case .unencrypted:
      reason = "which is not encrypted"
      hint = "if you want it all the same: load \(target)"
    }
    return Explanation(
      "bad-redirect", "\(url): the server sends us on to \(target), \(reason)", hint: hint)
  }

  private static func text(_ fault: CertificateFault, _ detail: String) -> String {
    switch fault {
    case .expired: "the server's certificate has expired"
    case .notYetValid: "the server's certificate is not valid yet"
    case .otherHost: "the server's certificate is for another host"
    case .unknownIssuer: "nobody whom this machine trusts vouches for the server"
    case .other: "no encrypted connection came about: \(detail)"
    }
  }

  private static func saving(_ url: String) -> String {
    "save it with your browser, then load FILE --url \(url)"
  }

  private static func seconds(_ text: String) -> String { Int(text) == nil ? "" : " seconds" }
}
