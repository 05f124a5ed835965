/// Reads a saved web page: the article's text, without the rest of the page.
public struct HTMLLoader: ArticleLoader {
  /// The loader's name, `html`.
  public let name = "html"
  var limits = PageParser.Limits()

  /// Makes a loader with the usual limits.
  public init() {}

  init(limits: PageParser.Limits) { self.limits = limits }

  /// Recognizes pages by the server's statement, the ending of their name, or their beginning.
  public func recognizes(_ input: LoaderInput) -> Bool {
    if let type = input.mediaType, ["text/html", "application/xhtml+xml"].contains(type) {
      return true
    }
    return switch input.fileEnding {
    case "html", "htm", "xhtml": true
    case "md", "markdown": false
    default: ForeignMarkup.isWebPage(input.bytes)
    }
  }

  /// Extracts the text of a page.
  ///
  /// - Throws: `LoadError.binary`, `needsOtherLoader`, `noConverter`, `tooComplex`, or `noWords` if there are
  ///   none.
  public func read(_ input: LoaderInput) throws(LoadError) -> ExtractedText {
    let decoded = try DecodedText(input, declared: DeclaredEncoding.find(in: input.bytes))
    guard let tree = PageParser(limits: limits).parse(decoded.bytes) else {
      throw .tooComplex(path: input.path)
    }
    guard !tree.nodes.isEmpty else { throw .noWords(path: input.path) }
    let metadata = PageMetadata(
      tree: tree, address: input.url, latest: input.limits.latest, isBrief: input.isBrief)
    let page = PageText(tree: tree, hints: metadata.hints, explains: input.explains)
    var extracted = ExtractedText(
      text: page.bytes, encoding: decoded.encoding, title: metadata.title,
      facts: metadata.facts, remarks: decoded.remarks, dropped: page.dropped)
    if page.isThread { extracted.facts.authors = [] }
    if input.isBrief { return extracted }
    let opening = PageOpening(tree, metadata)
    (extracted.headline, extracted.standfirst) = (opening.headline, opening.standfirst)
    return extracted
  }
}
