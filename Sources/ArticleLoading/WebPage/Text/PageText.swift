/// The article's text in a web page, as paragraphs between blank lines.
struct PageText {
  /// UTF-8; empty when the page has no text.
  let bytes: [UInt8]
  /// What was left out, in the order of the page.
  let dropped: [DroppedBlock]

  init(tree: PageTree, hints: PageHints) {
    // Not yet sorted: all text of the page.
    bytes = tree.nodes.isEmpty ? [] : tree.allText(below: 0)
    dropped = []
  }
}
