import ArticleText
import ReportModel

/// The claims as brat standoff annotations: a `.ann` beside each article's `.txt`.
///
/// Offsets count code points of the `.txt`, as in brat. The text is the article's, with another character for
/// each control character, so that offsets stay valid.
public struct BratFormat: ReportFormat, ReportFolderFormat {
  /// The format's name for `export`.
  public let name = "brat"
  /// Other names for it.
  public let aliases: [String] = []
  /// The ending of its files' names.
  public let fileEnding = "ann"
  /// What it is for, as `export --list` prints it.
  public let summary =
    "the claims as standoff annotations beside the texts: a folder of .ann and .txt (brat)"
  /// A `.ann` refers to one text.
  public let needsFolder = true

  /// Makes the format; it has no settings.
  public init() {}

  /// Writes the `.ann` of the report's only article.
  /// - Throws: `FormatRefusal` for several articles, and without the article's text.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    guard report.articles.count == 1 else {
      throw FormatRefusal.severalArticles(report.articles.map(\.id), format: name)
    }
    _ = try text(of: report.articles[0])
    try BratStandoff(report).write(report.articles[0], to: &sink)
  }

  /// A pair for each article, and the configuration that declares the annotations; with a base name the pair of
  /// the only article.
  public func files(of report: Report, named base: String?) throws -> [ReportFile] {
    let standoff = BratStandoff(report)
    if let base {
      guard report.articles.count == 1 else {
        throw FormatRefusal.severalArticles(report.articles.map(\.id), format: name)
      }
      return try pair(report.articles[0], named: base, standoff)
    }
    let configuration = ReportFile("annotation.conf") { try $0.write(standoff.configuration) }
    return [configuration]
      + (try report.articles.flatMap { try pair($0, named: $0.id, standoff) })
  }

  private func pair(
    _ article: Report.Article, named base: String, _ standoff: BratStandoff
  ) throws -> [ReportFile] {
    let text = try text(of: article)
    return [
      ReportFile("\(base).ann") { try standoff.write(article, to: &$0) },
      ReportFile("\(base).txt") { try $0.write(text) },
    ]
  }

  /// An article's text for brat, with a line end at its end.
  private func text(of article: Report.Article) throws(FormatRefusal) -> String {
    guard let content = article.content else {
      throw .noText(article: article.id, format: name)
    }
    let text = Neutralizer.aligned(content)
    return text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
  }
}
