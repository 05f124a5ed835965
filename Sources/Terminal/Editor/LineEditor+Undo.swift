import EditShim

extension LineEditor {
  /// Notes the line for undo, before more keys are read: keys that arrive together are one change.
  func noteForUndo(_ handle: OpaquePointer) {
    guard keyOwner == .line else { return }
    let line = currentLine(handle)
    undo.note(.init(text: line.text, cursor: line.cursor))
  }

  /// Ctrl-_: restores the line before its last change. libedit's own undo knows one change, and only vi's keys.
  func undoTyping(_ handle: OpaquePointer) -> UInt8 {
    noteForUndo(handle)
    guard let state = undo.undo() else { return edit_result_error }
    clearLine()
    setLine(state.text, cursor: state.cursor, handle)
    edit_redraw(handle)
    return edit_result_normal
  }
}
