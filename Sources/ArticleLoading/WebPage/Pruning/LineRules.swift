/// Which lines of a candidate are left out, of those that its elements left in.
struct LineRules {
  let bytes: [UInt8]
  let headline: Headline

  /// Marks what is left out; what stays has no reason.
  func apply(to blocks: inout [TextBlock]) {
    for index in blocks.indices { blocks[index].reason = reason(blocks[index]) }
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
    return switch block.linkShare {
    case 0.8...:
      !isSentence || block.kind == .heading
        || block.kind == .item && block.size - block.linked < 30
    case 0.5...: !isSentence
    default: false
    }
  }

  /// Whether a line says whose a picture is: "(Photo by …)".
  private func isCredit(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.last == 0x29, let open = line.lastIndex(of: 0x28) else { return false }
    return LineWords.credits.start(of: SmallLetters(line[(open + 1)...], limit: 24)) != nil
  }
}
