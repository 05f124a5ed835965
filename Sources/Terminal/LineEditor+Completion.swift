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
      show(list.candidates, handle)
      return edit_result_normal
    }
    edit_delete_before_cursor(handle, Int32(insertion.deletedScalars))
    return edit_insert(handle, insertion.text) == 0 ? edit_result_refresh : edit_result_error
  }

  /// Lists candidates below the line, then draws prompt and line anew below the list.
  private func show(_ candidates: [CompletionCandidate], _ handle: OpaquePointer) {
    let size = screenSize
    let listing = CompletionListing(columns: size.columns, rows: max(1, size.rows - 3))
    let below = String(repeating: "\n", count: rowsBelowCursor() + 1)
    write(below + listing.rows(of: candidates).map { $0 + "\n" }.joined())
    edit_redraw(handle)
  }
}
