/// Compares the passages in a log with the texts of their articles.
///
/// Entries name texts by their hashes, so code that has the texts calls this beside `Session.apply`. Passages
/// without a text are not compared: one that only the author of a report has, or one that is missing or
/// damaged, which is reported elsewhere.
public struct PassageCheck: Sendable {
  /// Every content that an article had, by its number: a split by other rules makes another one.
  private var contents: [[ArticleContent]] = []
  /// The texts that were read, by text and sentences; few, because they can be long.
  private var bodies: [[Digest]: ArticleBody?] = [:]
  private static let mostBodies = 8

  /// Makes a check for a log that is read from its first entry.
  public init() {}

  /// Checks an entry that was just applied.
  /// - Parameters:
  ///   - entry: the entry.
  ///   - blob: returns the bytes of a hash; `nil` if they are missing or damaged.
  /// - Throws: `ReplayError.impossible` for a passage whose words or sentences differ from those at its place.
  public mutating func check(
    _ entry: Entry, _ blob: (Digest) -> [UInt8]?
  ) throws(ReplayError) {
    try check(entry.step.changes, entry.sequence, blob)
  }

  private mutating func check(
    _ changes: [Change], _ entry: Int, _ blob: (Digest) -> [UInt8]?
  ) throws(ReplayError) {
    for change in changes {
      switch change {
      case .article(_, .loaded(_, let content, _)): contents.append([content])
      case .article(let id, .resegmented(_, let split)):
        guard contents.indices.contains(id.index), var content = contents[id.index].last,
          !contents[id.index].contains(where: { $0.split == split })
        else { continue }
        content.split = split
        contents[id.index].append(content)
      case .claim(let id, .tagged(let passage, _)), .claim(let id, .moved(_, let passage)):
        guard isInText(passage, blob) else { throw .impossible(.claim(id), entry: entry) }
      case .undone(_, let changes), .redone(_, let changes): try check(changes, entry, blob)
      default: continue
      }
    }
  }

  /// Whether a passage has the words at its place, and the sentences that it touches. An undo can restore a
  /// passage with the numbers of an earlier split, so all splits count.
  private mutating func isInText(_ passage: Passage, _ blob: (Digest) -> [UInt8]?) -> Bool {
    guard passage.isPlaced, contents.indices.contains(passage.article.index) else { return true }
    var isCompared = false
    for content in contents[passage.article.index].reversed() where content.withheld == nil {
      guard let body = body(of: content, blob) else { continue }
      isCompared = true
      guard passage.range.upperBound <= body.text.count,
        body.text[passage.range].elementsEqual(passage.words.utf8)
      else { return false }
      if body.sentenceNumbers(of: passage.range) == passage.sentences { return true }
    }
    return !isCompared
  }

  private mutating func body(
    of content: ArticleContent, _ blob: (Digest) -> [UInt8]?
  ) -> ArticleBody? {
    let key = [content.text, content.sentences]
    if let known = bodies[key] { return known }
    var body: ArticleBody?
    if let text = blob(content.text), let sentences = blob(content.sentences) {
      body = ArticleBody(text: text, sentenceList: sentences).flatMap {
        content.fits($0) ? $0 : nil
      }
    }
    if bodies.count >= Self.mostBodies { bodies = [:] }
    bodies[key] = .some(body)
    return body
  }
}
