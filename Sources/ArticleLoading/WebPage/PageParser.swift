import CLibxml2

/// Makes a tree of a page's bytes, by libxml2's HTML parser.
struct PageParser {
  /// What a page may cost.
  struct Limits {
    /// Elements and runs of text; 40 bytes each.
    var nodes = 2_000_000
    /// How long parsing may take.
    var time = Duration.seconds(3)
    /// How many attributes of a tag are read; libxml2 compares each with all before it.
    var attributes = 500
    /// How many ampersands are read; in text without tags the parser stops for nothing else.
    var ampersands = 4_000_000
  }

  var limits = Limits()

  /// Parses UTF-8; `nil` when it takes more than the limits allow.
  func parse(_ text: [UInt8]) -> PageTree? {
    guard text.count < Int32.max else { return nil }
    var text = text
    let styles = MarkupGuard(attributes: limits.attributes, ampersands: limits.ampersands)
      .clean(&text)
    let builder = PageTreeBuilder(
      maxNodes: limits.nodes, deadline: .now + limits.time, expecting: text.count)
    var events = html_events(
      receiver: Unmanaged.passUnretained(builder).toOpaque(),
      start: { PageTreeBuilder.at($0).start($1!, $2) },
      end: { receiver, _ in PageTreeBuilder.at(receiver).end() },
      text: { PageTreeBuilder.at($0).text(UnsafeBufferPointer(start: $1, count: Int($2))) },
      raw: { PageTreeBuilder.at($0).text(UnsafeBufferPointer(start: $1, count: Int($2))) })
    let isWhole = withExtendedLifetime(builder) {
      text.withUnsafeBytes {
        html_parse(
          $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, &events,
          { PageTreeBuilder.at($0).nextStep() })
      }
    }
    guard isWhole, !builder.isOverLimit else { return nil }
    var tree = builder.finish()
    PageStyles(styles).mark(&tree)
    return tree
  }
}
