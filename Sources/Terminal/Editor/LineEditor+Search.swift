import EditShim

extension LineEditor {
  /// Ctrl-R: searches the history for a line while its words are typed.
  ///
  /// libedit's own search covers 10,000 lines, shows repetitions, and leaves parts of arrow keys in the line.
  func searchHistory(_ handle: OpaquePointer) -> UInt8 {
    let original = currentLine(handle)
    let prompt = self.prompt.prompt
    var search = HistorySearch(history.preparedToSearch())
    keyOwner = .search
    defer { keyOwner = .line }
    while true {
      show(search, original: original.text, prompt, handle)
      switch nextStep(&search, handle) {
      case .proceed: break
      case .restore:
        leave(prompt, line: original.text, cursor: original.cursor, handle)
        return edit_result_normal
      case .accept:
        if !search.words.isEmpty { history.lastSearch = search.words }
        let line = search.match?.line ?? original.text
        leave(prompt, line: line, cursor: line.utf8.count, handle)
        return edit_result_normal
      case .end(let result):
        leave(prompt, line: original.text, cursor: original.text.utf8.count, handle)
        ending = result
        moveToEnd()
        return edit_result_end
      }
    }
  }

  private enum SearchStep {
    case proceed, accept, restore
    case end(ReadResult)
  }

  private func nextStep(_ search: inout HistorySearch, _ handle: OpaquePointer) -> SearchStep {
    switch nextEvent() {
    case .ended(let result): return .end(result)
    case .resized:
      clearLine()
      reportSize(handle)
    case .continued: resume(handle)
    case .key(.character(let key)): return step(key, &search, handle)
    case .key(.paste(let paste)):
      guard case .words(let words) = PasteContent(paste.bytes), !paste.isCut else {
        keys.giveBack(.paste(paste))
        return .accept
      }
      search.add(words)
    case .key(.sequence(let sequence)):
      switch Arrow(sequence) {
      // The list goes down to older lines.
      case .down: search.older()
      case .up: search.newer()
      default:
        keys.giveBack(.sequence(sequence))
        return .accept
      }
    }
    return .proceed
  }

  private func step(
    _ key: Unicode.Scalar, _ search: inout HistorySearch, _ handle: OpaquePointer
  ) -> SearchStep {
    switch key.value {
    case 3: return .end(.interrupted)
    case 7: return .restore
    case 8, 0x7F: search.removeLast()
    // Twice at the beginning: the last search.
    case 18: search.words.isEmpty ? search.add(history.lastSearch) : search.older()
    case 19: search.newer()
    case 26: suspend(handle)
    case 27 where keys.isEmpty && !edit_uses_vi_keys(handle): return .accept
    case 0x20..<0x7F, 0xA0...: search.add(String(Character(key)))
    case 28, 0x80..<0xA0: break
    default:
      keys.giveBack(.character(key))
      return .accept
    }
    return .proceed
  }

  /// Shows the search in place of the prompt, and the line found, with the cursor at the words in it.
  private func show(
    _ search: HistorySearch, original: String, _ prompt: Prompt, _ handle: OpaquePointer
  ) {
    clearLine()
    let match = search.match
    let kind = search.hasFailed ? "no older" : "search"
    setPrompt(Prompt("\(kind) \"\(search.words)\": ", style: prompt.style))
    setLine(match?.line ?? original, cursor: match?.range.lowerBound ?? original.utf8.count, handle)
    edit_redraw(handle)
    drawBelow(others(search))
    guard let match, capabilities.usesColor, !match.range.isEmpty, layout().end.row == 0 else {
      return
    }
    let bytes = Array(match.line.utf8)[match.range]
    // Only drawn: the cursor and what libedit knows of the row do not change.
    write("\u{1B}7\u{1B}[7m" + shown(String(decoding: bytes, as: UTF8.self)) + "\u{1B}[0m\u{1B}8")
  }

  /// The lines that would be found next, each on a row.
  private func others(_ search: HistorySearch) -> [String] {
    guard !capabilities.isAccessible else { return [] }
    var next = search
    var rows: [String] = []
    while rows.count < min(Self.otherRows, roomBelow) {
      next.older()
      guard !next.hasFailed, let line = next.match?.line else { break }
      let row = line.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }
      rows.append(
        fitted("  " + String(String.UnicodeScalarView(row)), columns: screenSize.columns - 1))
    }
    return rows
  }

  private static let otherRows = 7

  private func leave(_ prompt: Prompt, line: String, cursor: Int, _ handle: OpaquePointer) {
    clearLine()
    setPrompt(prompt)
    setLine(line, cursor: cursor, handle)
    edit_redraw(handle)
  }

  /// Replaces the line; `cursor` is an offset in its UTF-8.
  func setLine(_ line: String, cursor: Int, _ handle: OpaquePointer) {
    edit_replace(handle, line)
    let behind = String(decoding: line.utf8.dropFirst(cursor), as: UTF8.self)
    edit_move_cursor(handle, -Int32(behind.unicodeScalars.count))
    if !hasRoom(handle) { reportSize(handle) }
  }
}
