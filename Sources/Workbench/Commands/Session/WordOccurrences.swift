import FactCheck
import Presentation
import SessionStore

/// The occurrences in a log of words that name a source.
struct WordOccurrences {
  let words: String
  /// The numbers of entries in which `redact --words` strikes them.
  var entries: [Int] = []
  /// The articles whose text or source contains them, which stays.
  var articles: [ArticleID] = []
  /// The evidence whose kept file or capture contains them.
  var files: [EvidenceID] = []
  /// The claims without a place in a text whose passage contains them, which stays.
  var claims: [ClaimID] = []
  /// Whether they are in the name of an analyst, which stays.
  var isAnalyst = false

  /// What `redact` says about them.
  var lines: [String] {
    let shown = Quoting.quoted(ScreenText.shown(words, singleLine: true))
    var lines: [String] = []
    if !entries.isEmpty {
      let numbers = entries.prefix(20).map(String.init).joined(separator: ", ")
      let rest = entries.count > 20 ? " and \(entries.count - 20) more" : ""
      lines.append(
        "\(shown) also occurs in \(entries.count == 1 ? "entry" : "entries") \(numbers)\(rest); "
          + "to remove it there, too: redact --words \(shown)")
    }
    for file in files {
      lines.append(
        "\(shown) is in a kept copy of \(file); to remove it: redact --words \(shown)")
    }
    var stays = articles.map { "the text or source of \($0)" }
    stays += claims.map { "the passage of \($0)" }
    if isAnalyst { stays.append("the name of an analyst") }
    if !stays.isEmpty { lines.append("\(shown) stays in \(stays.joined(separator: ", "))") }
    return lines
  }
}

extension [WordOccurrences] {
  /// The evidence with a kept copy that contains the words, each once.
  var copies: [EvidenceID] {
    Set(flatMap(\.files)).sorted()
  }

  /// The articles and claims in which the words stay, each once.
  var stays: [ItemID] {
    var items: [ItemID] = []
    for occurrence in self {
      for item in occurrence.articles.map(ItemID.article) + occurrence.claims.map(ItemID.claim)
      where !items.contains(item) {
        items.append(item)
      }
    }
    return items
  }
}

extension Desk {
  /// Where the log contains names or addresses before an entry; those that occur nowhere, and words too short to
  /// be struck, are omitted.
  /// - Parameter search: keeps what could not be searched.
  func occurrences(
    of words: [String], before end: Int, _ search: inout CopiesWithWords?
  ) throws -> [WordOccurrences] {
    var seen: Set<String> = []
    let struck = words.filter { seen.insert($0).inserted }.compactMap { text in
      RedactionWords(text).map { (text, $0) }
    }
    guard !struck.isEmpty, let store = session.store else { return [] }
    var found = struck.map { WordOccurrences(words: $0.0) }
    try forEachEntry(numbered: RangeSet(1..<end)) { entry in
      let document = entry.step.changes.document.flatMap { try? store.blob($0) }
      for (index, words) in struck.map(\.1).enumerated() {
        if words.occur(in: entry.step.analyst) { found[index].isAnalyst = true }
        let isRedaction = entry.step.changes.contains(where: \.isRedaction)
        if !isRedaction,
          entry.written == nil && words.occur(in: entry.step.line)
            || words.striking(entry.step.changes) != nil
            || document.map({ words.occur(inReport: $0) }) ?? false
        {
          found[index].entries.append(entry.sequence)
        }
      }
    }
    var copies = CopiesWithWords(struck.map(\.1), at: self)
    for article in state.allArticles {
      let content = article.content
      let bytes = [content.text, content.original, content.fetch?.response].compactMap { digest in
        digest.flatMap { copies.bytes($0, "the text or source of \(article.id)") }
      }
      for (index, words) in struck.map(\.1).enumerated()
      where bytes.contains(where: words.occur(in:)) {
        found[index].articles.append(article.id)
      }
    }
    let kept = state.allEvidence.filter { CopiesWithWords.hasCopies($0.details) }
    for (number, evidence) in kept.enumerated() {
      tell { "redact: searching copies of sources: \(number + 1) of \(kept.count)" }
      for index in try copies.search(evidence.details, of: evidence.id).sorted() {
        found[index].files.append(evidence.id)
      }
    }
    search = copies
    for (index, words) in struck.map(\.1).enumerated() {
      for claim in state.allClaims
      where !claim.passage.isPlaced && words.occur(in: claim.passage.words) {
        found[index].claims.append(claim.id)
      }
    }
    return found.filter { !$0.lines.isEmpty }
  }
}
