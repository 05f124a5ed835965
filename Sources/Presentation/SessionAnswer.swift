import FactCheck
import JSON

/// Which session lies on the desk, and what was done to get there.
struct SessionAnswer: Answer {
  var session: String
  var path: String
  var saved: Bool
  var entries: Int
  var articles: Int
  var claims: Int
  /// What was done, for people.
  private let message: String

  var json: JSONValue {
    [
      "session": session, "path": path, "saved": saved, "entries": entries,
      "articles": articles, "claims": claims,
    ]
  }

  init(_ message: String, at desk: Desk) {
    session = desk.session.name
    path = desk.session.path
    saved = desk.session.store != nil
    entries = desk.state.sequence
    articles = desk.state.articles.count
    claims = desk.state.tally.claims
    self.message = message
  }

  func write(to page: inout Page) { page.wrapped([.init(message)], indent: "  ") }
}
