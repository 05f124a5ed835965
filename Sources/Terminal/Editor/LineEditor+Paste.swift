import EditShim
import Glibc

extension LineEditor {
  /// The name of the function that takes a paste.
  static let pasteCommand = "take-paste"
  /// Has the terminal mark what is pasted, or not.
  static let pasteMarks = (on: "\u{1B}[?2004h", off: "\u{1B}[?2004l")
  /// The same as a C string that outlives everything: it is written even after a crash.
  nonisolated(unsafe) static let farewellText: UnsafePointer<CChar> = UnsafePointer(
    strdup(pasteMarks.off)!)

  /// Puts what was pasted into the line: itself, or a tag for it.
  ///
  /// Nothing in it is taken for a key, so it can neither run nor complete anything.
  func takePaste(_ handle: OpaquePointer) -> UInt8 {
    guard let paste = pendingPaste else { return edit_result_error }
    pendingPaste = nil
    guard !paste.isCut else {
      tell("what was pasted is over \(PasteCollector.limit / 1_000_000) MB: left out", handle)
      return edit_result_error
    }
    switch PastedText(paste.bytes) {
    case .words(let words):
      let line = currentLine(handle)
      let before = String(decoding: Array(line.text.utf8).prefix(line.cursor), as: UTF8.self)
      let isWanted = !words.isEmpty && judge?.wantsTextWhole(behind: rowsBefore + before) == true
      return insert(isWanted ? attachments.add(words).tag : words, handle)
    case .text(let text): return insert(attachments.add(text).tag, handle)
    }
  }

  /// Inserts words at the cursor; what the key's function is to return.
  func insert(_ words: String, _ handle: OpaquePointer) -> UInt8 {
    guard !words.isEmpty else { return edit_result_normal }
    guard edit_insert(handle, words) == 0 else { return edit_result_error }
    return words.unicodeScalars.count == words.count ? edit_result_refresh : edit_result_redraw
  }

  /// Writes a row below the line, then the line anew below that.
  private func tell(_ message: String, _ handle: OpaquePointer) {
    write(String(repeating: "\n", count: rowsBelowCursor() + 1) + message + "\n")
    edit_redraw(handle)
  }
}
