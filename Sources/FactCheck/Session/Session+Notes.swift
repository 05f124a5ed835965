extension Session {
  /// Writes a note on a claim or an article.
  public func note(
    _ text: String, on subject: Note.Subject, isPrivate: Bool, analyst: String
  ) throws(RuleError) -> [Change] {
    try note(text, on: [subject], isPrivate: isPrivate, analyst: analyst)
  }

  /// Writes a note on claims or articles, one on each.
  /// - Throws: `namedTwice`, `unknown`, or a fault of the text.
  public func note(
    _ text: String, on subjects: [Note.Subject], isPrivate: Bool, analyst: String
  ) throws(RuleError) -> [Change] {
    let text = try Self.required(text, "note")
    var seen: Set<Note.Subject> = []
    var changes: [Change] = []
    for subject in subjects {
      guard seen.insert(subject).inserted else { throw .namedTwice(subject.item) }
      switch subject {
      case .article(let id): _ = try existing(id)
      case .claim(let id): _ = try existing(id)
      }
      let note = Note(
        id: NoteID(allNotes.count + changes.count + 1), subject: subject, text: text,
        isPrivate: isPrivate, analyst: analyst)
      changes.append(.note(.written(note)))
    }
    guard !changes.isEmpty else { throw .empty(field: "address") }
    return changes
  }

  /// Changes a note's text.
  public func edit(_ id: NoteID, text: String) throws(RuleError) -> [Change] {
    let note = try existing(id)
    let text = try Self.required(text, "note")
    guard text.isSpelledDifferently(from: note.text) else { throw .nothingChanges(.note(id)) }
    return [.note(.edited(id, from: note.text, to: text))]
  }
}
