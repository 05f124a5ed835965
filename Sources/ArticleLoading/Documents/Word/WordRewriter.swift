/// Rewrites a part of a Word document (`document.xml`, the notes) so that pandoc reads what a reader sees.
///
/// pandoc skips text boxes, symbols, ruby text and content in wrappers (content controls, smart tags), and
/// ignores hidden text. So the paragraphs of a box follow the paragraph it is anchored to, symbols become
/// letters, wrappers go, and hidden, struck-out and deleted text is left out and reported.
final class WordRewriter: XMLReceiver {
  /// Hidden and struck-out styles, by their ids.
  let styles: WordStyles
  let goesOn = true
  private(set) var dropped: [DroppedBlock] = []

  /// An output buffer: for the part, a box in it, or a run.
  private struct Level {
    enum Kind { case part, box, run }
    var kind: Kind
    var bytes: [UInt8] = []
    /// Paragraphs of boxes that follow after the end of the enclosing paragraph.
    var boxes: [UInt8] = []
    /// The number of open paragraphs.
    var paragraphs = 0
    /// For a run: why it is left out.
    var reason: DroppedBlock.Reason?
    /// The words of a run.
    var words = ""
    /// The number to write before the next words.
    var number: String?
  }

  /// Counts the paragraphs of lists.
  private var numbering: WordNumbering
  /// The style and list of the paragraph whose properties are being read.
  private var paragraph: (style: String?, list: String?, level: Int?, isHeading: Bool)

  private var levels = [Level(kind: .part)]
  private var names: [String] = []
  /// The element that is skipped with its content.
  private var skipped: (depth: Int, reason: DroppedBlock.Reason?, words: String)?
  /// For each enclosing alternative, innermost last: whether its drawing was read, so that its fallback is skipped.
  private var choices: [Bool] = []
  /// Why the paragraph's style leaves its runs out: hidden or struck out.
  private var paragraphReason: DroppedBlock.Reason?
  /// The enclosing tables: the columns of the current row so far, and of the widest row.
  private var tables: [(row: Int, widest: Int)] = []
  /// Whether the enclosing content control contains the table of contents.
  private var isContents = false
  /// Whether the base text of ruby text is being read.
  private var isBase = false
  /// The current formula.
  private var formula: FormulaCollector?
  /// The document's name for the enclosing drawing.
  private var drawing = ""

  init(styles: WordStyles, numbering: WordNumbering = WordNumbering(nil)) {
    self.styles = styles
    self.numbering = numbering
    paragraph = (nil, nil, nil, false)
  }

  /// The rewritten part and what was left out; `nil` when the part is not XML.
  static func rewritten(
    _ part: [UInt8], styles: WordStyles, numbering: WordNumbering = WordNumbering(nil)
  ) -> (bytes: [UInt8], dropped: [DroppedBlock])? {
    let rewriter = WordRewriter(styles: styles, numbering: numbering)
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
    guard formula == nil else {
      formula?.start(name, attributes)
      return
    }
    let parent = names.last
    names.append(name)
    guard skipped == nil else {
      if name == "w:tab" || name == "w:br" { skipped?.words += " " }
      return
    }
    switch name {
    // pandoc would write TeX.
    case "m:oMath": formula = FormulaCollector(name, attributes)
    case "m:oMathPara": break
    case "m:oMathParaPr": skip(nil)
    // Objects of other programs, displayed as pictures.
    case "o:OLEObject": drop(attributes["ProgID"] ?? "object", .embedded)
    case "c:chart", "dgm:relIds": drop(drawing.isEmpty ? "chart" : drawing, .embedded)
    case "w:del", "w:moveFrom":
      if Self.isMark(in: parent) { open(name, attributes) } else { skip(.deleted) }
    case "w:ins", "w:moveTo":
      // Inserted text is part of the text; pandoc drops it if its author or date is missing.
      if Self.isMark(in: parent) { open(name, attributes) }
    case "w:sdt", "w:customXml", "w:smartTag", "w:dir", "w:bdo", "w:ruby": break
    case "w:sdtContent": if isContents { skip(.contents) }
    case "w:docPartGallery":
      if attributes["w:val"] == "Table of Contents" { isContents = true }
    case "w:sdtPr":
      // Its content is read but not written, because it is not displayed.
      isContents = false
      levels.append(Level(kind: .box))
    case "w:sdtEndPr", "w:customXmlPr", "w:smartTagPr", "w:rubyPr", "w:rt": skip(nil)
    case "w:rubyBase": isBase = true
    // The run of ruby text is inside another run.
    case "w:r" where isBase: break
    case "w:rPr" where isBase: skip(nil)
    case "mc:AlternateContent": choices.append(false)
    case "mc:Choice":
      let isShape = (attributes["Requires"] ?? "").split(separator: " ").contains {
        ["wps", "wpg", "wpc", "wp14", "w14", "w15"].contains($0)
      }
      if isShape, !choices.isEmpty {
        choices[choices.count - 1] = true
      } else {
        skip(nil)
      }
    case "mc:Fallback": if choices.last == true { skip(nil) }
    case "w:txbxContent": levels.append(Level(kind: .box))
    case "w:r":
      levels.append(Level(kind: .run, reason: paragraphReason))
      open(name, attributes)
    // The number becomes text.
    case "w:numPr" where isProperty(of: "w:p"): break
    case "w:ilvl" where isProperty(of: "w:p", in: "w:numPr"):
      paragraph.level = attributes["w:val"].flatMap { Int($0) }
    case "w:numId" where isProperty(of: "w:p", in: "w:numPr"): paragraph.list = attributes["w:val"]
    // Written when it is known whether the paragraph is a list item.
    case "w:pStyle" where isProperty(of: "w:p"):
      judge(name, attributes, in: parent)
      paragraph.style = attributes["w:val"]
    // pandoc drops cells for which the table declares no width.
    case "w:tblGrid": skip(nil)
    // Alternative text of a table, which pandoc would print beside the caption.
    case "w:tblCaption", "w:tblDescription": skip(nil)
    // pandoc would join the words on both sides.
    case "w:ptab": write("<w:tab/>")
    case "w:cr": write("<w:br/>")
    // Raised by half points instead of as superscript, which pandoc ignores.
    case "w:position":
      let height = attributes["w:val"].flatMap { Int($0) } ?? 0
      if abs(height) >= 4 {
        write("<w:vertAlign w:val=\"\(height > 0 ? "superscript" : "subscript")\"/>")
      }
    case "w:sym":
      let symbol = WordSymbols.text(font: attributes["w:font"], code: attributes["w:char"])
      levels[levels.count - 1].words += symbol
      write("<w:t xml:space=\"preserve\">")
      write(XMLText.escaped(symbol))
      write("</w:t>")
    default:
      if name == "w:p" {
        levels[levels.count - 1].paragraphs += 1
        levels[levels.count - 1].number = nil
        paragraphReason = nil
        paragraph = (nil, nil, nil, false)
      }
      if isProperty(of: "w:p") {
        if name == "w:outlineLvl", attributes["w:val"] != "9" { paragraph.isHeading = true }
      }
      if name == "wp:docPr" { drawing = attributes["title"] ?? attributes["name"] ?? "" }
      count(name, attributes)
      judge(name, attributes, in: parent)
      open(name, attributes)
    }
  }

  /// Whether the element is a current property of the paragraph, not one before a tracked change.
  private func isProperty(of owner: String, in group: String? = nil) -> Bool {
    let above = names.dropLast().suffix(group == nil ? 2 : 3)
    return Array(above) == [owner, "w:pPr"] + [group].compactMap { $0 }
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

  /// Counts the columns of tables.
  private func count(_ name: String, _ attributes: [String: String]) {
    if name == "w:tbl" { tables.append((0, 0)) }
    guard var table = tables.last else { return }
    switch name {
    case "w:tr": table.row = 0
    case "w:tc": table.row += 1
    case "w:gridSpan":
      table.row += min(max(attributes["w:val"].flatMap { Int($0) } ?? 1, 1), 1000) - 1
    default: return
    }
    table.widest = max(table.widest, table.row)
    tables[tables.count - 1] = table
  }

  func end(_ name: String) {
    if formula != nil {
      guard let element = formula?.end() else { return }
      names.removeLast()
      endFormula(element)
      return
    }
    names.removeLast()
    if let skipped {
      guard names.count == skipped.depth else { return }
      self.skipped = nil
      if let reason = skipped.reason {
        endRunsOfOneReason()
        drop(skipped.words, reason)
      }
      return
    }
    switch name {
    case "m:oMathPara", "o:OLEObject", "c:chart", "dgm:relIds": break
    case "w:numPr" where names.last == "w:pPr" && names.dropLast().last == "w:p": break
    case "w:ilvl", "w:numId":
      if names.suffix(3) != ["w:p", "w:pPr", "w:numPr"] { close(name) }
    case "w:pStyle" where names.suffix(2) == ["w:p", "w:pPr"]: break
    case "mc:AlternateContent": _ = choices.popLast()
    case "mc:Choice", "mc:Fallback", "w:sym", "w:position", "w:sdt", "w:sdtContent", "w:customXml",
      "w:smartTag",
      "w:dir", "w:bdo", "w:ruby", "w:docPartGallery", "w:ptab", "w:cr":
      break
    case "w:sdtPr": levels.removeLast()
    case "w:rubyBase": isBase = false
    case "w:r" where isBase: break
    case "w:ins", "w:moveTo": if Self.isMark(in: names.last) { close(name) }
    case "w:txbxContent":
      let box = levels.removeLast()
      levels[levels.count - 1].boxes += box.bytes + box.boxes
    case "w:r":
      close(name)
      endRun(levels.removeLast())
    default:
      if name == "w:tbl", let table = tables.popLast() {
        let column = "<w:gridCol w:w=\"100\"/>"
        write("<w:tblGrid>\(String(repeating: column, count: min(table.widest, 5000)))</w:tblGrid>")
      }
      if name == "w:pPr", names.last == "w:p" { countParagraph() }
      close(name)
      guard name == "w:p" else { return }
      levels[levels.count - 1].paragraphs -= 1
      paragraphReason = nil
      endRunsOfOneReason()
      if levels[levels.count - 1].paragraphs == 0 { flushBoxes() }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if formula != nil {
      formula?.text(String(decoding: bytes, as: UTF8.self))
      return
    }
    let isWord = names.last == "w:t" || names.last == "w:delText" || names.last == "m:t"
    if skipped != nil {
      if isWord { skipped?.words += String(decoding: bytes, as: UTF8.self) }
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if isWord { levels[levels.count - 1].words += text }
    write(XMLText.escaped(text))
  }

  /// Inside properties, a deletion or insertion only concerns a paragraph mark, a row or a cell.
  private static func isMark(in parent: String?) -> Bool {
    parent.map { $0.hasSuffix("Pr") } ?? false
  }

  private func skip(_ reason: DroppedBlock.Reason?) {
    skipped = (names.count - 1, reason, "")
  }

  // MARK: What is left out

  /// Detects in the properties of a run, or of its style, that it is hidden or struck out.
  private func judge(_ name: String, _ attributes: [String: String], in parent: String?) {
    let isOn = !["0", "false", "off"].contains(attributes["w:val"] ?? "")
    let last = levels.count - 1
    switch (parent, name) {
    case ("w:rPr", _) where levels[last].kind == .run:
      if let reason = WordStyles.reason(of: name) {
        levels[last].reason = isOn ? reason : nil
      } else if name == "w:rStyle", let reason = styles.reasons[attributes["w:val"] ?? ""] {
        levels[last].reason = levels[last].reason ?? reason
      }
    case ("w:pPr", "w:pStyle"): paragraphReason = styles.reasons[attributes["w:val"] ?? ""]
    default: break
    }
  }

  private func endRun(_ run: Level) {
    let last = levels.count - 1
    levels[last].boxes += run.boxes
    if let reason = run.reason, !run.words.isEmpty {
      if pending?.reason != reason { endRunsOfOneReason() }
      pending = (reason, (pending?.words ?? "") + run.words)
    } else if run.reason == nil {
      if !run.words.isEmpty { endRunsOfOneReason() }
      if let number = levels[last].number, run.words.contains(where: { !$0.isWhitespace }) {
        levels[last].number = nil
        write("<w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(number)) </w:t></w:r>")
      }
      levels[last].bytes += run.bytes
      levels[last].words += run.words
    }
  }

  /// Adjacent runs left out for the same reason: Word splits words anywhere.
  private var pending: (reason: DroppedBlock.Reason, words: String)?

  private func endRunsOfOneReason() {
    if let pending { drop(pending.words, pending.reason) }
    pending = nil
  }

  private func drop(_ words: String, _ reason: DroppedBlock.Reason) {
    guard let excerpt = TitleText.clean(Array(words.utf8)[...], limit: 80) else { return }
    dropped.append(DroppedBlock(reason: reason, excerpt: excerpt))
  }

  /// Writes a formula as the words of a run.
  private func endFormula(_ element: FormulaElement) {
    let isWhole = formula?.isWhole == true
    formula = nil
    guard let text = WordMath.formula(element)?.text else { return }
    guard isWhole else {
      drop(text, .formula)
      return
    }
    let isAlone = levels[levels.count - 1].paragraphs == 0
    if isAlone { write("<w:p>") }
    levels.append(Level(kind: .run, reason: paragraphReason, words: text))
    // Separates several formulas in one paragraph.
    let space = names.last == "m:oMathPara" ? " " : ""
    write("<w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(text))\(space)</w:t></w:r>")
    endRun(levels.removeLast())
    if isAlone { write("</w:p>") }
  }

  private func flushBoxes() {
    let last = levels.count - 1
    levels[last].bytes += levels[last].boxes
    levels[last].boxes = []
  }

  // MARK: Writing

  private func open(_ name: String, _ attributes: [String: String]) {
    write("<\(name)")
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      write(" \(name)=\"\(XMLText.escaped(value))\"")
    }
    write(">")
  }

  private func close(_ name: String) { write("</\(name)>") }

  private func write(_ text: String) { levels[levels.count - 1].bytes += text.utf8 }
}
