/// Reads the lines near a headline, without those that clearly belong to something else.
struct VisibleLineReader {
  let tree: PageTree
  let headline: Int
  /// The `article` that contains the headline.
  private let article: Int?

  init(tree: PageTree, headline: Int) {
    self.tree = tree
    self.headline = headline
    article = Self.around(headline, in: tree).first { tree.nodes[$0].tag == .article }
  }

  /// The lines of the headline's own element, if breaks separate them: it may contain a day and a name.
  func linesOfHeadline() -> [VisibleLine] {
    let inside = tree.subtree(of: headline).dropFirst()
    guard inside.count < 60, inside.contains(where: { tree.nodes[$0].tag == .br }) else {
      return []
    }
    // The headline's own words may contain a day, too.
    return lines(in: inside, ofHeadline: true).filter { DateLineWords.areFacts($0.text) }
  }

  /// The lines in a range of nodes, in page order.
  func lines(in range: Range<Int>, ofHeadline isHeadline: Bool = false) -> [VisibleLine] {
    var lines: [VisibleLine] = []
    var prose = 0
    var text: [UInt8] = []
    var first = range.lowerBound
    var times: [Int] = []
    var ends: [Int] = []
    func close(at end: Int) {
      defer {
        text = []
        times = []
        first = end
      }
      guard let words = TitleText.line(of: text[...], limit: 600), !isElsewhere(first..<end) else {
        return
      }
      let isProse = Self.isProse(words)
      let isNamed = isNamed(end - 1)
      // A heading opens a part of the article, unless the page names it otherwise.
      let isHeading =
        !isNamed && !isHeadline
        && Self.around(end - 1, in: tree).contains {
          tree.nodes[$0].tag?.isHeading ?? false
        }
      if !isHeading {
        var line = VisibleLine(
          text: words, nodes: first..<end, times: times, proseBefore: prose,
          isNamed: isNamed, isProse: isProse, isItem: isItem(end - 1))
        line.isInMessageHead = !isProse && isInFirstMessage(end - 1)
        lines.append(line)
      }
      if isProse { prose += 1 }
    }
    var node = range.lowerBound
    while node < range.upperBound {
      while let end = ends.last, end <= node {
        ends.removeLast()
        close(at: node)
      }
      let element = tree.nodes[node]
      if let tag = element.tag {
        if tag.isSilent || tag == .aside || tag == .nav {
          node = Int(element.end)
          continue
        }
        if tag == .time { times.append(node) }
        if tag.isBlock || tag == .br {
          close(at: node)
          if Int(element.end) > node + 1 { ends.append(Int(element.end)) }
        } else {
          text.append(0x20)
        }
      } else {
        text += tree.text(of: node).prefix(2000)
      }
      node += 1
    }
    close(at: range.upperBound)
    return lines
  }

  /// Whether a line has the length and the end of a paragraph.
  private static func isProse(_ line: String) -> Bool {
    var line = line
    let size = line.withUTF8 { TextMeasure.size(of: $0) }
    return size >= 140 || size >= 50 && TextMeasure.endsSentence(Array(line.utf8)[...])
  }

  /// Whether a line is in a quotation, a picture, an embedded post or another article.
  private func isElsewhere(_ nodes: Range<Int>) -> Bool {
    for node in Self.around(nodes.upperBound - 1, in: tree) {
      guard tree.subtree(of: node).contains(headline) == false else { return false }
      switch tree.nodes[node].tag {
      case .blockquote?, .figure?, .figcaption?, .aside?, .nav?, .footer?, .q?, .del?: return true
      case .article? where article != nil: return true
      default: break
      }
      for attribute in [PageAttribute.class, .id] {
        guard let name = tree.value(attribute, of: node) else { continue }
        if Self.foreignNames.first(in: name) != nil { return true }
        if Ornament.names.first(in: name)?.isOtherPart ?? false { return true }
      }
      if announces(node) || isEntryOfChronology(node) { return true }
    }
    return false
  }

  /// Whether a link or a list item contains the title of something else beside its date.
  private func announces(_ node: Int) -> Bool {
    let inside = tree.subtree(of: node)
    guard inside.count < 60 else { return false }
    if tree.isLink(node) {
      return inside.contains { tree.nodes[$0].tag == .time }
        && inside.contains { tree.nodes[$0].tag?.isHeading ?? false || tree.nodes[$0].tag == .p }
    }
    guard tree.nodes[node].tag == .li else { return false }
    return inside.contains {
      tree.isLink($0) && tree.line(below: $0, limit: 200).split(separator: " ").count >= 4
    }
  }

  /// Whether a line is in a list item or table cell that does not contain the headline, too.
  private func isItem(_ node: Int) -> Bool {
    for outer in Self.around(node, in: tree).prefix(12) {
      if tree.subtree(of: outer).contains(headline) { return false }
      switch tree.nodes[outer].tag {
      case .li?: return !isListOfFacts(tree.parent(of: outer))
      case .dt?, .dd?: return true
      case .td?, .th?:
        // The table may be a layout table.
        return Self.around(outer, in: tree).prefix(4).contains {
          tree.nodes[$0].tag == .table && !tree.subtree(of: $0).contains(headline)
        }
      default: break
      }
    }
    return false
  }

  /// Whether a line is in the first of several elements named as messages, below the headline.
  private func isInFirstMessage(_ node: Int) -> Bool {
    let message = Self.around(node, in: tree).prefix(10).first {
      ForumReader.isNamedMessage($0, in: tree)
    }
    guard let message, message > headline else { return false }
    func beside(_ step: @escaping (Int) -> Int?) -> Bool {
      sequence(first: message, next: step).dropFirst().prefix(8).contains {
        ForumReader.isNamedMessage($0, in: tree)
          && tree.nodes[$0].tag == tree.nodes[message].tag
      }
    }
    return beside(tree.sibling(behind:)) && !beside(tree.sibling(before:))
  }

  /// Whether a list contains author and date: one of a few short items begins like a byline.
  private func isListOfFacts(_ list: Int?) -> Bool {
    guard let list, tree.subtree(of: list).count < 40 else { return false }
    return tree.children(of: list).prefix(8).contains { item in
      guard tree.nodes[item].tag == .li else { return false }
      let line = tree.line(below: item, limit: 200).trimmed(of: " \n\t")
      return BylineWords.names(behindLeadIn: line) != nil
    }
  }

  private func isNamed(_ node: Int) -> Bool {
    for outer in Self.around(node, in: tree).prefix(4) {
      if tree.subtree(of: outer).contains(headline) { return false }
      if let property = tree.value(.itemprop, of: outer),
        Ornament.properties.first(in: property) != nil
      {
        return true
      }
      for attribute in [PageAttribute.class, .id] {
        guard let name = tree.value(attribute, of: outer) else { continue }
        switch Ornament.names.first(in: name) {
        case .date?, .author?: return true
        default: if Self.dateNames.first(in: name) != nil { return true }
        }
      }
    }
    return false
  }

  private static func around(_ node: Int, in tree: PageTree) -> some Sequence<Int> {
    sequence(first: node) { tree.parent(of: $0) }.prefix(60)
  }

  private static let dateNames = NameTrie<Bool>([
    (true, "date dates datum fecha data dateline pub published publication time zeit heure")
  ])

  /// Names of quotations, other articles, and other dates.
  private static let foreignNames = NameTrie<Bool>([
    (
      true,
      """
      tweet* twitter-tweet embed* instagram* fb-post quote* pullquote related* comment* recommend*
      sidebar* gallery* teaser* timeline* event* calendar* infobox* fact-box factbox deadline* due
      expir* birth* born claim-date claim-day date-of-claim claimant
      current-date current-time currentdate weather* wetter* meteo* masthead today todays-date start-date end-date valid* opening*
      """
    )
  ])
}
