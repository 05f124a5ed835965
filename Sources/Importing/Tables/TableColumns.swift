/// The columns of a table, found by the names that newsrooms, data sets and Factdesk give them.
struct TableColumns {
  /// The contents that a column can have.
  enum Column: String, CaseIterable {
    case text, quote, start, end, article, articleTitle, articleURL, summary, claimant
    case claimantRole, claimantURL, reportingSource, made, place, topics, appearances, why, status,
      skipped
    case rating, value, explanation, reviewer, url, published, date, language, by, decided, notes
    case stance

    /// The names, in lower-case letters and digits only; the best first.
    var names: [String] {
      switch self {
      case .text:
        ["text", "claim", "claimtext", "claimreviewed", "normalizedclaim", "statement", "sentence"]
      case .quote: ["quote", "exact", "snippet", "highlight", "selectedtext"]
      case .start: ["quotestart", "start", "startoffset", "pos0"]
      case .end: ["quoteend", "end", "endoffset", "pos1"]
      case .article: ["article", "articleid", "document", "documentid", "doc"]
      case .articleTitle: ["articletitle", "documenttitle", "headline"]
      case .articleURL:
        ["articleurl", "documenturl", "pageurl", "uri", "originalclaimurl", "source"]
      case .summary: ["summary"]
      case .claimant:
        [
          "claimant", "speaker", "claimauthor", "saidby", "whosaidit", "whosaid", "who",
          "politician",
        ]
      case .claimantRole: ["claimantrole", "jobtitle"]
      case .claimantURL: ["claimanturl"]
      case .reportingSource: ["reportingsource", "reportedby", "carrier"]
      case .made: ["made", "claimdate", "datemade", "saidon"]
      case .place: ["place", "location", "claimlocation"]
      case .topics: ["topics", "tags", "topic", "tag"]
      case .appearances: ["appearances", "appearance"]
      case .why: ["why"]
      case .status: ["status"]
      case .skipped: ["skipped"]
      case .rating:
        [
          "verdict", "rating", "label", "textualrating", "ratingname", "alternatename", "ruling",
          "conclusion",
        ]
      case .value: ["value", "ratingvalue"]
      case .explanation: ["explanation", "justification", "rationale", "ratingexplanation"]
      case .reviewer: ["reviewer", "publisher", "factchecker", "organization", "reviewauthor"]
      case .url: ["url", "reviewurl", "factcheckurl", "link", "address"]
      case .published: ["published", "datepublished", "reviewdate", "checkeddate"]
      case .date: ["date"]
      case .language: ["language", "lang", "languagecode", "inlanguage"]
      case .by: ["by", "decidedby"]
      case .decided: ["decided"]
      case .notes: ["notes", "note", "comment", "comments"]
      case .stance: ["stance"]
      }
    }
  }

  private var indices: [Column: Int] = [:]
  /// The number of columns.
  let count: Int

  /// Reads the names of the columns.
  init(_ header: [String]) {
    count = header.count
    let names = header.map { name in
      String(
        name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9") ~= $0 })
    }
    for column in Column.allCases {
      for name in column.names {
        guard let index = names.firstIndex(of: name) else { continue }
        indices[column] = index
        break
      }
    }
  }

  /// Whether the table has a column.
  func has(_ column: Column) -> Bool { indices[column] != nil }

  /// Whether no column from an index on says what a row is about, so that a row may end before it.
  func areOptional(from index: Int) -> Bool {
    ![Column.text, .quote].contains { (indices[$0] ?? -1) >= index }
  }

  /// The text of a row's cell; `nil` if it is empty.
  func text(_ column: Column, of row: CSVReader.Row) -> String? {
    guard let index = indices[column], row.cells.indices.contains(index) else { return nil }
    let cell = Self.unguarded(row.cells[index])
    return cell.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? nil : cell
  }

  /// A cell without the apostrophe that keeps spreadsheets from running it.
  static func unguarded(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first, guarded.contains(second)
    else { return cell }
    return String(scalars.dropFirst())
  }

  private static let guarded: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'",
  ]
}
