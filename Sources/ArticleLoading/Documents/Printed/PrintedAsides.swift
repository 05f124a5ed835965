/// Paragraphs between two parts of a sentence: footnotes, a caption, a table.
struct PrintedAsides {
  /// A paragraph, its page, and the pages that begin with it.
  struct Aside {
    let text: String
    let page: Int
    var begunPages: Int
  }

  private var all: [Aside] = []
  private var open: (paragraph: OpenParagraph, begunPages: Int)?

  /// Whether one of them has larger letters, as headings have.
  var holdsHeading = false

  var isEmpty: Bool { all.isEmpty && open == nil }

  /// Whether a line continues the last of them: a caption's letters may be as large as the text's.
  func continues(with placed: PlacedLine, _ areParagraphsSetIn: Bool) -> Bool {
    guard let paragraph = open?.paragraph, paragraph.last.column == placed.column else {
      return false
    }
    return paragraph.continues(with: placed, areParagraphsSetIn: areParagraphsSetIn)
  }

  /// Adds a line; pages begun since the last line begin with it.
  mutating func add(
    _ placed: PlacedLine, page: Int, begun: inout Int, _ hyphens: LineEndHyphens,
    _ areParagraphsSetIn: Bool
  ) {
    if let paragraph = open?.paragraph, begun == 0,
      paragraph.continues(with: placed, areParagraphsSetIn: areParagraphsSetIn)
    {
      open?.paragraph.add(placed, hyphens)
      return
    }
    endParagraph()
    open = (OpenParagraph(placed, page: page), begun)
    begun = 0
  }

  /// Adds a table row.
  mutating func add(_ row: String, page: Int, begun: inout Int) {
    endParagraph()
    all.append(Aside(text: row, page: page, begunPages: begun))
    begun = 0
  }

  private mutating func endParagraph() {
    guard let (paragraph, begunPages) = open else { return }
    all.append(Aside(text: paragraph.text, page: paragraph.page, begunPages: begunPages))
    open = nil
  }

  /// Removes and returns those of a page.
  mutating func removeBefore(page: Int) -> [String] {
    endParagraph()
    holdsHeading = false
    let before = all.filter { $0.page == page }
    all.removeAll { $0.page == page }
    return before.map(\.text)
  }

  /// The pages that began with the remaining asides; they now begin with the continuing line.
  mutating func removeBegun() -> Int {
    let begun = all.reduce(0) { $0 + $1.begunPages }
    for index in all.indices { all[index].begunPages = 0 }
    return begun
  }

  mutating func removeAll() -> [Aside] {
    endParagraph()
    defer {
      all = []
      holdsHeading = false
    }
    return all
  }
}
