/// Converts the text of an OpenDocument file to HTML.
///
/// pandoc's reader skips table headers, sections, text boxes, fields and nested tables, and ignores title
/// blocks and hidden text, so this reader replaces it. Blocks inside a paragraph (text boxes, notes) follow
/// that paragraph; notes follow at the end.
final class OpenDocumentReader: XMLReceiver {
  let continues = true
  private(set) var block = TitleBlock(from: "odt metadata")
  private(set) var dropped: [DroppedBlock] = []

  private let styles: OpenDocumentStyles
  /// The formulas and other objects of the document, by their folders.
  private let objects: [String: OpenDocumentObject]
  /// The current formula.
  private var formula: FormulaCollector?

  /// An output buffer: for the text, a note, or a block within a paragraph.
  private struct Level {
    var html: [UInt8] = []
    /// Blocks that follow after the end of the enclosing paragraph.
    var waiting: [UInt8] = []
    /// The number of open paragraphs.
    var paragraphs = 0
  }

  /// An open element: the output for its end, and what ends with it.
  private struct Frame {
    var closing = ""
    var isParagraph = false
    var isLevel = false
    var isNote = false
    var isList = false
    var part: OpenDocumentStyles.Part?
    /// Where a repeated cell begins in the output, and how often it is shown.
    var repeated: (start: Int, count: Int)?
  }

  private struct List {
    let style: String?
    let numbering: OpenDocumentStyles.Numbering?
    var number: Int
  }

  private var levels = [Level()]
  private var frames: [Frame] = []
  private var lists: [List] = []
  /// The number of an item whose first words have not been read yet.
  private var number: String?
  /// The last number of a list, by its style and depth.
  private var lastNumbers: [String: Int] = [:]
  private var notes: [[UInt8]] = []
  /// The element that is skipped with its content.
  private var skipped: (depth: Int, reason: DroppedBlock.Reason?, words: String)?
  /// Within a skipped element: whether this is the name or date of a change or comment.
  private var isAboutChange = false
  private var isInText = false
  /// Whether only the title block has been read so far.
  private var isLeading = true
  /// The words of the current part of the title block.
  private var partWords = ""
  private var isInPart = false

  private static let aboutChanges: Set<String> = [
    "dc:creator", "dc:date", "meta:creator-initials",
  ]

  init(styles: OpenDocumentStyles, objects: [String: OpenDocumentObject]) {
    self.styles = styles
    self.objects = objects
  }

  /// The whole page; `nil` when the part contains no text document.
  static func html(
    of content: [UInt8], styles: OpenDocumentStyles, objects: [String: OpenDocumentObject] = [:]
  ) -> (html: [UInt8], reader: OpenDocumentReader)? {
    let reader = OpenDocumentReader(styles: styles, objects: objects)
    guard
      XMLReading.read(content, within: .seconds(30), mustBeWellFormed: true, into: reader),
      reader.isInText,
      reader.levels.count == 1, reader.frames.isEmpty
    else { return nil }
    var html = Array("<html><body>".utf8) + reader.levels[0].html + reader.levels[0].waiting
    if !reader.notes.isEmpty {
      html += "<ol>".utf8
      for note in reader.notes { html += Array("<li>".utf8) + note + Array("</li>".utf8) }
      html += "</ol>".utf8
    }
    return (html + Array("</body></html>".utf8), reader)
  }

  // MARK: Elements

  func start(_ name: String, _ attributes: [String: String]) {
    guard formula == nil else {
      formula?.start(name, attributes)
      return
    }
    frames.append(Frame())
    guard skipped == nil else {
      if Self.aboutChanges.contains(name) { isAboutChange = true }
      if ["text:p", "text:h", "text:s", "text:tab", "text:line-break"].contains(name) {
        skipped?.words += " "
      }
      return
    }
    switch name {
    case "office:text": isInText = true
    case "text:p", "text:h": startParagraph(attributes, tag: name == "text:h" ? "h2" : "p")
    case "text:list": startList(attributes)
    case "text:list-item":
      if let value = attributes["text:start-value"].flatMap({ Int($0) }),
        !lists.isEmpty
      {
        lists[lists.count - 1].number = value &- 1
      }
      if !lists.isEmpty { lists[lists.count - 1].number &+= 1 }
      number = listNumber
      open("<li>", "</li>")
    case "table:table": startBlock("<table>", "</table>")
    case "table:table-row":
      if attributes["table:visibility"] == "collapse" {
        skip(.hidden)
      } else {
        open("<tr>", "</tr>")
      }
    case "table:table-cell": startCell(attributes)
    // The cell under a merged one is not shown; its column counts.
    case "table:covered-table-cell":
      let count = Self.repeats(attributes)
      write(String(repeating: "<td></td>", count: count))
      skip(.hidden)
    case "text:span": openLooks(styles.looks(attributes["text:style-name"], "text"))
    case "text:section": if attributes["text:display"] == "none" { skip(.hidden) }
    case "text:line-break": writeInParagraph("<br>", words: "\n")
    case "text:s", "text:tab": writeInParagraph(" ", words: " ")
    case "text:note-citation":
      if isInPart { skip(nil) } else { open("<a class=\"footnote-ref\"><sup>", "</sup></a>") }
    case "text:note-body":
      levels.append(Level())
      frames[frames.count - 1].isNote = true
    case "text:deletion": skip(.deleted)
    case "office:annotation": skip(.comment)
    case "text:hidden-text", "text:hidden-paragraph":
      if attributes["text:is-hidden"] == "true" { skip(.hidden) }
    case "text:table-of-content": skip(.contents)
    case "math", "math:math": formula = FormulaCollector(name, attributes)
    case "draw:object", "draw:object-ole":
      if let address = attributes["xlink:href"] { addObject(at: address) }
    case "text:ruby-text": skip(.readings)
    // Scripts, and substitutes for pictures.
    case "text:script", "office:binary-data", "office:forms", "svg:title",
      "svg:desc", "office:event-listeners", "text:sequence-decls",
      "text:variable-decls", "text:user-field-decls":
      skip(nil)
    default: break
    }
  }

  func end(_ name: String) {
    if formula != nil {
      guard let element = formula?.end() else { return }
      let isWhole = formula?.isWhole == true
      formula = nil
      add(OpenDocumentObject(element, isWhole: isWhole))
    }
    guard let frame = frames.popLast() else { return }
    if let skipped {
      if Self.aboutChanges.contains(name) { isAboutChange = false }
      guard frames.count == skipped.depth else { return }
      self.skipped = nil
      if let reason = skipped.reason { dropped += DroppedBlock.of(skipped.words, reason) }
      return
    }
    write(frame.closing)
    if let (start, count) = frame.repeated { repeatCell(from: start, count: count) }
    if name == "text:list-item" { number = nil }
    if frame.isList, let list = lists.popLast() { lastNumbers[key(of: list.style)] = list.number }
    if frame.isParagraph { endParagraph() }
    if frame.isLevel {
      let level = levels.removeLast()
      levels[levels.count - 1].waiting += level.html + level.waiting
    }
    if frame.isNote {
      let note = levels.removeLast()
      notes.append(note.html + note.waiting)
    }
    if let part = frame.part {
      let level = levels.removeLast()
      isInPart = false
      add(part)
      levels[levels.count - 1].html += level.waiting
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    if formula != nil {
      formula?.text(text)
      return
    }
    if skipped != nil {
      if !isAboutChange { skipped?.words += text }
      return
    }
    writeInParagraph(XMLText.escaped(text), words: text)
  }

  // MARK: Tables

  /// The number of equal cells that one element stands for; spreadsheets have thousands of empty ones.
  private static func repeats(_ attributes: [String: String]) -> Int {
    min(max(attributes["table:number-columns-repeated"].flatMap { Int($0) } ?? 1, 1), 100)
  }

  private func startCell(_ attributes: [String: String]) {
    open("<td>", "</td>")
    let count = Self.repeats(attributes)
    if count > 1 {
      frames[frames.count - 1].repeated = (levels[levels.count - 1].html.count - 4, count)
    }
  }

  /// Writes a cell again, unless repeated tables in repeated cells would fill the memory.
  private func repeatCell(from start: Int, count: Int) {
    let cell = levels[levels.count - 1].html[start...]
    guard cell.count * count < 1_000_000 else { return }
    for _ in 1..<count { levels[levels.count - 1].html += cell }
  }

  // MARK: Paragraphs

  private func startParagraph(_ attributes: [String: String], tag: String) {
    let style = attributes["text:style-name"]
    if isLeading, levels.count == 1, levels[0].paragraphs == 0, let part = styles.part(style),
      part != .title || block.title == nil, part != .subtitle || block.subtitle == nil
    {
      levels.append(Level(paragraphs: 1))
      (partWords, isInPart) = ("", true)
      frames[frames.count - 1].part = part
      return
    }
    // Headings are quoted without their numbers.
    if tag != "p" { number = nil }
    startBlock("<\(tag)>", "</\(tag)>")
    frames[frames.count - 1].isParagraph = true
    levels[levels.count - 1].paragraphs += 1
    openLooks(styles.looks(style, "paragraph"))
  }

  private func endParagraph() {
    let last = levels.count - 1
    levels[last].paragraphs -= 1
    guard levels[last].paragraphs == 0 else { return }
    levels[last].html += levels[last].waiting
    levels[last].waiting = []
  }

  /// Begins a block; inside a paragraph it waits for the paragraph's end.
  private func startBlock(_ opening: String, _ closing: String) {
    if levels[levels.count - 1].paragraphs > 0 {
      levels.append(Level())
      frames[frames.count - 1].isLevel = true
    }
    open(opening, closing)
  }

  private func add(_ part: OpenDocumentStyles.Part) {
    switch part {
    case .title:
      block.addTitle(partWords)
      if block.title == nil { keepPart() }
    case .subtitle:
      block.addSubtitle(partWords)
      if block.subtitle == nil { keepPart() }
    case .author:
      for line in partWords.split(separator: "\n") {
        block.addAuthors(DocumentAuthors.names(String(line)))
      }
      dropped += DroppedBlock.of(partWords, .byline)
    case .date: if block.addDate(partWords) { dropped += DroppedBlock.of(partWords, .byline) }
    }
  }

  /// A line too long for a part of the title block is text.
  private func keepPart() { write("<p>\(XMLText.escaped(partWords))</p>") }

  // MARK: Lists

  private func key(of style: String?) -> String { "\(lists.count) \(style ?? "")" }

  private func startList(_ attributes: [String: String]) {
    let style = attributes["text:style-name"] ?? lists.last?.style
    let numbering = styles.numbering(style, level: lists.count + 1)
    var start = numbering?.start ?? 1
    if attributes["text:continue-numbering"] == "true" || attributes["text:continue-list"] != nil {
      start = (lastNumbers[key(of: style)] ?? start - 1) &+ 1
    }
    // Numbers become text: HTML supports neither "2.1" nor "(a)".
    startBlock("<ul>", "</ul>")
    lists.append(List(style: style, numbering: numbering, number: start &- 1))
    frames[frames.count - 1].isList = true
  }

  /// The number before an item's words; `nil` for a bullet.
  private var listNumber: String? {
    guard let own = lists.last?.numbering else { return nil }
    let shown = lists.suffix(max(1, min(own.shown, lists.count))).compactMap { list in
      list.numbering.map { ListNumber.text(list.number, $0.type) }
    }
    return own.prefix + shown.joined(separator: ".") + own.suffix
  }

  // MARK: Objects

  private func addObject(at address: String) {
    // pandoc writes a slash after a formula's folder.
    let folder = String(address.dropFirst(address.hasPrefix("./") ? 2 : 0).trimmed(of: "/"))
    add(objects[folder] ?? .other(name: folder))
  }

  /// Writes a formula in place; reports other objects.
  private func add(_ object: OpenDocumentObject) {
    switch object {
    case .formula(let text):
      // An object anchored to a page is outside of all paragraphs.
      if levels[levels.count - 1].paragraphs == 0 {
        write("<p>\(XMLText.escaped(text))</p>")
      } else {
        writeInParagraph(XMLText.escaped(text), words: text)
      }
    case .unread(let words): dropped += DroppedBlock.of(words, .formula)
    case .other(let name): dropped += DroppedBlock.of(name, .embedded)
    }
  }

  // MARK: What is left out

  private func skip(_ reason: DroppedBlock.Reason?) { skipped = (frames.count - 1, reason, "") }

  // MARK: Writing

  private func open(_ opening: String, _ closing: String) {
    write(opening)
    frames[frames.count - 1].closing = closing + frames[frames.count - 1].closing
  }

  private func openLooks(_ looks: OpenDocumentStyles.Looks) {
    if looks.isHidden == true { open("<span hidden>", "</span>") }
    if looks.isStruck == true { open("<del>", "</del>") }
    switch looks.position {
    case .some(.raised): open("<sup>", "</sup>")
    case .some(.lowered): open("<sub>", "</sub>")
    default: break
    }
  }

  /// Text counts only inside paragraphs.
  private func writeInParagraph(_ html: String, words: String) {
    let last = levels.count - 1
    guard levels[last].paragraphs > 0 else { return }
    if let number, words.contains(where: { !$0.isWhitespace }) {
      self.number = nil
      levels[last].html += "\(XMLText.escaped(number)) ".utf8
    }
    levels[last].html += html.utf8
    if isInPart, last == 1 { partWords += words }
    if last == 0, words.contains(where: { !$0.isWhitespace }) { isLeading = false }
  }

  private func write(_ html: String) { levels[levels.count - 1].html += html.utf8 }
}
