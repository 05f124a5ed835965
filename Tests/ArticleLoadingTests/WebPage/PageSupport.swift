@testable import ArticleLoading

/// The text of a page, and what was left out of it.
func page(_ html: String, hints: PageHints = PageHints()) -> (text: String, dropped: [DroppedBlock])
{
  guard let tree = PageParser().parse(Array(html.utf8)) else { return ("", []) }
  let page = PageText(tree: tree, hints: hints, explains: true)
  return (String(decoding: page.bytes, as: UTF8.self), page.dropped)
}

/// Three paragraphs that are plainly an article's.
enum Story {
  static let paragraphs = [
    "The ferry will sail every hour from Monday, the harbour master said, and twice in the morning.",
    "Nobody had expected that, as the boat was sold last year and the crew had found other work.",
    "“We are glad to be back on the water,” said its captain, who had been driving a bus meanwhile.",
  ]

  /// The text that comes out.
  static let text = paragraphs.joined(separator: "\n\n") + "\n"

  /// A page with the paragraphs, and something before, between and behind them.
  static func page(before: String = "", between: String = "", behind: String = "") -> String {
    """
    <!DOCTYPE html><html><head><title>Ferry returns</title></head><body><div class="site">
    <h1>Ferry returns</h1><div class="x1">\(before)<p>\(paragraphs[0])</p>\(between)
    <p>\(paragraphs[1])</p><p>\(paragraphs[2])</p>\(behind)</div></div></body></html>
    """
  }
}

/// A file of `Fixtures/pages`, which lies beside the folder of this file.
func pageFixture(_ name: String, file: String = #filePath) -> String {
  fixture("pages/" + name, beside: String(file[..<file.lastIndex(of: "/")!]))
}
