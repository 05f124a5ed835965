import ArticleLoading
import FactCheck

/// Tables: this program's claims, and other tables. Rows whose words are in an article of the session become claims;
/// other rows with ratings, of a table that names no articles, become reviews by others.
struct CSVImport: ImportFormat {
  var name: String { "csv" }
  var aliases: [String] { ["tsv", "table"] }
  var summary: String {
    "a table; rows on articles of the session become claims, other rows that have a rating "
      + "become reviews"
  }

  func recognizes(_ input: ImportInput) -> Bool {
    let start = Array(input.bytes.prefix(8192))
    guard !input.looksLikeJSON else { return false }
    return Self.rows(of: Self.wide(start)?.text ?? start).header != nil
  }

  /// The rows, and the index of the one that names the columns. If there is none, the title above the table may have
  /// another sign between its words than the cells.
  private static func rows(of text: [UInt8]) -> (rows: [CSVReader.Row], header: Int?) {
    let rows = CSVReader.rows(of: text)
    if let header = header(of: rows) { return (rows, header) }
    for separator in CSVReader.separators {
      let others = CSVReader.rows(of: text, separatedBy: separator)
      if let header = header(of: others) { return (others, header) }
    }
    return (rows, nil)
  }

  /// The number of rows in which the names of the columns may be: spreadsheets have titles above them.
  private static let rowsBeforeHeader = 10

  /// The index of the row that names the columns.
  private static func header(of rows: [CSVReader.Row]) -> Int? {
    rows.prefix(rowsBeforeHeader).firstIndex {
      $0.cells.count > 1 && TableColumns($0.cells).has(.text)
    }
  }

  func read(_ input: ImportInput, for shelf: ArticleShelf) throws -> ImportReading {
    var reading = ImportReading(input.source(name))
    // Line ends within cells stay, if the encoding allows leaving the bytes unchanged.
    var bytes = input.bytes
    if let (text, encoding) = Self.wide(bytes) {
      // Without a byte order mark it would pass for UTF-8 with zeros between the letters.
      bytes = text
      reading.remarks.append(.decodedAs(encoding))
    } else if String(validating: bytes, as: UTF8.self) == nil {
      let plain = try PlainBytes(
        LoaderInput(path: input.path, fileName: input.fileName, bytes: bytes))
      bytes = plain.bytes
      reading.remarks.append(.decodedAs(plain.encoding))
    }
    let (rows, index) = Self.rows(of: bytes)
    guard let header = index ?? (rows.isEmpty ? nil : 0) else {
      throw ImportError.noRecords(path: input.path, format: name)
    }
    let columns = TableColumns(rows[header].cells)
    // The table of evidence only refers to claims by their ids.
    guard columns.has(.text), !columns.has(.stance) else {
      throw ImportError.noRecords(path: input.path, format: name)
    }
    let table = Table(columns: columns, shelf: shelf, fileName: input.fileName ?? "standard input")
    for (index, row) in rows.dropFirst(header + 1).enumerated() {
      try input.tell(index, of: rows.count - header - 1)
      do {
        var fields = RecordReading(record: index + 1, of: input)
        try table.read(row, into: &reading, &fields)
        reading.remarks += fields.remarks
      } catch let fault as RecordFault {
        reading.refused.append(RefusedRecord(index + 1, .line(row.line), fault.reason))
      }
    }
    return reading
  }
}

extension CSVImport {
  /// A table with two or four bytes per character (spreadsheets' "Unicode text"), converted to UTF-8.
  private static func wide(_ bytes: [UInt8]) -> (text: [UInt8], encoding: String)? {
    WideEncoding.find(in: bytes).map { encoding, mark in
      (encoding.decoded(bytes[mark...]), encoding.rawValue)
    }
  }
}

/// The rows of a table being imported.
private struct Table {
  let columns: TableColumns
  let shelf: ArticleShelf
  let fileName: String

  func read(
    _ row: CSVReader.Row, into whole: inout ImportReading, _ reading: inout RecordReading
  ) throws {
    // Spreadsheets write the empty cells at the end of a row, or do not.
    guard row.cells.dropFirst(columns.count).allSatisfy(\.isEmpty),
      row.cells.count >= columns.count || columns.areOptional(from: row.cells.count)
    else {
      throw RecordFault(.fields(row.cells.count, expected: columns.count))
    }
    let text = columns.text(.text, of: row)
    guard let text = text ?? columns.text(.quote, of: row) else {
      throw RecordFault(.missing("text"))
    }
    for column in TableColumns.Column.allCases {
      if let cell = columns.text(column, of: row), cell.utf8.count > Session.longestText {
        throw RecordFault(.tooLong(field: column.rawValue, bytes: cell.utf8.count))
      }
    }
    if let article = try article(of: row) {
      whole.draft.claims.append(try claim(row, text, quote: nil, in: article, &reading))
    } else if !namesArticle(row), let found = try place(of: text, row) {
      whole.draft.claims.append(
        try claim(row, text, quote: found.words, in: found.article, &reading))
    } else if columns.text(.rating, of: row) != nil, !columns.has(.article) {
      whole.draft.reviews.append(review(row, text, &reading))
      if !shelf.articles.isEmpty { reading.noteReview(line: row.line) }
    } else {
      throw RecordFault(namesArticle(row) ? .noArticle(articleName(of: row)) : .nowhere(text))
    }
  }

  /// Whether a row says in which article its words are.
  private func namesArticle(_ row: CSVReader.Row) -> Bool {
    [.articleTitle, .articleURL, .article].contains { columns.text($0, of: row) != nil }
  }

  /// The only article with the words of a claim, and the words as the article may have them: without the quotation
  /// marks around them, and without the full stop that a table adds.
  /// - Throws: `RecordFault` if several articles have them.
  private func place(
    of text: String, _ row: CSVReader.Row
  ) throws -> (article: Article, words: String)? {
    if let url = columns.text(.url, of: row).flatMap({ try? WebAddress($0) }),
      let article = shelf.article(at: url)
    {
      return (article, text)
    }
    for words in Self.spellings(of: text) {
      let found = try shelf.articles(holding: words)
      guard found.count < 2 else { throw RecordFault(.inSeveral(words, found.map(\.id))) }
      if let article = found.first { return (article, words) }
    }
    return nil
  }

  private static func spellings(of text: String) -> [String] {
    let plain = text.trimmed { $0.properties.isWhitespace || $0.isQuotationMark }
    let open = plain.trimmed { $0 == "." || $0.properties.isWhitespace || $0.isQuotationMark }
    var spellings: [String] = []
    for spelling in [text, plain, open] where !spelling.isEmpty && !spellings.contains(spelling) {
      spellings.append(spelling)
    }
    return spellings
  }

  /// The article of a row: by its address, else its title; else the only one that contains the quoted words.
  private func article(of row: CSVReader.Row) throws -> Article? {
    if let url = columns.text(.articleURL, of: row), let address = try? WebAddress(url),
      let article = shelf.article(at: address)
    {
      return article
    }
    if let title = columns.text(.articleTitle, of: row) { return shelf.article(titled: title) }
    if let id = columns.text(.article, of: row).flatMap({ ArticleID($0) }) {
      return shelf.article(id)
    }
    guard let quote = columns.text(.quote, of: row) else { return nil }
    return try shelf.article(holding: quote)
  }

  private func articleName(of row: CSVReader.Row) -> String {
    let names: [TableColumns.Column] = [.articleTitle, .articleURL, .article]
    return names.lazy.compactMap { columns.text($0, of: row) }.first ?? "with these words"
  }

  /// - Parameter quote: the article's words; `nil` for those that the row quotes, which the claim may reword.
  private func claim(
    _ row: CSVReader.Row, _ text: String, quote: String?, in article: Article,
    _ reading: inout RecordReading
  ) throws -> ImportDraft.Claim {
    let start = columns.text(.start, of: row).flatMap { Int($0) }
    let end = columns.text(.end, of: row).flatMap { Int($0) }
    let words = quote ?? columns.text(.quote, of: row) ?? text
    var remarks: [String] = []
    if let rating = columns.text(.rating, of: row) {
      let by = columns.text(.by, of: row) ?? columns.text(.reviewer, of: row)
      remarks.append("rated: \(rating)" + (by.map { ", by \($0)" } ?? ""))
    }
    if let url = reading.address(columns.text(.url, of: row), TableColumns.Column.url.rawValue) {
      remarks.append("see \(url)")
    }
    remarks += [.explanation, .skipped, .notes].compactMap { columns.text($0, of: row) }
    let claim = ForeignClaim(
      anchor: ForeignAnchor(exact: words, start: start, end: end),
      wording: quote == nil ? text : nil,
      details: details(row, &reading),
      tags: columns.text(.topics, of: row).map { Self.words($0) } ?? [], remarks: remarks,
      origin: "line \(row.line) of \(fileName)", countsAlone: false)
    return try claim.claim(in: article, on: shelf)
  }

  private func details(_ row: CSVReader.Row, _ reading: inout RecordReading) -> ClaimDetails {
    ClaimDetails(
      summary: columns.text(.summary, of: row),
      claimant: columns.text(.claimant, of: row).map {
        Agent(
          name: Agent.name(of: $0), role: columns.text(.claimantRole, of: row),
          url: reading.address(columns.text(.claimantURL, of: row), "claimant_url"))
      },
      reportingSource: columns.text(.reportingSource, of: row).map {
        Agent(name: Agent.name(of: $0))
      },
      made: date([.made, .date], of: row, &reading), place: columns.text(.place, of: row),
      why: columns.text(.why, of: row),
      appearances: columns.text(.appearances, of: row).map { cell in
        cell.split(whereSeparator: \.isWhitespace).compactMap {
          reading.address(String($0), TableColumns.Column.appearances.rawValue)
        }
      } ?? [])
  }

  private func review(
    _ row: CSVReader.Row, _ text: String, _ reading: inout RecordReading
  ) -> ReviewDetails {
    let value = columns.text(.value, of: row).flatMap { Double($0) }
    // A table with the day of the review under another name has that of the claim under "date".
    let hasDayOfReview = columns.has(.published)
    func seen(_ column: TableColumns.Column) -> String? {
      columns.text(column, of: row).flatMap(MarkupText.seen)
    }
    return ReviewDetails(
      claim: MarkupText.seen(text) ?? text, claimant: seen(.claimant).map { Agent(name: $0) },
      made: date(hasDayOfReview ? [.made, .date] : [.made], of: row, &reading),
      rating: seen(.rating),
      value: value.flatMap { $0.isFinite ? $0 : nil },
      explanation: seen(.explanation),
      reviewer: seen(.reviewer).map { name in
        (try? WebAddress(name)).map { Agent(name: $0.site, url: $0) } ?? Agent(name: name)
      },
      url: reading.address(columns.text(.url, of: row), TableColumns.Column.url.rawValue),
      published: date([hasDayOfReview ? .published : .date], of: row, &reading),
      language: columns.text(.language, of: row))
  }

  /// The date in the first of these columns that has one in a row.
  private func date(
    _ choice: [TableColumns.Column], of row: CSVReader.Row, _ reading: inout RecordReading
  ) -> PartialDate? {
    let filled = choice.first { columns.text($0, of: row) != nil }
    return filled.flatMap { reading.date(columns.text($0, of: row), $0.rawValue) }
  }

  /// Topics are separated by commas or semicolons if there are any, else by spaces.
  private static func words(_ cell: String) -> [String] {
    let isListed = cell.contains { ",;|".contains($0) }
    return cell.split { isListed ? ",;|".contains($0) : $0.isWhitespace }.map(String.init)
  }
}

extension String {
  /// The text without scalars of a kind at both ends.
  fileprivate func trimmed(_ isDropped: (Unicode.Scalar) -> Bool) -> String {
    var scalars = unicodeScalars[...]
    scalars = scalars.drop(while: isDropped)
    while let last = scalars.last, isDropped(last) { scalars.removeLast() }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether it is a quotation mark of some language.
  fileprivate var isQuotationMark: Bool {
    "\"'„‚「」『』".unicodeScalars.contains(self)
      || [.initialPunctuation, .finalPunctuation].contains(properties.generalCategory)
  }
}
