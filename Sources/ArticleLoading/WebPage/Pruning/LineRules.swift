/// Which lines of a candidate are left out, of those that its elements left in.
struct LineRules {
  let bytes: [UInt8]
  let headline: Headline
  /// Where another article begins.
  var next: Int?
  /// The site or company that published the page.
  var publisher: String?
  /// Who wrote the article.
  var authors: [String] = []

  /// Marks what is left out; what stays has no reason.
  func apply(to blocks: inout [TextBlock]) {
    partFront(&blocks)
    for index in blocks.indices { blocks[index].reason = reason(blocks[index]) }
    if let next {
      for index in blocks.indices where blocks[index].first >= next {
        blocks[index].reason = .another
      }
    }
    keepSources(&blocks)
    keepQuoted(&blocks)
    dropBehindEnd(&blocks)
    dropFront(&blocks)
    dropTail(&blocks)
    dropEmptyHeadings(&blocks)
  }

  /// What a line's own words say of it.
  private func reason(_ block: TextBlock) -> DroppedBlock.Reason? {
    let line = bytes[block.text]
    let isSentence = TextMeasure.endsSentence(line)
    if !block.isQuoted, isTeaser(block, isSentence) { return .teaser }
    guard block.size < 300 else { return nil }
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
    if block.kind == .cell { return false }
    // Words in quotation marks, with a link to who said them.
    if block.opensUnlinked, Self.opensQuotation(bytes[block.text]) { return false }
    return switch block.linkShare {
    case 0.8...:
      !isSentence || block.kind == .heading
        || block.kind == .item && block.size - block.linked < (block.opensUnlinked ? 4 : 30)
    case 0.5...: !isSentence
    default: false
    }
  }

  /// Whether a line begins with words that somebody said.
  private static func opensQuotation(_ line: ArraySlice<UInt8>) -> Bool {
    ["“", "„", "«", "»", "\"", "「", "『"].contains { line.starts(with: $0.utf8) }
  }

  /// The headings of a round-up: each is a linked title with its source behind it, and under each stands
  /// what was said there. They are what the article tells, and not ways to other articles.
  private func keepSources(_ blocks: inout [TextBlock]) {
    let headings = blocks.indices.filter { index in
      guard blocks[index].kind == .heading, blocks[index].reason == .teaser,
        index + 1 < blocks.count
      else { return false }
      let below = blocks[index + 1]
      return below.reason == nil && below.kind != .heading && below.size - below.linked >= 25
    }
    guard headings.count >= 3 else { return }
    let kept = blocks.indices.filter { blocks[$0].reason == nil }
    let total = kept.reduce(0) { $0 + blocks[$1].size }
    let before = kept.filter { $0 < headings[0] }.reduce(0) { $0 + blocks[$1].size }
    // The introduction is short.
    guard before * 2 < total else { return }
    let haveSources = headings.allSatisfy { blocks[$0].size - blocks[$0].linked >= 3 }
    // Without sources in them, they are kept where the whole is titles with a paragraph each.
    let isRow =
      before < 400 && kept.filter { $0 > headings[0] }.count <= headings.count + headings.count / 3
    guard haveSources || isRow else { return }
    for index in headings { blocks[index].reason = nil }
  }

  /// Who is quoted: in a row of quotations, the short links that stand behind them.
  private func keepQuoted(_ blocks: inout [TextBlock]) {
    let names = blocks.indices.dropFirst().filter { index in
      let block = blocks[index]
      guard block.reason == .teaser, block.size <= 40, block.kind != .heading, !block.isQuoted,
        blocks[index - 1].isQuoted, blocks[index - 1].reason == nil
      else { return false }
      return bytes[block.text].split(separator: 0x20).count <= 5
    }
    guard names.count >= 2 else { return }
    for index in names { blocks[index].reason = nil }
  }

  /// Whether a line says whose a picture is: "(Photo by …)".
  private func isCredit(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.last == 0x29, let open = line.lastIndex(of: 0x28) else { return false }
    return LineWords.credits.start(of: SmallLetters(line[(open + 1)...], limit: 24)) != nil
  }
}
