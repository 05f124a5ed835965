/// What a change does to a note.
public enum NoteChange: Hashable, Sendable {
  /// It was written.
  case written(Note)
  /// Its text was changed.
  case edited(NoteID, from: String, to: String)
  /// It was moved to another claim or article.
  case moved(NoteID, from: Note.Subject, to: Note.Subject)

  /// The note.
  public var id: NoteID {
    switch self {
    case .written(let note): note.id
    case .edited(let id, _, _), .moved(let id, _, _): id
    }
  }
}

extension NoteChange: FormedChange {
  static let forms: [ChangeForm<Self>] = [
    ChangeForm("noted", "note", as: Self.written, effect: .makes) {
      if case .written(let note) = $0 { note } else { nil }
    },
    ChangeForm(
      "noteEdited", "note", "from", "to", as: Self.edited, effect: .writes("text"),
      redacting: { id, _, _ in .edited(id, from: Change.redactedWords, to: Change.redactedWords) }
    ) {
      if case .edited(let id, let from, let to) = $0 { (id, from, to) } else { nil }
    },
    ChangeForm("noteMoved", "note", "from", "to", as: Self.moved, effect: .writes("subject")) {
      if case .moved(let id, let from, let to) = $0 { (id, from, to) } else { nil }
    },
  ]

  var inverse: Change {
    switch self {
    case .written(let note): .removed(items: [.note(note.id)])
    case .edited(let id, let from, let to): .note(.edited(id, from: to, to: from))
    case .moved(let id, let from, let to): .note(.moved(id, from: to, to: from))
    }
  }
}
