import EditShim

extension LineEditor {
  /// Draws what libedit cannot, while the editor waits for a key.
  ///
  /// libedit does not know of it: before it gets the next key, `unpaint` puts the cursor where libedit believes
  /// it to be, and erases what does not belong to the line.
  func paint(_ handle: OpaquePointer) {
    guard keyOwner != .list, !screen.isPainted, !hasInput(within: 0) else { return }
    // A screen reader would read again what is drawn again.
    guard !capabilities.isAccessible else { return }
    let line = currentLine(handle)
    // Before the first key: loading a long history takes some time, and the first hint should not.
    if line.text.isEmpty, usesHints { _ = history.searchable() }
    let hasClusters = paintClusters(line)
    if !hasClusters { paintStyles(line) }
    let hint = findHint(line).flatMap { fits($0) ? $0 : nil }
    if let hint { write("\u{1B}7\u{1B}[2m\(hint)\u{1B}[0m\u{1B}8") }
    hints.shown = hint.map { (line.text, $0) }
    screen.isPainted = hasClusters || hint != nil
  }

  /// Erases what `paint` has drawn.
  func unpaint() {
    guard screen.isPainted else { return }
    screen.isPainted = false
    // After the end of the line there is nothing but a hint.
    if handle.map({ currentLine($0) }).map({ $0.cursor == $0.text.utf8.count }) == true {
      write("\u{1B}[K")
    }
    let column = layout().cursor.column
    write("\r" + (column > 0 ? "\u{1B}[\(column)C" : ""))
  }

  /// Draws a line with marks, flags or families itself, and asks the terminal for the cursor's position:
  /// libedit drops a mark when it draws, and counts columns for every scalar.
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

  /// The text as libedit shows it: controls as `^X`.
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
