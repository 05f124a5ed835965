import CCmark

/// The words of a Markdown document, as paragraphs between blank lines.
///
/// Every paragraph, heading, list item and paragraph of a quotation is a paragraph; emphasis and links
/// are their text, images their alternative text, code stays as it is, and raw HTML is left out.
struct MarkdownText {
  private(set) var bytes: [UInt8] = []
  /// The first heading of the first level.
  private(set) var title: String?
  /// How many blocks of raw HTML were left out, comments aside.
  private(set) var droppedHTML = 0

  /// The paragraph being read.
  private var block: [UInt8] = []
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

  mutating func take(_ step: MarkdownDocument.Step) {
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
      // The only tag whose loss would glue words together.
      if node.literal.lowercasedStart.starts(with: "<br".utf8) { block.append(0x0A) }
    case CMARK_NODE_HTML_BLOCK:
      if !node.literal.starts(with: "<!--".utf8) { droppedHTML += 1 }
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
      if title == nil, node.isMainHeading { title = TitleText.clean(block[...], limit: 300) }
      endBlock()
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_CODE_BLOCK: endBlock()
    case CMARK_NODE_ITEM:
      // An item without words leaves no number behind.
      markers.removeLast(max(0, markers.count - (lists.last?.markersBefore ?? 0)))
    case CMARK_NODE_LIST: lists.removeLast()
    default: break
    }
  }

  /// A number is the author's word ("see point 3") and stays; a bullet is only a shape, and a
  /// character of ours in its place would get into quotations.
  private mutating func beginItem() {
    let last = lists.count - 1
    lists[last].markersBefore = markers.count
    if let delimiter = lists[last].delimiter {
      markers += "\(lists[last].number)\(delimiter) ".utf8
      lists[last].number += 1
    }
  }

  private mutating func endBlock() {
    defer { block.removeAll(keepingCapacity: true) }
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
  /// The first bytes with ASCII capitals made small.
  fileprivate var lowercasedStart: [UInt8] {
    prefix(8).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }
}
