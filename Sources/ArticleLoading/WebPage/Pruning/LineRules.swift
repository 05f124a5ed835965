/// Decides which lines of a candidate to drop, of those that its elements kept.
struct LineRules {
  let bytes: [UInt8]
  let headline: Headline
  /// The rules that read the lines' elements.
  let rules: ElementRules
  /// The beginning of another article.
  var next: Int?
  /// What the page says elsewhere of the article.
  var hints = PageHints()
  /// The texts that name the authors of posts, if the lines are those of a forum's page.
  var posters: Set<Int>?

  var publisher: String? { hints.publisher }
  var authors: [String] { hints.authors }

  /// Marks dropped lines with a reason; kept lines have none.
  func apply(to blocks: inout [TextBlock]) {
    if let posters {
      // A post has neither a byline nor an end, and another post may follow any line.
      for index in blocks.indices where !posters.contains(blocks[index].first) {
        blocks[index].reason = reason(blocks[index])
      }
      return
    }
    partFront(&blocks)
    partEditLinks(&blocks)
    for index in blocks.indices { blocks[index].reason = reason(blocks[index]) }
    if let next {
      for index in blocks.indices where blocks[index].first >= next {
        blocks[index].reason = .another
      }
    }
    keepSources(&blocks)
    keepQuoted(&blocks)
    keepTitles(&blocks)
    keepFigures(&blocks)
    keepListedSources(&blocks)
    keepOwnHeadings(&blocks)
    dropBehindEnd(&blocks)
    dropOffers(&blocks)
    dropFront(&blocks)
    dropTail(&blocks)
    dropEmptyHeadings(&blocks)
  }

  /// Marks further lines in the chosen candidate, which take longer to find and would not affect the choice.
  func finish(_ blocks: inout [TextBlock]) {
    if posters != nil { return }
    dropAppeals(&blocks)
    dropBack(&blocks)
    dropPullQuotes(&blocks)
    dropEmptyHeadings(&blocks)
  }

  /// The reason to drop a line because of its own words.
  private func reason(_ block: TextBlock) -> DroppedBlock.Reason? {
    let line = bytes[block.text]
    let isSentence = TextMeasure.endsSentence(line)
    if !block.isQuoted, isTeaser(block, isSentence) { return .teaser }
    guard block.size < 300 else { return nil }
    if let reason = furniture(block) { return reason }
    if isCredit(line) { return .credit }
    guard block.size < 160 else { return nil }
    let start = SmallLetters(line)
    if block.linked * 3 > block.size || block.size < 40,
      let phrase = LineWords.teasers.start(of: start)
    {
      return .phrase(phrase)
    }
    if block.size < 80, !isSentence || block.size < 16,
      let phrase = LineWords.notices.start(of: start)
    {
      return .phrase(phrase)
    }
    return nil
  }

  /// Whether a line is little more than a link.
  private func isTeaser(_ block: TextBlock, _ isSentence: Bool) -> Bool {
    // The first column of a table is often linked.
    if block.kind == .cell || block.linkShare < 0.5 { return false }
    if rules.isInClaimBox(block.owner) { return false }
    // A quotation with a link to its speaker.
    if block.opensUnlinked, Self.opensQuotation(bytes[block.text]) { return false }
    return switch block.linkShare {
    case 0.8...:
      !isSentence || block.kind == .heading
        || block.kind == .item && block.size - block.linked < (block.opensUnlinked ? 4 : 30)
    default: !isSentence
    }
  }

  /// Whether a line begins with a quotation.
  static func opensQuotation(_ line: ArraySlice<UInt8>) -> Bool {
    ["“", "„", "«", "»", "\"", "「", "『"].contains { line.starts(with: $0.utf8) }
  }

  /// Whether a line is a picture credit: "(Photo by …)".
  private func isCredit(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.last == 0x29, let open = line.lastIndex(of: 0x28) else { return false }
    return LineWords.credits.start(of: SmallLetters(line[(open + 1)...], limit: 24)) != nil
  }
}
