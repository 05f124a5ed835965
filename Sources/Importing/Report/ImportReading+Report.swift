import ArticleLoading
import ArticleText
import FactCheck
import ReportModel

extension ImportReading {
  /// Converts a report to the domain's types.
  init(_ report: Report, from source: ImportSource) {
    self.init(source)
    var indices: [String: Int] = [:]
    // The last version so far of each article.
    var versions: [String: String] = [:]
    var bodies: [ArticleBody] = []
    for (index, article) in report.articles.enumerated() {
      indices[article.id] = index
      let text = ReportText(article)
      blobs += text.blobs
      bodies.append(text.body)
      // A version that the file lists after the newest one stays a text of its own.
      let newest = article.replacedBy.flatMap { indices[$0] == nil ? $0 : nil } ?? article.id
      draft.articles.append(
        ImportDraft.Article(
          name: article.id, details: ArticleDetails(article), content: text.content,
          replaces: versions[newest],
          notes: article.notes ?? [], conclusion: article.conclusion.map { Conclusion($0) }))
      versions[newest] = article.id
    }
    let indexes = bodies.map { CodePointIndex($0.text) }
    for claim in report.claims {
      let home = indices[claim.article] ?? 0
      draft.claims.append(
        ImportDraft.Claim(claim, in: home, body: bodies[home], index: indexes[home]))
    }
    draft.report = ImportedReport(
      id: report.id, created: report.created, modified: report.modified,
      generator: report.generator.name, version: report.generator.version,
      corrections: (report.corrections ?? []).map {
        ImportedReport.Correction(at: $0.at, claim: $0.claim, words: $0.words, text: $0.text)
      },
      conclusionCorrections: (report.conclusionCorrections ?? []).map {
        ImportedReport.ConclusionCorrection(at: $0.at, article: $0.article, text: $0.text)
      })
    draft.scale = RatingScale(report.scale)
    draft.published = report.published
    draft.settings = ReportSettings(
      title: report.title, url: report.url, summary: report.summary,
      reviewer: report.reviewer.map(Agent.init), method: report.methodology,
      license: report.license, language: report.language)
  }
}

/// An article's text from a report, ready for the store.
private struct ReportText {
  let body: ArticleBody
  let content: ArticleContent
  let blobs: [Blob]

  init(_ article: Report.Article) {
    let text = Array((article.content ?? "").utf8)
    let spoken =
      article.language == "und" ? LanguageDetector.language(of: text) : article.language
    body = ArticleBody(
      text: text, sentences: SentenceSegmenter(language: spoken).sentences(in: text))
    let textBlob = Blob(text)
    let sentenceBlob = Blob(body.sentenceList)
    blobs = [textBlob, sentenceBlob]
    content = ArticleContent(
      text: textBlob.digest, sentences: sentenceBlob.digest, original: textBlob.digest,
      byteCount: text.count, sentenceCount: body.sentences.count,
      paragraphCount: Paragraphs.ranges(in: text).count, loader: "report", encoding: "UTF-8",
      segmenterVersion: SentenceSegmenter.version,
      front: Self.front(of: article, in: text),
      accessed: article.accessed,
      withheld: article.content == nil ? WithheldText(sha256: article.sha256) : nil,
      reportedRevisions: article.revisions ?? [])
  }

  /// The places of headline and standfirst: those stated in the report, else the title if the text begins with
  /// it, because earlier versions of the report did not state them.
  private static func front(of article: Report.Article, in text: [UInt8]) -> ArticleFront? {
    guard article.headline != nil || article.standfirst != nil else {
      return ArticleFront(title: article.title, in: text)
    }
    let index = CodePointIndex(text)
    func range(_ place: Report.Place?) -> Range<Int>? {
      guard let place, let start = index.utf8Offset(ofCodePoint: place.start),
        let end = index.utf8Offset(ofCodePoint: place.end), start < end
      else { return nil }
      return start..<end
    }
    return ArticleFront(headline: range(article.headline), standfirst: range(article.standfirst))
  }
}
