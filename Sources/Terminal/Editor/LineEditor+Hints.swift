import EditShim

/// Suggestions for continuing the line.
struct Hints {
  /// The hint found for a line, because the same line is looked up several times.
  var known: (line: String, hint: String?)?
  /// The hint drawn last, and the line for which it was drawn.
  var shown: (line: String, hint: String)?
}

extension LineEditor {
  /// The hint for a line with the cursor at its end.
  ///
  /// The caller's hinter comes before the history: it knows what fits now, while a line of the history fitted
  /// once, perhaps in another context where a name meant something else.
  func findHint(_ line: (text: String, cursor: Int)) -> String? {
    guard usesHints, keyOwner == .line, line.cursor == line.text.utf8.count,
      line.text.contains(where: { !$0.isWhitespace })
    else { return nil }
    if let found = hints.known, found.line == line.text { return found.hint }
    let hint =
      oneRow(hinter?.hint(line: rowsBefore + line.text))
      ?? historyHint(rowsBefore + line.text)
    hints.known = (line.text, hint)
    return hint
  }

  /// Without faint text there are no hints: they would look typed.
  var usesHints: Bool { capabilities.usesColor }

  private func historyHint(_ line: String) -> String? {
    let index = history.searchable()
    guard let newest = index.newest(beginningWith: line) else { return nil }
    return oneRow(String(decoding: index[newest].utf8.dropFirst(line.utf8.count), as: UTF8.self))
  }

  /// The first row of a hint; nil if it is empty.
  private func oneRow(_ hint: String?) -> String? {
    guard let hint else { return nil }
    let row = hint.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }.filter(isShowable)
    return row.isEmpty ? nil : String(String.UnicodeScalarView(row))
  }

  /// Whether the hint fits after the cursor, in the row of the prompt.
  func fits(_ hint: String) -> Bool {
    let end = layout().end
    return end.row == 0 && end.column + displayWidth(hint) < screenSize.columns
  }

  /// The hint on the screen, empty if none is shown: a hint that nobody has seen is not accepted, for example
  /// when a macro sends keys faster than hints appear.
  private func visibleHint(_ handle: OpaquePointer) -> String {
    let line = currentLine(handle)
    guard let shown = hints.shown, shown.line == line.text, line.cursor == line.text.utf8.count
    else {
      return ""
    }
    return shown.hint
  }

  /// Inserts the hint into the line; nil if there is none.
  func acceptHint(_ handle: OpaquePointer) -> UInt8? {
    let hint = visibleHint(handle)
    return hint.isEmpty ? nil : insert(hint, handle)
  }

  /// Inserts the hint's first word, with the spaces before it; nil if there is none.
  func acceptWordOfHint(_ handle: OpaquePointer) -> UInt8? {
    let hint = visibleHint(handle)
    guard !hint.isEmpty else { return nil }
    let blanks = hint.prefix { $0 == " " }
    let word = hint.dropFirst(blanks.count).prefix { $0 != " " }
    return insert(String(blanks + word), handle)
  }
}
