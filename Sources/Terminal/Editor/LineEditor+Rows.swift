import EditShim

extension LineEditor {
  /// Up: to the row above within the line; from its first row, to the history.
  func moveUp(_ handle: OpaquePointer) -> UInt8 {
    moveRow(by: -1, handle) ?? leave(to: "ed-prev-history")
  }

  /// Down: to the row below within the line; from its last row, to the history. Behind a list, into the list.
  func moveDown(_ handle: OpaquePointer) -> UInt8 {
    if let result = chooseFromList(handle) { return result }
    return moveRow(by: 1, handle) ?? leave(to: "ed-next-history")
  }

  /// Moves the cursor to the same column of another row, or to that row's end; `nil` if there is no such row.
  private func moveRow(by step: Int, _ handle: OpaquePointer) -> UInt8? {
    let layout = layout()
    let row = layout.cursor.row + step
    guard (0...layout.end.row).contains(row) else { return nil }
    let line = currentLine(handle)
    var position = ScreenPosition(columns: screenSize.columns)
    for scalar in prompt.text.unicodeScalars { position.advance(over: scalar) }
    var offset = 0
    var present = 0
    var target: Int?
    func look(at number: Int) {
      // The first place of the row, and then every one up to the column.
      if position.row == row, target == nil || position.column <= layout.cursor.column {
        target = number
      }
    }
    look(at: 0)
    for (number, scalar) in line.text.unicodeScalars.enumerated() {
      position.advance(over: scalar)
      offset += UTF8.width(scalar)
      if offset == line.cursor { present = number + 1 }
      look(at: number + 1)
    }
    guard let target else { return nil }
    edit_move_cursor(handle, Int32(target - present))
    return edit_result_redraw
  }

  /// Writes rows below the line and moves the cursor back; `clearLine` erases them with the line.
  func drawBelow(_ rows: [String]) {
    guard !rows.isEmpty else { return }
    let layout = layout()
    let below = layout.end.row - layout.cursor.row
    let column = layout.cursor.column
    write(
      String(repeating: "\n", count: below) + rows.map { "\r\n\u{1B}[K\($0)" }.joined()
        + "\r\u{1B}[\(rows.count + below)A" + (column > 0 ? "\u{1B}[\(column)C" : ""))
  }

  /// The most rows that can be drawn below the line without moving its beginning off the screen.
  var roomBelow: Int { max(0, screenSize.rows - 1 - layout().end.row) }
}
