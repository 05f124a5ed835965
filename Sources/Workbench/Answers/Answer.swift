/// What a command says: a value that is written for people or, as it stands, as JSON.
protocol Answer: Encodable, Sendable {
  /// Writes it for people.
  func write(to page: inout Page)

  /// Long answers that are shown page by page are written in pieces, so that the first screen need
  /// not wait for the last; `nil` when all pieces were written.
  func writer() -> (inout Page) -> Bool

  /// Whether a terminal shows it through the pager when it is taller than the screen.
  var isPaged: Bool { get }
}

extension Answer {
  func writer() -> (inout Page) -> Bool {
    var isWritten = false
    return { page in
      guard !isWritten else { return false }
      write(to: &page)
      isWritten = true
      return true
    }
  }

  var isPaged: Bool { false }
}

/// An answer that is a sentence.
struct Remark: Answer {
  /// What is said.
  let message: String

  init(_ message: String) { self.message = message }

  func write(to page: inout Page) { page.line(message) }
}
