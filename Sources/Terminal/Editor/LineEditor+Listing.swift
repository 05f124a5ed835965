import EditShim

extension LineEditor {
  /// Lists candidates below the line, a screenful at a time, then draws the line again below them.
  ///
  /// Space shows the next screenful, Enter one more row; `q` ends the list, and so does every other key, which
  /// then has its usual effect.
  func list(_ candidates: [CompletionCandidate], _ handle: OpaquePointer) {
    screen.isAtTop = false
    write(String(repeating: "\n", count: rowsBelowCursor() + 1))
    keyOwner = .list
    defer {
      keyOwner = .line
      edit_redraw(handle)
    }
    var listing = CompletionListing(candidates, columns: screenSize.columns)
    var shown = 0
    // The row of the question, and the one for the line.
    var step = max(1, screenSize.rows - 2)
    if listing.rowCount <= max(1, screenSize.rows - 1 - layout().end.row) {
      step = listing.rowCount
    }
    while true {
      let end = min(listing.rowCount, shown + step)
      write((shown..<end).map { listing.row($0) + "\n" }.joined())
      shown = end
      guard shown < listing.rowCount else { return }
      let columns = screenSize.columns
      guard let rows = askForMore(listing.candidateCount(inRows: shown), of: candidates.count)
      else { return }
      if screenSize.columns != columns {
        // In the new width, the same candidates fill another number of rows.
        let seen = listing.candidateCount(inRows: shown)
        listing = CompletionListing(candidates, columns: screenSize.columns)
        shown = 0
        while shown < listing.rowCount, listing.candidateCount(inRows: shown + 1) <= seen {
          shown += 1
        }
      }
      step = rows
    }
  }

  /// Asks how many more rows to show; nil to stop.
  private func askForMore(_ shown: Int, of count: Int) -> Int? {
    let question = fitted(
      "-- \(shown) of \(count): space, Enter, q --", columns: max(1, screenSize.columns - 1))
    write(question)
    defer { write("\r\u{1B}[K") }
    while true {
      switch nextEvent() {
      case .key(.character(" ")): return max(1, screenSize.rows - 2)
      case .key(.character("\r")), .key(.character("\n")): return 1
      case .key(.character("q")): return nil
      case .key(let key):
        keys.giveBack(key)
        return nil
      case .resized:
        if let handle { reportSize(handle) }
      case .continued:
        if let handle {
          releaseTerminal(handle)
          prepareTerminal(handle)
        }
        write("\r\u{1B}[K" + question)
      case .ended(let result):
        earlyEnding = result
        return nil
      }
    }
  }
}
