import ArticleText
import FactCheck
import JSON
import ReportModel

/// The article to which annotations refer.
struct AnnotationTarget {
  private let source: String
  private let states: [JSONValue]

  init(_ article: Report.Article, in report: Report) {
    // An article without an address is identified by its text; without a text by its number here.
    source =
      article.url?.text ?? article.sha256.map { "urn:sha256:\($0.hex)" }
      ?? "\(report.id)#article-\(article.id)"
    states = (article.archives ?? []).compactMap { archive in
      // The model requires the time of a state, which short links to archives do not contain.
      guard let url = archive.url, let captured = archive.captured else { return nil }
      var object = JSONObject()
      object.add("type", "TimeState")
      object.add("sourceDate", captured)
      object.add("cached", url)
      return object.value
    }
  }

  /// The words of a quote in the article: with their context, and by their position in code points.
  ///
  /// Control characters are replaced one by one, so that both still lead to the same place.
  func value(of quote: Report.Quote?) -> JSONValue {
    var object = JSONObject()
    object.add("type", "SpecificResource")
    object.add("source", source)
    object.add(oneOrMany: "state", states)
    if let quote {
      var selectors = [Self.words(quote)]
      if let start = quote.start, let end = quote.end, start < end {
        selectors.append(Self.position(start, end))
      }
      object.add("selector", .array(selectors))
    }
    return object.value
  }

  private static func words(_ quote: Report.Quote) -> JSONValue {
    var object = JSONObject()
    object.add("type", "TextQuoteSelector")
    object.add("exact", Neutralizer.aligned(quote.exact))
    // At an edge of the text the context is an empty string. Omitted context is left out, or the quote would
    // seem to be at an edge.
    object.add("prefix", quote.prefix.map(Neutralizer.aligned))
    object.add("suffix", quote.suffix.map(Neutralizer.aligned))
    return object.value
  }

  private static func position(_ start: Int, _ end: Int) -> JSONValue {
    var object = JSONObject()
    object.add("type", "TextPositionSelector")
    object.add("start", start)
    object.add("end", end)
    return object.value
  }
}
