import ArgumentParser
import FactCheck
import SessionStore

struct SessionsCommand: Command {
  static let card = CommandCard(
    name: "sessions", group: .session,
    summary: "List the sessions of the folder.",
    usage: "sessions",
    discussion: "Name, articles, claims checked and open, and the time of the last change.",
    examples: [.init(setUp: Examples.decided + ["save harbour"], line: "sessions")])

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let rows = try desk.setup.folder.list().map { listing in
      do {
        let store = try SQLiteStore.open(listing.path, access: .readOnly)
        defer { store.close() }
        var session = Session()
        try store.forEachEntry(after: 0) { try session.apply($0) }
        return SessionsAnswer.Row(listing.name, session)
      } catch {
        return SessionsAnswer.Row(
          name: listing.name, error: Explanations.explanation(of: error).message)
      }
    }
    return SessionsAnswer(
      folder: desk.setup.folder.path, sessions: rows,
      current: desk.session.store == nil ? nil : desk.session.name)
  }
}

/// The sessions of a folder.
struct SessionsAnswer: Answer {
  struct Row: Encodable, Sendable {
    var name: String
    var articles: Int?
    var claims: Int?
    var checked: Int?
    var open: Int?
    var changed: Timestamp?
    /// Why it cannot be read, where it cannot.
    var error: String?

    init(_ name: String, _ session: Session) {
      let claims = session.claims
      self.name = name
      articles = session.articles.count
      self.claims = claims.count
      checked = claims.filter { $0.standing.status == .checked }.count
      open = claims.filter { $0.standing.status == .open }.count
      changed = session.modified
    }

    init(name: String, error: String) {
      self.name = name
      self.error = error
    }
  }

  var folder: String
  var sessions: [Row]
  var current: String?

  var isPaged: Bool { true }

  func write(to page: inout Page) {
    guard !sessions.isEmpty else {
      page.line("no sessions in \(folder)")
      return
    }
    page.table(
      sessions.map { row in
        if let error = row.error {
          return [.init(" "), .init(row.name, .bold), .init(error, .bad)]
        }
        return [
          .init(row.name == current ? "*" : " "), .init(row.name, .bold),
          .init(
            "\(Counted.text(row.articles ?? 0, "article")), \(Counted.text(row.claims ?? 0, "claim"))"
          ),
          .init("\(row.checked ?? 0) checked, \(row.open ?? 0) open"),
          .init(row.changed.map { DateWords.text($0) } ?? ""),
        ]
      }, shrinking: 1, indent: 0)
  }
}
