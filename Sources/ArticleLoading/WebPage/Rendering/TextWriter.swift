/// Writes the kept lines as one text.
enum TextWriter {
  /// Writes paragraphs with blank lines between them, and the cells of a row with tabs: as many as there are
  /// columns from one to the next, so that no figure is under another heading.
  static func text(of blocks: [TextBlock], in bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var last: TextBlock?
    let kept = blocks.filter { $0.reason == nil }
    for (index, block) in kept.enumerated() {
      // Further text in the same cell is a new paragraph, as in layout tables.
      if let row = block.row, row == last?.row, block.owner != last?.owner {
        text.removeLast()
        text += TableLine.tabs(from: last?.column, to: block.column)
      } else {
        if !text.isEmpty { text.append(0x0A) }
        // A single cell needs no column.
        let next = index + 1 < kept.count ? kept[index + 1] : nil
        if block.row != nil, next?.row == block.row, next?.owner != block.owner {
          text += TableLine.tabs(before: block.column)
        }
      }
      text += bytes[block.text]
      text.append(0x0A)
      last = block
    }
    return text
  }
}
