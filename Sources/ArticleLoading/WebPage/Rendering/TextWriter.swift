/// Writes the lines that are kept as one text.
enum TextWriter {
  /// Paragraphs between blank lines; the cells of a row side by side, between tabs.
  static func text(of blocks: [TextBlock], in bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var last: TextBlock?
    for block in blocks where block.reason == nil {
      // What follows in the same cell is a paragraph of its own, as in pages laid out by tables.
      if let row = block.row, row == last?.row, block.owner != last?.owner {
        text[text.count - 1] = 0x09
      } else if !text.isEmpty {
        text.append(0x0A)
      }
      text += bytes[block.text]
      text.append(0x0A)
      last = block
    }
    return text
  }
}
