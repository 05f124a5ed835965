import ArticleText
import FactCheck
import Presentation
import ReportModel

extension Desk {
  /// What happened to the quotes of an article, and of its earlier versions, in its newest text.
  func anchors(of article: Article) throws -> AnchoredText {
    let newest = try state.existing(state.newestVersion(of: article.id))
    return try anchors(of: article, in: target(newest))
  }

  /// The same in a text that need not be in the session.
  func anchors(of article: Article, in target: AnchorTarget) throws -> AnchoredText {
    var quotes: [AnchoredQuote] = []
    for version in state.versions(of: article.id) {
      try checkInterrupted()
      let claims = state.claims(of: version.id)
      guard !claims.isEmpty else { continue }
      let old = try self.target(version)
      let difference = VersionDifference(from: old.body, to: target.body)
      for claim in claims {
        try reportProgress(quotes.count)
        let passage = claim.passage
        quotes.append(
          target.quote(
            passage.words, of: claim.id.description, at: passage.range, of: old, difference))
      }
    }
    return AnchoredText(article: article.id.description, text: target.name, quotes: quotes)
  }

  /// What happened to a report's quotes, in the texts that it contains and in the session's newest texts of the
  /// same articles.
  func anchors(of report: Report) throws -> [AnchoredText] {
    let quotes = Dictionary(grouping: report.claims.filter { $0.quote != nil }, by: \.article)
    return try report.articles.flatMap { article in
      try checkInterrupted()
      return try anchors(of: quotes[article.id] ?? [], from: article)
    }
  }

  private func anchors(
    of claims: [Report.Claim], from article: Report.Article
  ) throws -> [AnchoredText] {
    let own = article.content.map { content in
      let text = Array(content.utf8)
      let sentences = SentenceSegmenter(language: article.language).sentences(in: text)
      return AnchorTarget(ArticleBody(text: text, sentences: sentences), called: "report")
    }
    let kept = state.articles.first { $0.content.text == article.sha256 }
    let known =
      kept
      ?? state.articles.last { known in
        guard let mine = known.details.url, let other = article.url else { return false }
        return mine.namesSamePage(as: other)
      }
    let newest = try known.map { try state.existing(state.newestVersion(of: $0.id)) }
    var texts: [AnchoredText] = []
    if let own {
      texts.append(try anchors(of: claims, from: article, taken: nil, in: own))
    }
    if let newest {
      let taken = try own ?? kept.map(target)
      texts.append(try anchors(of: claims, from: article, taken: taken, in: target(newest)))
    }
    return texts.isEmpty ? [AnchoredText(article: article.id, text: nil, quotes: [])] : texts
  }

  /// - Parameter old: the text from which the quotes were taken, if available.
  private func anchors(
    of claims: [Report.Claim], from article: Report.Article, taken old: AnchorTarget?,
    in target: AnchorTarget
  ) throws -> AnchoredText {
    let difference = old.map { VersionDifference(from: $0.body, to: target.body) }
    var quotes: [AnchoredQuote] = []
    for claim in claims {
      guard let quote = claim.quote else { continue }
      try reportProgress(quotes.count)
      if let old, let difference, let range = old.range(of: quote) {
        quotes.append(target.quote(quote.exact, of: claim.id, at: range, of: old, difference))
      } else {
        quotes.append(target.quote(quote, of: claim.id))
      }
    }
    return AnchoredText(article: article.id, text: target.name, quotes: quotes)
  }

  /// An article's text as a target.
  func target(_ article: Article) throws -> AnchorTarget {
    AnchorTarget(
      try text(of: article).body, called: article.id.description, article: article.id)
  }

  /// Reports progress; words that are gone are searched for everywhere, which takes time.
  private func reportProgress(_ done: Int) throws {
    try checkInterrupted()
    console.progress { "anchors: \(Counted.text(done, "quote"))" }
  }
}
