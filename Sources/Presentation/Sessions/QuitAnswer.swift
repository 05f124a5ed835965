import JSON

/// The last answer.
package struct QuitAnswer: Answer {
  /// The session's name; `nil` if it had no entry, or if its file is no longer the one opened.
  package var session: String?
  /// Why the file may not contain the session.
  package var failure: Explanation?

  package init(session: String?, failure: Explanation? = nil) {
    self.session = session
    self.failure = failure
  }

  package var json: JSONValue { ["session": session] }

  package func write(to page: inout TextOutput) {
    if let session { page.line("saved as \(session)", .faint) }
  }
}
