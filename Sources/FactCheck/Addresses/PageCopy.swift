extension WebAddress {
  /// The page of which this address is a copy: in an archive whose addresses contain the page's address, or in
  /// the cache of a search engine. `nil` for the page itself.
  public var original: WebAddress? {
    var found: WebAddress?
    var address = self
    // A copy of a copy is a copy of the page; every step makes the address shorter.
    while let copy = PageCopy(address), let original = copy.address,
      original.text.utf8.count < address.text.utf8.count
    {
      found = original
      address = original
    }
    return found
  }

  /// Whether this is a copy in an archive whose addresses do not contain the page's address.
  public var isOpaqueCopy: Bool {
    original == nil && PageCopy.opaqueHosts.contains(page.host)
  }
}

/// The parts of the address of a copy.
struct PageCopy {
  /// The original's address as written there.
  let original: String
  /// When the copy was made, if its address gives the second.
  let captured: Timestamp?

  /// The original's address.
  var address: WebAddress? {
    // Servers turn two slashes into one: `https:/a.example`.
    for scheme in ["http", "https"] where original.lowercased().hasPrefix(scheme + ":/") {
      let rest = original.dropFirst(scheme.count + 1).drop { $0 == "/" }
      return try? WebAddress("\(scheme)://\(rest)")
    }
    // Archives accept addresses without a scheme, too; a host has a dot.
    guard original.prefix(while: { !"/?#".contains($0) }).contains(".") else { return nil }
    return try? WebAddress("http://\(original)")
  }

  /// Reads the address of a copy; `nil` for anything else.
  init?(_ address: WebAddress) {
    let parts = address.text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var host = parts[2].lowercased()
    if host.hasPrefix("www.") { host = String(host.dropFirst(4)) }
    var path = parts[3]
    for folder in Self.folders[host] ?? [] where path.hasPrefix(folder) {
      path = path.dropFirst(folder.count)
      if let parts = Self.behindStamp(path) {
        (original, captured) = parts
        return
      }
    }
    for folder in Self.caches(host) where path.hasPrefix(folder.path) {
      original = (folder.isSecure ? "https://" : "http://") + path.dropFirst(folder.path.count)
      captured = nil
      return
    }
    return nil
  }

  /// The folders of copies in archives, the longest first; the time of the copy and the page's address follow
  /// them.
  private static let folders: [String: [String]] = {
    var folders = [
      "web.archive.org": ["web/"], "ghostarchive.org": ["archive/"], "archive.org": ["web/"],
      "arquivo.pt": ["wayback/"],
      "webarchive.nationalarchives.gov.uk": ["ukgwa/", ""], "webarchive.loc.gov": ["all/"],
    ]
    for host in archiveToday { folders[host] = ["o/", ""] }
    return folders
  }()

  private static let archiveToday = [
    "archive.today", "archive.is", "archive.ph", "archive.li", "archive.vn", "archive.fo",
    "archive.md",
  ]

  /// Hosts of archives in which a short word names a copy.
  static let opaqueHosts: Set<String> = Set(archiveToday).union([
    "perma.cc", "ghostarchive.org", "megalodon.jp",
  ])

  /// The text after a time of any length, `*`, `newest`, the word of a copy, or nothing.
  private static func behindStamp(
    _ path: Substring
  ) -> (original: String, captured: Timestamp?)? {
    if let address = address(path) { return (address, nil) }
    guard let slash = path.firstIndex(of: "/") else { return nil }
    let stamp = path[..<slash]
    let original = path[path.index(after: slash)...]
    guard !original.isEmpty else { return nil }
    let digits = stamp.prefix { $0.isASCII && ($0.isNumber || ".-".contains($0)) }
    let isStamp = !digits.isEmpty || stamp.hasPrefix("*")
    let isWord = stamp.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let whole = address(original)
    guard isStamp || (isWord && whole != nil) else { return nil }
    return (whole ?? String(original), time(digits))
  }

  /// The address in a text, even if it was escaped to be part of another address; `nil` if it has no scheme.
  private static func address(_ text: Substring) -> String? {
    let start = text.prefix(14).lowercased()
    if start.hasPrefix("http:/") || start.hasPrefix("https:/") { return String(text) }
    let plain = start.replacing("%3a", with: ":").replacing("%2f", with: "/")
    guard plain.hasPrefix("http:/") || plain.hasPrefix("https:/") else { return nil }
    return unescaped(text)
  }

  /// The text with its escapes replaced by characters, except those that no address has.
  private static func unescaped(_ text: Substring) -> String {
    var output: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16),
        value > 0x20, value != 0x7F
      else {
        output.append(byte)
        continue
      }
      output.append(value)
      rest = rest.dropFirst(2)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The time of fourteen digits, `YYYYMMDDhhmmss`, with or without dots and a hyphen.
  private static func time(_ stamp: Substring) -> Timestamp? {
    let digits = stamp.utf8.filter { (0x30...0x39).contains($0) }
    guard digits.count == 14,
      let year = CalendarDay.number(digits[0..<4]), let month = CalendarDay.number(digits[4..<6]),
      let number = CalendarDay.number(digits[6..<8]),
      let day = CalendarDay(year: year, month: month, day: number),
      let hour = CalendarDay.number(digits[8..<10]), hour < 24,
      let minute = CalendarDay.number(digits[10..<12]), minute < 60,
      let second = CalendarDay.number(digits[12..<14]), second < 60
    else { return nil }
    return Timestamp(seconds: day.daysSince1970 * 86400 + hour * 3600 + minute * 60 + second)
  }

  /// The folders in which a search engine keeps pages for phones (AMP).
  private static func caches(_ host: String) -> [(path: String, isSecure: Bool)] {
    switch host {
    case "google.com": [("amp/s/", true), ("amp/", false)]
    case "cdn.ampproject.org": [("c/s/", true), ("v/s/", true), ("c/", false), ("v/", false)]
    default:
      host.hasSuffix(".cdn.ampproject.org")
        ? [("c/s/", true), ("v/s/", true), ("c/", false), ("v/", false)] : []
    }
  }
}
