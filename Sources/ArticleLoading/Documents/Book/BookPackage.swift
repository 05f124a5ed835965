import FactCheck

/// The package document of an EPUB book: its metadata and the reading order of its parts.
///
/// pandoc reverses the order of the authors and omits parts outside the reading order.
struct BookPackage {
  private(set) var block = TitleBlock(from: "epub metadata")
  /// Paths of the parts in the packed book, in reading order.
  private(set) var parts: [String] = []
  /// The package with all parts in the reading order; `nil` when they already are.
  private(set) var rewritten: [UInt8]?

  /// The path of the package document in the packed book.
  static func path(in file: PackedFile) -> String? {
    guard let container = file.contents(of: "META-INF/container.xml") else { return nil }
    let reader = Reader()
    guard XMLReading.read(container, into: reader) else { return nil }
    return reader.package
  }

  /// - Parameter path: the path of the package document in the packed book.
  init?(_ part: [UInt8], at path: String) {
    let reader = Reader()
    guard XMLReading.read(part, into: reader) else { return nil }
    readTitles(reader)
    addAuthors(reader)
    readRest(reader)
    parts = reader.spine.compactMap { reader.items[$0] }.map {
      PackedFile.path(of: $0, from: path)
    }
    if reader.hasPartsAside { rewritten = reader.output }
  }

  private mutating func readTitles(_ reader: Reader) {
    let titles = reader.entries.filter { $0.name == "title" }
    func kind(_ entry: Reader.Entry) -> String? { reader.refinement("title-type", of: entry) }
    let main =
      titles.first { kind($0) == "main" } ?? titles.first { kind($0) == nil } ?? titles.first
    if let main { block.addTitle(main.text) }
    if let subtitle = titles.first(where: { kind($0) == "subtitle" }) {
      block.addSubtitle(subtitle.text)
    }
  }

  /// Authors in their order; others, such as translators, only if there is no author.
  private mutating func addAuthors(_ reader: Reader) {
    let creators = reader.entries.filter { $0.name == "creator" }
    func role(_ entry: Reader.Entry) -> String? {
      entry.attributes["opf:role"] ?? reader.refinement("role", of: entry)
    }
    func number(_ entry: Reader.Entry) -> Int? {
      reader.refinement("display-seq", of: entry).flatMap { Int($0) }
    }
    var authors = creators.filter { (role($0) ?? "aut") == "aut" }
    if authors.isEmpty { authors = creators }
    let ordered = authors.enumerated().sorted {
      (number($0.element) ?? .max, $0.offset) < (number($1.element) ?? .max, $1.offset)
    }
    for (_, entry) in ordered {
      // A comma inverts a name here: "Le Guin, Ursula K."
      block.addAuthors(DocumentAuthors.names(entry.text, areOne: true))
    }
  }

  private mutating func readRest(_ reader: Reader) {
    func first(_ name: String) -> String? { reader.entries.first { $0.name == name }?.text }
    if let publisher = first("publisher") { block.addPublisher(publisher) }
    if let language = first("language") { block.addLanguage(language) }
    var dates = reader.entries.filter { $0.name == "date" }
    // A program that has no date of publication often states the second at which it made the book.
    if let made = reader.modified, made.contains("T") {
      for entry in dates where entry.text == made { block.dropTimeOfMaking(made) }
      dates.removeAll { $0.text == made }
    }
    // EPUB 2 distinguishes several dates.
    let date =
      dates.first { $0.attributes["opf:event"] == "publication" }
      ?? dates.first { $0.attributes["opf:event"] == nil }
    if let date { block.addDate(date.text) }
  }

  private final class Reader: XMLReceiver {
    struct Entry {
      let name: String
      let attributes: [String: String]
      var text = ""
    }

    var entries: [Entry] = []
    var package: String?
    /// The paths of all files by their ids, and the ids in reading order.
    var items: [String: String] = [:]
    var spine: [String] = []
    var hasPartsAside = false
    var output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)
    private var refinements: [(id: String, property: String, text: String)] = []
    private var current: Entry?
    /// Contents pages and covers, which are not text.
    private var asides: Set<String> = []
    let continues = true

    func refinement(_ property: String, of entry: Entry) -> String? {
      guard let id = entry.attributes["id"] else { return nil }
      return refinements.first { $0.id == "#\(id)" && $0.property == property }?.text.trimmed(
        of: " \n\t")
    }

    /// When the book was changed last, as it states.
    var modified: String? {
      refinements.first { $0.id.isEmpty && $0.property == "dcterms:modified" }?.text
    }

    func start(_ name: String, _ attributes: [String: String]) {
      var attributes = attributes
      let local = name.split(separator: ":").last.map(String.init) ?? name
      switch local {
      case "rootfile": package = package ?? attributes["full-path"]
      case "item":
        let properties = (attributes["properties"] ?? "").split(separator: " ")
        let id = attributes["id"] ?? ""
        items[id] = attributes["href"]
        if properties.contains("nav") || properties.contains("cover-image")
          || ["cover", "toc", "nav", "ncx"].contains(where: { id.lowercased().hasPrefix($0) })
        {
          asides.insert(id)
        }
      case "itemref":
        spine.append(attributes["idref"] ?? "")
        if attributes["linear"] == "no", !asides.contains(attributes["idref"] ?? "") {
          attributes["linear"] = nil
          hasPartsAside = true
        }
      case "meta" where attributes["property"] != nil, "title", "creator", "publisher", "date",
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
