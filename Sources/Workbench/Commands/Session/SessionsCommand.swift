import ArgumentParser
import FactCheck
import Presentation
import SessionStore

struct SessionsCommand: Command {
  static let card = CommandCard(
    name: "sessions", group: .session,
    summary: "List the sessions in the folder or on the server.",
    usage: "sessions",
    discussion: """
      For each session, the list shows the name, the articles, the claims checked and open, and \
      the time of the last change.
      """,
    examples: [.init(setUp: Examples.decided + ["save harbour"], line: "sessions")])

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let rows = try listings(at: desk).map { listing in
      if let summary = listing.summary { return SessionsAnswer.Row(listing.name, summary) }
      do {
        let store = try desk.setup.sessions.open(
          listing.name, access: .readOnly, waiting: desk.setup.waiting)
        defer { store.close() }
        var session = Session()
        try store.forEachEntry(after: 0) { try session.apply($0) }
        return SessionsAnswer.Row(listing.name, SessionSummary(of: session))
      } catch {
        if desk.setup.isInterrupted() { throw CancellationError() }
        return SessionsAnswer.Row(
          name: listing.name, error: Explanations.explanation(of: error).message)
      }
    }
    return SessionsAnswer(
      folder: desk.setup.sessions.location, sessions: rows,
      current: desk.session.store == nil ? nil : desk.session.name)
  }
}

extension SessionsCommand {
  /// The first session creates the folder.
  private func listings(at desk: Desk) throws -> [SessionListing] {
    do {
      return try desk.setup.sessions.list()
    } catch StoreError.missing {
      return []
    }
  }
}

extension SessionsAnswer.Row {
  fileprivate init(_ name: String, _ summary: SessionSummary) {
    self.init(
      name: name, articles: summary.articles, claims: summary.claims, checked: summary.checked,
      open: summary.open, changed: summary.modified)
  }
}
