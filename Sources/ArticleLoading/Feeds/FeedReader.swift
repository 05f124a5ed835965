import FactCheck

/// Collects the items of a feed, in any of its formats.
final class FeedReader: XMLReceiver {
  private(set) var title: String?
  private(set) var items: [Feed.Item] = []
  private let base: WebAddress?
  /// The item being read.
  private var item: Feed.Item?
  /// Its permanent id, which can be an address.
  private var name: String?
  /// The depth below the item, or the feed.
  private var depth = 0
  private var words: [UInt8] = []

  /// The maximum length of an element's text.
  private static let longest = 20_000

  init(base: WebAddress?) { self.base = base }

  var goesOn: Bool { items.count < Feed.maxItems }

  func start(_ name: String, _ attributes: [String: String]) {
    words.removeAll(keepingCapacity: true)
    switch Self.local(name) {
    case "item" where item == nil, "entry" where item == nil:
      item = Feed.Item()
      self.name = nil
      depth = 0
    case "link":
      depth += 1
      // Atom has the address in an attribute, beside other links.
      let relation = attributes["rel"] ?? "alternate"
      if let target = attributes["href"], relation == "alternate", depth == 1 { take(link: target) }
    case "guid":
      depth += 1
      self.name = attributes["isPermaLink"] == "false" ? nil : ""
    default: depth += 1
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if words.count < Self.longest { words += bytes.prefix(Self.longest) }
  }

  func end(_ name: String) {
    let local = Self.local(name)
    if (local == "item" || local == "entry"), depth == 0, var item {
      if item.address == nil { item.address = self.name.flatMap(address) }
      if goesOn { items.append(item) }
      self.item = nil
      return
    }
    defer {
      depth = max(0, depth - 1)
      words.removeAll(keepingCapacity: true)
    }
    let isPrefixed = name.contains(":") && !name.hasPrefix("atom:")
    guard item != nil else {
      if local == "title", !isPrefixed, title == nil { title = line }
      return
    }
    guard depth == 1 else { return }
    switch local {
    case "title" where !isPrefixed: item?.title = line
    case "link" where !isPrefixed: if item?.address == nil { take(link: text) }
    case "guid": if self.name != nil { self.name = text }
    case "pubDate", "date", "published", "issued": item?.published = date
    case "updated", "modified": if item?.published == nil { item?.published = date }
    default: break
    }
  }

  private static func local(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }

  private var text: String {
    String(decoding: words, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private var line: String? { PageLine.clean(text, limit: 300) }

  private var date: PartialDate? { PageDate(text)?.date }

  private func take(link: String) {
    if item != nil, let address = address(link) { item?.address = address }
  }

  private func address(_ text: String) -> WebAddress? {
    guard !text.isEmpty else { return nil }
    return base.map { try? $0.resolving(text) } ?? (try? WebAddress(text))
  }
}
