import FactCheck

/// The lists of sentences and pages of the texts in a log, which are blobs beside the text: the chain covers
/// their hashes, not that they fit the text.
enum TextLists {
  /// The texts that an entry adds, and other splits of earlier ones; an undo names only earlier ones.
  ///
  /// - Parameter session: the session before the entry; `nil` if it cannot be replayed so far.
  static func contents(of entry: Entry, after session: Session?) -> [ArticleContent] {
    let texts = entry.step.changes.compactMap { change -> ArticleContent? in
      switch change {
      case .article(_, .loaded(_, let content, _)): return content
      case .article(let id, .resegmented(_, let split)):
        guard var content = session?.article(id)?.content else { return nil }
        content.split = split
        return content
      default: return nil
      }
    }
    return texts + captures(of: entry)
  }

  /// The texts of captures that an entry adds.
  private static func captures(of entry: Entry) -> [ArticleContent] {
    entry.step.changes.flatMap { change -> [ArticleContent] in
      switch change {
      case .evidence(_, .added(_, let details)): details.captures.map(\.content)
      case .evidence(_, .edited(let edits)):
        edits.to.captures.filter { !edits.from.captures.contains($0) }.map(\.content)
      default: []
      }
    }
  }

  /// Whether the lists are valid for the text and agree with the entry's counts, or one of them is missing.
  ///
  /// - Parameter blob: returns the bytes of a hash; `nil` if they are missing or altered, which is another fault.
  static func fit<Failure: Error>(
    _ content: ArticleContent, _ blob: (Digest) throws(Failure) -> [UInt8]?
  ) throws(Failure) -> Bool {
    guard let text = try blob(content.text), let sentences = try blob(content.sentences) else {
      return true
    }
    var pages: [UInt8] = []
    if let digest = content.pages {
      guard let bytes = try blob(digest) else { return true }
      pages = bytes
    }
    let body = ArticleBody(text: text, sentenceList: sentences, pageList: pages)
    return body.map { content.fits($0) } ?? false
  }
}
