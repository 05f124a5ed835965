extension WebAddress {
  /// Whether both lead a reader to the same page.
  public func namesSamePage(as other: WebAddress) -> Bool { page == other.page }

  /// The page of this address, in any spelling of it.
  public var page: WebPageKey { WebPageKey(self) }
}

/// The one form in which addresses are compared, without anything that leads to the same page.
///
/// These make no difference: the scheme, a default port, the host's `www.`, `m.`, `mobile.` and `amp.`, a
/// trailing slash or `index.html`, the fragment, the way characters are escaped, the order of the query,
/// parameters that only count visitors, and being a copy in an archive or in the cache of a search engine. All
/// else does: another path or another query is another page.
public struct WebPageKey: Hashable, Sendable {
  /// The host without the parts that make no difference.
  public let host: String
  private let path: String
  private let query: [String]
  private let route: String

  init(_ address: WebAddress) {
    let address = address.original ?? address
    let text = address.text
    // A damaged log can contain anything.
    guard let scheme = text.firstRange(of: "://") else {
      (host, path, query, route) = ("", text, [], "")
      return
    }
    let behind = text[scheme.upperBound...]
    let fragmentStart = behind.firstIndex(of: "#") ?? behind.endIndex
    let rest = behind[..<fragmentStart]
    let hostEnd = rest.firstIndex { "/?".contains($0) } ?? rest.endIndex
    let queryStart = rest.firstIndex(of: "?") ?? rest.endIndex
    let authority = Self.authority(rest[..<hostEnd], isSecure: address.isSecure)
    var parts = Self.path(rest[hostEnd..<queryStart])
    var parameters = rest[queryStart...].dropFirst().split(separator: "&").map(Self.parameter)
    parameters.removeAll { VisitorParameters.holds($0.name, $0.value, on: authority) }
    var name = authority
    if authority == "youtu.be", parts.count == 1 {
      // The short form of youtube.com/watch?v=ID.
      name = "youtube.com"
      parameters.append(("v", parts[0]))
      parts = ["watch"]
    }
    host = Self.newNames[name] ?? name
    let whole = parts.joined(separator: "/")
    // DOIs ignore letter case, and their slash is often escaped.
    path = host == "doi.org" ? whole.replacing("%2F", with: "/").lowercased() : whole
    // Sorting is stable: values of one name keep their order.
    query = parameters.sorted { $0.name < $1.name }.map { "\($0.name)=\($0.value)" }
    // Pages that are programs name their parts by such fragments.
    let fragment = behind[fragmentStart...].dropFirst()
    route = fragment.hasPrefix("!") || fragment.hasPrefix("/") ? String(fragment) : ""
  }

  /// Hosts that have a new name.
  private static let newNames = ["twitter.com": "x.com", "dx.doi.org": "doi.org"]

  /// The key in one line.
  public var text: String {
    let tail =
      (query.isEmpty ? "" : "?" + query.joined(separator: "&")) + (route.isEmpty ? "" : "#" + route)
    return "\(host)/\(path)\(tail)"
  }

  private static func authority(_ typed: Substring, isSecure: Bool) -> String {
    var host = Substring(typed.lowercased())
    for port in [isSecure ? ":443" : ":80", ":", "."] where host.hasSuffix(port) {
      host = host.dropLast(port.count)
    }
    for device in ["www.", "amp.", "m.", "mobile."] where host.hasPrefix(device) {
      let behind = host.dropFirst(device.count)
      if behind.contains(".") { host = behind }
    }
    return String(host).replacing(".m.wikipedia.org", with: ".wikipedia.org")
  }

  private static func path(_ written: Substring) -> [String] {
    var parts: [String] = []
    for part in written.split(separator: "/") {
      let session = part.firstRange(of: ";jsessionid=") ?? part.firstRange(of: ";JSESSIONID=")
      let plain = unescaped(session.map { part[..<$0.lowerBound] } ?? part, keeping: "/?#%;")
      switch plain {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(plain)
      }
    }
    if let last = parts.last?.lowercased(), indexPages.contains(last) { parts.removeLast() }
    // A page's form for phones, only after a title: `/products/amp` is a page of its own.
    if parts.last == "amp", parts.dropLast().last?.count(where: { $0 == "-" }) ?? 0 >= 2 {
      parts.removeLast()
    }
    return parts
  }

  private static let indexPages: Set<String> = [
    "index.html", "index.htm", "index.php", "index.asp", "index.aspx", "default.aspx",
    "default.asp",
  ]

  private static func parameter(_ written: Substring) -> (name: String, value: String) {
    let halves = written.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    // In a query a plus sign is a space.
    let plain = halves.map {
      unescaped(Substring($0.replacing("+", with: "%20")), keeping: "&=#%+")
    }
    return (plain[0], plain.count > 1 ? plain[1] : "")
  }

  /// A part with its escapes replaced by characters, except those that would have another meaning there; other
  /// escapes are written in capitals.
  private static func unescaped(_ part: Substring, keeping kept: String) -> String {
    let bytes = Array(part.utf8)
    var output: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      defer { offset += 1 }
      guard bytes[offset] == UInt8(ascii: "%"), offset + 2 < bytes.count,
        let value = UInt8(
          String(decoding: bytes[offset + 1...offset + 2], as: UTF8.self), radix: 16)
      else {
        output.append(bytes[offset])
        continue
      }
      if (0x21...0x7E).contains(value), !kept.utf8.contains(value) {
        output.append(value)
      } else {
        output += "%".utf8
        output += String(decoding: bytes[offset + 1...offset + 2], as: UTF8.self).uppercased().utf8
      }
      offset += 2
    }
    return String(decoding: output, as: UTF8.self)
  }
}
