/// Writes the lines that are kept as one text.
enum TextWriter {
  /// Paragraphs between blank lines; the cells of a row side by side, between tabs.
  static func text(of blocks: [TextBlock], in bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var row: Int?
    for block in blocks where block.reason == nil {
      if block.row != nil, block.row == row {
        text[text.count - 1] = 0x09
      } else if !text.isEmpty {
        text.append(0x0A)
      }
      text += bytes[block.text]
      text.append(0x0A)
      row = block.row
    }
    return text
  }
}
