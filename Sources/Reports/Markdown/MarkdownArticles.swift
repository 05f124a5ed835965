import FactCheck

extension MarkdownReport {
  /// What was checked: a table of facts an article.
  mutating func writeArticles() {
    let isAlone = report.articles.count == 1
    if !isAlone { writer.heading("Articles") }
    for article in report.articles {
      if !isAlone { writer.paragraph { $0.raw("### Article \(article.id)") } }
      writeFacts(of: article)
      for note in article.notes ?? [] { writer.block("**Note:** ", note) }
    }
  }

  private mutating func writeFacts(of article: Report.Article) {
    writer.row { writer in
      writer.raw("Article | ")
      writer.user(article.title)
    }
    writer.line("| --- | --- |")
    if let authors = article.authors {
      writer.row { writer in
        writer.raw(authors.count == 1 ? "Author | " : "Authors | ")
        writer.list(authors) { $0.agent($1) }
      }
    }
    if let publisher = article.publisher {
      writer.row {
        $0.raw("Publisher | ")
        $0.user(publisher)
      }
    }
    if let published = article.published {
      writer.row { $0.raw("Published | \(DateWords.text(published))") }
    }
    if let url = article.url {
      writer.row {
        $0.raw("Address | ")
        $0.link(url)
      }
    }
    if let archives = article.archives {
      writer.row { writer in
        writer.raw(archives.count == 1 ? "Copy | " : "Copies | ")
        writer.list(archives, separator: "; ") { $0.archive($1) }
      }
    }
    if let accessed = article.accessed {
      writer.row { $0.raw("Read | \(DateWords.text(.instant(accessed)))") }
    }
    if let language = LanguageNames.text(article.language) {
      writer.row { $0.raw("Language | \(language)") }
    }
    writer.blank()
  }

  /// The claims in one table: what was said, by whom, and what came of it.
  mutating func writeGlance() {
    guard !report.claims.isEmpty else { return }
    let isAlone = report.articles.count == 1
    writer.heading("Claims at a glance")
    let columns =
      ["No.", "Claim"] + (isAlone ? [] : ["Article"]) + ["Who said it", "Verdict"]
    writer.row { $0.raw(columns.joined(separator: " | ")) }
    writer.row { $0.raw(columns.map { _ in "---" }.joined(separator: " | ")) }
    for claim in claimsByStatus.flatMap(\.claims) {
      writer.row { writer in
        writer.raw("\(claim.id) | ")
        writer.user(MarkdownText.glance(claim.summary ?? claim.text))
        writer.raw(isAlone ? " | " : " | \(claim.article) | ")
        if let claimant = claim.claimant { writer.user(claimant.name) }
        if let carrier = claim.carrier {
          writer.raw(claim.claimant == nil ? "carried by " : ", carried by ")
          writer.user(carrier.name)
        }
        writer.raw(" | ")
        if let verdict = claim.verdict {
          writer.bold(verdict.label)
        } else {
          writer.raw(claim.status.rawValue)
        }
      }
    }
    writer.blank()
  }
}

extension MarkdownWriter {
  /// Writes a row of a table; the cells' own words must put ` | ` between them.
  mutating func row(_ cells: (inout Self) -> Void) {
    line {
      $0.raw("| ")
      cells(&$0)
      $0.raw(" |")
    }
  }
}
