import ArticleText
import FactCheck

extension LoadedArticle {
  /// Normalizes and splits what a loader returned.
  ///
  /// - Throws: `LoadError.noWords` if only white space remains.
  init(
    _ extracted: ExtractedText, from input: LoaderInput, by loader: String, language: String?,
    title: String?
  ) throws(LoadError) {
    let normalized = TextNormalizer.normalize(extracted.text)
    guard !Paragraphs.ranges(in: normalized.bytes).isEmpty else { throw .noWords(path: input.path) }
    let opening = ArticleOpening(
      of: normalized.bytes, in: extracted, mayAdd: extracted.pages.isEmpty)
    let text = opening.text
    let paragraphs = Paragraphs.ranges(in: text)
    let facts = extracted.facts
    let declared = language ?? facts.language
    let spoken = declared ?? LanguageDetector.language(of: text)
    let heard = declared == nil ? spoken.map { FoundDetail(.language, $0, from: "the text") } : nil
    let url = Self.address(facts.url, of: input)
    let asked = url == facts.url ? nil : url.map { FoundDetail(.url, $0.text, from: "the fetch") }
    let segmenter = SentenceSegmenter(language: spoken)
    // Normalization may have moved the page offsets.
    let pages = text.count == extracted.text.count ? extracted.pages : []
    let body = ArticleBody(text: text, sentences: segmenter.sentences(in: text), pages: pages)
    let front = opening.front ?? ArticleFront(headline: InferredTitle.headline(of: body))

    let textBlob = Blob(text)
    let sentenceBlob = Blob(body.sentenceList)
    let originalBlob = Blob(input.bytes)
    let pageBlob = pages.isEmpty ? nil : Blob(body.pageList)
    let responseBlob = input.page.map { Blob($0.answer.record) }
    let known = title ?? extracted.title
    self.init(
      content: ArticleContent(
        text: textBlob.digest, sentences: sentenceBlob.digest, original: originalBlob.digest,
        byteCount: text.count, sentenceCount: body.sentences.count,
        paragraphCount: paragraphs.count, loader: loader, encoding: extracted.encoding,
        segmenterVersion: SentenceSegmenter.version, fileName: input.fileName,
        found: facts.found + [heard, asked].compactMap { $0 },
        fetch: input.fetchRecord, pages: pageBlob?.digest, front: front),
      details: ArticleDetails(
        title: known ?? InferredTitle.of(body, from: input.fileName),
        titleIsInferred: known == nil, authors: facts.authors, publisher: facts.publisher,
        url: url, published: facts.published,
        modified: facts.modified,
        language: spoken ?? "und"),
      body: body,
      blobs: [textBlob, sentenceBlob, originalBlob, responseBlob, pageBlob].compactMap { $0 }
        .uniqued(),
      remarks: Self.remarks(extracted, normalized, titleIsInferred: known == nil),
      dropped: DroppedBlock.besides(opening, extracted.dropped))
  }

  /// The address that a page declares, unless it was fetched from another host: a page may declare anything.
  private static func address(_ said: WebAddress?, of input: LoaderInput) -> WebAddress? {
    guard let fetched = input.url else { return said }
    return said.map { PageAddresses.areOfOneSite($0, fetched) ? $0 : fetched } ?? fetched
  }

  private static func remarks(
    _ extracted: ExtractedText, _ normalized: NormalizedText, titleIsInferred: Bool
  ) -> [LoadRemark] {
    var remarks = extracted.remarks
    // A loader that decodes has counted these already.
    if normalized.replacedNULs > 0 { remarks.append(.replacedNULs(normalized.replacedNULs)) }
    if normalized.replacedInvalid > 0 {
      remarks.append(.replacedInvalid(normalized.replacedInvalid))
    }
    let controls = ControlCount(of: normalized.bytes).kept
    if controls > 0 { remarks.append(.keptControls(controls)) }
    if titleIsInferred { remarks.append(.titleInferred) }
    return remarks
  }
}

extension [Blob] {
  /// The blobs without duplicates, in order of first occurrence.
  func uniqued() -> [Blob] {
    var seen: Set<Digest> = []
    return filter { seen.insert($0.digest).inserted }
  }
}
