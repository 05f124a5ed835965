import EditShim

extension LineEditor {
  /// Colours words of the line, in place: libedit does not know of colours and leaves cells alone whose character
  /// stays, so that words are drawn again that have lost or changed theirs.
  func paintStyles(_ line: (text: String, cursor: Int)) {
    guard let styler, capabilities.usesColor, keyOwner == .line, rowsBefore.isEmpty else { return }
    let words = styler.styles(of: line.text)
    let bytes = Array(line.text.utf8)
    let end = min(bytes.count, max(words.last?.range.upperBound ?? 0, screen.styledEnd))
    screen.styledEnd = words.last?.range.upperBound ?? 0
    let position = layout().cursor
    let indent = displayWidth(prompt.text)
    guard end > 0, indent < screenSize.columns, position.row < screenSize.rows,
      // Tabs and controls take columns that depend on their place.
      bytes[..<end].allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { return }
    var text = ""
    var offset = 0
    for word in words where word.range.lowerBound >= offset && word.range.upperBound <= end {
      text += String(decoding: bytes[offset..<word.range.lowerBound], as: UTF8.self)
      let code = word.style == .known ? "36" : "31"
      text += "\u{1B}[\(code)m" + String(decoding: bytes[word.range], as: UTF8.self) + "\u{1B}[0m"
      offset = word.range.upperBound
    }
    text += String(decoding: bytes[offset..<end], as: UTF8.self)
    let up = position.row > 0 ? "\u{1B}[\(position.row)A" : ""
    let right = indent > 0 ? "\u{1B}[\(indent)C" : ""
    write("\u{1B}7\r\(up)\(right)\(text)\u{1B}8")
  }
}
