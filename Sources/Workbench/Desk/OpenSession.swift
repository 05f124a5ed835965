import ArticleText
import FactCheck
import Presentation
import SessionStore

/// A session on the desk: its state, its log, and cached texts.
package final class OpenSession {
  /// Its name; for a path, the file's name without extension.
  package var name: String
  /// The path of its file.
  var path: String
  /// Whether the analyst chose the name; an untitled session is named after its day.
  package var isNamed: Bool
  /// The state that the log produces.
  private(set) var state = Session()
  /// The hash of the last entry of that state; zero before the first.
  private(set) var head = Digest.zero
  /// Checks the passages of the log against their texts.
  private var passages = PassageCheck()
  /// What a session that does not exist yet begins with.
  private var beginning = SessionBeginning()
  /// The log; `nil` until the first change creates the file.
  package private(set) var store: (any EntryStore)?
  private(set) var currentArticle: ArticleID?
  /// Texts by the hashes of their sentences, because a text can be split again.
  private var texts: [[Digest]: IndexedText] = [:]

  /// Makes a session that its first change creates.
  init(toBe name: String, path: String, isNamed: Bool) {
    self.name = name
    self.path = path
    self.isNamed = isNamed
  }

  /// Opens a session.
  /// - Parameter progress: receives the number of entries read, from time to time.
  init(
    name: String, path: String, isNamed: Bool, store: any EntryStore, progress: (Int) -> Void
  ) throws {
    self.name = name
    self.path = path
    self.isNamed = isNamed
    self.store = store
    try reload(from: store, progress: progress)
  }

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
  /// - Returns: the new entries.
  func refresh() throws -> [Entry] {
    guard let store, store.mayHaveChanged() else { return [] }
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
  func copy(to target: String, isInterrupted: @escaping () -> Bool) throws {
    if hasLostItsFile, let store = store as? SQLiteStore {
      try store.copy(to: target)
    } else {
      try SQLiteStore.copy(from: path, to: target, isInterrupted: isInterrupted)
    }
  }

  /// Appends a step durably and applies it.
  ///
  /// If the step is stored but the system did not confirm that it is durable, it is applied and the store's
  /// error is thrown nevertheless.
  func append(_ step: Step, blobs: [Blob]) throws -> Entry {
    let entry: Entry
    do throws(StoreError) {
      if let store {
        entry = try store.append(step, blobs: blobs, after: state.sequence)
      } else {
        OutputFile.makeFolders(above: path)
        let (store, first) = try SQLiteStore.create(path, first: step, blobs: blobs)
        self.store = store
        entry = first
      }
    } catch {
      if error.mayHaveBeenDone { catchUp() }
      throw error
    }
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
    try reload(from: store)
    return entry
  }

  /// Reads the log after a change that may have been stored; a failed read is repeated before the next command.
  private func catchUp() {
    if let store {
      for entry in (try? store.entries(after: state.sequence, through: nil)) ?? [] {
        try? apply(entry)
      }
      return
    }
    store = try? SQLiteStore.open(path, access: .readWrite)
    if let store { try? reload(from: store) }
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
        path, detail: "the sentences, pages or headline of \(article.id) do not fit its text")
    }
    let text = IndexedText(body)
    texts[key] = text
    return text
  }

  /// Continues the log under its new or old name.
  func reopen(as name: String, path: String) throws {
    isNamed = isNamed || name != self.name
    self.name = name
    self.path = path
    let store = try SQLiteStore.open(path, access: .readWrite)
    self.store = store
    // Between closing and opening, another file may have taken the name.
    try reload(from: store)
  }

  /// Renames a session that does not exist yet.
  func name(_ name: String, path: String) {
    self.name = name
    self.path = path
    isNamed = true
  }

  package func close() { store?.close() }
}
