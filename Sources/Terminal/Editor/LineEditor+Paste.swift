import EditShim
import Glibc

extension LineEditor {
  /// The name of the function for pastes.
  static let pasteCommand = "take-paste"
  /// Switches the terminal's marks around pastes on and off.
  static let pasteMarks = (on: "\u{1B}[?2004h", off: "\u{1B}[?2004l")
  /// The same as a C string that is never freed: it is written even after a crash.
  nonisolated(unsafe) static let farewellText: UnsafePointer<CChar> = UnsafePointer(
    strdup(pasteMarks.off)!)

  /// Inserts a paste into the line: the text itself, or a tag for it.
  ///
  /// Nothing in it counts as a key, so it can neither run nor complete anything.
  func readPaste(_ handle: OpaquePointer) -> UInt8 {
    guard let paste = pendingPaste else { return edit_result_error }
    pendingPaste = nil
    guard !paste.isCut else {
      tell("what was pasted is over \(PasteCollector.limit / 1_000_000) MB: left out", handle)
      return edit_result_error
    }
    switch PasteContent(paste.bytes) {
    case .words(let words):
      let line = currentLine(handle)
      let before = String(decoding: Array(line.text.utf8).prefix(line.cursor), as: UTF8.self)
      let isWanted = !words.isEmpty && judge?.wantsTextWhole(behind: rowsBefore + before) == true
      return insert(isWanted ? attachments.add(words).tag : words, handle)
    case .text(let text): return insert(attachments.add(text).tag, handle)
    }
  }

  /// Inserts words at the cursor; returns the result for the key's function.
  func insert(_ words: String, _ handle: OpaquePointer) -> UInt8 {
    guard !words.isEmpty else { return edit_result_normal }
    guard edit_insert(handle, words) == 0 else { return edit_result_error }
    return words.unicodeScalars.count == words.count ? edit_result_refresh : edit_result_redraw
  }

  /// Writes a row below the line, then the line again below that.
  private func tell(_ message: String, _ handle: OpaquePointer) {
    write(String(repeating: "\n", count: rowsBelowCursor() + 1) + message + "\n")
    edit_redraw(handle)
  }
}
