import ArticleLoading
import ArticleText
import FactCheck
import Presentation
import SessionStore

/// The desk at which commands work: one session, who works on it, and what was listed last.
public final class Desk {
  package let setup: DeskSetup
  package var session: OpenSession
  var settings = Settings()
  /// What the last listing showed, for `@`.
  var results: [ItemID] = []
  /// The line that is being performed, as typed.
  var line = ""
  /// The long texts that were pasted in this run, the newest last.
  var pastes: [PastedText] = []
  /// What was written in an editor for the line that is being performed: not to be lost when the
  /// line fails.
  var writtenTexts: [String] = []
  /// Lines that failed in a mode of keys, with the texts that were typed for them.
  var failedLines: [String] = []
  /// The keys of the prompt, where there is one.
  var boundKeys: () -> [BoundKeys] = { [] }
  /// Steps by others that the analyst has not been told of.
  private(set) var news: [Entry] = []
  /// How a mode that has the screen asks; the console asks when `nil`.
  var asker: ((String) -> Bool)?
  /// Where reviews were left.
  private(set) lazy var places = ReviewPlaces(
    path: setup.placesFile, isInterrupted: setup.isInterrupted)
  /// Which of several sources is being loaded, for the row that tells of progress: `3 of 12: `.
  var place = ""
  /// Whether the desk was left.
  var isLeft = false

  /// Sets up a desk.
  /// - Parameter name: the session, by name or path; untitled when `nil`.
  /// - Throws: `StoreError` when it is there and cannot be opened, `DeskError` for a bad name.
  public init(_ setup: DeskSetup, session name: String?) throws {
    self.setup = setup
    session = OpenSession(toBe: "", path: "", isNamed: false)
    if let reason = setup.folder.reasonNotToUse { throw reason }
    session = try name.map(openOrBegin) ?? untitled()
  }

  package var state: Session { session.state }
  package var console: any Console { setup.console }

  /// Who works: the launch option, else the setting, else what the machine knows.
  private(set) lazy var fallbackAnalyst = setup.fallbackAnalyst()
  package var analyst: String { setup.analyst ?? settings.analyst ?? fallbackAnalyst }
  /// Whether the launch line or a setting says who works.
  package var knowsAnalyst: Bool { setup.analyst != nil || settings.analyst != nil }

  /// Ends what takes long when the program was asked, by a signal, to stop it: for the loops of
  /// commands that neither write nor change anything meanwhile.
  func checkInterrupted() throws {
    if setup.isInterrupted() { throw CancellationError() }
  }

  /// The bytes of a file that a command names; a signal stops the waiting for them.
  func bytes(ofFile path: String, limit: Int) throws(LoadError) -> [UInt8] {
    try FileBytes.read(path, limit: limit, isCancelled: setup.isInterrupted)
  }

  // MARK: Changing

  /// Asks the session for changes and makes them: durable before this returns.
  ///
  /// When the program was interrupted meanwhile, nothing is changed. When another process was faster,
  /// its steps are read and the rule is asked again on the new state, so that nothing is lost and
  /// nothing is done that the new state forbids.
  @discardableResult
  func change(blobs: [Blob] = [], _ rule: (Session) throws -> [Change]) throws -> Entry {
    for _ in 0..<20 {
      let changes = try rule(state)
      // Whoever pressed Ctrl-C while the command worked does not want what it was about to do.
      if setup.isInterrupted() { throw CancellationError() }
      try confirmOverNews(changes)
      let step = Step(
        id: setup.makeID(), at: now, analyst: analyst, line: line, changes: changes,
        salt: setup.makeSalt())
      do {
        return try session.append(step, blobs: blobs)
      } catch StoreError.conflict {
        try refresh()
      }
    }
    throw StoreError.busy(session.path)
  }

  /// Strikes a source out of the log: durable before this returns.
  func redact(_ item: ItemID) throws -> Entry {
    for _ in 0..<20 {
      do {
        return try session.redact(item) { change in
          Step(
            id: setup.makeID(), at: now, analyst: analyst, line: line, changes: [change],
            salt: setup.makeSalt())
        }
      } catch StoreError.nothingToRedact(let item) {
        throw DeskError.nothingToRedact(item)
      } catch StoreError.conflict {
        try refresh()
      }
    }
    throw StoreError.busy(session.path)
  }

  /// The time, never before the last entry's: a log's times must not run backwards with a clock.
  var now: Timestamp { max(setup.clock(), state.modified ?? setup.clock()) }

  /// Reads what others did meanwhile.
  func refresh() throws { news += try session.refresh() }

  /// A person who has not seen what a colleague just did is asked before writing over it.
  private func confirmOverNews(_ changes: [Change]) throws {
    let unseen = news.filter { changes.buildOn($0.step.changes) }
    guard console.isInteractive, let last = unseen.last else { return }
    let question =
      "\(last.step.analyst) has just changed this (entry \(last.sequence): "
      + "\(ScreenText.shown(last.step.line, singleLine: true))). Continue?"
    guard asker?(question) ?? console.confirm(question) else { throw DeskError.declined }
  }

  /// Hands over what is new since the last call.
  func takeNews() -> [Entry] {
    defer { news = [] }
    return news
  }

  // MARK: Looking

  /// The session's state, for a command that looks at it.
  /// - Throws: `DeskError.notYetSaved` when a name was given that nothing was ever saved under.
  func existingState() throws -> Session {
    if session.isNamed, session.store == nil, !console.isInteractive {
      throw DeskError.notYetSaved(session.name, nearest: nearest(to: session.name))
    }
    return state
  }

  /// The article that addresses without one mean.
  func currentArticle() throws -> Article {
    guard let id = session.currentArticle, let article = state.article(id) else {
      throw AddressError.noArticle
    }
    return article
  }

  /// An article, or the current one.
  func article(_ id: ArticleID?) throws -> Article {
    try id.map { id throws(RuleError) in try state.existing(id) } ?? currentArticle()
  }

  /// The article that an address names, or the current one.
  func article(_ word: AddressWord?) throws -> Article {
    guard let word else { return try currentArticle() }
    guard case .article(let id) = try item(word, wanted: [.article]) else {
      throw AddressError.wrongKind(word.text, wanted: "an article")
    }
    return try state.existing(id)
  }

  /// The text of an article.
  func text(of article: Article) throws -> IndexedText {
    try session.text(of: article)
  }

  /// The passage that an address names.
  func passage(_ word: AddressWord) throws -> PlaceResolver.Resolution {
    guard let address = Address(word.word) else {
      throw fault(word.text, wanted: [.sentences])
    }
    guard case .place(let place) = address else {
      throw AddressError.wrongKind(word.text, wanted: "a sentence or words of an article")
    }
    let article = try article(place.article)
    return try PlaceResolver(article: article.id, body: text(of: article).body).resolve(place)
  }

  /// A list of claims.
  /// - Parameter toChange: whether they will be changed; a person is then shown what `@` means.
  func claims(_ word: AddressWord, toChange: Bool = false) throws -> [ClaimID] {
    let ids = try ItemList.read(word.text, results: results, newest: state.allClaims.count) {
      if case .claim(let id) = $0 { id } else { nil }
    }
    if toChange, word.text == "@" { try confirmResults(ids.map { .claim($0) }) }
    return ids
  }

  /// Any one thing that has a number.
  /// - Parameter wanted: the kinds that the command takes, for the message where the word is no address.
  func item(_ word: AddressWord, wanted: [AddressKind] = AddressKind.numbered) throws -> ItemID {
    switch Address(word.word) {
    case .article(let id): return .article(try state.existing(id).id)
    case .claim(let id): return .claim(try state.existing(id).id)
    case .evidence(let id): return .evidence(try state.existing(id).id)
    case .note(let id): return .note(try state.existing(id).id)
    case .review(let id): return .review(try state.existing(id).id)
    case .place:
      throw AddressError.wrongKind(word.text, wanted: "an article, claim, evidence, note or review")
    case nil: throw fault(word.text, wanted: wanted)
    }
  }

  /// Things of any kinds that will be changed: one address, a list, or `@`.
  func itemsToChange(_ word: AddressWord) throws -> [ItemID] {
    if word.text == "@" {
      guard !results.isEmpty else { throw AddressError.noResults }
      try confirmResults(results)
      return results
    }
    switch word.text.first {
    case "c": return try claims(word).map { .claim($0) }
    case "a" where !word.text.contains("."):
      return try ItemList.read(word.text, results: results, newest: state.allArticles.count) {
        if case .article(let id) = $0 { id } else { nil as ArticleID? }
      }.map { .article($0) }
    case "e":
      return try ItemList.read(word.text, results: results, newest: state.allEvidence.count) {
        if case .evidence(let id) = $0 { id } else { nil as EvidenceID? }
      }.map { .evidence($0) }
    case "n":
      return try ItemList.read(word.text, results: results, newest: state.allNotes.count) {
        if case .note(let id) = $0 { id } else { nil as NoteID? }
      }.map { .note($0) }
    case "r":
      return try ItemList.read(word.text, results: results, newest: state.allReviews.count) {
        if case .review(let id) = $0 { id } else { nil as ReviewID? }
      }.map { .review($0) }
    default: return [try item(word)]
    }
  }
}
