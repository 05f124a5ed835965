import ArticleText
import FactCheck
import Markdown

/// Writes formatted text as elements of HTML. Nothing of the text is markup but what this writes.
struct FormattedHTML {
  private let text: CitedText
  private var bytes: [UInt8] = []
  /// For each open list, whether the paragraphs of its items are lines.
  private var tightLists: [Bool] = []
  /// For each open item, quotation and list, whether paragraphs directly in it are lines.
  private var areLines: [Bool] = []
  private var isHead = false
  private var hasBody = false

  init(_ text: CitedText) { self.text = text }

  /// Writes all of it.
  mutating func write(to output: inout [UInt8]) {
    for step in text.text.steps { write(step) }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    output += bytes
  }

  private mutating func write(_ step: FormattedText.Step) {
    switch step {
    case .text(let words): add(words)
    case .code(let words): element("code", " dir=\"ltr\"") { $0.add(words) }
    case .lineBreak: tag("<br>")
    case .rule: tag("<hr>\n")
    case .codeBlock(let code):
      tag("<pre dir=\"ltr\"><code>")
      HTMLOutput.escape(Array(Neutralizer.shown(code).utf8), into: &bytes)
      tag("</code></pre>\n")
    case .reference(let id):
      guard text.labels[id] != nil else { break }
      tag("<a class=\"cite\" href=\"#evidence-")
      add(id)
      tag("\">")
      add(text.label(of: id))
      tag("</a>")
    case .open(let element): open(element)
    case .close(let element): close(element)
    }
  }

  private mutating func open(_ element: FormattedText.Element) {
    switch element {
    case .paragraph: if areLines.last != true { tag("<p dir=\"auto\">") }
    case .heading(let level): tag("<h\(Self.level(level)) dir=\"auto\">")
    case .quotation:
      areLines.append(false)
      tag("<blockquote>\n")
    case .list(let start, let isTight):
      tightLists.append(isTight)
      if areLines.last == true { tag("\n") }
      areLines.append(false)
      switch start {
      case nil: tag("<ul>\n")
      case 1?: tag("<ol>\n")
      case let start?: tag("<ol start=\"\(start)\">\n")
      }
    case .item:
      areLines.append(tightLists.last ?? false)
      tag("<li dir=\"auto\">")
    case .table:
      hasBody = false
      tag("<div class=\"table\"><table>\n")
    case .row(let isHead):
      self.isHead = isHead
      if isHead {
        tag("<thead>")
      } else if !hasBody {
        tag("<tbody>\n")
        hasBody = true
      }
      tag("<tr>")
    case .cell: tag(isHead ? "<th scope=\"col\" dir=\"auto\">" : "<td dir=\"auto\">")
    case .strong: tag("<strong>")
    case .emphasis: tag("<em>")
    case .link(let address):
      tag("<a href=\"")
      HTMLOutput.escape(Array(address.text.utf8), into: &bytes)
      tag("\" rel=\"noopener noreferrer\">")
    }
  }

  private mutating func close(_ element: FormattedText.Element) {
    switch element {
    case .paragraph: if areLines.last != true { tag("</p>\n") }
    case .heading(let level): tag("</h\(Self.level(level))>\n")
    case .quotation:
      areLines.removeLast()
      tag("</blockquote>\n")
    case .list(let start, _):
      tightLists.removeLast()
      areLines.removeLast()
      tag(start == nil ? "</ul>\n" : "</ol>\n")
    case .item:
      areLines.removeLast()
      tag("</li>\n")
    case .table: tag(hasBody ? "</tbody></table></div>\n" : "</table></div>\n")
    case .row(let isHead): tag(isHead ? "</tr></thead>\n" : "</tr>\n")
    case .cell: tag(isHead ? "</th>" : "</td>")
    case .strong: tag("</strong>")
    case .emphasis: tag("</em>")
    case .link: tag("</a>")
    }
  }

  /// Headings of a text are below that of its claim.
  private static func level(_ level: Int) -> Int { min(level + 3, 6) }

  private mutating func element(_ name: String, _ attributes: String, _ inner: (inout Self) -> Void)
  {
    tag("<\(name)\(attributes)>")
    inner(&self)
    tag("</\(name)>")
  }

  private mutating func tag(_ tag: String) { bytes += tag.utf8 }

  private mutating func add(_ words: String) {
    HTMLOutput.escape(ShownText.collapsed(words), into: &bytes)
  }
}
