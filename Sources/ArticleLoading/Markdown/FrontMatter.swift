import FactCheck

/// The metadata at the head of a Markdown text: title, authors, date.
///
/// Supported are YAML between `---`, TOML between `+++`, JSON in braces, the `%` lines of pandoc and the
/// `Title:` lines of MultiMarkdown.
struct FrontMatter {
  private(set) var title: String?
  /// A line or two that summarize the text.
  private(set) var standfirst: String?
  private(set) var facts = ExtractedFacts()
  /// Its other contents.
  private(set) var dropped: [DroppedBlock] = []
  /// The bytes after it.
  let rest: ArraySlice<UInt8>

  /// `nil` if the text begins at once.
  init?(_ text: [UInt8]) {
    guard let found = FrontMatterBlock(text) else { return nil }
    rest = found.rest
    let fields = found.fields
    readRest(fields, found.origin)
    readTitles(fields, found.origin)
    readAuthors(fields, found.origin)
    readDates(fields, found.origin)
    for line in found.unread { dropped += DroppedBlock.of(line, .frontMatter) }
    for (index, field) in fields.enumerated() {
      let values = used.contains(index) ? left[index] ?? [] : field.values
      guard !values.isEmpty else { continue }
      dropped += DroppedBlock.of(
        "\(field.key): \(values.joined(separator: ", "))",
        unclear.contains(index) ? .unclearDate : .frontMatter)
    }
  }

  /// The indexes of the fields that gave facts.
  private var used: Set<Int> = []
  /// The values of those fields that gave none, by index.
  private var left: [Int: [String]] = [:]
  /// The indexes of dates that could not be read.
  private var unclear: Set<Int> = []

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

  /// Uses the first field, in the order of the keys, that gives a value.
  private mutating func first<Value>(
    _ keys: [String], of fields: Fields, _ make: (String) -> Value?
  ) -> (key: String, value: Value)? {
    for key in keys {
      for (index, field) in fields.enumerated() where field.key == key {
        guard let text = field.values.first, let value = make(text) else { continue }
        used.insert(index)
        left[index] = Array(field.values.dropFirst())
        return (key, value)
      }
    }
    return nil
  }

  private mutating func readTitles(_ fields: Fields, _ origin: String) {
    if let (key, line) = first(Self.titles, of: fields, { PageLine.clean($0, limit: 300) }) {
      title = line
      facts.found.append(.init(.title, line, from: "\(origin) \(key)"))
    }
    standfirst = first(Self.standfirsts, of: fields) { PageLine.clean($0, limit: 1000) }?.value
  }

  private mutating func readAuthors(_ fields: Fields, _ origin: String) {
    for (index, field) in fields.enumerated() where Self.authors.contains(field.key) {
      let names = field.values.map { DocumentAuthors.names($0) }
      left[index] = zip(field.values, names).filter { $0.1.isEmpty }.map(\.0)
      for name in names.joined() {
        used.insert(index)
        guard !facts.authors.contains(where: { $0.name == name }) else { continue }
        facts.authors.append(Agent(name: name))
        facts.found.append(.init(.author, name, from: "\(origin) \(field.key)"))
      }
    }
  }

  private mutating func readDates(_ fields: Fields, _ origin: String) {
    let language = facts.language
    func date(_ text: String) -> PartialDate? { DocumentDate.read(text, language: language) }
    if let (key, date) = first(Self.published, of: fields, date) {
      facts.published = date
      facts.found.append(.init(.published, date.description, from: "\(origin) \(key)"))
    }
    if let (key, date) = first(Self.modified, of: fields, date) {
      facts.modified = date
      facts.found.append(.init(.modified, date.description, from: "\(origin) \(key)"))
    }
    let dates = Set(Self.published + Self.modified)
    for (index, field) in fields.enumerated() where dates.contains(field.key) {
      if let text = field.values.first, date(text) == nil { unclear.insert(index) }
    }
  }

  private mutating func readRest(_ fields: Fields, _ origin: String) {
    if let (key, tag) = first(Self.languages, of: fields, { PageLanguages.tag($0) }) {
      facts.language = tag
      facts.found.append(.init(.language, tag, from: "\(origin) \(key)"))
    }
    if let (key, name) = first(Self.publishers, of: fields, { PageLine.clean($0, limit: 300) }) {
      facts.publisher = name
      facts.found.append(.init(.publisher, name, from: "\(origin) \(key)"))
    }
    let address = first(Self.addresses, of: fields) {
      $0.hasPrefix("http") ? try? WebAddress($0) : nil
    }
    if let (key, address) = address {
      facts.url = address
      facts.found.append(.init(.url, address.text, from: "\(origin) \(key)"))
    }
  }
}
