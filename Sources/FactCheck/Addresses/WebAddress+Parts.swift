extension WebAddress {
  /// Whether the connection is encrypted: https.
  public var isSecure: Bool { text.hasPrefix("https:") }

  /// The host in ASCII, an address of IPv6 without its brackets.
  public var host: String {
    let authority = authority
    if authority.hasPrefix("[") {
      return String(authority.dropFirst().prefix { $0 != "]" })
    }
    return String(authority.prefix { $0 != ":" })
  }

  /// The port, or the scheme's default.
  public var port: Int {
    let behind = authority.lastIndex(of: "]") ?? authority.startIndex
    let digits = authority[behind...].split(separator: ":", omittingEmptySubsequences: false)
    return digits.count > 1 ? Int(digits[1]) ?? defaultPort : defaultPort
  }

  /// Path and query, without the fragment; at least `/`.
  public var pathAndQuery: String {
    let rest = text[authority.endIndex...].prefix { $0 != "#" }
    return rest.hasPrefix("/") ? String(rest) : "/" + rest
  }

  /// The address of a reference on this page, by RFC 3986, 5.2: `../other`, `?page=2`, `//host/path`,
  /// `https://…`.
  ///
  /// - Throws: `Fault`, `scheme` for a reference to anything but a web page.
  public func resolving(_ reference: String) throws(Fault) -> WebAddress {
    // Some servers send unencoded spaces; browsers accept them.
    let reference = reference.replacing(" ", with: "%20")
    let scheme = reference.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
    }
    if !scheme.isEmpty, scheme.first!.isLetter, reference[scheme.endIndex...].hasPrefix(":") {
      return try WebAddress(reference)
    }
    let own = isSecure ? "https:" : "http:"
    if reference.hasPrefix("//") { return try WebAddress(own + reference) }
    let base = own + "//" + authority
    let path = pathAndQuery.prefix { $0 != "?" }
    if reference.isEmpty { return try WebAddress(base + pathAndQuery) }
    if reference.hasPrefix("#") { return try WebAddress(base + pathAndQuery + reference) }
    if reference.hasPrefix("?") { return try WebAddress(base + path + reference) }
    let end = reference.firstIndex { "?#".contains($0) } ?? reference.endIndex
    let folder =
      reference.hasPrefix("/") ? "" : path[...(path.lastIndex(of: "/") ?? path.startIndex)]
    let joined = String(folder) + reference[..<end]
    return try WebAddress(base + Self.withoutDots(joined) + reference[end...])
  }

  private var defaultPort: Int { isSecure ? 443 : 80 }

  /// Host and port as written between the slashes.
  private var authority: Substring {
    // A damaged log can contain anything.
    guard let start = text.firstRange(of: "://")?.upperBound else { return text[text.endIndex...] }
    return text[start...].prefix { !"/?#".contains($0) }
  }

  /// A path without `.` and `..`.
  private static func withoutDots(_ path: String) -> String {
    var parts: [Substring] = []
    let all = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for part in all {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    if all.last == "." || all.last == ".." { parts.append("") }
    return "/" + parts.joined(separator: "/")
  }
}
