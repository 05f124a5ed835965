import ArticleLoading
import FactCheck
import JSON

/// One article as it is now.
package struct ArticleAnswer: Answer, JSONWritable {
  private let value: ArticleValue
  package var article: Article { value.article }
  /// What else should be said, in sentences.
  package var remarks: [String]
  /// Whether the session took it in just now; `false` when it was there.
  var added: Bool?
  /// What of a page or document was left out; `nil` unless asked for.
  package var dropped: [DroppedValue]?

  package init(
    _ article: Article, remarks: [String] = [], added: Bool? = nil, dropped: [DroppedBlock]? = nil,
    in session: Session
  ) {
    self.init(ArticleValue(article, in: session), remarks: remarks, added: added)
    self.dropped = dropped?.map(DroppedValue.init)
  }

  package init(_ value: ArticleValue, remarks: [String], added: Bool? = nil) {
    self.value = value
    self.remarks = remarks
    self.added = added
  }

  package var json: JSONValue {
    ["article": value, "added": added, "remarks": remarks, "dropped": dropped]
  }

  package func write(to page: inout TextOutput) {
    page.wrapped(
      [.init(article.id.description, .bold), .init("  \(article.details.title)")], indent: "    ")
    for fact in value.facts(by: page.clock) {
      page.wrapped([.init(fact)], first: "    ", indent: "      ")
    }
    for fact in value.conclusions(by: page.clock) { fact.write(to: &page) }
    for remark in remarks { page.wrapped([.init(remark, .faint)], first: "    ", indent: "    ") }
    for note in value.notes { note.write(to: &page, indent: "    ") }
    guard let dropped else { return }
    page.line()
    page.line(dropped.isEmpty ? "Nothing was dropped." : "Dropped:")
    page.table(
      dropped.map { [.init($0.reason, .faint), .init($0.excerpt)] }, shrinking: 1, indent: 4)
  }
}

/// A part of a web page that was left out.
package struct DroppedValue: JSONWritable {
  package let reason: String
  /// Its first words.
  let excerpt: String

  package var json: JSONValue { ["reason": reason, "excerpt": excerpt] }

  package init(_ block: DroppedBlock) {
    reason = block.why
    excerpt = block.excerpt
  }
}

/// The articles of a session.
package struct ArticlesAnswer: Answer {
  package var articles: [ArticleValue]
  package var current: ArticleID?

  package var json: JSONValue { ["articles": articles, "current": current] }

  package init(articles: [ArticleValue], current: ArticleID?) {
    self.articles = articles
    self.current = current
  }

  package var isPaged: Bool { true }

  package func write(to page: inout TextOutput) {
    guard !articles.isEmpty else {
      page.line("no articles yet: load FILE loads one")
      return
    }
    page.table(
      articles.map { value in
        let article = value.article
        let conclusion = value.replacedBy == nil ? value.conclusions.last : nil
        return [
          .init(article.id == current ? "*" : " "), .init(article.id.description, .bold),
          .init(article.details.title), .init(article.details.publisher ?? ""),
          .init(Counted.text(article.content.sentenceCount, "sentence")),
          .init("\(value.checked)/\(Counted.text(value.claims, "claim"))"),
          value.replacedBy.map { .init("\($0) is newer", .faint) }
            ?? conclusion.map { VerdictLook.cell(of: $0, on: value.scale) } ?? .init(""),
        ]
      }, shrinking: 2, indent: 0)
  }
}

extension ArticleValue {
  /// What is known of the article, a fact a line.
  /// - Parameter clock: the clock for times.
  package func facts(by clock: WallClock) -> [String] {
    let (details, content) = (article.details, article.content)
    var facts: [String] = [
      "\(Counted.text(content.sentenceCount, "sentence")) in "
        + "\(Counted.text(content.paragraphCount, "paragraph")), "
        + "\(Counted.text(content.byteCount, "byte")) of UTF-8"
    ]
    if !details.authors.isEmpty {
      facts.append("by \(details.authors.map(\.name).joined(separator: ", "))")
    }
    let source = [
      details.publisher, details.published.map { DateWords.text($0, by: clock) },
    ].compactMap { $0 }
    if !source.isEmpty { facts.append(source.joined(separator: ", ")) }
    if let modified = details.modified {
      facts.append("last changed \(DateWords.text(modified, by: clock))")
    }
    if let url = details.url { facts.append(url.text) }
    if let fetch = content.fetch {
      let from = fetch.url == details.url ? "" : " from \(fetch.url.text)"
      facts.append("fetched \(DateWords.text(fetch.at, by: clock))\(from)")
    }
    if let replaces = article.replaces { facts.append("a newer version of \(replaces)") }
    if let replacedBy { facts.append("\(replacedBy) is a newer version") }
    for archive in details.archives {
      facts.append("archived: \(archive.url?.text ?? archive.file ?? "")")
    }
    if details.language != "und" { facts.append("language: \(details.language)") }
    if claims > 0 {
      facts.append("\(Counted.text(claims, "claim")), \(checked) checked")
    }
    return facts
  }
}
