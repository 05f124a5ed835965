import ArticleText
import FactCheck
import JSON
import ReportModel

/// The article that annotations point into.
struct AnnotationTarget {
  private let source: String
  private let states: [JSONValue]

  init(_ article: Report.Article, in report: Report) {
    // An article without an address is named by its text; without a text by its place here.
    source =
      article.url?.text ?? article.sha256.map { "urn:sha256:\($0.hex)" }
      ?? "\(report.id)#article-\(article.id)"
    states = (article.archives ?? []).compactMap { archive in
      // The model wants the time of a state; short links to archives do not tell it.
      guard let url = archive.url, let captured = archive.captured else { return nil }
      var object = JSONObject()
      object.add("type", "TimeState")
      object.add("sourceDate", captured)
      object.add("cached", url)
      return object.value
    }
  }

  /// The words of a quote in the article: by themselves with what stands around them, and by their
  /// position in code points.
  ///
  /// Controls are replaced one by one, so that both ways still lead to the same place.
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
    // At an edge of the text nothing stands around: that is said by an empty string. What is not told
    // is left out, or the quote would seem to stand there.
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
