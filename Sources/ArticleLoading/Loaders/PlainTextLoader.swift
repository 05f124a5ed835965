/// Reads plain text: every byte of it is the article.
struct PlainTextLoader: ArticleLoader {
  let name = "text"

  /// Whatever is not written in a markup that would be taken for the author's words.
  func recognizes(_ input: LoaderInput) -> Bool { ForeignMarkup.kind(of: input.bytes) == nil }

  func read(_ input: LoaderInput) throws(LoadError) -> ExtractedText {
    let decoded = try DecodedText(input)
    return ExtractedText(
      text: decoded.bytes, encoding: decoded.encoding, remarks: decoded.remarks)
  }
}
