import EditShim

/// How the line may go on.
struct Hints {
  /// What was found for a line: the same line is asked for several times.
  var known: (line: String, hint: String?)?
  /// What was drawn last, and the line it was drawn for.
  var shown: (line: String, hint: String)?
}

extension LineEditor {
  /// How the line may go on, at its end.
  ///
  /// What the hinter from outside says comes before the history: it knows what fits now, the
  /// history only what fitted once, perhaps in another context where a name meant something else.
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

  /// Not where nothing can be faint: it would look as if it were typed.
  var usesHints: Bool { capabilities.usesColor }

  private func historyHint(_ line: String) -> String? {
    let index = history.searchable()
    guard let newest = index.newest(beginningWith: line) else { return nil }
    return oneRow(String(decoding: index[newest].utf8.dropFirst(line.utf8.count), as: UTF8.self))
  }

  /// The first row of a hint; nil when it is empty.
  private func oneRow(_ hint: String?) -> String? {
    guard let hint else { return nil }
    let row = hint.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }.filter(isShowable)
    return row.isEmpty ? nil : String(String.UnicodeScalarView(row))
  }

  /// Whether the hint has room behind the cursor, in the row of the prompt.
  func fits(_ hint: String) -> Bool {
    let end = layout().end
    return end.row == 0 && end.column + displayWidth(hint) < screenSize.columns
  }

  /// The hint on the screen, empty when none is shown: what nobody has seen, nobody takes, as when
  /// keys come from a macro faster than hints.
  private func visibleHint(_ handle: OpaquePointer) -> String {
    let line = currentLine(handle)
    guard let shown = hints.shown, shown.line == line.text, line.cursor == line.text.utf8.count
    else {
      return ""
    }
    return shown.hint
  }

  /// Takes the hint into the line; nil when there is none.
  func acceptHint(_ handle: OpaquePointer) -> UInt8? {
    let hint = visibleHint(handle)
    return hint.isEmpty ? nil : insert(hint, handle)
  }

  /// Takes the hint's first word into the line, with the blanks before it; nil when there is none.
  func acceptWordOfHint(_ handle: OpaquePointer) -> UInt8? {
    let hint = visibleHint(handle)
    guard !hint.isEmpty else { return nil }
    let blanks = hint.prefix { $0 == " " }
    let word = hint.dropFirst(blanks.count).prefix { $0 != " " }
    return insert(String(blanks + word), handle)
  }
}
