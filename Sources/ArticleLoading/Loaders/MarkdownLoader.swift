/// Reads Markdown: its markup becomes text.
struct MarkdownLoader: ArticleLoader {
  let name = "markdown"
  var limits = MarkdownDocument.Limits()

  func recognizes(_ input: LoaderInput) -> Bool {
    input.fileEnding == "md" || input.fileEnding == "markdown"
      || input.mediaType == "text/markdown"
  }

  func read(_ input: LoaderInput) throws(LoadError) -> ExtractedText {
    // Normalized before it is parsed, so that what was replaced is counted.
    let decoded = try DecodedText(input)
    guard let document = MarkdownDocument(decoded.bytes, limits: limits) else {
      throw .tooComplex(path: input.path)
    }
    var text = MarkdownText()
    document.walk { text.take($0) }
    var remarks = decoded.remarks
    if text.droppedHTML > 0 { remarks.append(.droppedHTML(blocks: text.droppedHTML)) }
    return ExtractedText(
      text: text.bytes, encoding: decoded.encoding, title: text.title, remarks: remarks)
  }
}
