import ArticleText
import FactCheck
import Presentation
import SessionStore

/// A session on the desk: its state, its log, and the texts that were looked at.
package final class OpenSession {
  /// Its name; for one that is a path, the file's name without ending.
  package var name: String
  /// Its file.
  var path: String
  /// Whether the analyst gave the name; an untitled session is named after its day.
  package var isNamed: Bool
  /// What the log adds up to.
  private(set) var state = Session()
  /// Holds the passages of the log against their texts.
  private var passages = PassageCheck()
  /// The log; `nil` until the first change brings the file into being.
  package private(set) var store: (any EntryStore)?
  /// The article that addresses without one mean.
  private(set) var currentArticle: ArticleID?
  /// Texts by their sentences: those may be split anew.
  private var texts: [[Digest]: IndexedText] = [:]

  /// A session that comes into being with its first change.
  init(toBe name: String, path: String, isNamed: Bool) {
    self.name = name
    self.path = path
    self.isNamed = isNamed
  }

  /// A session that exists.
  /// - Parameter progress: is told from time to time how many entries were read.
  init(
    name: String, path: String, isNamed: Bool, store: any EntryStore, progress: (Int) -> Void
  ) throws {
    self.name = name
    self.path = path
    self.isNamed = isNamed
    self.store = store
    try store.forEachEntry(after: 0) { entry in
      if entry.sequence % 1000 == 1 { progress(entry.sequence - 1) }
      try state.apply(entry)
      try passages.check(entry) { try? store.blob($0) }
    }
    currentArticle = newestArticle
  }

  /// Reads what others appended since the last look.
  /// - Returns: their entries.
  func refresh() throws -> [Entry] {
    guard let store, store.mayHaveChanged() else { return [] }
    let tail = try store.entries(after: state.sequence, through: nil)
    if tail.contains(where: { $0.step.changes.contains { $0.isRedaction } }) {
      // What was struck out must not live on here.
      try reload(from: store)
      return tail
    }
    for entry in tail { try apply(entry) }
    return tail
  }

  /// Appends a step, durably, and moves the state by it.
  ///
  /// When it is stored, but the system did not confirm that for good, the state moves and the store's
  /// error is thrown all the same.
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

  /// Strikes a source out of the log, and out of what this session knows.
  func redact(_ item: ItemID, as step: (Change) -> Step) throws -> Entry {
    guard let store else { throw StoreError.nothingToRedact(item) }
    let entry: Entry
    do throws(StoreError) {
      entry = try store.redact(item, after: state.sequence, as: step)
    } catch {
      if error.mayHaveBeenDone { try? reload(from: store) }
      throw error
    }
    try reload(from: store)
    return entry
  }

  /// Reads what the log holds after an edit that may have been stored; what cannot be read now is read
  /// before the next command.
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

  private func reload(from store: any EntryStore) throws {
    var state = Session()
    var passages = PassageCheck()
    try store.forEachEntry(after: 0) { entry in
      try state.apply(entry)
      try passages.check(entry) { try? store.blob($0) }
    }
    self.state = state
    self.passages = passages
    if currentArticle.flatMap({ state.article($0) }) == nil { currentArticle = newestArticle }
  }

  private func apply(_ entry: Entry) throws {
    try state.apply(entry)
    try passages.check(entry) { try? store?.blob($0) }
    if currentArticle.flatMap({ state.article($0) }) == nil { currentArticle = newestArticle }
  }

  private var newestArticle: ArticleID? { state.articles.last?.id }

  /// Makes an article the one that addresses mean.
  func use(_ article: ArticleID) { currentArticle = article }

  /// The text of an article.
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
        path, detail: "the list of sentences or pages of \(article.id) is no list")
    }
    let text = IndexedText(body)
    texts[key] = text
    return text
  }

  /// Goes on with the log under a name that it was given, or kept.
  func reopen(as name: String, path: String) throws {
    isNamed = isNamed || name != self.name
    self.name = name
    self.path = path
    let store = try SQLiteStore.open(path, access: .readWrite)
    self.store = store
    // Between closing and opening another file may have taken the name.
    try reload(from: store)
  }

  /// Gives a session that is yet to be another name.
  func name(_ name: String, path: String) {
    self.name = name
    self.path = path
    isNamed = true
  }

  package func close() { store?.close() }
}
