import EditShim

extension LineEditor {
  /// Draws beside libedit what it cannot draw, while a key is waited for.
  ///
  /// libedit is not told: before it gets the next key, `unpaint` puts the cursor where it believes
  /// it to be, and takes away what is not the line's.
  func paint(_ handle: OpaquePointer) {
    guard keyOwner != .list, !screen.isPainted, !hasInput(within: 0) else { return }
    // A screen reader would read again what is drawn again.
    guard !capabilities.isAccessible else { return }
    let line = currentLine(handle)
    // Before the first key: a long history takes some time, and the first hint should not.
    if line.text.isEmpty, usesHints { _ = history.searchable() }
    let hasClusters = paintClusters(line)
    let hint = findHint(line).flatMap { fits($0) ? $0 : nil }
    if let hint { write("\u{1B}7\u{1B}[2m\(hint)\u{1B}[0m\u{1B}8") }
    hints.shown = hint.map { (line.text, $0) }
    screen.isPainted = hasClusters || hint != nil
  }

  /// Takes back what `paint` has done.
  func unpaint() {
    guard screen.isPainted else { return }
    screen.isPainted = false
    // Behind the end of the line is nothing but a hint.
    if handle.map({ currentLine($0) }).map({ $0.cursor == $0.text.utf8.count }) == true {
      write("\u{1B}[K")
    }
    let column = layout().cursor.column
    write("\r" + (column > 0 ? "\u{1B}[\(column)C" : ""))
  }

  /// Draws a line with marks, flags or families itself, and has the terminal say where the cursor
  /// comes to stand: libedit drops a mark when it draws, and counts columns for every scalar.
  private func paintClusters(_ line: (text: String, cursor: Int)) -> Bool {
    guard line.text.unicodeScalars.count != line.text.count, layout().end.row == 0 else {
      return false
    }
    let bytes = Array(line.text.utf8)
    let before = String(decoding: bytes[..<line.cursor], as: UTF8.self)
    let after = String(decoding: bytes[line.cursor...], as: UTF8.self)
    write(
      "\r" + prompt.shown + shown(before) + "\u{1B}7" + shown(after) + "\u{1B}[K\u{1B}8")
    return true
  }

  /// As libedit shows it: controls as `^X`.
  func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F {
        result.append("^")
        result.append(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))
      } else if isShowable(scalar) {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
