import FactCheck
import JSON

/// Notes after a change; usually one.
package struct NoteAnswer: Answer {
  private let notes: [NoteValue]

  package init(_ notes: [Note]) { self.notes = notes.map { NoteValue($0) } }

  /// One note is an object, several are a list.
  package var json: JSONValue { notes.count == 1 ? ["note": notes[0]] : ["notes": notes] }

  package func write(to page: inout TextOutput) {
    for note in notes { note.write(to: &page, indent: "") }
  }
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
