import FactCheck
import JSON

/// A note as it is now.
struct NoteAnswer: Answer {
  private let note: NoteValue

  init(_ note: Note) { self.note = NoteValue(note) }

  var json: JSONValue { ["note": note] }

  func write(to page: inout Page) { note.write(to: &page, indent: "") }
}

extension NoteValue {
  func write(to page: inout Page, indent: String) {
    page.wrapped(
      [
        .init(note.id.description, .bold),
        .init("  on \(note.subject)\(note.isPrivate ? ", private" : "")  ", .faint),
        .init(note.text),
      ], first: indent, indent: indent + "    ")
  }
}
