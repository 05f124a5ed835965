import ArticleText

/// The text of printed pages: paragraphs between blank lines, without what runs along on every page.
struct PrintedText {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each page begins in it.
  private(set) var pages: [Int] = []

  /// What was left out, in the order of the pages.
  private(set) var dropped: [DroppedBlock] = []

  private let hyphens: LineEndHyphens
  /// The paragraph that the last line belongs to, as far as it goes.
  private var paragraph = ""
  private var last: Placed?
  /// Pages that have begun since the last line.
  private var begunPages = 0

  /// A line and the column it stands in.
  private struct Placed {
    let line: PrintedLine
    let column: Column
  }

  /// The lines around a line: how far they reach, and how far they are apart.
  private struct Column {
    let left: Double
    let right: Double
    let pitch: Double
    /// Which of the flows of the document it is.
    let number: Int
    /// How many lines it has.
    let count: Int

    init(_ lines: [PrintedLine], number: Int) {
      self.number = number
      count = lines.count
      // Most lines begin where the column does; a few stand outside, as notes do.
      left = lines.map(\.left).sorted()[lines.count / 4]
      right = lines.map(\.right).max() ?? 0
      let steps = zip(lines, lines.dropFirst()).map { $1.top - $0.top }.filter { $0 > 0 }.sorted()
      // Of a few lines, the distance may be that of paragraphs.
      let usual = (lines.first?.height ?? 0) * 1.3
      pitch =
        steps.isEmpty ? usual : steps.count < 4 ? min(usual, steps[0]) : steps[steps.count / 3]
    }

    func isAsWide(as other: Column) -> Bool {
      abs((right - left) - (other.right - other.left)) < 0.25 * max(right - left, 1)
    }
  }

  init(_ document: PrintedDocument) {
    let running = RunningLines(document.pages)
    var runs = RunningDrops()
    let pages = document.pages.enumerated().map { number, page in
      let outside = running.places(on: page, numbered: number)
      for place in outside.sorted() { runs.add(page.lines[place].text) }
      return ReadingOrder.flows(
        of: page.lines.indices.filter { !outside.contains($0) }.map { page.lines[$0] })
    }
    dropped = document.dropped + runs.blocks
    hyphens = LineEndHyphens(pages.joined().flatMap(\.lines))
    var column = 0
    for page in pages {
      begunPages += 1
      for flow in page {
        switch flow {
        case .column(let lines):
          let around = Column(lines, number: column)
          column += 1
          for line in lines { take(Placed(line: line, column: around)) }
        case .row(let cells): takeRow(cells)
        }
      }
    }
    endParagraph()
    beginPages(at: bytes.count)
  }

  private mutating func take(_ placed: Placed) {
    let line = placed.line.text
    if let last, continues(last, placed) {
      hyphens.add(line, to: &paragraph)
    } else {
      endParagraph()
      paragraph = line
    }
    last = placed
    let start = bytes.isEmpty ? 0 : bytes.count + 1
    beginPages(at: start + paragraph.utf8.count - line.utf8.count)
  }

  /// A row of a table is a paragraph of its own, with its cells between tabs.
  private mutating func takeRow(_ cells: [[PrintedLine]]) {
    endParagraph()
    beginPages(at: bytes.isEmpty ? 0 : bytes.count + 1)
    paragraph = cells.map { lines in
      var cell = lines[0].text
      for line in lines.dropFirst() { hyphens.add(line.text, to: &cell) }
      return cell
    }.joined(separator: "\t")
    endParagraph()
    last = nil
  }

  /// Pages without text begin where the next text does.
  private mutating func beginPages(at place: Int) {
    for _ in 0..<begunPages { pages.append(place) }
    begunPages = 0
  }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    if !bytes.isEmpty { bytes.append(0x0A) }
    bytes += paragraph.utf8
    bytes.append(0x0A)
    paragraph = ""
  }

  // MARK: Paragraphs

  /// Whether a line goes on with the paragraph of the line before.
  private func continues(_ before: Placed, _ next: Placed) -> Bool {
    let (line, following) = (before.line, next.line)
    // Side by side, as a bullet and its item are, or a word and what it means.
    let isSameRow =
      before.column.number == next.column.number
      && abs(following.top - line.top) < 0.4 * line.height && following.left >= line.right - 1
    if isSameRow { return true }
    guard abs(line.height - following.height) <= 0.12 * max(line.height, following.height),
      !Self.beginsItem(following.text)
    else { return false }
    let isHyphenated = LineEndHyphens.hyphen(at: line.text) != nil
    // A first line that is set in; one that hangs out is no beginning, or lists would fall apart.
    let isSetIn =
      following.left - next.column.left > 0.8 * following.height
      && line.left - before.column.left < 0.4 * line.height
    guard before.column.number == next.column.number else {
      // Over the end of a column or a page only what is plainly unfinished; a headline over columns is
      // not.
      if isHyphenated || Self.endsSentence(line.text) || following.text.first?.isLowercase == true {
        return following.text.first?.isLowercase == true && !Self.endsSentence(line.text)
      }
      return !isSetIn && before.column.count > 2 && before.column.isAsWide(as: next.column)
        && isFull(line, before.column, following)
    }
    let step = following.top - line.top
    guard step > 0, step <= 1.45 * max(next.column.pitch, line.height) else { return false }
    let goesOn = line.text.hasSuffix(",") && following.text.first?.isLowercase == true
    return isHyphenated || goesOn || (!isSetIn && isFull(line, before.column, following))
  }

  /// Whether the line is as long as it can be: the next word would not have found room in it.
  private func isFull(_ line: PrintedLine, _ column: Column, _ next: PrintedLine) -> Bool {
    column.right - line.right < next.firstWord + 0.8 * line.height
  }

  private static func endsSentence(_ text: String) -> Bool {
    let closing: Set<Character> = ["\"", "'", "”", "’", "»", ")", "]"]
    var text = text[...]
    while let last = text.last, closing.contains(last) { text.removeLast() }
    return text.last.map { ".!?:;…。！？".contains($0) } ?? true
  }

  private static func beginsItem(_ text: String) -> Bool {
    guard let first = text.first, text.dropFirst().first ?? " " == " " else { return false }
    return "•‣◦▪■●∙·–—-*".contains(first)
  }
}

extension PrintedFlow {
  /// All its lines.
  var lines: [PrintedLine] {
    switch self {
    case .column(let lines): lines
    case .row(let cells): cells.flatMap { $0 }
    }
  }
}

/// What runs along, each line once with the number of pages that it stood on.
private struct RunningDrops {
  private var order: [String] = []
  private var counts: [String: (pages: Int, text: String)] = [:]

  mutating func add(_ text: String) {
    let key = text.filter { !$0.isNumber }
    if counts[key] == nil { order.append(key) }
    counts[key, default: (0, text)].pages += 1
  }

  var blocks: [DroppedBlock] {
    order.compactMap { key in
      counts[key].map { DroppedBlock(reason: .running(pages: $0.pages), excerpt: $0.text) }
    }
  }
}
