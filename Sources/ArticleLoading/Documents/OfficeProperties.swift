/// The title and the people in an office document's properties, which programs fill in and copy.
///
/// They are trusted only if their title is the one in the text: then they were written for this text, not for
/// the one it was made from.
struct OfficeProperties {
  private var title: String?
  private var authors: [String] = []
  private var language: String?

  init(_ part: [UInt8]) {
    let reader = Reader()
    guard XMLReading.read(part, into: reader) else { return }
    title = reader.fields["dc:title"].flatMap { PageLine.clean($0, limit: 300) }
    // The first creator wrote the text; later ones may have changed a comma.
    let people = reader.fields["meta:initial-creator"] ?? reader.fields["dc:creator"]
    authors = (people.map { DocumentAuthors.names($0) } ?? []).filter {
      !DocumentAuthors.isLogin($0)
    }
    language = reader.fields["dc:language"]
  }

  /// Adds what a title block lacks.
  /// - Parameter text: the document's text, without the title block.
  func complete(_ block: inout TitleBlock, of text: [UInt8]) {
    if let language { block.addLanguage(language) }
    guard let title else { return }
    let key = NameKey.of(title)
    if let shown = block.title {
      guard NameKey.of(shown) == key else { return }
    } else {
      let lines = OpeningLines(of: text, count: 4 + OpeningLines.mostLines)
      guard lines.range(of: key, startingIn: 0..<4) != nil else { return }
      block.addTitle(title)
    }
    if block.facts.authors.isEmpty { block.addAuthors(authors) }
  }

  private final class Reader: XMLReceiver {
    var fields: [String: String] = [:]
    private var current: String?
    let continues = true

    func start(_ name: String, _ attributes: [String: String]) {
      current = fields[name] == nil ? name : nil
      if let current { fields[current] = "" }
    }
    func end(_ name: String) { current = nil }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      if let current { fields[current]? += String(decoding: bytes, as: UTF8.self) }
    }
  }
}
