import FactCheck
import Presentation

/// Lists of items: `c1,c3-c5`, or `@` for the results of the last list.
extension Desk {
  /// What `@` means in the line: the items for which `lint` suggested a line that begins like it, else the results of
  /// the last list; `nil` if nothing was listed yet.
  private var listed: [ItemID]? {
    guard !suggestions.isEmpty, let line = try? settings.expanded(line),
      var words = try? CommandLine.words(of: line).map(\.text), !words.isEmpty
    else { return results }
    words[0] = CommandList.named(words[0].lowercased())?.card.name ?? words[0]
    return suggestions.first { $0.suggests(words) }?.targets ?? results
  }

  /// The kind of all items that `@` means; `nil` if there are none, or of several kinds.
  var listedKind: AddressKind? {
    let listed = listed
    guard let first = listed?.first.flatMap({ AddressKind($0) }) else { return nil }
    return listed?.allSatisfy { AddressKind($0) == first } == true ? first : nil
  }

  /// Makes `@` mean the items that an answer lists. Items that `lint` suggested leave its other suggestions as they
  /// are.
  func list(_ items: [ItemID]) {
    guard !suggestions.contains(where: { $0.targets == items }) else { return }
    results = items
  }

  /// A list of articles.
  /// - Parameter toChange: whether they will be changed; a person then sees several of them first.
  func articles(_ word: AddressWord, toChange: Bool = false) throws -> [ArticleID] {
    try list(word, newest: state.allArticles.count, toChange: toChange) {
      if case .article(let id) = $0 { id } else { nil }
    }
  }

  /// A list of claims.
  /// - Parameter toChange: whether they will be changed; a person then sees several of them first.
  func claims(_ word: AddressWord, toChange: Bool = false) throws -> [ClaimID] {
    try list(word, newest: state.allClaims.count, toChange: toChange) {
      if case .claim(let id) = $0 { id } else { nil }
    }
  }

  /// A list of evidence.
  /// - Parameter toChange: whether it will be changed; a person then sees several of them first.
  func evidence(_ word: AddressWord, toChange: Bool = false) throws -> [EvidenceID] {
    try list(word, newest: state.allEvidence.count, toChange: toChange) {
      if case .evidence(let id) = $0 { id } else { nil }
    }
  }

  /// A list of notes.
  /// - Parameter toChange: whether they will be changed; a person then sees several of them first.
  func notes(_ word: AddressWord, toChange: Bool = false) throws -> [NoteID] {
    try list(word, newest: state.allNotes.count, toChange: toChange) {
      if case .note(let id) = $0 { id } else { nil }
    }
  }

  /// A list of questions.
  /// - Parameter toChange: whether they will be changed; a person then sees several of them first.
  func questions(_ word: AddressWord, toChange: Bool = false) throws -> [QuestionID] {
    try list(word, newest: state.allQuestions.count, toChange: toChange) {
      if case .question(let id) = $0 { id } else { nil }
    }
  }

  private func list<Kind>(
    _ word: AddressWord, newest: Int, toChange: Bool,
    as kind: (ItemID) -> Identifier<Kind>?
  ) throws -> [Identifier<Kind>] {
    let ids = try ItemList.read(word.text, results: listed, newest: newest, as: kind)
    if toChange { try confirmItems(ids.map(Kind.item)) }
    return ids
  }

  /// Items of any kinds to change: one address, a list of one or several kinds, or `@`. A person sees several of
  /// them first.
  func itemsToChange(_ word: AddressWord) throws -> [ItemID] {
    if word.text == "@" {
      let items = try ItemList.listed(listed)
      try confirmItems(items)
      return items
    }
    // A list of one kind is read as a whole, so that a message shows it as typed.
    let parts = word.text.split(separator: ",", omittingEmptySubsequences: false)
    let isMixed = Set(parts.map(\.first)).count > 1 && SeveralNamed(word.text)?.areItems == true
    let items =
      isMixed
      ? try parts.compactMap { AddressWord(argument: String($0)) }.flatMap(itemsOfOneKind)
      : try itemsOfOneKind(word)
    try confirmItems(items)
    return items
  }

  /// The items of a list of one kind, or of one address.
  private func itemsOfOneKind(_ word: AddressWord) throws -> [ItemID] {
    switch word.text.first {
    case "c": return try claims(word).map { .claim($0) }
    case "a" where !word.text.contains("."): return try articles(word).map { .article($0) }
    case "e": return try evidence(word).map { .evidence($0) }
    case "n": return try notes(word).map { .note($0) }
    case "q": return try questions(word).map { .question($0) }
    case "r":
      return try list(word, newest: state.allReviews.count, toChange: false) {
        if case .review(let id) = $0 { id } else { nil as ReviewID? }
      }.map { .review($0) }
    default: return [try item(word)]
    }
  }

  /// Applies a rule to several items in one step, and returns how many of them it changed. An item that the rule
  /// would leave as it is drops out, unless that is so for all.
  /// - Throws: `RuleError.namedTwice`, and the rule's errors.
  @discardableResult
  func change<Kind>(
    _ ids: [Identifier<Kind>], as item: (Identifier<Kind>) -> ItemID, blobs: [Blob] = [],
    _ rule: (Identifier<Kind>, Session) throws -> [Change]
  ) throws -> Int {
    var seen: Set<Identifier<Kind>> = []
    for id in ids where !seen.insert(id).inserted { throw RuleError.namedTwice(item(id)) }
    var changed = 0
    try change(blobs: blobs) { session in
      changed = 0
      var changes: [Change] = []
      var unchanged: RuleError?
      for id in ids {
        do {
          changes += try rule(id, session)
          changed += 1
        } catch let error as RuleError {
          guard case .nothingChanges = error else { throw error }
          unchanged = error
        }
      }
      if changes.isEmpty, let unchanged { throw unchanged }
      return changes
    }
    return changed
  }
}
