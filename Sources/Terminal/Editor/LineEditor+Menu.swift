import EditShim

extension LineEditor {
  /// The most rows of the menu.
  private static let menuRows = 10

  /// A list that Tab has shown, and the line for which it was shown.
  struct Listed {
    let line: String
    let cursor: Int
    let list: CompletionList
  }

  /// Tab or Down behind a list: lets a candidate be chosen from it; `nil` if there is no list for this line.
  func chooseFromList(_ handle: OpaquePointer) -> UInt8? {
    let line = currentLine(handle)
    guard let listed, listed.line == line.text, listed.cursor == line.cursor,
      !capabilities.isAccessible
    else { return nil }
    self.listed = nil
    return choose(from: listed, handle)
  }

  private enum MenuStep {
    case moved, accept, restore
    case end(ReadResult)
  }

  /// Shows the candidates below the line, and each chosen one in it, until a key ends the choice.
  private func choose(from listed: Listed, _ handle: OpaquePointer) -> UInt8 {
    var menu = CompletionMenu(listed.list.candidates, columns: screenSize.columns)
    keyOwner = .list
    defer { keyOwner = .line }
    while true {
      clearLine()
      let chosen = line(listed, with: menu.chosen, isDone: false)
      setLine(chosen.text, cursor: chosen.cursor, handle)
      edit_redraw(handle)
      drawBelow(menu.rows(most: min(Self.menuRows, roomBelow), usesColor: capabilities.usesColor))
      switch nextStep(&menu, handle) {
      case .moved: continue
      case .accept:
        let done = line(listed, with: menu.chosen, isDone: true)
        finish(done.text, cursor: done.cursor, handle)
        return edit_result_normal
      case .restore:
        finish(listed.line, cursor: listed.cursor, handle)
        return edit_result_normal
      case .end(let result):
        finish(listed.line, cursor: listed.line.utf8.count, handle)
        ending = result
        moveToEnd()
        return edit_result_end
      }
    }
  }

  private func nextStep(_ menu: inout CompletionMenu, _ handle: OpaquePointer) -> MenuStep {
    switch nextEvent() {
    case .ended(let result): return .end(result)
    case .resized:
      clearLine()
      reportSize(handle)
      menu.fit(columns: screenSize.columns)
    case .continued: resume(handle)
    case .key(.character(let key)):
      switch key.value {
      case 3: return .end(.interrupted)
      case 7: return .restore
      case 27 where keys.isEmpty: return .restore
      case 9, 14: menu.move(.down)
      case 16: menu.move(.up)
      case 10, 13: return .accept
      default:
        keys.giveBack(.character(key))
        return .accept
      }
    case .key(.sequence(let sequence)):
      guard let arrow = Arrow(sequence) else {
        keys.giveBack(.sequence(sequence))
        return .accept
      }
      menu.move(arrow)
    case .key(let key):
      keys.giveBack(key)
      return .accept
    }
    return .moved
  }

  /// The line with a candidate in place of the word.
  /// - Parameter isDone: whether the choice is made, so that a space follows a whole word.
  private func line(
    _ listed: Listed, with candidate: CompletionCandidate, isDone: Bool
  ) -> (text: String, cursor: Int) {
    let bytes = Array(listed.line.utf8)
    let start = listed.list.start - rowsBefore.utf8.count
    let rest = bytes[listed.cursor...]
    var word = Array(candidate.replacement.utf8)
    if isDone, candidate.isFinal, rest.first != 0x20 { word.append(0x20) }
    return (
      String(decoding: bytes[..<start] + word + rest, as: UTF8.self), start + word.count
    )
  }

  private func finish(_ text: String, cursor: Int, _ handle: OpaquePointer) {
    clearLine()
    setLine(text, cursor: cursor, handle)
    edit_redraw(handle)
  }
}
