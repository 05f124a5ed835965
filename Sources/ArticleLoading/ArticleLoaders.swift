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

  /// The kind of a file that is not a web page, in words for a message; `nil` for a page, and for binary data.
  public static func otherKind(of input: LoaderInput) -> String? {
    if PDFLoader().recognizes(input) { return "a PDF" }
    if let kind = DocumentKind(of: input.bytes)?.words { return kind }
    if Feed.isFeed(input.bytes) { return "a feed" }
    if HTMLLoader().recognizes(input) { return nil }
    if MarkdownLoader().recognizes(input) { return "Markdown" }
    if input.fileEnding == "txt" { return "plain text" }
    // A part of a page has no declaration, and perhaps another ending.
    if MarkupWords.areMarkup(Array(input.bytes.prefix(256 * 1024))) {
      return FrontMatterBlock(input.bytes) == nil ? nil : "Markdown"
    }
    let isText = (try? DecodedText(input)).map { !$0.bytes.isEmpty } ?? false
    return isText ? "plain text" : nil
  }
}
