import CCmark
import Markdown

/// The words of a Markdown document, as paragraphs between blank lines.
///
/// Every paragraph, heading, list item and paragraph of a quotation is a paragraph. Emphasis and links become
/// their text, images their alternative text, code stays as it is, and raw HTML and struck-out text are
/// dropped. A row of a table is a paragraph with tabs between its cells.
struct MarkdownText {
  private(set) var bytes: [UInt8] = []
  /// The first heading of the first level.
  private(set) var title: String?
  /// The number of blocks of raw HTML that were dropped, without comments.
  private(set) var droppedHTML = 0
  /// What was dropped, in order.
  private(set) var dropped: [DroppedBlock] = []

  /// The paragraph being read.
  private var block: [UInt8] = []
  /// The start in it of text above or below the line.
  private var raised: (start: Int, position: RaisedText.Position)?
  /// Numbers of list items that wait for their first paragraph.
  private var markers: [UInt8] = []
  private var lists: [List] = []

  private struct List {
    var number: Int
    /// `nil` for bullets.
    let delimiter: String?
    /// How long `markers` was before the current item.
    var markersBefore = 0
  }

  mutating func add(_ step: MarkdownDocument.Step) {
    switch step {
    case .enter(let node): enter(node)
    case .leave(let node): leave(node)
    }
  }

  private mutating func enter(_ node: MarkdownNode) {
    switch node.type {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK: block += node.literal
    case CMARK_NODE_SOFTBREAK: block.append(0x20)
    case CMARK_NODE_LINEBREAK: block.append(0x0A)
    case CMARK_NODE_HTML_INLINE:
      readTag(node.literal.lowercasedStart)
    case CMARK_NODE_HTML_BLOCK:
      guard !node.literal.starts(with: "<!--".utf8) else { break }
      droppedHTML += 1
      drop(node.literal.prefix(400), .rawHTML)
    case CMARK_NODE_LIST:
      let numbering = node.numbering
      lists.append(List(number: numbering?.start ?? 0, delimiter: numbering?.delimiter))
    case CMARK_NODE_ITEM: beginItem()
    default: break
    }
  }

  private mutating func leave(_ node: MarkdownNode) {
    switch node.type {
    case CMARK_NODE_HEADING:
      leaveOutStruck()
      if title == nil, node.isMainHeading { title = TitleText.clean(block[...], limit: 300) }
      endBlock()
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_CODE_BLOCK: endBlock()
    case CMARK_NODE_ITEM:
      // An item without words leaves no number.
      markers.removeLast(max(0, markers.count - (lists.last?.markersBefore ?? 0)))
    case CMARK_NODE_LIST: lists.removeLast()
    default: break
    }
  }

  /// A number is the author's word ("see point 3") and stays; a bullet is only a shape, and a character in its
  /// place would get into quotations.
  private mutating func beginItem() {
    let last = lists.count - 1
    lists[last].markersBefore = markers.count
    if let delimiter = lists[last].delimiter {
      markers += "\(lists[last].number)\(delimiter) ".utf8
      lists[last].number += 1
    }
  }

  // MARK: Signs and tags

  /// Handles tags whose removal would join words, or change what they say.
  private mutating func readTag(_ tag: [UInt8]) {
    let name = String(
      decoding: tag.drop { $0 == 0x3C }.prefix { $0 > 0x20 && $0 != 0x3E }, as: UTF8.self)
    switch name {
    case "br", "br/": block.append(0x0A)
    case "sup", "sub": raised = (block.count, name == "sup" ? .raised : .lowered)
    case "/sup", "/sub":
      guard let (start, position) = raised, start <= block.count else { break }
      raised = nil
      let words = String(decoding: block[start...], as: UTF8.self)
      guard let text = RaisedText(words, position, isNote: false) else { break }
      block.removeLast(block.count - start)
      text.write(onto: &block)
    case "del", "s", "strike", "/del", "/s", "/strike": block += MarkdownSource.strike.utf8
    default: break
    }
  }

  /// Removes the text between two markers of striking out; a single one is ignored.
  private mutating func leaveOutStruck() {
    let sign = Array(MarkdownSource.strike.utf8)
    var rest = block[...]
    var kept: [UInt8] = []
    while let start = rest.firstRange(of: sign) {
      kept += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: sign) else { break }
      let struck = rest[..<end.lowerBound]
      drop(struck, .struckOut)
      rest = rest[end.upperBound...]
      // One space is enough if there was one on both sides.
      if rest.first == 0x20 {
        if kept.isEmpty || kept.last == 0x20 { rest = rest.dropFirst() }
      } else if !kept.isEmpty, !rest.isEmpty {
        let isSpaced = kept.last == 0x20
        if isSpaced { kept.removeLast() }
        let words = StruckWords(struck, isSpaced: isSpaced, isReplaced: false)
        let isSpace = rest.withUnsafeBufferPointer { words.isSpace(between: kept[...], and: $0) }
        if isSpace { kept.append(0x20) }
      }
    }
    block = kept + rest
  }

  /// Puts tabs between the cells of a row; a marker precedes each cell.
  private mutating func separateCells() {
    guard block.firstRange(of: Array(MarkdownSource.cell.utf8)) != nil else { return }
    let cells = String(decoding: block, as: UTF8.self).unicodeScalars
      .split(omittingEmptySubsequences: false) { $0 == "\u{10FDD0}" }.dropFirst().map {
        String($0).trimmed(of: " \n")
      }
    block = Array(TableLine.text(cells).utf8)
  }

  private mutating func drop(_ words: some Sequence<UInt8>, _ reason: DroppedBlock.Reason) {
    guard let excerpt = TitleText.clean(Array(words)[...], limit: 80) else { return }
    dropped.append(DroppedBlock(reason: reason, excerpt: excerpt))
  }

  private mutating func endBlock() {
    defer {
      block.removeAll(keepingCapacity: true)
      raised = nil
    }
    leaveOutStruck()
    separateCells()
    while block.last == 0x0A { block.removeLast() }
    guard block.contains(where: { $0 != 0x20 && $0 != 0x0A }) else { return }
    if !bytes.isEmpty { bytes.append(0x0A) }
    bytes += markers
    bytes += block
    bytes.append(0x0A)
    markers.removeAll(keepingCapacity: true)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first bytes with ASCII capitals in lower case.
  fileprivate var lowercasedStart: [UInt8] {
    prefix(8).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }
}
