import ArticleLoading
import ArticleText
import ClaimLibrary
import FactCheck
import Presentation
import SessionStore

/// The desk for commands: a session, the analyst, and the last list.
public final class Desk {
  package let setup: DeskSetup
  package var session: OpenSession
  var settings = Settings()
  /// The results of the last list, for `@`; `nil` if nothing was listed yet.
  var results: [ItemID]? { didSet { suggestions = [] } }
  /// The groups of the last `lint`, if it was the last list: each suggests a line with `@`.
  var suggestions: [LintGroup] = []
  /// The sentences that `suggest` listed last, for `@1,3`; `nil` if none were listed yet.
  var suggested: SuggestedSentences?
  /// The sessions and helpers for which a person agreed, in this run, that the helper gets texts.
  var agreedHelpers: Set<[String]> = []
  /// The results of the last `match`, for `same c1 @1`, each with the claim for which it was found; `nil` for a text.
  var matches: [(check: LibraryClaim, claim: ClaimID?)] = []
  /// The current line, as typed.
  var line = ""
  /// The long texts pasted in this run, the newest last.
  var pastes: [PastedText] = []
  /// Texts written in an editor for the current line, which must not be lost if the line fails.
  var writtenTexts: [String] = []
  /// Lines that failed in a mode of keys, with the texts typed for them.
  var failedLines: [String] = []
  /// The keys of the prompt, if there is one.
  var boundKeys: () -> [BoundKeys] = { [] }
  /// Steps by others that were not reported to the analyst yet.
  private(set) var news: [Entry] = []
  /// An entry of this desk that was in doubt until it was read, and was not reported to the analyst yet.
  private(set) var settled: Entry?
  /// How a full-screen mode asks questions; `nil` means that the console asks.
  var asker: ((String) -> Bool)?
  private(set) lazy var positions = ReviewPositions(
    path: setup.positionsFile, isInterrupted: setup.isInterrupted)
  /// The number of the source being loaded, for the progress row: `3 of 12: `.
  var progressLead = ""
  /// Whether a blind review is going on.
  var isReviewingBlind = false
  /// What an analyst who reads blind saw last.
  var blindView: BlindView?
  /// Whether the desk was closed.
  var isLeft = false
  /// The session that a command refused to leave because its file has gone: the next command leaves it.
  weak var refusedToLeave: OpenSession?

  /// Sets up a desk.
  /// - Parameter name: the session, by name or path; `nil` for an untitled one.
  /// - Throws: `StoreError` if it exists and cannot be opened, `DeskError` for an invalid name.
  public init(_ setup: DeskSetup, session name: String?) throws {
    self.setup = setup
    session = try OpenSession(toBe: "", in: SessionFolder(path: ""), isNamed: false)
    if let reason = setup.sessions.reasonNotToUse { throw reason }
    session = try name.map(openOrBegin) ?? untitled()
    try checkAnalyst(in: session.repository)
    readDeskSettings()
  }

  /// The session's state, as the analyst may see it.
  package var state: Session { readsBlind ? seenBlind.session : session.state }
  package var console: any Console { setup.console }

  /// The analyst: enrolled on the session's server, else from the launch option, else the setting, else the machine.
  private(set) lazy var fallbackAnalyst = setup.fallbackAnalyst()
  package var analyst: String {
    session.enrolledName ?? setup.analyst ?? settings.analyst ?? fallbackAnalyst
  }
  /// Whether a server, the launch line or a setting gives the analyst.
  package var knowsAnalyst: Bool {
    session.enrolledName != nil || setup.analyst != nil || settings.analyst != nil
  }

  /// Ends a long task if a signal has asked the program to stop: for loops of commands that neither write nor
  /// change anything.
  func checkInterrupted() throws {
    if setup.isInterrupted() { throw CancellationError() }
  }

  /// The bytes of a file for a command; a signal ends the wait for them.
  func bytes(ofFile path: String, limit: Int) throws(LoadError) -> [UInt8] {
    try FileBytes.read(path, limit: limit, isCancelled: setup.isInterrupted)
  }

  // MARK: Changing

  /// Gets changes from the session's rules and appends them: durable before this returns.
  ///
  /// If the program was interrupted before, nothing changes. If another process appended first, its steps are
  /// read and the rule runs again on the new state, so that nothing is lost and nothing happens that the new
  /// state forbids.
  ///
  /// - Parameter keepsInterrupted: whether the changes are those that a command completed before Ctrl-C, which
  ///   stopped the rest.
  @discardableResult
  func change(
    blobs: [Blob] = [], keepsInterrupted: Bool = false, _ rule: (Session) throws -> [Change]
  ) throws -> Entry {
    for _ in 0..<20 {
      // What is hidden counts all the same.
      let changes = try rule(session.state)
      try refuseChangesOfHidden(changes)
      // Ctrl-C during the command cancels what it was about to do.
      if setup.isInterrupted(), !keepsInterrupted { throw CancellationError() }
      try confirmOverNews(changes)
      do {
        if let beginning = try session.firstChanges() {
          _ = try session.append(
            step(of: beginning, line: SessionBeginning.line), blobs: [], waiting: setup.waiting)
        }
        return try session.append(step(of: changes), blobs: blobs, waiting: setup.waiting)
      } catch StoreError.conflict {
        try refresh(isBehind: true)
      } catch StoreError.exists where session.store == nil && !session.isNamed {
        // Somebody else's untitled session has got the name of the day.
        session = try untitled()
        readDeskSettings()
      }
    }
    throw StoreError.busy(session.location)
  }

  /// A step that the analyst takes now.
  /// - Parameter line: the line for the log; without it, the typed one.
  func step(of changes: [Change], line: String? = nil) -> Step {
    Step(
      id: setup.makeID(), at: now, analyst: analyst, line: line ?? self.line, changes: changes,
      salt: setup.makeSalt())
  }

  /// Redacts a source or words in the log: durable before this returns.
  /// - Parameters:
  ///   - line: the line for the log; without it, the typed one.
  ///   - redaction: what to remove; asked again when others have appended something.
  func redact(line: String? = nil, _ redaction: () throws -> Redaction) throws -> Entry {
    let line = line ?? self.line
    for _ in 0..<20 {
      do {
        return try session.redact(redaction()) { step(of: [$0], line: line) }
      } catch StoreError.nothingToRedact(let item) {
        throw DeskError.nothingToRedact(item, wasRedacted: false)
      } catch StoreError.noWordsToRedact {
        throw DeskError.noWordsToRedact(unsearched: [])
      } catch StoreError.conflict {
        try refresh(isBehind: true)
      }
    }
    throw StoreError.busy(session.location)
  }

  /// The current time, never before the last entry's: a log's times must not go back with a clock.
  var now: Timestamp { max(setup.clock(), state.modified ?? setup.clock()) }

  /// The day of the desk: the current one where the analyst is.
  var today: CalendarDay { setup.clockOnWall.day(at: now) }

  /// The names that can sign entries of the session on its server; none in a folder, or while the server is away.
  var enrolledNames: [String] { (try? session.repository.enrolledNames()) ?? [] }

  /// Reads what others have appended.
  /// - Parameter isBehind: whether it is known that there is something, because an append met it.
  /// - Throws: `DeskError.alreadyRecorded` if the current line repeats one whose outcome was unknown, and the log has it.
  func refresh(isBehind: Bool = false) throws {
    var entries = try session.refresh(isBehind: isBehind)
    let settled = session.settleDoubt(in: &entries)
    news += entries
    guard let settled else { return }
    if settled.step.line == line { throw DeskError.alreadyRecorded(entry: settled.sequence) }
    self.settled = settled
  }

  /// Asks a person before overwriting a colleague's change that was not displayed yet.
  private func confirmOverNews(_ changes: [Change]) throws {
    let unseen = news.filter { changes.buildOn($0.step.changes) }
    guard console.isInteractive, let last = unseen.last else { return }
    let question =
      "\(last.step.analyst) has just changed this (entry \(last.sequence): "
      + "\(ScreenText.shown(inView(last).step.line, singleLine: true))). Continue?"
    guard asker?(question) ?? console.confirm(question) else { throw DeskError.declined }
  }

  /// Returns the news since the last call.
  func drainNews() -> [Entry] {
    defer { news = [] }
    return news
  }

  /// Returns the entry that is no longer in doubt, once.
  func drainSettled() -> Entry? {
    defer { settled = nil }
    return settled
  }

  // MARK: Looking

  /// The session's state, for a command that only reads it.
  /// - Throws: `DeskError.notYetSaved` if nothing was saved under the given name.
  func existingState() throws -> Session {
    if session.isNamed, session.store == nil, !console.isInteractive {
      throw DeskError.notYetSaved(session.name, nearest: nearest(to: session.name))
    }
    return state
  }

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

  /// The article of an address, or the current one.
  func article(_ word: AddressWord?) throws -> Article {
    guard let word else { return try currentArticle() }
    guard case .article(let id) = try item(word, expected: [.article]) else {
      throw AddressError.wrongKind(word.text, expected: "an article")
    }
    return try state.existing(id)
  }

  func text(of article: Article) throws -> IndexedText {
    try session.text(of: article)
  }

  func passage(_ word: AddressWord) throws -> PlaceResolver.Resolution {
    let word = try spelledOut(word)
    guard let address = Address(word.word) else {
      throw fault(word.text, expected: [.sentences])
    }
    guard case .place(let place) = address else {
      throw AddressError.wrongKind(word.text, expected: "a sentence or words of an article")
    }
    let article = try article(place.article)
    return try PlaceResolver(article: article.id, body: text(of: article).body).resolve(place)
  }

  /// Any numbered item.
  /// - Parameter expected: the kinds that the command accepts, for the message if the word is not an address.
  func item(_ word: AddressWord, expected: [AddressKind] = AddressKind.numbered) throws -> ItemID {
    switch Address(word.word) {
    case .article(let id): return .article(try state.existing(id).id)
    case .claim(let id): return .claim(try state.existing(id).id)
    case .evidence(let id): return .evidence(try state.existing(id).id)
    case .note(let id): return .note(try state.existing(id).id)
    case .question(let id): return .question(try state.existing(id).id)
    case .review(let id): return .review(try state.existing(id).id)
    case .place:
      throw AddressError.wrongKind(word.text, expected: AddressKind.choice(expected))
    case nil: throw fault(word.text, expected: expected)
    }
  }
}
