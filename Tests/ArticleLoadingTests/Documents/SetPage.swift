@testable import ArticleLoading

/// A page that a test sets word by word, as pdftotext would tell of it: letters are 5 points wide, 10 high, and
/// lines 12 apart.
struct SetPage {
  private(set) var words: [PrintedWord] = []

  /// Sets lines below each other from a place.
  mutating func set(_ lines: [String], left: Double, top: Double, size: Double = 10) {
    for (row, line) in lines.enumerated() {
      var x = left
      for word in line.split(separator: " ") {
        add(String(word), x, top + 1.2 * size * Double(row), size)
        x += 0.5 * size * Double(word.count) + 0.3 * size
      }
    }
  }

  /// Sets lines that are stretched to a width, but for the last.
  mutating func set(_ lines: [String], left: Double, top: Double, stretchedTo width: Double) {
    for (row, line) in lines.enumerated() {
      let parts = line.split(separator: " ")
      let letters = 5 * Double(parts.reduce(0) { $0 + $1.count })
      let isStretched = row < lines.count - 1 && parts.count > 1
      let space = isStretched ? (width - letters) / Double(parts.count - 1) : 3
      var x = left
      for part in parts {
        add(String(part), x, top + 12 * Double(row), 10)
        x += 5 * Double(part.count) + space
      }
    }
  }

  mutating func add(_ text: String, _ left: Double, _ top: Double, _ size: Double = 10) {
    words.append(
      PrintedWord(
        text, left: left, right: left + 0.5 * size * Double(text.count), top: top,
        bottom: top + size))
  }

  /// The paragraphs that are read of it, with each word on a line of its own or all of a row on one.
  func paragraphs(inRows: Bool = false) -> [String] {
    var lines = words.map { [$0] }
    if inRows {
      lines = Dictionary(grouping: words, by: \.top).sorted { $0.key < $1.key }.map {
        $0.value.sorted { $0.left < $1.left }
      }
    }
    let xml = lines.map { line in
      "<line>"
        + line.map {
          "<word xMin=\"\($0.left)\" xMax=\"\($0.right)\" yMin=\"\($0.top)\" yMax=\"\($0.bottom)\">\($0.text)</word>"
        }.joined() + "</line>"
    }.joined()
    let page =
      "<html><body><doc><page width=\"595\" height=\"842\">\(xml)</page></doc></body></html>"
    guard let document = PrintedDocument(Array(page.utf8)) else { return [] }
    return String(decoding: PrintedText(document).bytes, as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }
}
