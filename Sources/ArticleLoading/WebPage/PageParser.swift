import CLibxml2

/// Parses a page's bytes into a tree, with libxml2's HTML parser.
struct PageParser {
  /// What a page may have at most; more is refused.
  struct Limits {
    /// Elements and runs of text, 40 bytes each.
    var nodes = 2_000_000
    /// The time for parsing.
    var time = Duration.seconds(3)
    /// The attributes read per tag; libxml2 compares each with all before it.
    var attributes = 500
    /// The ampersands read; without tags, the parser pauses for nothing else.
    var ampersands = 4_000_000
  }

  var limits = Limits()

  /// Parses UTF-8; `nil` if it exceeds the limits.
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
