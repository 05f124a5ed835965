import JSON

/// A command's answer, for people and for programs.
package protocol Answer {
  /// The answer for programs, an object that `docs/formats/answers.md` describes.
  var json: JSONValue { get throws }

  /// Writes the answer for people.
  func write(to page: inout TextOutput)

  /// A writer for long answers in pieces, so that the first screen does not wait for the last; it returns
  /// `false` after the last piece.
  func writer() -> (inout TextOutput) -> Bool

  /// Whether a terminal shows the answer in the pager if it is taller than the screen.
  var isPaged: Bool { get }

  /// Whether something outside of the session was done, which is reported even if an interruption came too late.
  var wroteFiles: Bool { get }

  /// What failed although something was done; the command has then failed.
  var failure: Explanation? { get }
}

extension Answer {
  package func writer() -> (inout TextOutput) -> Bool {
    var isWritten = false
    return { page in
      guard !isWritten else { return false }
      write(to: &page)
      isWritten = true
      return true
    }
  }

  package var isPaged: Bool { false }

  package var wroteFiles: Bool { false }

  package var failure: Explanation? { nil }
}

/// A long answer in pieces.
package protocol AnswerInPieces: Answer {}

extension AnswerInPieces {
  package var isPaged: Bool { true }

  package func write(to page: inout TextOutput) {
    let next = writer()
    while next(&page) {}
  }

  /// A writer of rows, a hundred per piece: enough for a screen, without a system call per row.
  /// - Parameters:
  ///   - none: the text for an empty list.
  ///   - remarks: what follows the list.
  package func writer<Row>(
    of rows: [Row], none: String, remarks: [String] = [],
    _ write: @escaping (Row, inout TextOutput) -> Void
  ) -> (inout TextOutput) -> Bool {
    var rest = rows[...]
    var isBegun = false
    return { page in
      guard !isBegun || !rest.isEmpty else { return false }
      isBegun = true
      if rows.isEmpty { page.line(none) }
      for row in rest.prefix(100) { write(row, &page) }
      rest = rest.dropFirst(100)
      if rest.isEmpty { for remark in remarks { page.wrapped([.init(remark)]) } }
      return true
    }
  }
}
