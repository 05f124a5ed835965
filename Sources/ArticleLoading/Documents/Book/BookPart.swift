import FactCheck

/// Rewrites a part of an EPUB book (a chapter, a title page) so that pandoc reads what a reader sees.
///
/// pandoc drops title pages and note marks, and ignores style sheets. So text that styles hide is left out and
/// reported, title pages become metadata, notes inside the text move behind it, and their marks are left out
/// and reported.
final class BookPart: XMLReceiver {
  let continues = true
  private(set) var dropped: [DroppedBlock] = []
  private(set) var noteMarks: [String] = []
  /// The book's metadata, with what the title page adds.
  private(set) var block: TitleBlock

  /// Returns the bytes of a style sheet for its address as the part writes it.
  private let sheet: (String) -> [UInt8]
  private var rules: [UInt8] = []
  private var styles = StylePath([])
  private let obeysStyles: Bool
  /// The ids of the notes that marks link to, in the order of the marks.
  private let targets: [String]

  private var output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)
  private var notes: [String: [UInt8]] = [:]
  /// The open elements in the output, with their types.
  private var open: [(name: String, types: [String], closing: String)] = []
  /// The element that is skipped with its content.
  private var skipped: (depth: Int, reason: DroppedBlock.Reason?, words: String)?
  /// The current note, and where it begins in the output.
  private var note: (depth: Int, id: String, start: Int)?
  /// The current line of a title page.
  private var line: (depth: Int, kind: String, words: String, start: Int)?
  /// The current formula.
  private var formula: FormulaCollector?
  /// The open tables, innermost last.
  private var tables: [TableColumns] = []
  /// The number of empty cells that may still be written for merged ones; a hostile book could ask for any.
  private var emptyCellsLeft = 100_000
  private var depth = 0
  private var isInBody = false
  /// Whether a paragraph or a heading has occurred.
  private var hasLines = false
  /// The depth of the enclosing title page.
  private var titlePage: Int?
  /// Hidden and shown bytes.
  private var sizes = (hidden: 0, shown: 0)

  private init(
    _ block: TitleBlock, _ targets: [String], obeysStyles: Bool,
    _ sheet: @escaping (String) -> [UInt8]
  ) {
    self.block = block
    self.targets = targets
    self.obeysStyles = obeysStyles
    self.sheet = sheet
  }

  /// Rewrites the part; `nil` when it is not XML and must be read unchanged.
  static func rewritten(
    _ part: [UInt8], block: TitleBlock, within time: Duration,
    sheet: @escaping (String) -> [UInt8]
  ) -> (bytes: [UInt8], part: BookPart)? {
    let part = resolved(part)
    let marks = Marks()
    guard XMLReading.read(part, within: time, mustBeWellFormed: true, into: marks) else {
      return nil
    }
    for obeysStyles in [true, false] {
      let reader = BookPart(block, marks.targets, obeysStyles: obeysStyles, sheet)
      guard XMLReading.read(part, within: time, mustBeWellFormed: true, into: reader)
      else { return nil }
      // A style sheet that hides most of a chapter serves another purpose.
      if reader.sizes.hidden <= reader.sizes.shown { return (reader.output, reader) }
    }
    return nil
  }

  /// Replaces the character names that only HTML defines.
  private static func resolved(_ part: [UInt8]) -> [UInt8] {
    var resolved: [UInt8] = []
    resolved.reserveCapacity(part.count)
    var offset = 0
    while offset < part.count {
      let next = part[offset...].firstIndex(of: UInt8(ascii: "&")) ?? part.count
      resolved += part[offset..<next]
      guard next < part.count else { break }
      let rest = part[next...].prefix(40)
      if let reference = CharacterReference(rest, in: .text), reference.isClosed,
        !reference.text.utf8.contains(where: { $0 < 0x40 && "&<>\"'".utf8.contains($0) })
      {
        resolved += reference.text.utf8
        offset = next + reference.length
      } else {
        resolved.append(part[next])
        offset = next + 1
      }
    }
    return resolved
  }

  // MARK: Elements

  func start(_ name: String, _ attributes: [String: String]) {
    depth += 1
    guard skipped == nil else { return }
    guard formula == nil else {
      formula?.start(name, attributes)
      return
    }
    // pandoc would write TeX.
    if name == "math" || name.hasSuffix(":math") {
      formula = FormulaCollector(name, attributes)
      return
    }
    let types = Self.types(of: attributes)
    let tag = PageTag(rawValue: name.lowercased()) ?? .other
    switch name {
    case "link":
      let kinds = (attributes["rel"] ?? "").lowercased().split(separator: " ")
      if kinds.contains("stylesheet"), !kinds.contains("alternate"),
        let address = attributes["href"]
      {
        rules += Array("\n".utf8) + sheet(address)
      }
    case "body":
      isInBody = true
      styles = StylePath(Array(rules.prefix(StyleSheet.limit)))
    default: break
    }
    let traits =
      isInBody ? styles.enter(tag, classes: attributes["class"], id: attributes["id"]) : []
    // Brackets around readings, for programs that do not raise them.
    if tag == .rp {
      skip(nil)
      return
    }
    if let reason = reason(toDrop: tag, attributes, types, traits) {
      skip(reason)
      return
    }
    if note == nil, let id = attributes["id"], targets.contains(id), tag != .li, tag != .a,
      types.contains(where: { Self.noteTypes.contains($0) })
    {
      note = (depth, id, output.count)
    }
    // The mark of a note in another part must not become a digit of the number before it.
    let isMark = types.contains { Self.markTypes.contains($0) }
    open.append((name, types, isMark ? "</\(name)></sup>" : "</\(name)>"))
    let (before, behind) = emptyCells(around: tag, attributes)
    output += before.utf8
    open[open.count - 1].closing += behind
    if titlePage == nil, types.contains(where: { $0 == "titlepage" || $0 == "halftitlepage" }) {
      titlePage = depth
    }
    if line == nil, isInBody, [.p, .h1, .h2, .h3, .h4, .h5, .h6].contains(tag) {
      let kind = attributes["class"] ?? ""
      // Older books mark a title page only by its first line.
      let mayBeginTitlePage = !hasLines && kind.split(separator: " ").contains("title")
      if titlePage != nil || mayBeginTitlePage { line = (depth, kind, "", output.count) }
      hasLines = true
    }
    output += (isMark ? "<sup><\(name)" : "<\(name)").utf8
    for (key, value) in attributes.sorted(by: { $0.key < $1.key })
    where key != "epub:type" && key != "colspan" && key != "rowspan" {
      output += " \(key)=\"\(XMLText.escaped(value))\"".utf8
    }
    output += ">".utf8
  }

  func end(_ name: String) {
    defer { depth -= 1 }
    if let skipped, depth != skipped.depth { return }
    if formula != nil {
      if let element = formula?.end() { endFormula(element) }
      return
    }
    if isInBody { styles.leave() }
    if let skipped {
      self.skipped = nil
      switch skipped.reason {
      case .noteMarks?: noteMarks.append(skipped.words.trimmed(of: " \n\t"))
      case let reason?: dropped += DroppedBlock.of(skipped.words, reason)
      case nil: break
      }
      return
    }
    if name == "body" { addNotes() }
    if name == "table" { _ = tables.popLast() }
    output += open.removeLast().closing.utf8
    if titlePage == depth { titlePage = nil }
    if let line, line.depth == depth {
      self.line = nil
      if titlePage == nil, block.title.map({ NameKey.of($0) == NameKey.of(line.words) }) == true {
        titlePage = depth - 1
      }
      if titlePage != nil, isFact(line.words, line.kind) { output.removeSubrange(line.start...) }
    }
    if let note, note.depth == depth {
      notes[note.id] = Array(output[note.start...])
      output.removeSubrange(note.start...)
      self.note = nil
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    if formula != nil {
      formula?.text(text)
      return
    }
    let size = bytes.count { $0 > 0x20 }
    if skipped != nil {
      skipped?.words += text
      if skipped?.reason == .hidden { sizes.hidden += size }
      return
    }
    if open.last?.name == "style" {
      rules += bytes
    } else {
      sizes.shown += size
    }
    line?.words += text
    output += XMLText.escaped(text).utf8
  }

  private static let markTypes: Set<String> = ["noteref", "doc-noteref"]
  private static let noteTypes: Set<String> = [
    "footnote", "endnote", "rearnote", "note", "doc-footnote", "doc-endnote",
  ]

  /// Empty cells for the columns and rows that merged cells cover: pandoc forgets cells that reach from the head of
  /// a table into its body.
  private func emptyCells(
    around tag: PageTag, _ attributes: [String: String]
  ) -> (before: String, behind: String) {
    switch tag {
    case .table: tables.append(TableColumns())
    case .tr: if !tables.isEmpty { tables[tables.count - 1].beginRow() }
    case .td, .th:
      guard !tables.isEmpty else { break }
      let span = tables[tables.count - 1].beginCell(
        columns: attributes["colspan"], rows: attributes["rowspan"])
      emptyCellsLeft -= span.covered + span.width - 1
      guard emptyCellsLeft >= 0 else { break }
      return (
        String(repeating: "<td></td>", count: span.covered),
        String(repeating: "<td></td>", count: span.width - 1)
      )
    default: break
    }
    return ("", "")
  }

  /// The types an element declares, for reading systems (`epub:type`) or screen readers (`role`).
  private static func types(of attributes: [String: String]) -> [String] {
    [attributes["epub:type"], attributes["role"]].compactMap { $0 }
      .flatMap { $0.split(separator: " ").map { String($0) } }
  }

  private func reason(
    toDrop tag: PageTag, _ attributes: [String: String], _ types: [String], _ traits: StyleTraits
  ) -> DroppedBlock.Reason? {
    if types.contains(where: { Self.markTypes.contains($0) }) {
      // The mark of a note outside this part could link to anything, so it stays.
      let target = attributes["href"].map { $0.split(separator: "#").last.map(String.init) ?? "" }
      return target.map { targets.contains($0) } ?? false ? .noteMarks : nil
    }
    if types.contains("pagebreak") || types.contains("doc-pagebreak") {
      return .element("pagebreak")
    }
    // pandoc would write them into the word.
    if tag == .rt { return .readings }
    if tag == .nav, types.contains("toc") || types.contains("doc-toc") { return .contents }
    guard obeysStyles else { return nil }
    if !traits.isDisjoint(with: [.hiding, .hidingWords]) { return .hidden }
    return traits.contains(.struck) ? .struckOut : nil
  }

  private func skip(_ reason: DroppedBlock.Reason?) { skipped = (depth, reason, "") }

  /// Writes a formula in place; reports one that cannot be read.
  private func endFormula(_ element: FormulaElement) {
    let isWhole = formula?.isWhole == true
    formula = nil
    guard isWhole, let text = MathML.formula(element)?.text else {
      dropped += DroppedBlock.of(element.attributes["alttext"] ?? "formula", .formula)
      return
    }
    line?.words += text
    sizes.shown += text.utf8.count
    output += XMLText.escaped(text).utf8
  }

  // MARK: Title pages and notes

  /// Whether a line of a title page is metadata, not a sentence.
  private func isFact(_ words: String, _ kind: String) -> Bool {
    let key = NameKey.of(words)
    guard !key.isEmpty else { return true }
    let kinds = kind.lowercased().split(separator: " ")
    if block.title.map({ NameKey.of($0) == key }) ?? kinds.contains("title") {
      block.addTitle(words)
      return true
    }
    if kinds.contains("subtitle") {
      block.addSubtitle(words)
      return block.subtitle.map { NameKey.of($0) == key } ?? false
    }
    if block.facts.authors.isEmpty, kinds.contains("author") {
      block.addAuthors(DocumentAuthors.names(words))
    }
    if kinds.contains("date") {
      if !block.addDate(words) { return true }
    } else if !kinds.contains("author"),
      !(block.facts.authors.map(\.name) + [block.facts.publisher ?? ""]).contains(where: {
        NameKey.of($0) == key
      })
    {
      return false
    }
    dropped += DroppedBlock.of(words, .byline)
    return true
  }

  /// Puts the notes behind the text, in the order of their marks.
  private func addNotes() {
    for (index, id) in targets.enumerated() {
      guard let note = notes[id] else { continue }
      // Most notes include their numbers.
      let words = String(decoding: note, as: UTF8.self).drop { $0 != ">" }.split(separator: "<")
        .lazy.compactMap { $0.split(separator: ">", maxSplits: 1).last?.first { !$0.isWhitespace } }
      let isNumbered = words.first.map { $0.isNumber || "*†‡§[(".contains($0) } ?? false
      if isNumbered {
        output += note
      } else {
        output += "<ol start=\"\(index + 1)\"><li>".utf8
        output += note
        output += "</li></ol>".utf8
      }
    }
    notes = [:]
  }

  /// Finds the targets of note marks that this part contains.
  private final class Marks: XMLReceiver {
    private var marks: [String] = []
    private var ids: Set<String> = []
    let continues = true

    /// In the order of the marks.
    var targets: [String] {
      var seen: Set<String> = []
      return marks.filter { ids.contains($0) && seen.insert($0).inserted }
    }

    func start(_ name: String, _ attributes: [String: String]) {
      if let id = attributes["id"] { ids.insert(id) }
      let types = BookPart.types(of: attributes)
      guard types.contains(where: { BookPart.markTypes.contains($0) }),
        let target = attributes["href"]?.split(separator: "#").last
      else { return }
      marks.append(String(target))
    }
    func end(_ name: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}
