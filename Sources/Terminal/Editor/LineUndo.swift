/// The states of a line that undo restores, one for each word typed and for each other change.
struct LineUndo {
  /// A line, and the cursor's offset in its UTF-8.
  struct State: Equatable {
    var text: String
    var cursor: Int
  }

  /// More than anybody undoes.
  private static let most = 500
  private var earlier: [State] = []
  private var present = State(text: "", cursor: 0)
  /// Whether the last change was a typed character.
  private var isTyping = false

  /// Notes the line as it is now.
  mutating func note(_ state: State) {
    guard state.text != present.text else {
      // Moving the cursor ends a word.
      if state.cursor != present.cursor { isTyping = false }
      present.cursor = state.cursor
      return
    }
    let typed = Self.typedCharacter(from: present, to: state)
    let continuesWord = isTyping && typed != nil && !beginsWord(typed)
    if !continuesWord {
      earlier.append(present)
      if earlier.count > Self.most { earlier.removeFirst() }
    }
    isTyping = typed != nil
    present = state
  }

  /// The state before the last change; `nil` if there is none.
  mutating func undo() -> State? {
    guard let last = earlier.popLast() else { return nil }
    isTyping = false
    present = last
    return last
  }

  /// Whether a character that is typed now is the first of a word.
  private func beginsWord(_ character: Character?) -> Bool {
    let before = present.text.utf8.prefix(present.cursor).last
    return before == UInt8(ascii: " ") && character != " "
  }

  /// The only character by which a line is longer than before, at the cursor.
  private static func typedCharacter(from old: State, to new: State) -> Character? {
    let added = new.text.utf8.count - old.text.utf8.count
    guard added > 0, new.cursor == old.cursor + added else { return nil }
    let bytes = Array(new.text.utf8)
    let (start, end) = (old.cursor, new.cursor)
    guard bytes[..<start].elementsEqual(old.text.utf8.prefix(start)),
      bytes[end...].elementsEqual(old.text.utf8.dropFirst(start))
    else { return nil }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    return word.count == 1 ? word.first : nil
  }
}
