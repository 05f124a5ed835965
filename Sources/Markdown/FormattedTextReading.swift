import CCmark
import FactCheck

/// Reads Markdown into the steps of a formatted text.
struct FormattedTextReading {
  private(set) var steps: [FormattedText.Step] = []
  private(set) var droppedLinks: [String] = []

  /// The markers before the cells of a table and of its head: characters of the last private plane.
  private static let cell: Unicode.Scalar = "\u{10FDD0}"
  private static let headCell: Unicode.Scalar = "\u{10FDD2}"
  /// The maximum depth of quotations and lists, and of emphasis and links: deeper ones are not shown as such,
  /// because each line of Markdown repeats the marks of all quotations around it.
  private static let deepest = 10

  /// Ids of evidence by their small letters, in which labels are compared.
  private let evidence: [String: String]
  /// Whether each open quotation, list and item is shown.
  private var containers: [Bool] = []
  private var shownContainers = 0
  /// The open emphasis and links of a paragraph.
  private var spans: [Span] = []
  private var leaf = Leaf.none
  private var isInTable = false
  /// The level of the last heading; 0 before the first.
  private var headingLevel = 0

  private enum Leaf {
    case none
    /// A paragraph or a row, of which nothing was read.
    case begun
    case paragraph
    case row(isHead: Bool)
    case heading(Int)
  }

  private enum Span {
    case shown(FormattedText.Element)
    /// A dropped link, emphasis that is too deep, or one that a cell ended.
    case dropped
    /// A reference, with the number of steps before its words.
    case reference(String, start: Int)
  }

  /// Reads a text; `nil` if that takes too long.
  init?(_ source: String, _ ids: [String]) {
    evidence = Dictionary(
      ids.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    let text = Self.prepared(source)
    // The first definition of a label counts, so no text can give another meaning to a reference.
    let labels = Set(EvidenceReference.names(in: text).map { $0.lowercased() })
    let definitions = evidence.keys.filter(labels.contains).sorted().map { "[\($0)]: \($0)\n" }
    let whole = (definitions.isEmpty ? "" : definitions.joined() + "\n") + text
    guard let document = MarkdownDocument(Array(whole.utf8)) else { return nil }
    document.walk { step in
      switch step {
      case .enter(let node): enter(node)
      case .leave(let node): leave(node)
      }
    }
    endTable()
  }

  // MARK: Tables

  /// The text with rows of tables as paragraphs that have a marker before each cell.
  private static func prepared(_ source: String) -> String {
    var text = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in source.unicodeScalars {
      switch scalar {
      case "\r", "\u{2028}", "\u{2029}": text.append("\n")
      case "\n": if !isAfterReturn { text.append(scalar) }
      case cell, headCell: text.append("\u{FFFD}")
      default: text.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    guard text.contains("|") else { return String(text) }
    let whole = String(text)
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    var output: [String] = []
    var fence = CodeFence()
    var index = 0
    while index < lines.count {
      let line = lines[index]
      let isCode =
        fence.holds(line)
        || MarkdownCode.isIndented(line)
          && (output.last.map { MarkdownCode.isBlank($0[...]) } ?? true)
      guard !isCode, let table = MarkdownTable.lines(at: index, of: lines) else {
        output.append(String(line))
        index += 1
        continue
      }
      let prefix = MarkdownTable.prefix(of: line)
      let outside = prefix.contains(">") ? String(prefix) : ""
      for row in table where row != index + 1 {
        let mark = row == index ? headCell : cell
        let bare = lines[row].dropFirst(MarkdownTable.prefix(of: lines[row]).count)
        let cells = MarkdownTable.cells(of: bare).map { "\(mark) \($0)" }
        output += [outside, prefix + cells.joined(separator: " "), outside]
      }
      index = table.upperBound
    }
    return output.joined(separator: "\n")
  }

  private mutating func endTable() {
    guard isInTable else { return }
    steps.append(.close(.table))
    isInTable = false
  }

  /// Begins a cell, and its row and table if it is the first.
  private mutating func beginCell(isHead: Bool) {
    if case .begun = leaf {
      if isHead { endTable() }
      if !isInTable { steps.append(.open(.table)) }
      isInTable = true
      leaf = .row(isHead: isHead)
      steps.append(.open(.row(isHead: isHead)))
    } else {
      endCell()
    }
    steps.append(.open(.cell))
  }

  private mutating func endCell() {
    if case .text(let words)? = steps.last {
      steps.removeLast()
      let end = words.lastIndex { $0 != " " }
      if let end { steps.append(.text(String(words[...end]))) }
    }
    for index in spans.indices.reversed() {
      if case .shown(let element) = spans[index] { steps.append(.close(element)) }
      spans[index] = .dropped
    }
    steps.append(.close(.cell))
  }

  // MARK: Nodes

  private mutating func enter(_ node: MarkdownNode) {
    switch node.type {
    case CMARK_NODE_PARAGRAPH: leaf = .begun
    case CMARK_NODE_HEADING:
      endTable()
      // No heading skips a level, whichever the text begins with: readers follow the outline.
      headingLevel = min(node.headingLevel, headingLevel + 1)
      leaf = .heading(headingLevel)
      steps.append(.open(.heading(level: headingLevel)))
    case CMARK_NODE_BLOCK_QUOTE: open(.quotation)
    case CMARK_NODE_LIST: open(.list(start: node.numbering?.start, isTight: node.isTight))
    case CMARK_NODE_ITEM: open(.item)
    case CMARK_NODE_THEMATIC_BREAK:
      endTable()
      steps.append(.rule)
    case CMARK_NODE_CODE_BLOCK:
      endTable()
      steps.append(.codeBlock(Self.text(node)))
    case CMARK_NODE_HTML_BLOCK:
      endTable()
      let lines = Self.text(node).split(separator: "\n")
      steps += [.open(.paragraph), .text(lines.joined(separator: " ")), .close(.paragraph)]
    case CMARK_NODE_TEXT, CMARK_NODE_HTML_INLINE: add(words: Self.text(node))
    case CMARK_NODE_SOFTBREAK: add(words: " ")
    case CMARK_NODE_LINEBREAK: beginParagraph { $0.append(.lineBreak) }
    case CMARK_NODE_CODE:
      let code = Self.text(node).unicodeScalars.map {
        $0 == Self.cell || $0 == Self.headCell ? "|" : $0
      }
      beginParagraph { $0.append(.code(String(String.UnicodeScalarView(code)))) }
    case CMARK_NODE_STRONG: begin(.strong)
    case CMARK_NODE_EMPH: begin(.emphasis)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: beginLink(to: node.address)
    default: break
    }
  }

  private mutating func leave(_ node: MarkdownNode) {
    switch node.type {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      switch leaf {
      case .none, .begun: break
      case .paragraph: steps.append(.close(.paragraph))
      case .heading(let level): steps.append(.close(.heading(level: level)))
      case .row(let isHead):
        endCell()
        steps.append(.close(.row(isHead: isHead)))
      }
      leaf = .none
      spans = []
    case CMARK_NODE_BLOCK_QUOTE: close(.quotation)
    case CMARK_NODE_LIST: close(.list(start: node.numbering?.start, isTight: node.isTight))
    case CMARK_NODE_ITEM: close(.item)
    case CMARK_NODE_STRONG, CMARK_NODE_EMPH, CMARK_NODE_LINK, CMARK_NODE_IMAGE: endSpan()
    default: break
    }
  }

  private static func text(_ node: MarkdownNode) -> String {
    String(decoding: node.literal, as: UTF8.self)
  }

  // MARK: Quotations and lists

  private mutating func open(_ element: FormattedText.Element) {
    endTable()
    // An item is shown as its list is.
    let isShown = element == .item ? containers.last ?? false : shownContainers < Self.deepest
    containers.append(isShown)
    guard isShown else { return }
    shownContainers += 1
    steps.append(.open(element))
  }

  private mutating func close(_ element: FormattedText.Element) {
    endTable()
    guard containers.popLast() == true else { return }
    shownContainers -= 1
    steps.append(.close(element))
  }

  // MARK: Words

  /// Adds something to the paragraph, which begins with it if nothing is before it.
  private mutating func beginParagraph(_ add: (inout [FormattedText.Step]) -> Void) {
    if case .begun = leaf {
      endTable()
      leaf = .paragraph
      steps.append(.open(.paragraph))
    }
    add(&steps)
  }

  private mutating func add(words: String) {
    var rest = words.unicodeScalars[...]
    while let mark = rest.firstIndex(where: { $0 == Self.cell || $0 == Self.headCell }) {
      add(plain: String(rest[..<mark]))
      beginCell(isHead: rest[mark] == Self.headCell)
      rest = rest[rest.index(after: mark)...].drop { $0 == " " }
    }
    add(plain: String(rest))
  }

  private mutating func add(plain words: String) {
    guard !words.isEmpty else { return }
    // The words of a reference stay apart from those before it, because they can be its id.
    var isApart = false
    if case .reference(_, let start)? = spans.last { isApart = steps.count == start }
    beginParagraph { steps in
      if !isApart, case .text(let before)? = steps.last {
        steps[steps.count - 1] = .text(before + words)
      } else {
        steps.append(.text(words))
      }
    }
  }

  // MARK: Emphasis and links

  private mutating func begin(_ element: FormattedText.Element) {
    guard spans.count < Self.deepest else { return spans.append(.dropped) }
    beginParagraph { $0.append(.open(element)) }
    spans.append(.shown(element))
  }

  private mutating func beginLink(to address: String) {
    if let id = evidence[address.lowercased()] {
      beginParagraph { _ in }
      spans.append(.reference(id, start: steps.count))
    } else if let address = try? WebAddress(address) {
      begin(.link(address))
    } else {
      droppedLinks.append(address)
      spans.append(.dropped)
    }
  }

  private mutating func endSpan() {
    switch spans.popLast() {
    case .shown(let element): steps.append(.close(element))
    case .reference(let id, let start):
      // `[e1]` is only the reference, and `[e1][e2]` are two; `[words][e1]` is the words, and then the reference.
      if start == steps.count - 1, case .text(let words) = steps[start],
        let first = evidence[words.lowercased()]
      {
        steps.removeLast()
        if first != id { steps.append(.reference(first)) }
      }
      steps.append(.reference(id))
    case .dropped, nil: break
    }
  }
}
