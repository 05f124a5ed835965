extension WebAddress {
  /// The part of the host that was registered: `a.example` for `www.a.example` and `news.a.example`,
  /// `a.co.example` where names are registered below `co.`.
  ///
  /// An approximation: the list of public suffixes changes every week, and this only distinguishes sources. A
  /// copy in an archive has the domain of its original; a numeric address is its own domain.
  public var domain: String {
    if let original { return original.domain }
    // An address of IPv6 has colons.
    var host = Substring(host.contains(":") ? host : String(page.host.prefix { $0 != ":" }))
    while host.hasSuffix(".") { host = host.dropLast() }
    let labels = host.split(separator: ".")
    let isNumeric = host.contains(":") || labels.allSatisfy { $0.allSatisfy(\.isNumber) }
    guard labels.count > 2, !isNumeric else { return String(host) }
    let end = labels.suffix(2).joined(separator: ".")
    let isShared =
      Self.sharedHosts.contains(end)
      || (labels.last!.count == 2 && Self.secondLevels.contains(String(labels[labels.count - 2])))
    return labels.suffix(isShared ? 3 : 2).joined(separator: ".")
  }

  /// The domains below which countries register names: `co.uk`, `com.au`, `gov.za`.
  private static let secondLevels: Set<String> = [
    "ac", "co", "com", "edu", "gob", "gouv", "gov", "go", "gub", "govt", "info", "mil", "ne", "net",
    "nhs", "nom", "or", "org", "parliament", "police", "sch",
  ]

  /// Hosts whose subdomains belong to different people.
  private static let sharedHosts: Set<String> = [
    "blogspot.com", "github.io", "gitlab.io", "medium.com", "netlify.app", "substack.com",
    "tumblr.com", "vercel.app", "wordpress.com",
  ]
}
