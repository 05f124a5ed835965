/// Rewrites a part of a Word document (`document.xml`, the notes) so that pandoc reads what a reader sees.
///
/// pandoc skips text boxes, symbols, ruby text, the words of fields, and content in most wrappers; of a run with
/// a picture or a note's mark it reads nothing else; and it ignores hidden text. So the paragraphs of a box follow
/// the paragraph it is anchored to, symbols become letters, wrappers and pictures go, and hidden, struck-out and
/// deleted text is left out and reported. `WordElements` lists what is kept and what is not shown; the content of
/// all other elements is text.
final class WordRewriter: XMLReceiver {
  /// Hidden and struck-out styles, by their ids.
  let styles: WordStyles
  let continues = true
  var dropped: [DroppedBlock] = []

  /// Counts the paragraphs of lists.
  private var numbering: WordNumbering
  /// The style and list of the paragraph whose properties are being read.
  private var paragraph: (style: String?, list: String?, level: Int?, isHeading: Bool)

  var levels = [Level(kind: .part)]
  /// The open elements; `isWritten` if their tags are.
  var names: [(name: String, isWritten: Bool)] = []
  /// The prefixes of vocabularies that are not the usual ones.
  private var prefixes: [String: String] = [:]
  /// The element that is skipped with its content.
  var skipped: (depth: Int, reason: DroppedBlock.Reason?, words: String)?
  /// For each enclosing alternative, innermost last: whether one was read that shows something.
  private var choices: [Bool] = []
  /// The number of words, symbols and objects read so far.
  var shown = 0
  /// `shown` at the beginning of each enclosing alternative.
  private var shownBefore: [Int] = []
  /// The number of enclosing elements of properties.
  private var properties = 0
  let fields: WordFields
  var fieldCount = 0
  var openFields: [OpenField] = []
  /// Why the paragraph's style leaves its runs out: hidden or struck out.
  var paragraphReason: DroppedBlock.Reason?
  /// The enclosing tables: the columns of the current row so far, and of the widest row; whether the row is hidden.
  private var tables: [(row: Int, widest: Int, isHidden: Bool)] = []
  /// Whether the enclosing content control contains the table of contents.
  private var isContents = false
  /// Whether the base text of ruby text is being read.
  private var isBase = false
  private var isInLink = false
  /// The current formula.
  var formula: FormulaCollector?
  /// The document's name for the enclosing drawing.
  private var drawing = ""
  /// Adjacent runs left out for the same reason: Word splits words anywhere.
  var pending: (reason: DroppedBlock.Reason, words: String)?

  init(
    styles: WordStyles, numbering: WordNumbering = WordNumbering(nil),
    fields: WordFields = WordFields([])
  ) {
    self.styles = styles
    self.numbering = numbering
    self.fields = fields
    paragraph = (nil, nil, nil, false)
  }

  /// The rewritten part and what was left out; `nil` when the part is not XML.
  static func rewritten(
    _ part: [UInt8], styles: WordStyles, numbering: WordNumbering = WordNumbering(nil)
  ) -> (bytes: [UInt8], dropped: [DroppedBlock])? {
    let rewriter = WordRewriter(styles: styles, numbering: numbering, fields: WordFields(part))
    guard
      XMLReading.read(part, within: .seconds(30), mustBeWellFormed: true, into: rewriter),
      rewriter.levels.count == 1
    else { return nil }
    rewriter.endRunsOfOneReason()
    let start = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)
    return (start + rewriter.levels[0].bytes, rewriter.dropped)
  }

  // MARK: Elements

  func start(_ name: String, _ attributes: [String: String]) {
    WordElements.note(attributes, in: &prefixes)
    let name = WordElements.usual(name, prefixes)
    var attributes = attributes
    if !prefixes.isEmpty {
      attributes = Dictionary(
        attributes.map { (WordElements.usual($0.key, prefixes), $0.value) },
        uniquingKeysWith: { $1 })
    }
    guard formula == nil else {
      formula?.start(name, attributes)
      return
    }
    let parent = names.last?.name
    names.append((name, false))
    if name == "w:fldChar" { takeFieldMark(attributes["w:fldCharType"]) }
    guard skipped == nil else {
      if name == "w:tab" || name == "w:br" { skipped?.words += " " }
      return
    }
    if WordElements.properties.contains(name) { properties += 1 }
    if WordElements.silent.contains(name) || name.hasSuffix("PrChange") {
      skip(nil)
    } else if properties > 0 {
      startProperty(name, attributes, in: parent)
    } else {
      startContent(name, attributes)
    }
  }

  private func startContent(_ name: String, _ attributes: [String: String]) {
    switch name {
    // pandoc would write TeX.
    case "m:oMath": formula = FormulaCollector(name, attributes)
    // Objects of other programs, displayed as pictures, and other files.
    case "o:OLEObject": drop(object: attributes["ProgID"] ?? "object")
    case "c:chart", "cx:chart", "dgm:relIds": drop(object: drawing.isEmpty ? "chart" : drawing)
    case "w:altChunk", "w:subDoc": drop(object: "document")
    case "w:control": drop(object: attributes["w:name"] ?? "control")
    case "v:textpath": drop(object: attributes["string"] ?? "")
    case "w:del", "w:moveFrom": skip(.deleted)
    case "w:sdtContent": if isContents { skip(.contents) }
    case "w:docPartGallery":
      if attributes["w:val"] == "Table of Contents" { isContents = true }
    case "w:sdtPr":
      // Its content is read but not written, because it is not displayed.
      isContents = false
      levels.append(Level(kind: .box))
    case "w:rt": skip(.readings)
    case "w:rubyBase": isBase = true
    // The run of ruby text is inside another run.
    case "w:r" where isBase: break
    case "mc:AlternateContent": choices.append(false)
    case "mc:Choice", "mc:Fallback":
      if choices.last == true { skip(nil) } else { shownBefore.append(shown) }
    case "w:txbxContent": levels.append(Level(kind: .box))
    case "w:r":
      let isHidden = tables.last?.isHidden == true
      levels.append(Level(kind: .run, reason: isHidden ? .hidden : paragraphReason))
      if openFields.contains(where: { !$0.isCode && $0.field.isContents }) {
        levels[levels.count - 1].reason = .contents
      }
      open(name, attributes)
    case _ where isInCode && WordElements.inline.contains(name): skip(nil)
    case "w:t" where levels[levels.count - 1].hasNoteMark: skip(.noteMarks)
    // Runs of their own: pandoc reads nothing else of a run with a note's mark.
    case "w:footnoteReference", "w:endnoteReference":
      let isOwn = ["1", "true", "on"].contains(attributes["w:customMarkFollows"] ?? "")
      levels[levels.count - 1].hasNoteMark = isOwn
      writeRun("\(tag(name, attributes))</\(name)>")
    // pandoc reads runs only inside a link, and no link without a target.
    case "w:hyperlink":
      let hasTarget = attributes["r:id"] != nil || attributes["w:anchor"] != nil
      guard hasTarget, !isInLink, levels[levels.count - 1].paragraphs > 0 else { return }
      isInLink = true
      open(name, attributes)
    // pandoc would join the words on both sides.
    case "w:ptab": write("<w:tab/>")
    case "w:cr": write("<w:br/>")
    case "w:sym":
      writeWords(WordSymbols.text(font: attributes["w:font"], code: attributes["w:char"]))
    case "wp:docPr": drawing = attributes["title"] ?? attributes["name"] ?? ""
    default:
      guard WordElements.kept.contains(name) else { return }
      if name == "w:p" {
        levels[levels.count - 1].paragraphs += 1
        levels[levels.count - 1].number = nil
        paragraphReason = nil
        paragraph = (nil, nil, nil, false)
      }
      count(name, attributes)
      var attributes = attributes
      if names.count == 1 { declareUsualPrefixes(in: &attributes) }
      open(name, attributes)
    }
  }

  private func startProperty(_ name: String, _ attributes: [String: String], in parent: String?) {
    switch name {
    case "w:rPr" where isBase: skip(nil)
    // The number becomes text.
    case "w:numPr" where isProperty(of: "w:p"): break
    case "w:ilvl" where isProperty(of: "w:p", in: "w:numPr"):
      paragraph.level = attributes["w:val"].flatMap { Int($0) }
    case "w:numId" where isProperty(of: "w:p", in: "w:numPr"): paragraph.list = attributes["w:val"]
    // Written when it is known whether the paragraph is a list item.
    case "w:pStyle" where isProperty(of: "w:p"):
      judge(name, attributes, in: parent)
      paragraph.style = attributes["w:val"]
    // Raised by half points instead of as superscript, which pandoc ignores.
    case "w:position":
      let height = attributes["w:val"].flatMap { Int($0) } ?? 0
      if abs(height) >= 4 {
        write("<w:vertAlign w:val=\"\(height > 0 ? "superscript" : "subscript")\"/>")
      }
    default:
      if name == "w:outlineLvl", isProperty(of: "w:p"), attributes["w:val"] != "9" {
        paragraph.isHeading = true
      }
      if name == "w:hidden", parent == "w:trPr", isOn(attributes), !tables.isEmpty {
        tables[tables.count - 1].isHidden = true
      }
      count(name, attributes)
      judge(name, attributes, in: parent)
      open(name, attributes)
    }
  }

  /// Whether the element is a current property of the paragraph, not one before a tracked change.
  private func isProperty(of owner: String, in group: String? = nil) -> Bool {
    let above = names.dropLast().suffix(group == nil ? 2 : 3).map(\.name)
    return above == [owner, "w:pPr"] + [group].compactMap { $0 }
  }

  func isOn(_ attributes: [String: String]) -> Bool {
    !["0", "false", "off"].contains(attributes["w:val"] ?? "")
  }

  /// pandoc looks for the usual prefixes.
  private func declareUsualPrefixes(in attributes: inout [String: String]) {
    guard !prefixes.isEmpty else { return }
    attributes["xmlns:w"] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    attributes["xmlns:r"] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  /// Counts the paragraph whose properties were read. A heading's number is left out, since headings are quoted
  /// without it. A list item becomes a plain paragraph: with its style, pandoc would number it again or join
  /// several items.
  private func countParagraph() {
    let style = paragraph.style
    let usual = style.flatMap { styles.lists[$0] }
    let isHeading = paragraph.isHeading || style.map { styles.headings.contains($0) } ?? false
    if let list = paragraph.list ?? usual?.id, list != "0" {
      let number = numbering.next(
        in: list, level: paragraph.level ?? usual?.level, style: style,
        listOf: { styles.lists[$0]?.id })
      levels[levels.count - 1].number = isHeading ? nil : number
      if !isHeading { return }
    }
    if let style { write("<w:pStyle w:val=\"\(XMLText.escaped(style))\"/>") }
  }

  /// Counts the columns of tables, and writes those that a row leaves out at its beginning.
  private func count(_ name: String, _ attributes: [String: String]) {
    if name == "w:tbl" { tables.append((0, 0, false)) }
    guard var table = tables.last else { return }
    let value = min(max(attributes["w:val"].flatMap { Int($0) } ?? 1, 0), 1000)
    switch name {
    case "w:tr": (table.row, table.isHidden) = (0, false)
    case "w:tc": table.row += 1
    case "w:gridSpan": table.row += max(value, 1) - 1
    case "w:gridBefore": table.row += value
    default: return
    }
    table.widest = max(table.widest, table.row)
    tables[tables.count - 1] = table
  }

  func end(_ name: String) {
    let name = WordElements.usual(name, prefixes)
    if formula != nil {
      guard let element = formula?.end() else { return }
      names.removeLast()
      endFormula(element)
      return
    }
    guard let (_, isWritten) = names.popLast() else { return }
    if let skipped {
      guard names.count == skipped.depth else { return }
      self.skipped = nil
      if WordElements.properties.contains(name) { properties -= 1 }
      if let reason = skipped.reason {
        endRunsOfOneReason()
        drop(skipped.words, reason)
      }
      return
    }
    let parent = names.last?.name
    if WordElements.properties.contains(name) {
      properties -= 1
      if name == "w:pPr", parent == "w:p" { countParagraph() }
      if name == "w:trPr", let table = tables.last, table.row > 0 {
        close(name)
        write(String(repeating: "<w:tc><w:p></w:p></w:tc>", count: table.row))
        return
      }
    }
    switch name {
    case "mc:AlternateContent": _ = choices.popLast()
    case "mc:Choice", "mc:Fallback":
      if let before = shownBefore.popLast(), before != shown, !choices.isEmpty {
        choices[choices.count - 1] = true
      }
    case "w:sdtPr": levels.removeLast()
    case "w:rubyBase": isBase = false
    case "w:hyperlink": if isWritten { isInLink = false }
    case "w:txbxContent":
      let box = levels.removeLast()
      levels[levels.count - 1].boxes += box.bytes + box.boxes
    case "w:tbl":
      if let table = tables.popLast() {
        let column = "<w:gridCol w:w=\"100\"/>"
        write("<w:tblGrid>\(String(repeating: column, count: min(table.widest, 5000)))</w:tblGrid>")
      }
    default: break
    }
    if isWritten { close(name) }
    switch name {
    case "w:rPr" where parent == "w:r" && levels[levels.count - 1].kind == .run:
      let bytes = levels[levels.count - 1].bytes
      if let start = bytes.firstIndex(of: UInt8(ascii: ">")) {
        levels[levels.count - 1].properties = Array(bytes[(start + 1)...])
      }
    case "w:r" where isWritten: endRun(levels.removeLast())
    case "w:p" where isWritten:
      levels[levels.count - 1].paragraphs -= 1
      paragraphReason = nil
      if pending?.reason == .contents { pending?.words += " " } else { endRunsOfOneReason() }
      if levels[levels.count - 1].paragraphs == 0 { flushBoxes() }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if formula != nil {
      formula?.text(String(decoding: bytes, as: UTF8.self))
      return
    }
    // Other elements contain instructions, positions and data.
    guard let name = names.last?.name, ["w:t", "w:delText", "m:t"].contains(name) else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    if skipped != nil {
      skipped?.words += text
      return
    }
    if !text.isEmpty { noteShown() }
    levels[levels.count - 1].words += text
    write(XMLText.escaped(text))
  }

  func skip(_ reason: DroppedBlock.Reason?) {
    skipped = (names.count - 1, reason, "")
  }

  func noteShown() {
    shown += 1
    for index in openFields.indices where !openFields[index].isCode {
      openFields[index].hasWords = true
    }
  }
}
