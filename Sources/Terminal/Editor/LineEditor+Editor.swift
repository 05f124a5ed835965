import EditShim
import Glibc

extension LineEditor {
  /// Ctrl-X Ctrl-E, or `v` in vi's command mode: opens the line in the user's own editor.
  ///
  /// The result replaces the line and does not run yet. A command is one line, so its rows are joined by
  /// spaces, unless the caller says that the row before is not complete (an open quotation mark).
  func editInEditor(_ handle: OpaquePointer) -> UInt8 {
    guard let externalEditor else { return edit_result_error }
    let line = currentLine(handle)
    screen.isAtTop = false
    write(String(repeating: "\n", count: rowsBelowCursor() + 1))
    releaseTerminal(handle)
    var failure: String?
    var changed: String?
    do {
      changed = try externalEditor.edit(line.text, fileName: "line.txt")
    } catch {
      failure = (error as? ExternalEditorError)?.message ?? "\(error)"
    }
    prepareTerminal(handle)
    if let failure { write(failure + "\n") }
    if let changed {
      let joined = joinRows(changed)
      setLine(joined, cursor: joined.utf8.count, handle)
    }
    reportSize(handle)
    edit_redraw(handle)
    return edit_result_normal
  }

  /// Makes one line of several.
  func joinRows(_ text: String) -> String {
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { row in
        let shown = row.unicodeScalars.map { $0 == "\t" ? " " : $0 }.filter(isShowable)
        return String(String.UnicodeScalarView(shown))
      }
    while rows.count > 1, rows.last?.isEmpty == true { rows.removeLast() }
    var line = rows.removeFirst()
    for row in rows { line += (isOpen(rowsBefore + line) ? "\n" : " ") + row }
    return line
  }
}
