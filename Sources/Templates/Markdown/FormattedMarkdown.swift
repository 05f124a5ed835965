import ArticleText
import FactCheck
import Markdown

/// Writes formatted text as Markdown, within the quotes and list items of a line.
///
/// Its markup is written anew and its words are escaped, so that nothing in them acts as markup: HTML, or a
/// heading of the report.
struct FormattedMarkdown {
  /// The line that is being written.
  private(set) var line: MarkdownLine
  private let text: CitedText
  private let isTurned: Bool
  private let escapesEverything: Bool
  private var output: [UInt8] = []
  /// The beginning of lines outside the text's own quotations and lists.
  private let outside: [UInt8]
  private var containers: [Container] = []
  private var lists: [List] = []
  private var hasBlock = false
  /// How many quotations and items around the last block are still open: a blank line is in these.
  private var sharedDepth = 0
  private var isInTable = false
  private var cells = 0

  /// A quotation or an item of a list.
  private struct Container {
    /// The bullet or number, until it is written.
    var mark: [UInt8]?
    /// The beginning of its lines.
    let rest: [UInt8]
    /// Whether no blank line is before it.
    var isTight = false
  }

  private struct List {
    var number: Int?
    let isTight: Bool
    var hasItem = false
  }

  /// - Parameters:
  ///   - line: the line on which it begins, which has only marks of quotes and list items.
  ///   - isTurned: whether it is written in the opposite direction of the words around it.
  init(_ text: CitedText, on line: MarkdownLine, isTurned: Bool, escapesEverything: Bool) {
    self.text = text
    self.line = line
    self.isTurned = isTurned
    self.escapesEverything = escapesEverything
    outside = line.continuation
  }

  /// Writes all lines but the last, which is then `line`.
  mutating func write(to bytes: inout [UInt8]) {
    for step in text.text.steps { write(step) }
    bytes += output
  }

  private mutating func write(_ step: FormattedText.Step) {
    switch step {
    case .text(let words): line.value(ShownText.collapsed(words))
    case .code(let words): markup(Self.code(words, isInTable: isInTable))
    case .lineBreak:
      markup(isInTable ? " " : "\\")
      if !isInTable { nextLine() }
    case .rule:
      beginBlock()
      markup("---")
    case .codeBlock(let code): write(codeBlock: code)
    case .reference(let id): line.value(Array(text.label(of: id).utf8))
    case .open(let element): open(element)
    case .close(let element): close(element)
    }
  }

  private mutating func open(_ element: FormattedText.Element) {
    switch element {
    case .paragraph:
      beginBlock()
      isolate("\u{2068}")
    case .heading(let level):
      beginBlock()
      line.literal("\(String(repeating: "#", count: min(level + 3, 6))) ".utf8)
      isolate("\u{2068}")
    case .quotation: containers.append(Container(rest: Array("> ".utf8)))
    case .list(let start, let isTight): lists.append(List(number: start, isTight: isTight))
    case .item:
      guard var list = lists.popLast() else { break }
      let mark = Array((list.number.map { "\($0). " } ?? "- ").utf8)
      containers.append(
        Container(
          mark: mark, rest: mark.map { _ in UInt8(ascii: " ") },
          isTight: list.isTight && list.hasItem))
      list.number = list.number.map { $0 + 1 }
      list.hasItem = true
      lists.append(list)
    case .table: isInTable = true
    case .row(let isHead):
      if isHead { beginBlock() } else { nextLine() }
      cells = 0
      line.literal("|".utf8)
    case .cell:
      cells += 1
      line.literal(" ".utf8)
      isolate("\u{2068}")
    case .strong: markup("**")
    case .emphasis: markup("*")
    case .link: markup("[")
    }
  }

  private mutating func close(_ element: FormattedText.Element) {
    switch element {
    case .paragraph, .heading: isolate("\u{2069}")
    case .quotation: closeContainer()
    case .list: lists.removeLast()
    case .item:
      // An item without words is a mark alone.
      if containers.last?.mark != nil { beginBlock() }
      closeContainer()
    case .table: isInTable = false
    case .row(let isHead):
      guard isHead else { break }
      nextLine()
      line.literal(("|" + String(repeating: " --- |", count: cells)).utf8)
    case .cell:
      isolate("\u{2069}")
      line.literal(" |".utf8)
    case .strong: markup("**")
    case .emphasis: markup("*")
    case .link(let address):
      markup("](<")
      line.address(MarkdownOutput.destination(address))
      markup(">)")
    }
  }

  private mutating func closeContainer() {
    containers.removeLast()
    sharedDepth = min(sharedDepth, containers.count)
  }

  private mutating func write(codeBlock code: String) {
    beginBlock()
    let shown = Neutralizer.shown(code)
    let fence = String(repeating: "`", count: max(3, Self.longestTicks(in: shown) + 1))
    markup(fence)
    var lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for words in lines {
      nextLine()
      markup(String(words))
    }
    nextLine()
    markup(fence)
  }

  private static func code(_ words: String, isInTable: Bool) -> String {
    let shown = String(decoding: ShownText.collapsed(words), as: UTF8.self)
    let fence = String(repeating: "`", count: longestTicks(in: shown) + 1)
    let space = shown.hasPrefix("`") || shown.hasSuffix("`") ? " " : ""
    // In a table a bar would begin a cell even in code.
    return fence + space + (isInTable ? shown.replacing("|", with: "\\|") : shown) + space + fence
  }

  private static func longestTicks(in text: String) -> Int {
    text.split { $0 != "`" }.map(\.count).max() ?? 0
  }

  private mutating func markup(_ markup: String) { line.address(Array(markup.utf8)) }

  private mutating func isolate(_ sign: String) {
    if isTurned { line.value(Array(sign.utf8)) }
  }

  // MARK: Lines

  /// Begins a block: on the first line, or after a blank line.
  private mutating func beginBlock() {
    defer { sharedDepth = containers.count }
    guard hasBlock else {
      hasBlock = true
      line.literal(prefix())
      return
    }
    let isTight = containers.last.map { $0.mark != nil && $0.isTight } ?? false
    endLine()
    if !isTight {
      line.literal(outside + containers.prefix(sharedDepth).flatMap(\.rest))
      endLine()
    }
    line.literal(outside + prefix())
  }

  private mutating func nextLine() {
    endLine()
    line.literal(outside + prefix())
  }

  /// The beginning of a line: marks that were not yet written, spaces in place of others.
  private mutating func prefix() -> [UInt8] {
    var prefix: [UInt8] = []
    for index in containers.indices {
      prefix += containers[index].mark ?? containers[index].rest
      containers[index].mark = nil
    }
    return prefix
  }

  private mutating func endLine() {
    line.write(to: &output, escapesEverything: escapesEverything)
    line = MarkdownLine()
  }
}
