import ArticleText
import FactCheck
import JSON

extension Report {
  /// Where the report contradicts its own content: an article with another hash, a quote that is not at its
  /// stated place.
  public var contradictions: [ReportFault] {
    var faults: [ReportFault] = []
    var texts: [String: CountedText] = [:]
    for (index, article) in articles.enumerated() {
      guard let content = article.content else { continue }
      texts[article.id] = CountedText(content)
      if let sha256 = article.sha256, sha256 != Digest(of: content) {
        faults.append(
          ReportFault(JSONPointer().key("articles").index(index).key("sha256"), .otherHash))
      }
    }
    for (index, claim) in claims.enumerated() {
      guard let quote = claim.quote, let text = texts[claim.article], !text.holds(quote) else {
        continue
      }
      faults.append(
        ReportFault(JSONPointer().key("claims").index(index).key("quote"), .otherWords))
    }
    return faults
  }
}

/// A text in which positions are counted in code points.
private struct CountedText {
  private let bytes: [UInt8]
  private let index: CodePointIndex

  init(_ text: String) {
    bytes = Array(text.utf8)
    index = CodePointIndex(bytes)
  }

  /// Whether the quote's words are at its place, with its context around them; a quote without a place cannot
  /// be wrong.
  func holds(_ quote: Report.Quote) -> Bool {
    guard let first = quote.start, let last = quote.end else { return true }
    guard let start = index.utf8Offset(ofCodePoint: first),
      let end = index.utf8Offset(ofCodePoint: last), start <= end
    else { return false }
    return bytes[start..<end].elementsEqual(quote.exact.utf8)
      && bytes[..<start].suffix(quote.prefix?.utf8.count ?? 0)
        .elementsEqual((quote.prefix ?? "").utf8)
      && bytes[end...].starts(with: (quote.suffix ?? "").utf8)
  }
}
