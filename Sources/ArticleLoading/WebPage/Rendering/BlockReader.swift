/// Reads the lines and paragraphs of a part of a page, without what `ElementRules` drops.
struct BlockReader {
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [TextBlock] = []
  /// What was dropped, with the index of the line after it.
  private(set) var dropped: [(node: Int, reason: DroppedBlock.Reason, before: Int)] = []

  private let tree: PageTree
  private let rules: ElementRules
  private let cells: TableCells
  /// The open elements.
  private var open: [Frame] = []
  /// The open block elements, as indices in `open`.
  private var openBlocks: [Int] = []
  private var links = 0
  private var bolds = 0
  private var quotes = 0
  private var preformatted = 0
  /// The ends of open rows that are one line each.
  private var rows: [Int] = []
  /// The cells and rows of the tables so far.
  private var tables = TableCells.Table()
  /// The open elements of which only parts can be seen, and the visible parts in them, with their ends.
  private var veils: [(end: Int, isSeen: Bool)] = []
  /// Table feet that precede their rows, with their tables' ends.
  private var feet: [(foot: Range<Int>, tableEnd: Int)] = []
  private var line = Line()
  /// Whether the page contains formulas; most do not.
  private let hasFormulas: Bool

  private struct Frame {
    let node: Int
    let end: Int
    let tag: PageTag
    let isBlock: Bool
    /// Whether its words are separated from those beside it, on the same line.
    let isParted: Bool
    /// Whether line ends within it are those of the text.
    let isLined: Bool
    /// The row of this cell, if that is not a `tr`.
    var row: Int?
    /// The column of this cell, if its row is one line.
    var column: Int?
    /// The number of its children that form a row; 0 for any other element.
    var columns = 0
    /// The number of cells entered, and the row of the last.
    var cells = (count: 0, row: 0)
  }

  private struct Line {
    var start = 0
    var first: Int?
    var size = 0
    var linked = 0
    var opensUnlinked = false
    var bold = 0
    var space = false
    /// Whether a space belongs before the next text, unless that is punctuation.
    var isParted = false
    /// Whether a picture or a field precedes the next text.
    var isBehindPicture = false
    /// The struck-out words that precede it.
    var struck: StruckWords?
  }

  init(_ tree: PageTree, roots: [Int], rules: ElementRules) {
    self.tree = tree
    self.rules = rules
    cells = TableCells(tree: tree, measures: rules.measures)
    hasFormulas = tree.nodes.contains { $0.tag == .math }
    bytes.reserveCapacity(8192)
    tree.bytes.withUnsafeBufferPointer { source in
      for root in roots { read(tree.subtree(of: root), source) }
    }
    for (foot, end) in feet { move(foot, to: end) }
  }

  private mutating func read(_ range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>) {
    var node = range.lowerBound
    while node < range.upperBound {
      close(upTo: node)
      let element = tree.nodes[node]
      if !veils.isEmpty, let next = skipUnseen(node) {
        node = next
        continue
      }
      guard let tag = element.tag else {
        append(
          UnsafeBufferPointer(
            rebasing: source[Int(element.contentStart)..<Int(element.contentEnd)]), of: node)
        node += 1
        continue
      }
      if tag.isSilent, tag != .button || !tree.isWord(button: node) {
        if tag.isBlock { endLine() }
        if tag.isPicture { line.isBehindPicture = true }
        if tree.showsWords(silent: node, tag) {
          dropped.append((node, tag == .rt ? .readings : .element(tag.rawValue), blocks.count))
        }
        node = Int(element.end)
        continue
      }
      if hasFormulas, let formula = tree.formula(node, tag) {
        append(words: formula, of: node)
        node = Int(element.end)
        continue
      }
      if node != range.lowerBound, let reason = rules.reason(node, tag) {
        if reason == .hidden, rules.isInvisible(node), rules.showsParts(node) {
          veils.append((Int(element.end), false))
          enter(node, tag)
          node += 1
          continue
        }
        if rules.isBlock(node, tag) { endLine() }
        // The space between the words around it depends on it.
        if reason == .struckOut, line.first != nil,
          let struck = StruckWords(node, of: tree, isSpaced: line.space, behind: line.struck)
        {
          (line.struck, line.space) = (struck, false)
        }
        dropped.append((node, reason, blocks.count))
        node = Int(element.end)
        continue
      }
      if let raised = tree.raised(node, tag) {
        append(raised, of: node)
        node = Int(element.end)
        continue
      }
      enter(node, tag)
      node += 1
    }
    close(upTo: range.upperBound)
    endLine()
  }

  /// Skips what is not seen in an element with visible parts.
  ///
  /// - Returns: the next node; `nil` if this one is to be read.
  private mutating func skipUnseen(_ node: Int) -> Int? {
    while let last = veils.last, last.end <= node { veils.removeLast() }
    guard let last = veils.last else { return nil }
    let end = Int(tree.nodes[node].end)
    if tree.nodes[node].tag != nil {
      let isShown = rules.isShown(node)
      if isShown != last.isSeen, isShown || rules.isInvisible(node) { veils.append((end, isShown)) }
      if last.isSeen || isShown || rules.showsParts(node) { return nil }
    } else if last.isSeen {
      return nil
    }
    dropped.append((node, .hidden, blocks.count))
    return end
  }

  private mutating func enter(_ node: Int, _ tag: PageTag) {
    switch tag {
    case .br:
      breakLine()
      return
    case .img:
      if let words = tree.words(ofPicture: node, opensLine: line.first == nil) {
        append(words: words, of: node)
      } else {
        line.isBehindPicture = true
      }
      return
    case .a where tree.isLink(node): links += 1
    case .b, .strong: bolds += 1
    case .blockquote: quotes += 1
    case .table:
      let table = cells.table(node)
      tables.columns.merge(table.columns) { $1 }
      tables.isLine.merge(table.isLine) { $1 }
    case .tfoot where feet.count < 100:
      if let next = tree.sibling(behind: node), let table = tree.parent(of: node),
        rules.measures.size(next..<Int(tree.nodes[table].end)) > 0
      {
        feet.append((tree.subtree(of: node), Int(tree.nodes[table].end)))
      }
    default: break
    }
    var isBlock = rules.isBlock(node, tag)
    var isParted = false
    let row = rowOfCell(node)
    let columns =
      !rows.isEmpty ? 0 : tables.isLine[node].map { $0 ? .max : 0 } ?? cells.columns(node, tag)
    let isLined = tag == .pre || rules.keepsLineEnds(node)
    if isLined { preformatted += 1 }
    if columns > 0 { rows.append(Int(tree.nodes[node].end)) }
    if row != nil || columns > 0 {
      isBlock = true
    } else if isBlock, !rows.isEmpty, ![.td, .th, .tr].contains(tag) {
      // The paragraphs of a cell are on one line.
      (isBlock, isParted) = (false, true)
    }
    isParted = isParted || tree.isParted(node, tag)
    if isParted { line.isParted = true }
    if isBlock {
      endLine()
      openBlocks.append(open.count)
    }
    open.append(
      Frame(
        node: node, end: Int(tree.nodes[node].end), tag: tag, isBlock: isBlock, isParted: isParted,
        isLined: isLined, row: row?.first,
        column: rows.isEmpty ? nil : row?.column ?? tables.columns[node],
        columns: tag == .tr ? 0 : columns))
  }

  /// The row of a cell, by its first cell, and the cell's column, if it is in one that is not a `tr`, or in a
  /// grid.
  private mutating func rowOfCell(_ node: Int) -> (first: Int, column: Int)? {
    guard let outer = open.indices.last, open[outer].columns > 0 else { return nil }
    let column = open[outer].cells.count % open[outer].columns
    if column == 0 { open[outer].cells.row = node }
    open[outer].cells.count += 1
    return (open[outer].cells.row, column)
  }

  /// Moves the lines of a table's foot after its rows, where browsers show them.
  private mutating func move(_ foot: Range<Int>, to end: Int) {
    guard let first = blocks.firstIndex(where: { foot.contains($0.first) }) else { return }
    let behind = blocks[first...].prefix { foot.contains($0.first) }.endIndex
    let rows = blocks[behind...].prefix { $0.first < end }.endIndex
    blocks.replaceSubrange(first..<rows, with: blocks[behind..<rows] + blocks[first..<behind])
  }

  private mutating func close(upTo node: Int) {
    while let frame = open.last, frame.end <= node {
      if frame.isBlock {
        endLine()
        openBlocks.removeLast()
      }
      if frame.isParted { line.isParted = true }
      if rows.last == frame.end, frame.tag == .tr || frame.columns > 0 { rows.removeLast() }
      switch frame.tag {
      case .a where tree.isLink(frame.node): links -= 1
      case .b, .strong: bolds -= 1
      case .blockquote: quotes -= 1
      default: break
      }
      if frame.isLined { preformatted -= 1 }
      open.removeLast()
    }
  }

  /// A second break without text before it ends the paragraph.
  private mutating func breakLine() {
    guard line.first != nil else { return }
    if bytes.last == 0x0A { return endLine() }
    bytes.append(0x0A)
    line.space = false
  }

  private mutating func endLine() {
    while bytes.count > line.start, bytes[bytes.count - 1] <= 0x20 { bytes.removeLast() }
    defer {
      line = Line()
      line.start = bytes.count
    }
    guard let first = line.first, bytes.count > line.start else { return }
    let frame = openBlocks.last.map { open[$0] }
    let tag = frame?.tag ?? .div
    let row =
      frame?.row ?? (tag == .td || tag == .th ? frame.flatMap { tree.parent(of: $0.node) } : nil)
    blocks.append(
      TextBlock(
        text: line.start..<bytes.count, kind: frame?.row == nil ? kind(tag) : .cell,
        owner: frame?.node ?? 0, first: first,
        size: line.size, linked: line.linked, opensUnlinked: line.opensUnlinked, bold: line.bold,
        isQuoted: quotes > 0,
        row: row, column: frame?.column, reason: nil))
  }

  private func kind(_ tag: PageTag) -> TextBlock.Kind {
    switch tag {
    case .p, .blockquote, .pre, .address: .paragraph
    case .li, .dd, .dt: .item
    case .td, .th, .caption: .cell
    // A `summary` is the heading of its box.
    case .summary: .heading
    case _ where tag.isHeading: .heading
    default: .loose
    }
  }

  private mutating func begin(at node: Int) {
    guard line.first == nil else { return }
    line.first = node
    line.opensUnlinked = links == 0
  }

  /// Writes the space before some words if one belongs there.
  private mutating func writeSpace(before words: UnsafeBufferPointer<UInt8>?) {
    defer {
      line.space = false
      line.isParted = false
      line.isBehindPicture = false
      line.struck = nil
    }
    guard line.first != nil, bytes.last != 0x0A else { return }
    if let struck = line.struck, !line.space, struck.isSpace(between: bytes[...], and: words) {
      line.space = true
    }
    let isParted =
      (line.isParted || line.isBehindPicture)
      && WordSpacing.isNeeded(between: bytes[...], and: words, isSign: !line.isParted)
    if line.space || isParted { bytes.append(0x20) }
  }

  /// Appends superscript or subscript text.
  private mutating func append(_ raised: RaisedText, of node: Int) {
    writeSpace(before: nil)
    begin(at: node)
    raised.write(onto: &bytes, from: line.start, next: tree.text(behind: node))
    let size = raised.words.utf8.count
    line.size += size
    if links > 0 { line.linked += size }
    if bolds > 0 { line.bold += size }
  }

  /// Appends the words for a formula or a picture.
  private mutating func append(words: String, of node: Int) {
    var words = words
    words.withUTF8 { append($0, of: node) }
  }

  private mutating func append(_ run: UnsafeBufferPointer<UInt8>, of node: Int) {
    var at = 0
    while at < run.count {
      let byte = run[at]
      if byte <= 0x20 {
        line.space = true
        if byte == 0x0A, preformatted > 0 { breakLine() }
        at += 1
        continue
      }
      if byte == 0xC2, at + 1 < run.count, run[at + 1] == 0xA0 || run[at + 1] == 0xAD {
        // A no-break space is a space; a soft hyphen only allows a break.
        if run[at + 1] == 0xA0 { line.space = true }
        at += 2
        continue
      }
      if byte == 0xEF, at + 2 < run.count, run[at + 1] == 0xBB, run[at + 2] == 0xBF {
        at += 3
        continue
      }
      if byte == 0xE3, at + 2 < run.count, run[at + 1] == 0x80, run[at + 2] == 0x80,
        line.first == nil
      {
        at += 3
        continue
      }
      writeSpace(before: UnsafeBufferPointer(rebasing: run[at...]))
      begin(at: node)
      let start = at
      while at < run.count, run[at] > 0x20, run[at] != 0xC2 || at == start,
        run[at] != 0xEF || at == start
      {
        at += 1
      }
      let piece = UnsafeBufferPointer(rebasing: run[start..<at])
      bytes.append(contentsOf: piece)
      let size = TextMeasure.size(of: piece)
      line.size += size
      if links > 0 { line.linked += size }
      if bolds > 0 { line.bold += size }
    }
  }
}
