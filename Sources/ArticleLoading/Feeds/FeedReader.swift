import FactCheck

/// Collects the items of a feed, in any of its formats.
final class FeedReader: XMLReceiver {
  private(set) var title: String?
  private(set) var items: [Feed.Item] = []
  /// The number of all items, with those beyond the limit.
  private(set) var count = 0
  /// The addresses that relative ones refer to: the feed's, then those that the open elements give.
  private var bases: [WebAddress?]
  /// The item being read.
  private var item: Feed.Item?
  /// Its permanent id, which can be an address.
  private var name: String?
  /// The depth below the item, or the feed.
  private var depth = 0
  private var words: [UInt8] = []
  private var isAtom = false
  /// The form of the title being read, and the number of open elements in it.
  private var reading: (form: TitleForm, inner: Int)?

  /// How a title is written.
  private enum TitleForm {
    /// Its characters as they are; elements in it are markup.
    case text
    /// HTML as text.
    case html
    /// Either, as in RSS.
    case unknown
  }

  /// The maximum length of an element's text.
  private static let longest = 20_000

  init(base: WebAddress?) { bases = [base] }

  var continues: Bool { count < Feed.mostCounted }

  func start(_ name: String, _ attributes: [String: String]) {
    if bases.count == 1, Self.local(name) == "feed" { isAtom = true }
    bases.append(attributes["xml:base"].map(address) ?? bases.last!)
    if let (form, inner) = reading {
      reading = (form, inner + 1)
      return
    }
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
      if let target = attributes["href"], relation == "alternate", depth == 1 { add(link: target) }
    case "guid":
      depth += 1
      self.name = attributes["isPermaLink"] == "false" ? nil : ""
    case "title":
      depth += 1
      reading = (form(attributes), 0)
    default: depth += 1
    }
  }

  private func form(_ attributes: [String: String]) -> TitleForm {
    switch attributes["type"] {
    case "html", "text/html": .html
    case "text", "xhtml", "text/plain", "application/xhtml+xml": .text
    default: isAtom ? .text : .unknown
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if words.count < Self.longest { words += bytes.prefix(Self.longest) }
  }

  func end(_ name: String) {
    defer { if bases.count > 1 { bases.removeLast() } }
    if let (form, inner) = reading, inner > 0 {
      reading = (form, inner - 1)
      return
    }
    let local = Self.local(name)
    if (local == "item" || local == "entry"), depth == 0, var item {
      if item.address == nil { item.address = self.name.flatMap(address) }
      if items.count < Feed.maxItems { items.append(item) }
      count += 1
      self.item = nil
      return
    }
    defer {
      depth = max(0, depth - 1)
      words.removeAll(keepingCapacity: true)
      reading = nil
    }
    let isPrefixed = name.contains(":") && !name.hasPrefix("atom:")
    guard item != nil else {
      if local == "title", !isPrefixed, title == nil { title = line }
      return
    }
    guard depth == 1 else { return }
    switch local {
    case "title" where !isPrefixed: item?.title = line
    case "link" where !isPrefixed: if item?.address == nil { add(link: text) }
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

  private var line: String? {
    switch reading?.form ?? .unknown {
    case .text: PageLine.clean(text, limit: 300, resolves: false)
    case .html: PageLine.clean(MarkupWords.line(of: words), limit: 300, resolves: false)
    case .unknown where MarkupWords.areMarkup(words):
      PageLine.clean(MarkupWords.line(of: words), limit: 300, resolves: false)
    case .unknown: PageLine.clean(text, limit: 300)
    }
  }

  private var date: PartialDate? { PageDate(text)?.date }

  private func add(link: String) {
    if item != nil, let address = address(link) { item?.address = address }
  }

  private func address(_ text: String) -> WebAddress? {
    guard !text.isEmpty else { return nil }
    return bases.last!.map { try? $0.resolving(text) } ?? (try? WebAddress(text))
  }
}
