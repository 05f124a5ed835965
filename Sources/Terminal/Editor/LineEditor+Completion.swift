import EditShim

extension LineEditor {
  /// Tab: inserts the only candidate or the common beginning of all; otherwise lists them. Once more, it lets one
  /// of the list be chosen.
  func completeWord(_ handle: OpaquePointer) -> UInt8 {
    if let result = chooseFromList(handle) { return result }
    guard let completer else { return edit_result_error }
    let row = currentLine(handle)
    let line = (text: rowsBefore + row.text, cursor: rowsBefore.utf8.count + row.cursor)
    let list = completer.completions(line: line.text, cursor: line.cursor)
    // A word that begins in an earlier row cannot be replaced.
    guard list.start >= rowsBefore.utf8.count else { return edit_result_error }
    guard let insertion = CompletionInsertion(line: line.text, cursor: line.cursor, list: list)
    else {
      guard !list.candidates.isEmpty else { return edit_result_error }
      self.list(list.candidates, handle)
      listed = Listed(line: row.text, cursor: row.cursor, list: list)
      return edit_result_normal
    }
    edit_delete_before_cursor(handle, Int32(insertion.deletedScalars))
    return edit_insert(handle, insertion.text) == 0 ? edit_result_refresh : edit_result_error
  }
}
