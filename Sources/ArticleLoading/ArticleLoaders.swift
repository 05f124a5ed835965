/// The kinds of input that can be read.
public enum ArticleLoaders {
  /// All loaders, in the order they are asked; the last one takes whatever is left.
  public static let all: [any ArticleLoader] = [
    PDFLoader(),
    PandocLoader(),
    HTMLLoader(),
    MarkdownLoader(),
    PlainTextLoader(),
  ]

  /// What a file is that is known by its bytes to be a document and no web page, ready for a sentence.
  public static func documentKind(of input: LoaderInput) -> String? {
    if PDFLoader().recognizes(input) { return "a PDF" }
    return DocumentKind(of: input.bytes)?.words
  }
}
