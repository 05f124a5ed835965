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
      if !isByline, isTold(index, in: blocks) || isOfSomethingElse(line) { continue }
      if isByline || block.size < 45 && Self.holdsYear(line) { blocks[index].reason = .byline }
    }
  }

  /// Whether a short line with a year is one of several by which the article tells something: an item of a
  /// list above another one like it or above what happened then, or a day of a timeline.
  private func isTold(_ index: Int, in blocks: [TextBlock]) -> Bool {
    let block = blocks[index]
    let behind = blocks[(index + 1)...].prefix(12).filter { $0.reason == nil }
    guard let next = behind.first else { return false }
    if block.kind == .item {
      let before = blocks[..<index].last { $0.kind == .item && $0.reason == nil }
      return [next, before].contains { other in
        guard let other, other.kind == .item else { return false }
        return other.size >= 25 || Self.holdsYear(bytes[other.text])
      }
    }
    guard isDay(block) else { return false }
    if index > 0, blocks[..<index].contains(where: { isDay($0) && $0.reason == nil }) {
      return true
    }
    guard let other = behind.firstIndex(where: { isDay($0) && bytes[$0.text] != bytes[block.text] })
    else { return false }
    return behind[..<other].contains { $0.size >= 25 }
  }

  /// Whether a line says when something else ends or is due: "Closing date: 3 April".
  private func isOfSomethingElse(_ line: ArraySlice<UInt8>) -> Bool {
    DateLineWords(String(decoding: line, as: UTF8.self)).isOfSomethingElse
  }

  /// Whether a day is all that a line holds.
  private func isDay(_ block: TextBlock) -> Bool {
    guard block.size < 30, block.kind != .cell, Self.holdsYear(bytes[block.text]) else {
      return false
    }
    let line = String(decoding: bytes[block.text], as: UTF8.self)
    return DateLineWords(line).rest.isEmpty && PageDate(line) != nil
  }

  /// Whether a year of our time stands in a line.
  private static func holdsYear(_ line: ArraySlice<UInt8>) -> Bool {
    line.split(whereSeparator: { $0 < 0x30 || $0 > 0x39 }).contains {
      $0.count == 4 && ($0.starts(with: "20".utf8) || $0.starts(with: "19".utf8))
    }
  }
}
