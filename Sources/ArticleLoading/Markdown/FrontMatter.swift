import FactCheck

/// What stands at the head of a Markdown text for programs to read, and not for readers: title, authors, date.
///
/// Known are YAML between `---`, TOML between `+++`, JSON in braces, the `%` lines of pandoc and the
/// `Title:` lines of MultiMarkdown.
struct FrontMatter {
  private(set) var title: String?
  /// A line or two that sum the text up.
  private(set) var standfirst: String?
  private(set) var facts = ExtractedFacts()
  /// What is in it besides.
  private(set) var dropped: [DroppedBlock] = []
  /// The bytes behind it.
  let rest: ArraySlice<UInt8>

  /// `nil` when the text begins at once.
  init?(_ text: [UInt8]) {
    guard let found = FrontMatterBlock(text) else { return nil }
    rest = found.rest
    let fields = found.fields
    takeTitles(fields, found.origin)
    takeAuthors(fields, found.origin)
    takeDates(fields, found.origin)
    takeRest(fields, found.origin)
    for (key, values) in fields where !Self.known.contains(key) && !values.isEmpty {
      let words = "\(key): \(values.joined(separator: ", "))"
      guard let excerpt = TitleText.clean(Array(words.utf8)[...], limit: 80) else { continue }
      dropped.append(DroppedBlock(reason: .frontMatter, excerpt: excerpt))
    }
  }

  typealias Fields = [(key: String, values: [String])]

  private static let titles = ["title", "headline"]
  private static let standfirsts = [
    "standfirst", "dek", "subtitle", "subheadline", "lead", "lede", "description", "summary",
    "excerpt",
  ]
  private static let authors = ["author", "authors", "byline", "creator"]
  private static let published = [
    "date", "published", "pubdate", "publishdate", "publish_date", "date_published", "published_at",
    "datepublished", "publication_date",
  ]
  private static let modified = [
    "lastmod", "modified", "updated", "last_modified_at", "date_modified",
  ]
  private static let languages = ["lang", "language"]
  private static let publishers = ["publisher", "publication"]
  private static let addresses = [
    "canonical_url", "canonical", "canonicalurl", "url", "permalink", "link",
  ]
  static let known = Set(
    titles + standfirsts + authors + published + modified + languages + publishers + addresses)

  private func first(_ keys: [String], in fields: Fields) -> (key: String, value: String)? {
    for key in keys {
      if let field = fields.first(where: { $0.key == key && !$0.values.isEmpty }) {
        return (key, field.values[0])
      }
    }
    return nil
  }

  private mutating func takeTitles(_ fields: Fields, _ origin: String) {
    if let (key, value) = first(Self.titles, in: fields),
      let line = PageLine.clean(value, limit: 300)
    {
      title = line
      facts.found.append(.init(.title, line, from: "\(origin) \(key)"))
    }
    if let (_, value) = first(Self.standfirsts, in: fields) {
      standfirst = PageLine.clean(value, limit: 1000)
    }
  }

  private mutating func takeAuthors(_ fields: Fields, _ origin: String) {
    for field in fields where Self.authors.contains(field.key) {
      for name in field.values.flatMap(DocumentAuthors.names) {
        guard !facts.authors.contains(where: { $0.name == name }) else { continue }
        facts.authors.append(Agent(name: name))
        facts.found.append(.init(.author, name, from: "\(origin) \(field.key)"))
      }
    }
  }

  private mutating func takeDates(_ fields: Fields, _ origin: String) {
    if let (key, value) = first(Self.published, in: fields), let date = PageDate(value)?.date {
      facts.published = date
      facts.found.append(.init(.published, date.description, from: "\(origin) \(key)"))
    }
    if let (key, value) = first(Self.modified, in: fields), let date = PageDate(value)?.date {
      facts.modified = date
      facts.found.append(.init(.modified, date.description, from: "\(origin) \(key)"))
    }
  }

  private mutating func takeRest(_ fields: Fields, _ origin: String) {
    if let (key, value) = first(Self.languages, in: fields), let tag = PageLanguages.tag(value) {
      facts.language = tag
      facts.found.append(.init(.language, tag, from: "\(origin) \(key)"))
    }
    if let (key, value) = first(Self.publishers, in: fields),
      let name = PageLine.clean(value, limit: 300)
    {
      facts.publisher = name
      facts.found.append(.init(.publisher, name, from: "\(origin) \(key)"))
    }
    let addresses = Self.addresses.compactMap { first([$0], in: fields) }
    for (key, value) in addresses where value.hasPrefix("http") {
      guard let address = try? WebAddress(value) else { continue }
      facts.url = address
      facts.found.append(.init(.url, address.text, from: "\(origin) \(key)"))
      break
    }
  }
}
