import ArgumentParser
import FactCheck
import JSON
import Presentation
import SessionStore

struct SessionsCommand: Command {
  static let card = CommandCard(
    name: "sessions", group: .session,
    summary: "List the sessions in the folder.",
    usage: "sessions",
    discussion: """
      For each session, the list shows the name, the articles, the claims checked and open, and \
      the time of the last change.
      """,
    examples: [.init(setUp: Examples.decided + ["save harbour"], line: "sessions")])

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let rows = try listings(at: desk).map { listing in
      do {
        let store = try SQLiteStore.open(
          listing.path, access: .readOnly, isInterrupted: desk.setup.isInterrupted)
        defer { store.close() }
        var session = Session()
        try store.forEachEntry(after: 0) { try session.apply($0) }
        return SessionsAnswer.Row(listing.name, session)
      } catch {
        if desk.setup.isInterrupted() { throw CancellationError() }
        return SessionsAnswer.Row(
          name: listing.name, error: Explanations.explanation(of: error).message)
      }
    }
    return SessionsAnswer(
      folder: desk.setup.folder.path, sessions: rows,
      current: desk.session.store == nil ? nil : desk.session.name)
  }
}

extension SessionsCommand {
  /// The first session creates the folder.
  private func listings(at desk: Desk) throws -> [SessionListing] {
    do {
      return try desk.setup.folder.list()
    } catch StoreError.missing {
      return []
    }
  }
}

/// The sessions of a folder.
struct SessionsAnswer: Answer {
  struct Row: JSONWritable {
    var name: String
    var articles: Int?
    var claims: Int?
    var checked: Int?
    var open: Int?
    var changed: Timestamp?
    /// Why it cannot be read; `nil` if it can.
    var error: String?

    init(_ name: String, _ session: Session) {
      let tally = session.tally
      self.name = name
      articles = session.articles.count
      claims = tally.claims
      checked = tally.checked
      open = tally.open
      changed = session.modified
    }

    init(name: String, error: String) {
      self.name = name
      self.error = error
    }

    var json: JSONValue {
      [
        "name": name, "articles": articles, "claims": claims, "checked": checked, "open": open,
        "changed": changed, "error": error,
      ]
    }
  }

  var folder: String
  var sessions: [Row]
  var current: String?

  var json: JSONValue { ["folder": folder, "sessions": sessions, "current": current] }

  var isPaged: Bool { true }

  func write(to page: inout TextOutput) {
    guard !sessions.isEmpty else {
      page.line("no sessions in \(folder)")
      return
    }
    page.table(
      sessions.filter { $0.error == nil }.map { row in
        [
          .init(row.name == current ? "*" : " "), .init(row.name, .bold),
          .init(
            "\(Counted.text(row.articles ?? 0, "article")), \(Counted.text(row.claims ?? 0, "claim"))"
          ),
          .init("\(row.checked ?? 0) checked, \(row.open ?? 0) open"),
          .init(row.changed.map { DateWords.text($0.day) } ?? ""),
        ]
      }, shrinking: 2, indent: 0)
    for row in sessions {
      guard let error = row.error else { continue }
      page.wrapped(
        [.init(row.name, .bold), .init("  \(error)", .bad)], first: "   ", indent: "     ")
    }
  }
}
