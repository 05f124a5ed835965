/// Writes the kept lines as one text.
enum TextWriter {
  /// Writes paragraphs with blank lines between them, and the cells of a row with tabs: as many as there are
  /// columns from one to the next, so that no figure is under another heading.
  static func text(of blocks: [TextBlock], in bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var last: TextBlock?
    for block in blocks where block.reason == nil {
      // Further text in the same cell is a new paragraph, as in layout tables.
      if let row = block.row, row == last?.row, block.owner != last?.owner {
        text.removeLast()
        text += TableLine.tabs(from: last?.column, to: block.column)
      } else {
        if !text.isEmpty { text.append(0x0A) }
        if block.row != last?.row { text += TableLine.tabs(before: block.column) }
      }
      text += bytes[block.text]
      text.append(0x0A)
      last = block
    }
    return text
  }
}
