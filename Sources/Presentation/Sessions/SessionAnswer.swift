import FactCheck
import JSON

/// The session on the desk, and how it came there.
package struct SessionAnswer: Answer {
  package var session: String
  package var path: String
  package var saved: Bool
  package var entries: Int
  package var articles: Int
  package var claims: Int
  /// The message for people.
  private let message: String

  package var json: JSONValue {
    [
      "session": session, "path": path, "saved": saved, "entries": entries,
      "articles": articles, "claims": claims,
    ]
  }

  package init(_ message: String, name: String, path: String, saved: Bool, state: Session) {
    session = name
    self.path = path
    self.saved = saved
    entries = state.sequence
    articles = state.articles.count
    claims = state.tally.claims
    self.message = message
  }

  package func write(to page: inout TextOutput) { page.wrapped([.init(message)], indent: "  ") }
}
