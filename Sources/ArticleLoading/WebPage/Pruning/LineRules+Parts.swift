extension LineRules {
  /// Parts the first paragraphs in which breaks alone stand between the headline, the day and the names, as
  /// pages were written before there were style sheets: each line becomes one of its own.
  func partFront(_ blocks: inout [TextBlock]) {
    var index = 0
    while index < min(blocks.count, 12) {
      let block = blocks[index]
      guard block.reason == nil, let count = linesOfFront(block) else {
        if block.reason == nil, block.size >= 240 { return }
        index += 1
        continue
      }
      let parts = parts(of: block, count)
      blocks.replaceSubrange(index...index, with: parts)
      index += parts.count
    }
  }

  /// How many of the first lines of a paragraph stand alone; `nil` when none does.
  private func linesOfFront(_ block: TextBlock) -> Int? {
    guard block.size < 4000, bytes[block.text].contains(0x0A) else { return nil }
    let lines = bytes[block.text].split(separator: 0x0A)
    let marks = lines.prefix(8).map { line in
      isFact(line) || headline.isSaid(by: line, size: Self.size(of: line))
    }
    guard marks.contains(true) else { return nil }
    // A headline that is not the title stands above its day.
    let mayLead = !marks[0] && marks.count > 1 && marks[1] && isHeadlineLike(lines[0])
    let count = (mayLead ? [true] + marks.dropFirst() : marks).prefix { $0 }.count
    return count > 0 && (count > 1 || lines.count > 1) ? count : nil
  }

  private func isFact(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count < 240 else { return false }
    if LineWords.bylines.start(of: SmallLetters(line)) != nil, line.count < 80,
      BylineWords.names(behindLeadIn: String(decoding: line, as: UTF8.self)) != nil
    {
      return true
    }
    return DateLineWords.areFacts(String(decoding: line, as: UTF8.self))
  }

  private func isHeadlineLike(_ line: ArraySlice<UInt8>) -> Bool {
    (8...200).contains(line.count) && line.last != UInt8(ascii: ".")
  }

  /// The first lines of a paragraph, each by itself, and the others together.
  private func parts(of block: TextBlock, _ count: Int) -> [TextBlock] {
    var parts: [TextBlock] = []
    var start = block.text.lowerBound
    while start < block.text.upperBound {
      let isLast = parts.count == count
      let end =
        isLast
        ? block.text.upperBound
        : bytes[start..<block.text.upperBound].firstIndex(of: 0x0A) ?? block.text.upperBound
      if start < end {
        var part = block
        part.text = start..<end
        part.size = Self.size(of: bytes[start..<end])
        part.linked = block.size == 0 ? 0 : block.linked * part.size / block.size
        part.bold = block.size == 0 ? 0 : block.bold * part.size / block.size
        // A cell that holds lines lays out a page.
        if part.kind == .cell { part.kind = .loose }
        part.row = nil
        parts.append(part)
      }
      start = end + 1
    }
    return parts
  }

  private static func size(of line: ArraySlice<UInt8>) -> Int {
    line.withUnsafeBufferPointer { TextMeasure.size(of: $0) }
  }
}
