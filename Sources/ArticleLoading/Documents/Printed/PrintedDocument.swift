import FactCheck

/// The output of `pdftotext -bbox-layout`: the lines of each page with their positions, and the file's
/// metadata.
struct PrintedDocument: Equatable {
  var pages: [PrintedPage] = []
  var title: String?
  var authors: [String] = []
  /// The number, from 1, of the first page with more words than can be put in order; nothing after it is read.
  private(set) var crowdedPage: Int?
  /// The numbers, from 1, of pages whose small letters the program did not print completely.
  private(set) var cutPages: [Int] = []
  /// A page for people has fewer words; ordering more would take too long.
  static let mostWords = 50_000
  /// What is not text: marks across pages, and words with positions outside of all pages.
  var dropped: [DroppedBlock] = []

  /// Reads the program's output; `nil` if it takes too long.
  init?(_ output: [UInt8]) {
    let reader = Reader()
    guard XMLReading.read(output, within: .seconds(30), into: reader) else { return nil }
    self = reader.document
    crowdedPage = reader.pages.firstIndex { $0.lines.reduce(0) { $0 + $1.count } > Self.mostWords }
      .map { $0 + 1 }
    guard crowdedPage == nil else { return }
    for (index, page) in reader.pages.enumerated() {
      guard let last = TinyLetters.lastWords(of: page.lines) else { continue }
      cutPages.append(index + 1)
      dropped.append(DroppedBlock(reason: .smallLetters(page: index + 1), excerpt: last))
    }
    let numbers = LineNumbers(reader.pages.map(\.lines))
    for (page, indices) in zip(reader.pages, numbers.indices) {
      add(page.lines, height: page.height, without: indices)
    }
    dropLineNumbers(numbers.indices, of: reader.pages.map(\.lines))
  }

  init(pages: [PrintedPage]) { self.pages = pages }

  private final class Reader: XMLReceiver {
    var document = PrintedDocument(pages: [])
    var pages: [(lines: [[PrintedWord]], height: Double)] = []
    private var height: Double?
    private var width = 0.0
    /// The lines of the current page.
    private var lines: [[PrintedWord]] = []
    private var word: PrintedWord?
    private var letters: [UInt8] = []
    let continues = true

    func start(_ name: String, _ attributes: [String: String]) {
      letters.removeAll(keepingCapacity: true)
      switch name {
      case "page":
        lines = []
        height = PrintedWord.number(attributes["height"]) ?? 0
        width = PrintedWord.number(attributes["width"]) ?? 0
      case "line": lines.append([])
      case "word": word = PrintedWord(box: attributes)
      case "meta":
        // The date of creation is not the date of publication.
        guard attributes["name"] == "Author" else { return }
        document.authors = DocumentAuthors.names(attributes["content"] ?? "").filter {
          !DocumentAuthors.isLogin($0)
        }
      default: break
      }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { letters += bytes }

    func end(_ name: String) {
      let text = String(decoding: letters, as: UTF8.self)
      letters.removeAll(keepingCapacity: true)
      switch name {
      case "title": document.title = Self.title(text)
      case "word": endWord(PrintedLetters.plain(text))
      case "page":
        guard let height else { return }
        let page = SidewaysText.upright(
          lines.filter { !$0.isEmpty }, width: width, height: height)
        pages.append((RightToLeft.ordered(page.lines, width: page.width), page.height))
        lines = []
        self.height = nil
      default: break
      }
    }

    private func endWord(_ text: String) {
      guard !text.isEmpty, !lines.isEmpty else { return }
      guard var word else {
        document.dropped.append(DroppedBlock(reason: .offPage, excerpt: text))
        return
      }
      word.text = text
      lines[lines.count - 1].append(word)
    }

    /// The title; `nil` for the name of a source file.
    private static func title(_ text: String) -> String? {
      guard let title = PageLine.clean(text, limit: 300), !DocumentAuthors.isNobody(title) else {
        return nil
      }
      let small = title.lowercased()
      let endings = [
        ".doc", ".docx", ".indd", ".qxd", ".pdf", ".tex", ".odt", ".dvi", ".rtf", ".html", ".htm",
        ".txt", ".md", ".ppt", ".pptx", ".xls", ".xlsx", ".pages", ".typ", ".ps", ".eps",
      ]
      let isFileName = endings.contains { small.hasSuffix($0) }
      return isFileName || small == "untitled" || small.hasPrefix("microsoft word - ") ? nil : title
    }
  }

  /// Reports the line numbers once, with those of the first page.
  private mutating func dropLineNumbers(_ indices: [[Int]], of pages: [[[PrintedWord]]]) {
    guard let first = indices.firstIndex(where: { !$0.isEmpty }) else { return }
    let words = pages[first].flatMap { $0 }
    dropped.append(
      DroppedBlock(
        reason: .lineNumbers(pages: indices.count { !$0.isEmpty }),
        excerpt: indices[first].map { words[$0].text }.joined(separator: " ")))
  }

  /// Makes a page of lines of words, without line numbers and text across the page, and with large first
  /// letters joined to their words.
  private mutating func add(_ all: [[PrintedWord]], height: Double, without numbers: [Int]) {
    let lines = Self.lines(all, without: Set(numbers)).filter { !$0.isEmpty }
    let words = lines.flatMap { $0 }
    let slanted = SlantedWords.texts(in: words, level: SlantedWords.level(lines))
    for text in slanted {
      dropped.append(
        DroppedBlock(reason: .across, excerpt: PrintedLine.text(of: text.map { words[$0] })))
    }
    let upright = FirstLetters.joined(
      ScannedLetters.leveled(
        BorrowedLetters.leveled(Self.lines(lines, without: Set(slanted.joined())))))
    let kept = Self.pieces(of: upright)
    let (text, marks) = PrintedLine.withoutMarksAcross(kept)
    dropped += marks.map { DroppedBlock(reason: .across, excerpt: $0.text) }
    pages.append(PrintedPage(height: height, lines: DropCaps.joined(text)))
  }

  /// Lines of words, split where columns and cells begin, and joined where they were justified.
  private static func pieces(of lines: [[PrintedWord]]) -> [PrintedLine] {
    let (heads, lines) = HeadCells.parted(lines)
    let columns = ColumnLines(lines)
    let parted = ([columns.others] + columns.columns).flatMap { lines in
      let edges = CellEdges(lines)
      return edges.withStretchedLines(lines).flatMap { PrintedLine.pieces(of: $0, edges) }
    }
    return ((heads + columns.whole).map { PrintedLine($0) } + parted).enumerated().sorted {
      one, other in
      let (a, b) = (one.element, other.element)
      return ((a.top / 2).rounded(), a.left, one.offset)
        < ((b.top / 2).rounded(), b.left, other.offset)
    }.map(\.element)
  }

  /// Lines without some of their words, which are indices in the list of all words.
  private static func lines(
    _ lines: [[PrintedWord]], without outside: Set<Int>
  ) -> [[PrintedWord]] {
    guard !outside.isEmpty else { return lines }
    var index = 0
    return lines.map { line in
      defer { index += line.count }
      return line.indices.filter { !outside.contains(index + $0) }.map { line[$0] }
    }
  }
}
