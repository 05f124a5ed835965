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
  /// How far the work is.
  private let work: WorkSummary?
  private let now: Timestamp

  package var json: JSONValue {
    [
      "session": session, "path": path, "saved": saved, "entries": entries,
      "articles": articles, "claims": claims, "work": work,
    ]
  }

  /// - Parameters:
  ///   - work: where the work is, if the message is followed by it.
  ///   - now: the time.
  package init(
    _ message: String, work: WorkSummary? = nil, now: Timestamp, name: String, path: String,
    saved: Bool, state: Session
  ) {
    self.work = work
    self.now = now
    session = name
    self.path = path
    self.saved = saved
    entries = state.sequence
    articles = state.newestArticles.count
    claims = state.tally.claims
    self.message = message
  }

  package func write(to page: inout TextOutput) {
    let rest = work.map { ": \($0.line(by: page.clock, now: now))" } ?? ""
    page.wrapped([.init(message + rest)], indent: "  ")
  }
}
