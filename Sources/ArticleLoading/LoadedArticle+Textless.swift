import ArticleText
import FactCheck

extension LoadedArticle {
  /// A source that has no text: its bytes, and how they came.
  /// - Parameter loader: the name of what recognized it.
  public init(textless input: LoaderInput, by loader: String) {
    let text = Blob([])
    let original = Blob(input.bytes)
    let response = input.page.map { Blob($0.answer.record) }
    self.init(
      content: ArticleContent(
        text: text.digest, sentences: text.digest, original: original.digest, byteCount: 0,
        sentenceCount: 0, paragraphCount: 0, loader: loader, encoding: "",
        segmenterVersion: SentenceSegmenter.version, fileName: input.fileName,
        fetch: input.fetchRecord),
      details: ArticleDetails(title: input.fileName ?? "", titleIsInferred: true),
      body: ArticleBody(text: [], sentences: []),
      blobs: [text, original, response].compactMap { $0 }.uniqued(), remarks: [], dropped: [])
  }
}

extension LoaderInput {
  /// How it was fetched; `nil` for a file.
  var fetchRecord: FetchRecord? {
    page.map {
      FetchRecord(url: $0.answer.address, at: $0.at, response: Digest(of: $0.answer.record))
    }
  }
}
