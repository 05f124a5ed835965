import ArticleLoading
import FactCheck

/// One article as it is now.
struct ArticleAnswer: Answer {
  var article: ArticleValue
  /// What else should be said, in sentences.
  var remarks: [String]
  /// Whether the session took it in just now; `false` when it was there.
  var added: Bool?
  /// What of a page or document was left out; `nil` unless asked for.
  var dropped: [DroppedValue]?

  init(
    _ article: Article, remarks: [String] = [], added: Bool? = nil, dropped: [DroppedBlock]? = nil,
    in session: Session
  ) {
    self.init(ArticleValue(article, in: session), remarks: remarks, added: added)
    self.dropped = dropped?.map(DroppedValue.init)
  }

  init(_ article: ArticleValue, remarks: [String], added: Bool? = nil) {
    self.article = article
    self.remarks = remarks
    self.added = added
  }

  func write(to page: inout Page) {
    page.wrapped(
      [.init(article.id.description, .bold), .init("  \(article.title)")], indent: "    ")
    for fact in article.facts {
      page.wrapped([.init(fact)], first: "    ", indent: "      ")
    }
    for remark in remarks { page.wrapped([.init(remark, .faint)], first: "    ", indent: "    ") }
    for note in article.notes { note.write(to: &page, indent: "    ") }
    guard let dropped else { return }
    page.line()
    page.line(dropped.isEmpty ? "Nothing was left out." : "Left out:")
    page.table(
      dropped.map { [.init($0.reason, .faint), .init($0.excerpt)] }, shrinking: 1, indent: 4)
  }
}

/// A part of a web page that was left out.
struct DroppedValue: Encodable, Sendable {
  var reason: String
  /// Its first words.
  var excerpt: String

  init(_ block: DroppedBlock) {
    reason = block.reason.words
    excerpt = block.excerpt
  }
}

/// The articles of a session.
struct ArticlesAnswer: Answer {
  var articles: [ArticleValue]
  var current: ArticleID?

  var isPaged: Bool { true }

  func write(to page: inout Page) {
    guard !articles.isEmpty else {
      page.line("no articles yet: load FILE loads one")
      return
    }
    page.table(
      articles.map { article in
        [
          .init(article.id == current ? "*" : " "), .init(article.id.description, .bold),
          .init(article.title), .init(article.publisher ?? ""),
          .init(Counted.text(article.sentences, "sentence")),
          .init("\(article.checked)/\(Counted.text(article.claims, "claim"))"),
        ]
      }, shrinking: 2, indent: 0)
  }
}

extension ArticleValue {
  /// What is known of the article, a fact a line.
  var facts: [String] {
    var facts: [String] = [
      "\(Counted.text(sentences, "sentence")) in \(Counted.text(paragraphs, "paragraph")), "
        + "\(Counted.text(bytes, "byte")) of UTF-8"
    ]
    if !authors.isEmpty { facts.append("by \(authors.joined(separator: ", "))") }
    let source = [publisher, published.map { DateWords.text($0) }].compactMap { $0 }
    if !source.isEmpty { facts.append(source.joined(separator: ", ")) }
    if let modified { facts.append("changed last \(DateWords.text(modified))") }
    if let url { facts.append(url.text) }
    if let fetched {
      let from = fetchedFrom.flatMap { $0 == url ? nil : " from \($0.text)" } ?? ""
      facts.append("fetched \(DateWords.text(.instant(fetched)))\(from)")
    }
    if let replaces { facts.append("a newer version of \(replaces)") }
    if let replacedBy { facts.append("\(replacedBy) is a newer version") }
    for archive in archives { facts.append("archived: \(archive.url?.text ?? archive.file ?? "")") }
    if language != "und" { facts.append("language: \(language)") }
    if claims > 0 {
      facts.append("\(Counted.text(claims, "claim")), \(checked) checked")
    }
    return facts
  }
}
