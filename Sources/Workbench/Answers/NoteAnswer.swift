import FactCheck

/// A note as it is now.
struct NoteAnswer: Answer {
  var note: NoteValue

  init(_ note: Note) { self.note = NoteValue(note) }

  func write(to page: inout Page) { note.write(to: &page, indent: "") }
}

extension NoteValue {
  func write(to page: inout Page, indent: String) {
    page.wrapped(
      [
        .init(id.description, .bold), .init("  on \(on)\(isPrivate ? ", private" : "")  ", .faint),
        .init(text),
      ], first: indent, indent: indent + "    ")
  }
}
