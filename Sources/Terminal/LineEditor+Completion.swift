import EditShim

extension LineEditor {
  /// Tab: inserts the only candidate or what all candidates begin with; else lists them.
  func completeWord(_ handle: OpaquePointer) -> UInt8 {
    guard let completer else { return edit_result_error }
    let line = currentLine(handle)
    let list = completer.completions(line: line.text, cursor: line.cursor)
    guard let insertion = CompletionInsertion(line: line.text, cursor: line.cursor, list: list)
    else {
      guard !list.candidates.isEmpty else { return edit_result_error }
      self.list(list.candidates, handle)
      return edit_result_normal
    }
    edit_delete_before_cursor(handle, Int32(insertion.deletedScalars))
    return edit_insert(handle, insertion.text) == 0 ? edit_result_refresh : edit_result_error
  }
}
