import ArticleText

/// The text of printed pages: paragraphs between blank lines, without headers and footers.
struct PrintedText {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Its first paragraphs.
  private var opening = PrintedOpening()
  /// The offset at which each page begins.
  private(set) var pages: [Int] = []

  /// The numbers, from 1, of pages without text except headers and footers.
  private(set) var pagesWithoutText: [Int] = []
  /// The headline, if a label or a newspaper's name precedes it.
  private(set) var headline: String?
  /// What was left out, in the order of the pages.
  private(set) var dropped: [DroppedBlock] = []

  private let hyphens: LineEndHyphens
  private let areParagraphsSetIn: Bool
  /// The most common height of lines.
  private let usualHeight: Double
  /// The common heights, in half points: columns may use smaller letters.
  private let commonHeights: Set<Int>

  /// The paragraph of the last line, as read so far.
  private var open: OpenParagraph?
  /// Text between a line that ends within a sentence and the line that continues it: footnotes, a caption, a
  /// table.
  private var asides = PrintedAsides()
  /// Margin notes beside a table row, or beside a paragraph that began on another page: they follow it.
  private var lateNotes: [String] = []
  /// The page of the last line.
  private var page = 0
  /// The number of pages begun since the last line.
  private var begunPages = 0

  init(_ document: PrintedDocument) {
    let running = RunningLines(document.pages)
    var runs = RunningDrops()
    let texts = document.pages.enumerated().map { number, page in
      let outside = running.indices[number]
      for index in outside.sorted() { runs.add(page.lines[index].text) }
      let inside = page.lines.indices.filter { !outside.contains($0) }.map { page.lines[$0] }
      return MarginNotes.attached(to: inside)
    }
    var pages = texts.map { ReadingOrder.flows(of: $0) }
    let columns = DocumentColumns(pages)
    for page in pages.indices.dropFirst() {
      if let flows = columns.flows(of: texts[page], page: page) { pages[page] = flows }
    }
    dropped = document.dropped + runs.blocks
    pagesWithoutText = pages.indices.filter { pages[$0].isEmpty }.map { $0 + 1 }
    let lines = pages.joined().flatMap(\.lines)
    hyphens = LineEndHyphens(lines)
    usualHeight = lines.map(\.height).sorted().dropFirst(lines.count / 2).first ?? 0
    commonHeights = Set(
      Dictionary(grouping: lines, by: \.halfPoints).filter { 12 * $0.value.count > lines.count }
        .keys)
    let spacing = LineSpacing(pages.joined().compactMap(\.column))
    var number = 0
    let flows = pages.map { flows in
      let boxes = BesideLines(flows.flatMap(\.lines))
      return flows.map { flow -> PlacedFlow in
        number += 1
        return switch flow {
        case .column(let lines):
          .column(PlacedLine.lines(of: lines, beside: boxes, number: number, spacing: spacing))
        case .row(let cells): .row(cells)
        }
      }
    }
    areParagraphsSetIn = Self.areParagraphsSetIn(flows.joined().flatMap(\.lines))
    for flows in flows {
      page += 1
      begunPages += 1
      for flow in flows {
        switch flow {
        case .column(let lines): for line in lines { add(line) }
        case .row(let cells): addRow(cells)
        }
      }
    }
    endParagraph()
    beginPages(at: bytes.count)
    headline = opening.headline
  }

  private enum PlacedFlow {
    case column([PlacedLine])
    case row([[PrintedLine]])

    var lines: [PlacedLine] { if case .column(let lines) = self { lines } else { [] } }
  }

  /// Whether paragraphs are indented, as in books: some lines are, and most are not.
  private static func areParagraphsSetIn(_ lines: [PlacedLine]) -> Bool {
    let setIn = zip(lines, lines.dropFirst()).count { before, line in
      line.isSetIn && before.column == line.column && !before.isSetIn && line.isPitchSure
        && line.line.top - before.line.top <= 1.15 * line.pitch
        && OpenParagraph.endsSentence(before.line.text)
    }
    return setIn > 4 && 30 * setIn > lines.count
  }

  private mutating func add(_ placed: PlacedLine) {
    let note = note(beside: placed.line)
    switch part(of: placed) {
    case .next(let began):
      if let note { if began == page { append(note) } else { lateNotes.append(note) } }
      // Asides of the page on which the paragraph began precede it, so that they can be cited by their page;
      // the others follow it.
      for text in asides.removeBefore(page: began) { append(text) }
      begunPages += asides.removeBegun()
      open?.add(placed, hyphens)
      beginPages(at: nextStart + (open?.lastStart ?? 0))
    case .aside(let isHeading):
      if isHeading { asides.holdsHeading = true }
      asides.add(placed, page: page, begun: &begunPages, hyphens, areParagraphsSetIn)
      if let note { lateNotes.append(note) }
    case .first:
      endParagraph()
      beginPages(at: nextStart)
      if let note { append(note) }
      open = OpenParagraph(placed, page: page)
    }
  }

  /// The margin note beside a line.
  private func note(beside line: PrintedLine) -> String? {
    guard var note = line.marginNote.first?.text else { return nil }
    for line in line.marginNote.dropFirst() { hyphens.add(line.text, to: &note) }
    return note
  }

  /// A line's relation to the paragraph before it.
  private enum Part {
    /// It continues the paragraph, which began on that page.
    case next(Int)
    case aside(isHeading: Bool)
    /// It begins another paragraph.
    case first
  }

  private func part(of placed: PlacedLine) -> Part {
    guard let paragraph = open else { return .first }
    if begunPages == 0, asides.continues(with: placed, areParagraphsSetIn) {
      return .aside(isHeading: false)
    }
    let continues =
      asides.isEmpty
      ? paragraph.continues(with: placed, areParagraphsSetIn: areParagraphsSetIn)
      : paragraph.continuesElsewhere(with: placed, areParagraphsSetIn: false)
        && (!asides.holdsHeading || placed.line.text.first?.isLowercase == true)
    if continues { return .next(paragraph.page) }
    guard isAside(placed, of: paragraph) else { return .first }
    return .aside(isHeading: placed.line.height > paragraph.last.line.height)
  }

  /// A table row is a paragraph of its own, with tabs between its cells.
  private mutating func addRow(_ cells: [[PrintedLine]]) {
    let row = cells.map { lines in
      var cell = lines.first?.text ?? ""
      for line in lines.dropFirst() { hyphens.add(line.text, to: &cell) }
      return cell
    }
    lateNotes += cells.joined().compactMap { note(beside: $0) }
    if let open, open.isUnfinished, isOfText(open.last.line) {
      asides.add(Self.line(of: row), page: page, begun: &begunPages)
      return
    }
    endParagraph()
    beginPages(at: nextStart)
    for text in Self.paragraphs(of: row) { append(text) }
    appendNotes()
  }

  /// The text of a row: cells between tabs; but a label and the sentences beside it are not cells. A number, or a
  /// label with a colon, begins its sentence; a term is a paragraph above its definition.
  private static func paragraphs(of cells: [String]) -> [String] {
    guard cells.count == 2, !cells[0].isEmpty, let sentence = cells.last,
      sentence.count >= longLabel,
      sentence.contains(" "), OpenParagraph.endsSentence(sentence), cells[0].count < longLabel,
      !TableRows.isFigure(sentence)
    else { return [line(of: cells)] }
    let isNumber = cells[0].count(where: \.isLetter) < 2
    if isNumber || cells[0].last.map({ ":.".contains($0) }) == true {
      return [cells.joined(separator: " ")]
    }
    return OpenParagraph.endsSentence(cells[0]) || sentence.first?.isLowercase == true
      ? [cells.joined(separator: "\t")] : cells
  }

  /// Cells between tabs: empty ones keep their columns. Words alone in their row may be a heading across columns.
  private static func line(of cells: [String]) -> String {
    let filled = cells.filter { !$0.isEmpty }
    if filled.count == 1, !TableRows.isFigure(filled[0]) { return filled[0] }
    return TableLine.text(cells)
  }

  /// Labels are shorter, sentences at least as long, in characters.
  private static let longLabel = 40

  /// Whether a line in smaller letters interrupts a sentence of the text, or one in larger letters begins the
  /// next page or column.
  private func isAside(_ placed: PlacedLine, of paragraph: OpenParagraph) -> Bool {
    let line = paragraph.last.line
    guard paragraph.isUnfinished, isOfText(line) || commonHeights.contains(line.halfPoints) else {
      return false
    }
    if LineEndWords.beginCaption(placed.line.text) { return true }
    if placed.line.height < 0.96 * line.height { return true }
    return isOfText(line) && placed.line.height > 1.04 * line.height
      && (placed.column != paragraph.last.column || asides.holdsHeading)
  }

  private func isOfText(_ line: PrintedLine) -> Bool {
    abs(line.height - usualHeight) <= 0.06 * usualHeight
  }

  /// The offset at which the next paragraph begins.
  private var nextStart: Int { bytes.isEmpty ? 0 : bytes.count + 1 }

  /// Pages without text begin where the next text begins.
  private mutating func beginPages(at offset: Int) {
    for _ in 0..<begunPages { pages.append(offset) }
    begunPages = 0
  }

  private mutating func endParagraph() {
    if let open {
      opening.add(open)
      append(open.text)
    }
    appendNotes()
    open = nil
    let pagesOfNext = begunPages
    for aside in asides.removeAll() {
      begunPages = aside.begunPages
      beginPages(at: nextStart)
      append(aside.text)
    }
    begunPages = pagesOfNext
  }

  private mutating func appendNotes() {
    for note in lateNotes { append(note) }
    lateNotes = []
  }

  private mutating func append(_ text: String) {
    if !bytes.isEmpty { bytes.append(0x0A) }
    bytes += text.utf8
    bytes.append(0x0A)
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

  /// The lines of a column; `nil` for a table row.
  var column: [PrintedLine]? { if case .column(let lines) = self { lines } else { nil } }
}
