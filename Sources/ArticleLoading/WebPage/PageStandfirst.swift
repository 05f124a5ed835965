/// Finds the standfirst: the lines that sum up an article below its headline.
///
/// Only what a page marks as such counts: with a class, an id or a property, or by placing it with the headline
/// in a `header` or `hgroup`. An opening paragraph is text.
enum PageStandfirst {
  /// The length in bytes.
  private static let sizes = 20...1200
  /// The least length with a name that only standfirsts have.
  private static let shortest = 8
  /// The most text between the headline and its standfirst: a byline, a date, buttons.
  private static let mostBetween = 400
  /// The number of elements searched after the headline.
  private static let mostNodes = 300

  private static let names = NameTrie<Bool>([
    (
      true,
      """
      dek deck standfirst stand-first subtitle sub-title subheadline sub-headline subhed sub-hed
      subhead strapline article-summary article-description story-summary story-description
      entry-subtitle post-subtitle article-subtitle headline-summary vorspann chapeau chapo sapo bajada
      entradilla sottotitolo sommario occhiello ondertitel ingress manchet summary lede lead leadtext
      intro introduction intro-text article-intro article-lead article-teaser teaser-text teaser excerpt anreisser
      underrubrik
      """
    )
  ])

  /// Names that only standfirsts have, however short they are.
  private static let certainNames = NameTrie<Bool>([
    (
      true,
      """
      standfirst stand-first subtitle sub-title subheadline sub-headline entry-subtitle post-subtitle
      article-subtitle
      """
    )
  ])

  private static let properties = NameTrie<Bool>([(true, "alternative-headline description")])

  /// The standfirst below a heading; `nil` if the page marks none.
  static func find(
    in tree: PageTree, below headline: Int, _ metadata: PageMetadata
  ) -> String? {
    var between = 0
    var node = Int(tree.nodes[headline].end)
    let last = min(tree.nodes.count, node + mostNodes)
    while node < last, between <= mostBetween {
      guard let tag = tree.nodes[node].tag else {
        between += tree.text(of: node).count { $0 > 0x20 }
        node += 1
        continue
      }
      if tag.isSilent || [.figure, .nav, .aside, .footer, .form].contains(tag) {
        node = Int(tree.nodes[node].end)
        continue
      }
      if isMarked(node, tag, in: tree) || isBeside(headline, node, tag, in: tree, metadata),
        let words = words(of: node, in: tree)
      {
        return words
      }
      // After the first paragraph, such names mark headings within the text.
      if tag == .p, tree.line(below: node, limit: 100).utf8.count >= 60 { return nil }
      node += 1
    }
    return nil
  }

  private static func isMarked(_ node: Int, _ tag: PageTag, in tree: PageTree) -> Bool {
    guard
      [.p, .div, .h2, .h3, .h4, .h5, .h6, .span, .section, .header, .strong, .em, .b, .other]
        .contains(tag)
    else { return false }
    let isNamed = [PageAttribute.class, .id].contains { attribute in
      tree.value(attribute, of: node).map { names.first(in: $0) != nil } ?? false
    }
    return isNamed
      || tree.value(.itemprop, of: node).map { properties.first(in: $0) != nil } ?? false
  }

  /// Whether an element is directly below the headline in one `header`, as a heading or marked as its
  /// description.
  private static func isBeside(
    _ headline: Int, _ node: Int, _ tag: PageTag, in tree: PageTree, _ metadata: PageMetadata
  ) -> Bool {
    guard let parent = tree.parent(of: headline), tree.parent(of: node) == parent,
      tag == .p || tag == .h2
    else { return false }
    if isGroup(parent, in: tree) { return true }
    guard tree.nodes[parent].tag == .header else { return false }
    if tag == .h2 || isOpening(node, below: headline, in: tree) { return true }
    guard let description = metadata.description else { return false }
    return NameKey.of(tree.line(below: node, limit: sizes.upperBound)) == NameKey.of(description)
  }

  /// Whether a paragraph is the first words below the headline, and neither a day nor a byline.
  private static func isOpening(_ node: Int, below headline: Int, in tree: PageTree) -> Bool {
    let between = Int(tree.nodes[headline].end)..<node
    guard !between.contains(where: { tree.text(of: $0).contains { $0 > 0x20 } }) else {
      return false
    }
    let line = tree.line(below: node, limit: sizes.upperBound).trimmed(of: " \n\t\r")
    return line.split(separator: " ").count >= 4 && !DateLineWords.areFacts(line)
      && BylineWords.names(behindLeadIn: line) == nil
      && BylineWords.name(behindColonIn: line) == nil
      && BylineWords.names(behindDayIn: line) == nil && !PageDate.holdsDay(line)
  }

  /// Whether an element contains only headings and short lines, as an `hgroup` does.
  private static func isGroup(_ node: Int, in tree: PageTree) -> Bool {
    guard tree.nodes[node].tag == .other, tree.subtree(of: node).count < 30 else { return false }
    return tree.children(of: node).allSatisfy { child in
      tree.nodes[child].tag.map { $0.isHeading || $0 == .p } ?? true
    }
  }

  /// Whether a line of a few words is a standfirst by its element's name, and neither a day nor a byline.
  private static func isShort(_ node: Int, _ line: String, in tree: PageTree) -> Bool {
    let line = line.trimmed(of: " \n\t")
    guard (shortest..<sizes.lowerBound).contains(line.utf8.count), line.contains(" "),
      let names = tree.value(.class, of: node), certainNames.first(in: names) != nil
    else { return false }
    return !DateLineWords(line).rest.isEmpty && BylineWords.names(behindLeadIn: line) == nil
  }

  /// The words of an element with a single paragraph that is not a link.
  private static func words(of node: Int, in tree: PageTree) -> String? {
    let inner = tree.subtree(of: node)
    guard inner.count < 60 else { return nil }
    let isOne = inner.dropFirst().count { tree.nodes[$0].tag?.isBlock ?? false } <= 1
    let isLink = inner.contains { tree.isLink($0) && tree.subtree(of: $0).count + 2 >= inner.count }
    let line = tree.line(below: node, limit: sizes.upperBound + 1)
    guard isOne, !isLink, sizes.contains(line.utf8.count) || isShort(node, line, in: tree) else {
      return nil
    }
    return PageLine.clean(line, limit: sizes.upperBound)
  }
}
