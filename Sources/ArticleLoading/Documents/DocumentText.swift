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
  /// Whether the next line is a cell that continues its row.
  private var joinsRow = false

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
        if tag.isBlock { endLine() }
        isSkipped = true
      } else if !isSkipped, let raised = tree.raised(node, tag) {
        if hasSpace, let last = line.last, last != 0x0A { line.append(0x20) }
        hasSpace = false
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
    case .tr: joinsRow = false
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
      case .td, .th: joinsRow = true
      case .tr: joinsRow = false
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
    for byte in text {
      if preformatted > 0, byte == 0x0A || byte == 0x20 {
        line.append(byte)
      } else if byte <= 0x20 {
        hasSpace = true
      } else {
        if hasSpace, let last = line.last, last != 0x0A { line.append(0x20) }
        hasSpace = false
        line.append(byte)
      }
    }
  }

  private mutating func endLine() {
    defer {
      line.removeAll(keepingCapacity: true)
      hasSpace = false
    }
    while let last = line.last, last <= 0x20 { line.removeLast() }
    guard !line.isEmpty else { return }
    if joinsRow, bytes.last == 0x0A {
      // Cells of a row are separated by tabs.
      bytes[bytes.count - 1] = 0x09
      joinsRow = false
    } else if !bytes.isEmpty {
      bytes.append(0x0A)
    }
    bytes += marker
    marker = []
    bytes += line
    bytes.append(0x0A)
  }
}
