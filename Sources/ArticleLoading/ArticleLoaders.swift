/// The loaders for all kinds of input.
public enum ArticleLoaders {
  /// All loaders, in the order in which they are asked; the last one accepts everything else.
  public static let all: [any ArticleLoader] = [
    PDFLoader(),
    PandocLoader(),
    HTMLLoader(),
    MarkdownLoader(),
    PlainTextLoader(),
  ]

  /// The kind of a file whose bytes show a document that is not a web page, in words for a message.
  public static func documentKind(of input: LoaderInput) -> String? {
    if PDFLoader().recognizes(input) { return "a PDF" }
    return DocumentKind(of: input.bytes)?.words
  }
}
