import FactCheck

/// A feed: a site's list of articles, as RSS or Atom.
public struct Feed: Equatable, Sendable {
  /// An article of the list.
  public struct Item: Equatable, Sendable {
    /// Its headline.
    public var title: String?
    /// Its address; `nil` if the feed gives none that can be fetched.
    public var address: WebAddress?
    /// When it was published.
    public var published: PartialDate?
  }

  /// The maximum number of items; the rest is only counted.
  static let maxItems = 1000
  /// The number at which counting ends.
  static let mostCounted = 100_000

  /// The feed's own title.
  public var title: String?
  /// Its articles, in its order.
  public var items: [Item] = []
  /// The number of all articles in it; `nil` if there are too many to count.
  public var count: Int? = 0

  /// Reads a feed.
  ///
  /// - Returns: `nil` for anything else.
  /// - Throws: `LoadError.tooComplex`.
  /// - Parameter isCancelled: whether to stop, which also throws `tooComplex`.
  public init?(
    _ input: LoaderInput, isCancelled: @escaping () -> Bool = { false }
  ) throws(LoadError) {
    guard Self.isFeed(input.bytes) else { return nil }
    let reader = FeedReader(base: input.url)
    let isWhole = XMLReading.read(input.bytes, isCancelled: isCancelled, into: reader)
    // The listed items are whole, even if the time did not suffice to count the others.
    let isListed = reader.items.count == Self.maxItems && !isCancelled()
    guard isWhole || isListed else { throw .tooComplex(path: input.path) }
    title = reader.title
    items = reader.items
    count = isWhole && reader.continues ? reader.count : nil
  }

  /// Whether the first element is that of a feed: `rss`, `rdf:RDF` or `feed`.
  static func isFeed(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(8192), as: UTF8.self)
    var rest = start[...]
    // Skip declarations and comments before it.
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(of: "-->") else { return false }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<?") || rest.hasPrefix("<!") {
        guard let end = rest.firstIndex(of: ">") else { return false }
        rest = rest[end...].dropFirst()
      } else {
        let name = rest.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        // No web page or drawing begins so.
        return ["rss", "rdf:RDF", "feed", "atom:feed"].contains(String(name))
      }
    }
    return false
  }
}
