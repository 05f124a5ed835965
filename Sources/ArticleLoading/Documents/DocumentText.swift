/// All the text of a document converted to HTML, as paragraphs between blank lines: unlike for a web page,
/// nothing is judged. It leaves out the title block, which becomes metadata, hidden and struck-out text, and
/// the marks of notes at its end.
struct DocumentText {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// What was left out, in order.
  private(set) var dropped: [DroppedBlock] = []

  private let tree: PageTree
  private var line: [UInt8] = []
  /// Whether a space precedes the next letter.
  private var hasSpace = false
  /// The struck-out words that precede it.
  private var struck: StruckWords?
  /// The open elements, with the counter of an ordered list.
  private var open: [(node: Int, tag: PageTag, number: Int)] = []
  /// The omitted note marks.
  private var noteMarks: [String] = []
  /// The open lists, as indices in `open`.
  private var lists: [Int] = []
  /// The number of open elements that preserve line ends.
  private var preformatted = 0
  /// The number of an item before its first words.
  private var marker: [UInt8] = []
  /// The open tables, innermost last.
  private var tables: [Table] = []

  /// A table, and what its current row has so far.
  private struct Table {
    /// Whether rows have several cells with words, so that words keep their columns.
    var hasColumns = false
    var columns = TableColumns()
    /// The column of the current cell, from 0, until its first line.
    var cell: Int?
    /// The column of the last cell with text; `nil` if the row has none yet.
    var last: Int?
    /// Whether a table within a cell ended the row's line.
    var isBroken = false
  }

  init(_ tree: PageTree) {
    self.tree = tree
    var node = 0
    while node < tree.nodes.count {
      close(upTo: node)
      guard let tag = tree.nodes[node].tag else {
        append(tree.text(of: node))
        node += 1
        continue
      }
      // Skips the head, styles, and the marks that link a note and its text.
      let isMark = (tag == .a && isNoteSign(node)) || isRaisedNoteMark(node, tag)
      var isSkipped = tag.isSilent || isMark
      if isMark, !isWayBack(node) {
        noteMarks.append(tree.line(below: node, limit: 40))
      }
      if !isSkipped, let reason = reason(toDrop: node, tag) {
        if let reason,
          let words = TitleText.clean(
            Array(tree.line(below: node, limit: 600).utf8)[...], limit: 80)
        {
          dropped.append(DroppedBlock(reason: reason, excerpt: words))
        }
        if tag.isBlock {
          endLine()
        } else if reason == .struckOut, !line.isEmpty,
          let struck = StruckWords(node, of: tree, isSpaced: hasSpace, behind: struck)
        {
          self.struck = struck
          hasSpace = false
        }
        isSkipped = true
      } else if !isSkipped, let raised = tree.raised(node, tag) {
        writeSpace(before: [])
        raised.write(onto: &line, next: tree.text(behind: node))
        isSkipped = true
      }
      if !isSkipped { enter(node, tag) }
      node = isSkipped ? Int(tree.nodes[node].end) : node + 1
    }
    close(upTo: tree.nodes.count)
    endLine()
    // Marks are reported together, not one per line.
    dropped += DroppedBlock.of(noteMarks.joined(separator: " "), .noteMarks)
  }

  /// Why an element is left out; `.some(nil)` if it is kept elsewhere and not reported.
  private func reason(toDrop node: Int, _ tag: PageTag) -> DroppedBlock.Reason?? {
    switch tag {
    case .del, .s, .strike: return .struckOut
    case .h1, .p:
      guard let block = open.last, tree.string(.id, of: block.node) == "title-block-header" else {
        break
      }
      switch tree.string(.class, of: node) {
      case "title", "subtitle": return .some(nil)
      case "author", "date": return .byline
      default: break
      }
    default: break
    }
    let style = (tree.string(.style, of: node) ?? "").lowercased().filter { !$0.isWhitespace }
    let isHidden =
      tree.value(.hidden, of: node) != nil || style.contains("display:none")
      || !tree.traits(of: node).isDisjoint(with: .hiding)
    if !isHidden, tree.traits(of: node).contains(.struck) { return .struckOut }
    return isHidden ? .hidden : nil
  }

  private func isNoteSign(_ node: Int) -> Bool {
    let kind = tree.string(.class, of: node) ?? ""
    return kind.contains("footnote-ref") || kind.contains("noteref") || isWayBack(node)
  }

  /// Whether it is a superscript digit or sign with a link to another part of the document, and nothing else:
  /// books keep their notes in a part of their own, and mark them only by appearance.
  private func isRaisedNoteMark(_ node: Int, _ tag: PageTag) -> Bool {
    guard tag == .sup || tag == .a else { return false }
    let inside = tree.subtree(of: node)
    guard inside.count <= 5, inside.contains(where: { tree.nodes[$0].tag == .sup }),
      inside.contains(where: { inner in
        tree.nodes[inner].tag == .a
          && tree.value(.href, of: inner)?.first == UInt8(ascii: "#")
      })
    else { return false }
    let words = String(decoding: tree.allText(below: node).prefix(24), as: UTF8.self)
      .trimmed(of: " \n\t[]()")
    return (1...3).contains(words.count)
      && (words.allSatisfy(\.isNumber) || words.allSatisfy { "*†‡§¶".contains($0) })
  }

  /// Whether it links from a note back to the text.
  private func isWayBack(_ node: Int) -> Bool {
    tree.string(.class, of: node)?.contains("footnote-back") ?? false
  }

  private mutating func enter(_ node: Int, _ tag: PageTag) {
    if tag == .br, !line.isEmpty {
      line.append(0x0A)
      hasSpace = false
    }
    endLine(around: tag, in: open.last?.tag)
    var number = 0
    switch tag {
    case .ol: number = tree.string(.start, of: node).flatMap { Int($0) } ?? 1
    case .li:
      if let list = lists.last, open[list].tag == .ol {
        let kind = tree.string(.type, of: open[list].node)
        marker = Array("\(ListNumber.text(open[list].number, kind)). ".utf8)
        open[list].number &+= 1
      }
    case .table: tables.append(Table(hasColumns: tree.hasColumns(node)))
    case .tr:
      if tables.isEmpty { tables.append(Table()) }
      beginRow()
    case .td, .th:
      guard !tables.isEmpty else { break }
      tables[tables.count - 1].cell =
        tables[tables.count - 1].columns.beginCell(
          columns: tree.string(.colspan, of: node), rows: tree.string(.rowspan, of: node)
        ).column
    case .pre: preformatted += 1
    default: break
    }
    if tag.isList { lists.append(open.count) }
    open.append((node, tag, number))
  }

  private mutating func close(upTo node: Int) {
    while let last = open.last, Int(tree.nodes[last.node].end) <= node {
      open.removeLast()
      endLine(around: last.tag, in: open.last?.tag)
      switch last.tag {
      case .td, .th: if !tables.isEmpty { tables[tables.count - 1].cell = nil }
      case .table:
        tables.removeLast()
        if !tables.isEmpty, !bytes.isEmpty { tables[tables.count - 1].isBroken = true }
      case .li: marker = []
      case .pre: preformatted -= 1
      default: break
      }
      if last.tag.isList { lists.removeLast() }
    }
  }

  /// Ends the line at an element's beginning or end if it separates lines; the paragraphs of a cell continue
  /// its line, because a row is one line.
  private mutating func endLine(around tag: PageTag, in parent: PageTag?) {
    guard tag.isBlock else { return }
    if [.p, .div].contains(tag), parent == .td || parent == .th {
      hasSpace = true
    } else {
      endLine()
    }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    for (index, byte) in zip(text.indices, text) {
      if preformatted > 0, byte == 0x0A || byte == 0x20 {
        line.append(byte)
      } else if byte <= 0x20 {
        hasSpace = true
      } else {
        if hasSpace || struck != nil { writeSpace(before: text[index...]) }
        line.append(byte)
      }
    }
  }

  /// Writes the space before some words if one belongs there.
  ///
  /// - Parameter words: none for raised figures and similar.
  private mutating func writeSpace(before words: ArraySlice<UInt8>) {
    if let struck, !hasSpace {
      hasSpace = words.withUnsafeBufferPointer {
        struck.isSpace(between: line[...], and: $0.isEmpty ? nil : $0)
      }
    }
    if hasSpace, let last = line.last, last != 0x0A { line.append(0x20) }
    (hasSpace, struck) = (false, nil)
  }

  private mutating func endLine() {
    defer {
      line.removeAll(keepingCapacity: true)
      (hasSpace, struck) = (false, nil)
    }
    while let last = line.last, last <= 0x20 { line.removeLast() }
    guard !line.isEmpty else { return }
    if !joinRow(), !bytes.isEmpty { bytes.append(0x0A) }
    beginCell()
    bytes += marker
    marker = []
    bytes += line
    bytes.append(0x0A)
  }

  // MARK: Rows

  private mutating func beginRow() {
    var table = tables[tables.count - 1]
    table.columns.beginRow()
    (table.cell, table.last, table.isBroken) = (nil, nil, false)
    tables[tables.count - 1] = table
  }

  /// Continues the line of the row if this is the first line of a further cell: with a tab for each column
  /// between, so that figures stay below the heads of their columns.
  private mutating func joinRow() -> Bool {
    guard let table = tables.last, let cell = table.cell, let last = table.last, !table.isBroken,
      cell > last, bytes.last == 0x0A
    else { return false }
    bytes.removeLast()
    bytes += TableLine.tabs(from: last, to: cell)
    return true
  }

  /// Notes the column of the line that begins, and writes the empty cells before the first one of a row.
  private mutating func beginCell() {
    guard var table = tables.last, let cell = table.cell else { return }
    if table.hasColumns, table.last == nil { bytes += TableLine.tabs(before: cell) }
    (table.last, table.cell, table.isBroken) = (cell, nil, false)
    tables[tables.count - 1] = table
  }
}
