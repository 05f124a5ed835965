import ArticleText
import FactCheck
import FoundationEssentials
import Presentation
import SafeFiles
import SessionStore

/// A session on the desk: its state, its log, and cached texts.
package final class OpenSession {
  /// Where it is.
  private(set) var repository: any SessionRepository
  /// Its name; for a path, the file's name without extension.
  package private(set) var name: String
  /// Whether the analyst chose the name; an untitled session is named after its day.
  package var isNamed: Bool
  /// The name that must sign entries in it; `nil` if the analyst's settings decide.
  private(set) var enrolledName: String?
  /// The state that the log produces.
  private(set) var state = Session()
  /// The hash of the last entry of that state; zero before the first.
  private(set) var head = Digest.zero
  /// Checks the passages of the log against their texts.
  private var passages = PassageCheck()
  /// What a session that does not exist yet begins with.
  private var beginning = SessionBeginning()
  /// The step of the last append if it is not known whether the log has it.
  private var stepInDoubt: UUID?
  /// What opening the session again awaits since it was renamed and could not be read; `nil` otherwise.
  private var reopening: StoreWaiting?
  /// The log; `nil` until the first change creates the file.
  package private(set) var store: (any EntryStore)?
  private(set) var currentArticle: ArticleID?
  /// Texts by the hashes of their sentences, because a text can be split again.
  private var texts: [[Digest]: IndexedText] = [:]

  /// Makes a session that its first change creates.
  /// - Throws: `StoreError` if the server does not say who signs entries there.
  init(toBe name: String, in repository: any SessionRepository, isNamed: Bool) throws {
    self.repository = repository
    self.name = name
    self.isNamed = isNamed
    enrolledName = try repository.enrolledName()
  }

  /// Opens a session.
  /// - Parameter progress: receives the number of entries read, from time to time.
  init(
    name: String, in repository: any SessionRepository, isNamed: Bool, store: any EntryStore,
    progress: (Int) -> Void
  ) throws {
    self.repository = repository
    self.name = name
    self.isNamed = isNamed
    enrolledName = try repository.enrolledName()
    self.store = store
    try reload(from: store, progress: progress)
  }

  /// The path of its file, or its address on a server.
  package var location: String { repository.location(of: name) }

  /// A text that two values for one session share: the path of its file without links, or its address.
  var identity: String { resolvedPath(location) ?? location }

  /// Gives a session that does not exist yet the settings of the desk; its first change stores them.
  /// - Throws: the rules' refusal of a value; then it begins without any.
  func begin(with beginning: SessionBeginning) throws {
    guard store == nil else { return }
    (self.beginning, state) = (SessionBeginning(), Session())
    state = try Session(beginning)
    self.beginning = beginning
  }

  /// The changes that must be stored before any other; `nil` if there are none.
  func firstChanges() throws -> [Change]? {
    guard store == nil else { return nil }
    let changes = try beginning.changes()
    return changes.isEmpty ? nil : changes
  }

  /// Reads entries that others have appended.
  /// - Parameter isBehind: whether it is known that there are some.
  /// - Returns: the new entries.
  func refresh(isBehind: Bool) throws -> [Entry] {
    if let reopening { try reopen(as: name, waiting: reopening) }
    guard let store, isBehind || store.mayHaveChanged() else { return [] }
    let tail = try store.entries(after: state.sequence, through: nil)
    if tail.contains(where: { $0.step.changes.contains { $0.isRedaction } }) {
      // Redacted text must not remain in memory.
      try reload(from: store)
      return tail
    }
    for entry in tail { try apply(entry) }
    return tail
  }

  /// Makes sure that the session's file is still the one that was opened, so that it contains what was saved.
  func checkFile() throws { try store?.checkFile() }

  /// Whether the session's file was moved, removed or replaced since it was opened. It can still be read.
  var hasLostItsFile: Bool {
    do {
      try checkFile()
      return false
    } catch StoreError.moved { return true } catch { return false }
  }

  /// Writes a copy under another name, also if the session's file has gone.
  /// - Parameter progress: called from time to time with the number of entries copied.
  func copy(to target: SessionTarget, waiting: StoreWaiting, progress: (Int) -> Void) throws {
    var source = store
    // Another file can have its name now.
    let isOpened = !hasLostItsFile
    if isOpened { source = try repository.open(name, access: .readOnly, waiting: waiting) }
    defer { if isOpened { source?.close() } }
    guard let source else { return }
    try target.repository.addCopy(
      of: source, as: target.name, summary: SessionSummary(of: state), waiting: waiting,
      progress: progress)
  }

  /// Appends a step durably and applies it.
  ///
  /// If the step is stored but the system did not confirm that it is durable, it is applied and the store's
  /// error is thrown nevertheless.
  func append(_ step: Step, blobs: [Blob], waiting: StoreWaiting) throws -> Entry {
    let entry: Entry
    do throws(StoreError) {
      let summary = { self.summary(after: step) }
      if let store {
        entry = try store.append(step, blobs: blobs, after: state.sequence, summary: summary)
      } else {
        if let file = repository.path(ofFile: name) { OutputFile.makeFolders(above: file) }
        let (store, first) = try repository.create(
          name, first: step, blobs: blobs, summary: summary, waiting: waiting)
        self.store = store
        entry = first
      }
    } catch {
      if error.mayHaveBeenDone {
        let hasStep = catchUp(step, waiting)
        if case .outcomeUnknown = error, !hasStep { stepInDoubt = step.id }
      }
      throw error
    }
    stepInDoubt = nil
    try apply(entry)
    return entry
  }

  /// Redacts a source or words in the log and in memory.
  func redact(_ redaction: Redaction, as step: (Change) -> Step) throws -> Entry {
    guard let store else {
      if case .source(let item) = redaction { throw StoreError.nothingToRedact(item) }
      throw StoreError.noWordsToRedact
    }
    let entry: Entry
    do throws(StoreError) {
      entry = try store.redact(
        redaction, keeping: importedWordings, after: state.sequence, as: step)
    } catch {
      if error.mayHaveBeenDone { try? reload(from: store) }
      throw error
    }
    do {
      try reload(from: store)
    } catch let error as StoreError {
      throw StoreError.notReadAfterwards(location, entry: entry.sequence, detail: error.detail)
    }
    return entry
  }

  /// Reads the log after a change that may have been stored; a failed read is repeated before the next command.
  /// - Returns: whether the log turned out to have the step.
  private func catchUp(_ step: Step, _ waiting: StoreWaiting) -> Bool {
    if let store {
      let tail = (try? store.entries(after: state.sequence, through: nil)) ?? []
      for entry in tail { try? apply(entry) }
      return tail.contains { $0.step.id == step.id }
    }
    store = try? repository.open(name, access: .readWrite, waiting: waiting)
    guard let store, (try? reload(from: store)) != nil else { return false }
    return state.firstEntryID == step.id
  }

  /// Removes from entries that were read the one that was in doubt, if it is among them.
  func settleDoubt(in entries: inout [Entry]) -> Entry? {
    guard let index = entries.firstIndex(where: { $0.step.id == stepInDoubt }) else { return nil }
    stepInDoubt = nil
    return entries.remove(at: index)
  }

  /// What a list says of the session once a step is its next entry.
  private func summary(after step: Step) -> SessionSummary {
    var next = state
    // A step that does not apply is refused when its entry is applied.
    try? next.apply(Entry(sequence: state.sequence + 1, step: step, hash: .zero))
    return SessionSummary(of: next)
  }

  private func reload(
    from store: any EntryStore, progress: (Int) -> Void = { _ in }
  ) throws {
    var state = Session()
    var head = Digest.zero
    var passages = PassageCheck()
    try store.forEachEntry(after: 0) { entry in
      if entry.sequence % 1000 == 1 { progress(entry.sequence - 1) }
      try state.apply(entry)
      try passages.check(entry) { try? store.blob($0) }
      head = entry.hash
    }
    (self.state, self.head, self.passages) = (state, head, passages)
    if currentArticle.flatMap({ state.article($0) }) == nil { currentArticle = newestArticle }
  }

  private func apply(_ entry: Entry) throws {
    try state.apply(entry)
    head = entry.hash
    try passages.check(entry) { try? store?.blob($0) }
    if currentArticle.flatMap({ state.article($0) }) == nil { currentArticle = newestArticle }
  }

  private var newestArticle: ArticleID? { state.articles.last?.id }

  /// Chooses the current article.
  func use(_ article: ArticleID) { currentArticle = article }

  func text(of article: Article) throws -> IndexedText {
    let key = [article.content.text, article.content.sentences]
    if let text = texts[key] { return text }
    guard let store else { throw StoreError.unknownBlob(article.content.text) }
    let bytes = try store.blob(article.content.text)
    guard
      let body = ArticleBody(
        text: bytes, sentenceList: try store.blob(article.content.sentences),
        pageList: try article.content.pages.map { try store.blob($0) } ?? []),
      article.content.fits(body)
    else {
      throw StoreError.damaged(
        location, detail: "the sentences, pages or headline of \(article.id) do not fit its text")
    }
    let text = IndexedText(body)
    texts[key] = text
    return text
  }

  /// Continues the log under its new or old name. If it cannot be read now, the next command tries again.
  func reopen(as name: String, waiting: StoreWaiting) throws {
    reopening = waiting
    isNamed = isNamed || name != self.name
    self.name = name
    let store = try repository.open(name, access: .readWrite, waiting: waiting)
    self.store = store
    // Between closing and opening, another file may have taken the name.
    try reload(from: store)
    reopening = nil
  }

  /// Gives a session that does not exist yet another name, perhaps in another repository.
  func name(as target: SessionTarget) throws {
    enrolledName = try target.repository.enrolledName()
    repository = target.repository
    name = target.name
    isNamed = true
  }

  /// What the first change creates, in messages.
  package var toBeCreated: String { repository is SessionFolder ? "its file" : "it" }

  package func close() { store?.close() }
}
