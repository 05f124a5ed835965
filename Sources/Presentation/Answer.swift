import JSON

/// What a command says: for people, or for programs.
package protocol Answer {
  /// It for programs, an object. `docs/formats/answers.md` describes it.
  var json: JSONValue { get throws }

  /// Writes it for people.
  func write(to page: inout Page)

  /// Long answers that are shown page by page are written in pieces, so that the first screen need
  /// not wait for the last; `nil` when all pieces were written.
  func writer() -> (inout Page) -> Bool

  /// Whether a terminal shows it through the pager when it is taller than the screen.
  var isPaged: Bool { get }

  /// What went wrong although something was done; the command has failed then.
  var failure: Explanation? { get }
}

extension Answer {
  package func writer() -> (inout Page) -> Bool {
    var isWritten = false
    return { page in
      guard !isWritten else { return false }
      write(to: &page)
      isWritten = true
      return true
    }
  }

  package var isPaged: Bool { false }

  package var failure: Explanation? { nil }
}

/// A long answer, written in pieces.
package protocol AnswerInPieces: Answer {}

extension AnswerInPieces {
  package var isPaged: Bool { true }

  package func write(to page: inout Page) {
    let next = writer()
    while next(&page) {}
  }

  /// A writer of rows, a hundred a piece: enough for a screen, and not a system call for each row.
  /// - Parameter none: what is said when there are none.
  package func writer<Row>(
    of rows: [Row], none: String, _ write: @escaping (Row, inout Page) -> Void
  ) -> (inout Page) -> Bool {
    var rest = rows[...]
    var isBegun = false
    return { page in
      guard !isBegun || !rest.isEmpty else { return false }
      isBegun = true
      if rows.isEmpty { page.line(none) }
      for row in rest.prefix(100) { write(row, &page) }
      rest = rest.dropFirst(100)
      return true
    }
  }
}
