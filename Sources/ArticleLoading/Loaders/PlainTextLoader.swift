/// Reads plain text: every byte of it belongs to the article.
struct PlainTextLoader: ArticleLoader {
  let name = "text"

  /// Accepts everything but texts whose markup would be mistaken for the author's words.
  func recognizes(_ input: LoaderInput) -> Bool { ForeignMarkup.kind(of: input.bytes) == nil }

  func read(_ input: LoaderInput) throws(LoadError) -> ExtractedText {
    let decoded = try DecodedText(input)
    return ExtractedText(
      text: decoded.bytes, encoding: decoded.encoding, remarks: decoded.remarks)
  }
}
