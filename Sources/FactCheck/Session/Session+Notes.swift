extension Session {
  /// Writes a note on a claim or an article.
  public func note(
    _ text: String, on subject: Note.Subject, isPrivate: Bool, analyst: String
  ) throws(RuleError) -> [Change] {
    switch subject {
    case .article(let id): _ = try existing(id)
    case .claim(let id): _ = try existing(id)
    }
    return [
      .note(
        .written(
          Note(
            id: NoteID(allNotes.count + 1), subject: subject,
            text: try Self.required(text, "note"), isPrivate: isPrivate, analyst: analyst)))
    ]
  }

  /// Changes a note's text.
  public func edit(_ id: NoteID, text: String) throws(RuleError) -> [Change] {
    let note = try existing(id)
    let text = try Self.required(text, "note")
    guard text.isSpelledDifferently(from: note.text) else { throw .nothingChanges(.note(id)) }
    return [.note(.edited(id, from: note.text, to: text))]
  }
}
