extension LineRules {
  /// Lines before the first paragraph that repeat the headline, or say who wrote the text and when.
  func dropFront(_ blocks: inout [TextBlock]) {
    for index in blocks.indices.prefix(40) where blocks[index].reason == nil {
      let block = blocks[index]
      let line = bytes[block.text]
      if headline.isSaid(by: line, size: block.size) {
        blocks[index].reason = .headline
        continue
      }
      if block.size >= 60 || block.size >= 25 && TextMeasure.endsSentence(line) { return }
      guard block.kind != .heading, block.kind != .cell else { continue }
      let isByline = LineWords.bylines.start(of: SmallLetters(line)) != nil
      if isByline || block.size < 45 && Self.holdsYear(line) { blocks[index].reason = .byline }
    }
  }

  /// Whether a year of our time stands in a line.
  private static func holdsYear(_ line: ArraySlice<UInt8>) -> Bool {
    line.split(whereSeparator: { $0 < 0x30 || $0 > 0x39 }).contains {
      $0.count == 4 && ($0.starts(with: "20".utf8) || $0.starts(with: "19".utf8))
    }
  }
}
