import FactCheck
import JSON

/// The facts about an article, each with where it was found.
package struct FactsAnswer: Answer {
  /// One fact.
  struct Fact: JSONWritable {
    var field: FoundDetail.Field
    package var value: String
    /// Where it stood in the source, or in a report that was imported, or `analyst`; several with "or" where
    /// that was not written down.
    var origin: String
    /// What the source says when that was corrected.
    package var found: FoundDetail?

    package var json: JSONValue {
      [
        "field": field.rawValue, "value": value, "origin": origin,
        "found": found.map { "\($0.value) (\($0.origin))" },
      ]
    }

    var valueInWords: String { inWords(value) }
    var foundInWords: String? { found.map { "\(inWords($0.value)) (\($0.origin))" } }

    /// Dates are written out, other values stay as they are.
    private func inWords(_ value: String) -> String {
      guard field == .published || field == .modified, let date = PartialDate(value) else {
        return value
      }
      return DateWords.text(date)
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

  /// - Parameter earlier: the version before, whose facts may have been kept.
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
      // What the loader took when several were found is the first.
      return Fact(
        field: field, value: value,
        origin: isFirstLine ? "first line" : kept.map { "as in \($0)" } ?? said,
        found: found.first)
    }
  }

  /// Where a fact may come from that nobody wrote down: reports say it without a place, and earlier versions
  /// of the program took the title of a Markdown text from its first heading and did not note it.
  private static func sources(of article: Article, _ field: FoundDetail.Field) -> String {
    switch article.content.loader {
    case "report": "the report, or "
    case "markdown" where field == .title: "the first heading, or "
    default: ""
    }
  }

  package func write(to page: inout Page) {
    ArticleAnswer(article, remarks: []).write(to: &page)
    page.table(
      facts.map { fact in
        let found = fact.foundInWords.map { "; found: \($0)" } ?? ""
        return [
          .init(fact.field.rawValue, .bold), .init(fact.valueInWords),
          .init(fact.origin + found, .faint),
        ]
      }, shrinking: 1, indent: 4)
  }
}

extension ArticleDetails {
  /// The values of a fact, as findings hold them.
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
