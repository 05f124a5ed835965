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
}
