import FactCheck

/// What an EPUB book says of itself, and in what order its parts are read: its package document.
///
/// pandoc turns the order of the authors round, and leaves out the parts that are not read in turn.
struct BookPackage {
  private(set) var title: String?
  private(set) var subtitle: String?
  private(set) var facts = ExtractedFacts()
  /// The package with all its parts read in turn; `nil` when they are so already.
  private(set) var rewritten: [UInt8]?

  /// Where the package lies in the packed book.
  static func place(in file: PackedFile) -> String? {
    guard let container = file.contents(of: "META-INF/container.xml") else { return nil }
    let reader = Reader()
    guard XMLReading.read(container, into: reader) else { return nil }
    return reader.package
  }

  init?(_ part: [UInt8]) {
    let reader = Reader()
    guard XMLReading.read(part, into: reader) else { return nil }
    takeTitles(reader)
    takeAuthors(reader)
    takeRest(reader)
    if reader.hasPartsAside { rewritten = reader.output }
  }

  private static let origin = "epub metadata"

  private mutating func takeTitles(_ reader: Reader) {
    let titles = reader.entries.filter { $0.name == "title" }
    func kind(_ entry: Reader.Entry) -> String? { reader.refinement("title-type", of: entry) }
    let main =
      titles.first { kind($0) == "main" } ?? titles.first { kind($0) == nil } ?? titles.first
    title = main.flatMap { PageLine.clean($0.text, limit: 300) }
    subtitle = titles.first { kind($0) == "subtitle" }.flatMap {
      PageLine.clean($0.text, limit: 500)
    }
    if let title { facts.found.append(.init(.title, title, from: Self.origin)) }
  }

  /// Authors in their order; others, as translators, only where there is no author.
  private mutating func takeAuthors(_ reader: Reader) {
    let creators = reader.entries.filter { $0.name == "creator" }
    func role(_ entry: Reader.Entry) -> String? {
      entry.attributes["opf:role"] ?? reader.refinement("role", of: entry)
    }
    func place(_ entry: Reader.Entry) -> Int? {
      reader.refinement("display-seq", of: entry).flatMap { Int($0) }
    }
    var authors = creators.filter { (role($0) ?? "aut") == "aut" }
    if authors.isEmpty { authors = creators }
    let ordered = authors.enumerated().sorted {
      (place($0.element) ?? .max, $0.offset) < (place($1.element) ?? .max, $1.offset)
    }
    for (_, entry) in ordered {
      guard let name = DocumentAuthors.name(entry.text),
        !facts.authors.contains(where: { $0.name == name })
      else { continue }
      facts.authors.append(Agent(name: name))
      facts.found.append(.init(.author, name, from: Self.origin))
    }
  }

  private mutating func takeRest(_ reader: Reader) {
    if let entry = reader.entries.first(where: { $0.name == "publisher" }),
      let name = DocumentAuthors.name(entry.text)
    {
      facts.publisher = name
      facts.found.append(.init(.publisher, name, from: Self.origin))
    }
    // The second edition of the format tells several dates apart.
    let dates = reader.entries.filter { $0.name == "date" }
    let date =
      dates.first { $0.attributes["opf:event"] == "publication" }
      ?? dates.first { $0.attributes["opf:event"] == nil }
    if let published = date.flatMap({ PageDate($0.text)?.date }) {
      facts.published = published
      facts.found.append(.init(.published, published.description, from: Self.origin))
    }
    if let entry = reader.entries.first(where: { $0.name == "language" }),
      let language = PageLanguages.tag(entry.text)
    {
      facts.language = language
      facts.found.append(.init(.language, language, from: Self.origin))
    }
  }

  private final class Reader: XMLReceiver {
    struct Entry {
      let name: String
      let attributes: [String: String]
      var text = ""
    }

    var entries: [Entry] = []
    var package: String?
    var hasPartsAside = false
    var output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)
    private var refinements: [(id: String, property: String, text: String)] = []
    private var current: Entry?
    /// Contents pages and covers, which nobody reads as text.
    private var asides: Set<String> = []
    let goesOn = true

    func refinement(_ property: String, of entry: Entry) -> String? {
      guard let id = entry.attributes["id"] else { return nil }
      return refinements.first { $0.id == "#\(id)" && $0.property == property }?.text.trimmed(
        of: " \n\t")
    }

    func start(_ name: String, _ attributes: [String: String]) {
      var attributes = attributes
      let local = name.split(separator: ":").last.map(String.init) ?? name
      switch local {
      case "rootfile": package = package ?? attributes["full-path"]
      case "item":
        let properties = (attributes["properties"] ?? "").split(separator: " ")
        let id = attributes["id"] ?? ""
        if properties.contains("nav") || properties.contains("cover-image")
          || ["cover", "toc", "nav", "ncx"].contains(where: { id.lowercased().hasPrefix($0) })
        {
          asides.insert(id)
        }
      case "itemref":
        if attributes["linear"] == "no", !asides.contains(attributes["idref"] ?? "") {
          attributes["linear"] = nil
          hasPartsAside = true
        }
      case "meta" where attributes["refines"] != nil, "title", "creator", "publisher", "date",
        "language":
        current = Entry(name: local, attributes: attributes)
      default: break
      }
      output += "<\(name)".utf8
      for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
        output += " \(key)=\"\(XMLText.escaped(value))\"".utf8
      }
      output += ">".utf8
    }

    func end(_ name: String) {
      output += "</\(name)>".utf8
      guard let entry = current, name.hasSuffix(entry.name) else { return }
      if entry.name == "meta" {
        refinements.append(
          (entry.attributes["refines"] ?? "", entry.attributes["property"] ?? "", entry.text))
      } else {
        entries.append(entry)
      }
      current = nil
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      let text = String(decoding: bytes, as: UTF8.self)
      current?.text += text
      output += XMLText.escaped(text).utf8
    }
  }
}
