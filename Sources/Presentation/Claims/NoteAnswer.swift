import FactCheck
import JSON

/// A note after a change.
package struct NoteAnswer: Answer {
  private let note: NoteValue

  package init(_ note: Note) { self.note = NoteValue(note) }

  package var json: JSONValue { ["note": note] }

  package func write(to page: inout TextOutput) { note.write(to: &page, indent: "") }
}

extension NoteValue {
  package func write(to page: inout TextOutput, indent: String) {
    page.wrapped(
      [
        .init(note.id.description, .bold),
        .init("  on \(note.subject)\(note.isPrivate ? ", private" : "")  ", .faint),
        .init(note.text),
      ], first: indent, indent: indent + "    ")
  }
}
