import FactCheck

/// One run of curl: one address, no redirects, nothing from configuration files.
struct CurlCall {
  /// The time limit for a connection, in seconds.
  private static let connectSeconds = 20
  /// The variables that determine proxies and trusted certificates.
  private static let variables: Set<String> = [
    "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
    "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE",
  ]

  /// The kinds of files that a page may be.
  private static let accepted = "text/html, application/xhtml+xml, text/plain, */*;q=0.5"

  private let address: WebAddress
  private let limits: LoadLimits
  private var call: ProgramCall

  /// Prepares a run.
  init(
    _ address: WebAddress, host: ResolvedHost, agent: String, for request: FetchRequest,
    patience: Duration
  ) {
    let (limits, known) = (request.limits, request.known)
    self.address = address
    self.limits = limits
    // Options are passed by standard input: addresses can contain secrets, and everybody can see a command
    // line.
    call = ProgramCall("curl", ["--disable", "--config", "-"])
    call.variables = Self.variables
    call.hasSideChannel = true
    call.maxBytes = limits.maxBytes
    call.patience = max(.milliseconds(1), patience)
    var options: [(String, String?)] = [
      ("silent", nil), ("show-error", nil), ("globoff", nil), ("compressed", nil),
      ("proto", "=http,https"), ("suppress-connect-headers", nil),
      ("connect-timeout", String(Self.connectSeconds)),
      ("user-agent", agent), ("dump-header", "/dev/fd/3"),
    ]
    switch request.method {
    case .get: options.append(("max-filesize", String(limits.maxBytes)))
    // The size of a page that is not sent does not matter.
    case .head: options.append(("head", nil))
    case .post(let file):
      options += [("max-filesize", String(limits.maxBytes)), ("data-binary", "@\(file)")]
    }
    let fields = ["Accept": Self.accepted].merging(request.fields) { $1 }
    options += fields.sorted { $0.key < $1.key }.map { ("header", "\($0.key): \($0.value)") }
    if !host.addresses.isEmpty, HostAddress(address.host) == nil {
      let list = host.addresses.map { $0.bytes.count == 4 ? "\($0)" : "[\($0)]" }
      options.append(
        ("resolve", "\(address.host):\(address.port):\(list.joined(separator: ","))"))
    }
    if let known, known.address == address {
      if let tag = known.tag { options.append(("header", "If-None-Match: \(tag)")) }
      if let modified = known.modified {
        options.append(("header", "If-Modified-Since: \(modified)"))
      }
    }
    options.append(("url", address.text))
    call.input = Array(options.map(Self.line).joined().utf8)
  }

  /// Whether the environment names a proxy, so that this machine need not resolve names.
  static func usesProxy(_ environment: [String: String]) -> Bool {
    variables.contains {
      !$0.lowercased().hasPrefix("no_") && $0.lowercased().hasSuffix("_proxy")
        && environment[$0]?.isEmpty == false
    }
  }

  /// A line of curl's configuration.
  private static func line(_ name: String, _ value: String?) -> String {
    guard let value else { return name + "\n" }
    let quoted = value.unicodeScalars.filter { $0.value >= 0x20 }
      .map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
    return "\(name) = \"\(quoted.joined())\"\n"
  }

  /// Runs curl; returns the head and the body of the answer.
  func perform(
    by programs: OutsidePrograms, for request: FetchRequest
  ) throws(LoadError) -> (ResponseHead, [UInt8]) {
    let result: ProgramResult
    var call = call
    call.progress = { request.progress(address, $0) }
    do throws(ProgramFault) {
      result = try programs.run(call)
    } catch {
      throw .of(error, needing: .curl, for: address.text, limits: limits)
    }
    let said = Self.message(result.diagnostics)
    guard result.status == 0 else { throw fault(result.status, said) }
    guard let head = ResponseHead(dump: result.side) else {
      throw .notFetched(url: address.text, .broken(detail: "the answer has no status"))
    }
    // Without a page, curl prints the headers in its place.
    return (head, request.method == .head ? [] : result.output)
  }

  /// curl's last message, without its name and number.
  private static func message(_ diagnostics: [UInt8]) -> String {
    let text = String(decoding: diagnostics.suffix(2000), as: UTF8.self)
    let line = text.split(separator: "\n").last { $0.hasPrefix("curl: (") }
    return line.map { String($0.drop { $0 != ")" }.dropFirst(2)) } ?? ""
  }

  /// The error for an exit code of curl.
  private func fault(_ status: Int32, _ said: String) -> LoadError {
    let url = address.text
    switch status {
    // curl is given the addresses of the host; what it resolves is the name of a proxy.
    case 5, 6: return .notFetched(url: url, .noNameServer(host: address.host))
    case 7:
      return .notFetched(
        url: url, .noConnection(host: address.host, port: address.port, detail: said))
    case 28: return .tooSlow(path: url, seconds: min(limits.seconds, Self.connectSeconds))
    case 63: return limits.tooLarge(url)
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91:
      return .notFetched(url: url, .untrusted(Self.certificateFault(said), detail: said))
    default:
      let detail = said.isEmpty ? "curl ended with \(status)" : said
      return .notFetched(url: url, .broken(detail: detail))
    }
  }

  /// The certificate fault in curl's message, in the words of the libraries with which it can be built.
  private static func certificateFault(_ said: String) -> CertificateFault {
    let words: [(String, CertificateFault)] = [
      ("expired", .expired), ("not yet valid", .notYetValid), ("not activated", .notYetValid),
      ("subject name", .otherHost), ("does not match", .otherHost), ("self-signed", .unknownIssuer),
      ("self signed", .unknownIssuer), ("issuer", .unknownIssuer), ("unknown ca", .unknownIssuer),
      ("certificate verification failed", .unknownIssuer),
    ]
    let said = said.lowercased()
    return words.first { said.contains($0.0) }?.1 ?? .other
  }
}
