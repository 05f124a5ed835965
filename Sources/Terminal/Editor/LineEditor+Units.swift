import EditShim

extension LineEditor {
  /// libedit moves and deletes by Unicode scalars, which would divide a family. So this counts the scalars of a
  /// whole character, and leaves single scalars to libedit.
  private func unit(_ handle: OpaquePointer) -> LineUnit {
    let line = currentLine(handle)
    return LineUnit(line: line.text, cursor: line.cursor, tags: attachments.all.map(\.tag))
  }

  func moveRight(_ handle: OpaquePointer) -> UInt8 {
    if let result = acceptHint(handle) { return result }
    let count = unit(handle).scalarsAfter
    guard count > 1 else { return leave(to: "ed-next-char") }
    edit_move_cursor(handle, Int32(count))
    return edit_result_redraw
  }

  func moveToEnd(_ handle: OpaquePointer) -> UInt8 {
    acceptHint(handle) ?? leave(to: "ed-move-to-end")
  }

  func moveToNextWord(_ handle: OpaquePointer) -> UInt8 {
    acceptWordOfHint(handle)
      ?? leave(to: edit_uses_vi_keys(handle) ? "vi-next-word" : "em-next-word")
  }

  func moveLeft(_ handle: OpaquePointer) -> UInt8 {
    let count = unit(handle).scalarsBefore
    guard count > 1 else { return leave(to: "ed-prev-char") }
    edit_move_cursor(handle, -Int32(count))
    return edit_result_redraw
  }

  func deleteLeft(_ handle: OpaquePointer) -> UInt8 {
    let count = unit(handle).scalarsBefore
    guard count > 1 else {
      return leave(to: edit_uses_vi_keys(handle) ? "vi-delete-prev-char" : "em-delete-prev-char")
    }
    edit_delete_before_cursor(handle, Int32(count))
    return edit_result_redraw
  }

  func deleteRight(_ handle: OpaquePointer) -> UInt8 {
    let count = unit(handle).scalarsAfter
    // On an empty line, libedit would treat it as the end of the input.
    guard count > 0 else { return edit_result_error }
    guard count > 1 else { return leave(to: "ed-delete-next-char") }
    edit_move_cursor(handle, Int32(count))
    edit_delete_before_cursor(handle, Int32(count))
    return edit_result_redraw
  }
}
