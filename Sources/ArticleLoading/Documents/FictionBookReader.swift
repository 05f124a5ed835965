import FactCheck

/// Converts a FictionBook to HTML, and its description to metadata.
///
/// pandoc's reader skips tables and does not read the publisher and the language, so this reader replaces it.
/// Notes are numbered in the order in which the text names them, and follow at the end.
final class FictionBookReader: XMLReceiver {
  let continues = true
  private(set) var block = TitleBlock(from: "fb2 metadata")
  private(set) var dropped: [DroppedBlock] = []

  /// The ids of the book's notes.
  private let noteIDs: Set<String>
  private var html: [UInt8] = []
  /// The open elements, outermost first.
  private var names: [String] = []
  /// The output for the end of each open element.
  private var closings: [String] = []
  /// The depth of the skipped element, and its words if they are reported.
  private var skipped: (depth: Int, reason: DroppedBlock.Reason?, words: String)?
  /// The words of the current field or line; `nil` outside of these.
  private var words: String?
  private var name: [String] = []
  private var hasDay = false

  private var isInDescription = false
  /// The number of open titles.
  private var titles = 0
  /// Where the current title begins in the page, then the last title and where it ended.
  private var titleStart = 0
  private var lastTitle = (key: "", end: 0)
  private var isInNotes = false
  private var noteDepth: Int?
  private var note = (id: "", start: 0)
  private var notes: [String: [UInt8]] = [:]
  /// Note ids in the order in which the text names them.
  private var order: [String] = []
  private var isInBodyTitle: Bool {
    names.count > 2 && names[names.count - 2] == "title" && names[names.count - 3] == "body"
  }

  private init(noteIDs: Set<String>) { self.noteIDs = noteIDs }

  /// The whole page; `nil` when this is not a book.
  static func html(of book: [UInt8]) -> (html: [UInt8], reader: FictionBookReader)? {
    let ids = NoteIDs()
    guard XMLReading.read(book, into: ids) else { return nil }
    let reader = FictionBookReader(noteIDs: ids.ids)
    guard XMLReading.read(book, within: .seconds(30), mustBeWellFormed: true, into: reader),
      reader.names.isEmpty,
      !reader.html.isEmpty
    else { return nil }
    return (reader.page, reader)
  }

  private var page: [UInt8] {
    var page = Array("<html><body>".utf8) + html
    if !order.isEmpty {
      page += "<ol>".utf8
      for id in order { page += Array("<li>".utf8) + (notes[id] ?? []) + Array("</li>".utf8) }
      page += "</ol>".utf8
    }
    for (id, note) in notes.sorted(by: { $0.key < $1.key }) where !order.contains(id) {
      page += Array("<div>".utf8) + note + Array("</div>".utf8)
    }
    return page + Array("</body></html>".utf8)
  }

  // MARK: Elements

  func start(_ name: String, _ attributes: [String: String]) {
    names.append(name)
    closings.append("")
    guard skipped == nil else {
      if name == "p" || name == "v" { skipped?.words += " " }
      return
    }
    if name == "description" { isInDescription = true }
    if isInDescription {
      startField(name, attributes)
      return
    }
    if name == "title" { titles += 1 }
    switch name {
    case "body": isInNotes = attributes["name"].map { !$0.isEmpty } ?? false
    case "section":
      if isInNotes, noteDepth == nil, let id = attributes["id"] {
        noteDepth = names.count
        note = (id, html.count)
      }
      open("<div>", "</div>")
    case "title":
      // The number of a note.
      if noteDepth == names.count - 1 {
        skip(nil)
      } else {
        titleStart = html.count
        open("<h2>", "</h2>")
      }
    case "p" where titles > 0:
      if isInBodyTitle { words = "" }
      closings[closings.count - 1] = "<br>"
    case "p", "subtitle", "text-author", "date": open("<p>", "</p>")
    case "stanza": open("<p>", "</p>")
    case "v": closings[closings.count - 1] = "<br>"
    case "cite": open("<blockquote>", "</blockquote>")
    case "epigraph", "poem", "annotation": open("<div>", "</div>")
    case "th", "td":
      let spans = ["colspan", "rowspan"].compactMap { key in
        attributes[key].map { " \(key)=\"\(XMLText.escaped($0))\"" }
      }
      open("<\(name)\(spans.joined())>", "</\(name)>")
    case "table", "tr", "sub", "sup", "code": open("<\(name)>", "</\(name)>")
    case "strikethrough": open("<del>", "</del>")
    case "a": startLink(attributes)
    case "binary", "stylesheet", "image": skip(nil)
    default: break
    }
  }

  func end(_ name: String) {
    guard let closing = closings.popLast() else { return }
    defer { names.removeLast() }
    if let skipped {
      guard closings.count == skipped.depth else { return }
      self.skipped = nil
      if name == "title" { titles -= 1 }
      if let reason = skipped.reason { dropped += DroppedBlock.of(skipped.words, reason) }
      return
    }
    if isInDescription {
      endField(name)
      if name == "description" { isInDescription = false }
      return
    }
    if name == "title" { titles -= 1 }
    if name == "p", isInBodyTitle, let line = words {
      words = nil
      // The cover repeats the authors above the title.
      if block.facts.authors.contains(where: { NameKey.of($0.name) == NameKey.of(line) }) {
        dropped += DroppedBlock.of(line, .byline)
        return
      }
      write(XMLText.escaped(line))
    }
    write(closing)
    if name == "title" { dropRepeatedTitle() }
    if noteDepth == names.count {
      notes[note.id] = Array(html[note.start...])
      html.removeSubrange(note.start...)
      noteDepth = nil
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    if skipped != nil {
      skipped?.words += text
    } else if words != nil {
      words? += text
    } else if !isInDescription {
      write(XMLText.escaped(text))
    }
  }

  /// Removes a section's title that repeats the one directly above it: programs write the book's title for the
  /// body and again for its first section.
  private func dropRepeatedTitle() {
    let words = Self.words(of: html[titleStart...])
    let key = NameKey.of(words)
    defer { lastTitle = (key, html.count) }
    guard !key.isEmpty, lastTitle.key == key, lastTitle.end <= titleStart,
      Self.words(of: html[lastTitle.end..<titleStart]).isEmpty
    else { return }
    html.removeSubrange(titleStart...)
    dropped += DroppedBlock.of(words, .headline)
  }

  /// The words of markup, without its tags.
  private static func words(of html: ArraySlice<UInt8>) -> String {
    var words: [UInt8] = []
    var isTag = false
    for byte in html {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"):
        isTag = false
        words.append(0x20)
      default: if !isTag { words.append(byte) }
      }
    }
    return String(decoding: words, as: UTF8.self).trimmed(of: " \n\t\r")
  }

  private func startLink(_ attributes: [String: String]) {
    let target = attributes.first { $0.key == "href" || $0.key.hasSuffix(":href") }?.value ?? ""
    guard target.hasPrefix("#"), noteIDs.contains(String(target.dropFirst())) else { return }
    let id = String(target.dropFirst())
    if !order.contains(id) { order.append(id) }
    open("<a class=\"footnote-ref\">", "</a>")
  }

  private func skip(_ reason: DroppedBlock.Reason?) { skipped = (closings.count - 1, reason, "") }

  private func open(_ opening: String, _ closing: String) {
    write(opening)
    closings[closings.count - 1] = closing
  }

  private func write(_ text: String) { html += text.utf8 }

  // MARK: Description

  private func startField(_ name: String, _ attributes: [String: String]) {
    switch name {
    // The file's history does not describe the book.
    case "document-info", "src-title-info", "custom-info", "output", "coverpage": skip(nil)
    case "annotation": skip(.frontMatter)
    case "translator", "history", "sequence", "genre": skip(nil)
    case "author": self.name = []
    case "date":
      words = ""
      if let value = attributes["value"], !value.isEmpty, block.addDate(value) { hasDay = true }
    default: words = ""
    }
  }

  private func endField(_ field: String) {
    let text = words?.trimmed(of: " \n\t\r") ?? ""
    words = nil
    guard !text.isEmpty || field == "author" else { return }
    let isTitle = names.contains("title-info")
    switch field {
    case "first-name", "middle-name", "last-name": name.append(text)
    case "nickname": if name.isEmpty { name.append(text) }
    case "author" where isTitle:
      if let name = DocumentAuthors.name(name.joined(separator: " ")) { block.addAuthors([name]) }
    case "book-title" where isTitle: block.addTitle(text)
    case "lang" where isTitle: block.addLanguage(text)
    case "date" where isTitle: if !hasDay { block.addDate(text) }
    case "publisher": block.addPublisher(text)
    case "year": if block.facts.published == nil { block.addDate(text) }
    default: break
    }
  }

  /// Finds the notes before reading the text that names them.
  private final class NoteIDs: XMLReceiver {
    var ids: Set<String> = []
    private var isInNotes = false
    let continues = true

    func start(_ name: String, _ attributes: [String: String]) {
      if name == "body" { isInNotes = attributes["name"].map { !$0.isEmpty } ?? false }
      if isInNotes, name == "section", let id = attributes["id"] { ids.insert(id) }
    }
    func end(_ name: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}
