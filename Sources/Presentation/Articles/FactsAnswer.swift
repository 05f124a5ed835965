import FactCheck
import JSON

/// The details of an article with their origins.
package struct FactsAnswer: Answer {
  /// One detail.
  struct Fact: JSONWritable {
    var field: FoundDetail.Field
    package var value: String
    /// Its origin in the source or in an imported report, or `analyst`; several joined by "or" if it was not
    /// recorded.
    var origin: String
    /// The source's own value, if it was corrected.
    package var found: FoundDetail?

    package var json: JSONValue {
      [
        "field": field.rawValue, "value": value, "origin": origin,
        "found": found.map { "\($0.value) (\($0.origin))" },
      ]
    }

    func valueInWords(by clock: WallClock) -> String { inWords(value, by: clock) }
    func foundInWords(by clock: WallClock) -> String? {
      found.map { "\(inWords($0.value, by: clock)) (\($0.origin))" }
    }

    /// Writes dates out; other values stay unchanged.
    private func inWords(_ value: String, by clock: WallClock) -> String {
      guard field == .published || field == .modified, let date = PartialDate(value) else {
        return value
      }
      return DateWords.text(date, by: clock)
    }
  }

  private let article: ArticleValue
  let facts: [Fact]

  package var json: JSONValue { ["article": article, "facts": facts] }

  package init(_ article: Article, in session: Session) {
    self.article = ArticleValue(article, in: session)
    let earlier = article.replaces.flatMap { session.article($0) ?? nil }
    facts = FoundDetail.Field.allCases.flatMap { Self.facts($0, of: article, after: earlier) }
  }

  /// - Parameter earlier: the previous version, whose details may have been kept.
  private static func facts(
    _ field: FoundDetail.Field, of article: Article, after earlier: Article?
  ) -> [Fact] {
    let found = article.content.found.filter { $0.field == field }
    let values = article.details.values(of: field)
    return values.map { value in
      if let same = found.first(where: { $0.value == value }) {
        return Fact(field: field, value: value, origin: same.origin)
      }
      let isFirstLine = field == .title && article.details.titleIsInferred
      let kept = earlier.flatMap { $0.details.values(of: field).contains(value) ? $0.id : nil }
      let said = found.isEmpty ? sources(of: article, field) + "analyst" : "analyst"
      // Of several values, the loader used the first.
      return Fact(
        field: field, value: value,
        origin: isFirstLine ? "first line" : kept.map { "as in \($0)" } ?? said,
        found: found.first)
    }
  }

  /// The possible origins of an unrecorded value: reports omit the place, and earlier versions of the program
  /// used a Markdown text's first heading as its title without recording it.
  private static func sources(of article: Article, _ field: FoundDetail.Field) -> String {
    switch article.content.loader {
    case "report": "the report, or "
    case "markdown" where field == .title: "the first heading, or "
    default: ""
    }
  }

  package func write(to page: inout TextOutput) {
    ArticleAnswer(article, remarks: []).write(to: &page)
    page.table(
      facts.map { fact in
        let found = fact.foundInWords(by: page.clock).map { "; found: \($0)" } ?? ""
        return [
          .init(fact.field.rawValue, .bold), .init(fact.valueInWords(by: page.clock)),
          .init(fact.origin + found, .faint),
        ]
      }, shrinking: 1, indent: 4)
  }
}

extension ArticleDetails {
  /// The values of a detail, in the form of findings.
  fileprivate func values(of field: FoundDetail.Field) -> [String] {
    switch field {
    case .title: [title]
    case .author: authors.map(\.name)
    case .publisher: [publisher].compactMap { $0 }
    case .url: [url?.text].compactMap { $0 }
    case .published: [published?.description].compactMap { $0 }
    case .modified: [modified?.description].compactMap { $0 }
    case .language: language == "und" ? [] : [language]
    }
  }
}
