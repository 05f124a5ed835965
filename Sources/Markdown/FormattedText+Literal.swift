extension FormattedText {
  /// Words as Markdown that means just these words, on one line, also at the start of a paragraph.
  package static func literal(_ words: String) -> String {
    let words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var text = ""
    // A number with one of these signs begins a list.
    var isNumber = true
    for scalar in words.unicodeScalars {
      let isActive =
        switch scalar {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "#": true
        case "+", "-", "=": text.isEmpty
        case ".", ")": isNumber
        default: false
        }
      if isActive { text.append("\\") }
      text.unicodeScalars.append(scalar)
      isNumber = isNumber && ("0"..."9").contains(scalar)
    }
    return text
  }
}
