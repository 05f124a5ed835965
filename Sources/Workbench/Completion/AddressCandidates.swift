import ArticleText
import FactCheck
import Presentation

/// Numbers of claims, articles, evidence, notes, questions and reviews that match the typed beginning, each with a
/// description.
struct AddressCandidates {
  let session: Session

  /// What has a number in a session.
  enum Item: CaseIterable, Sendable {
    case claim, article, evidence, capture, note, question, review
  }

  /// The candidates for a kind of address.
  func candidates(_ kind: WordKind, _ typed: String) -> [Completer.Candidate] {
    if typed.hasPrefix("http") { return [] }
    let comma = kind.isList ? typed.lastIndex(of: ",") : nil
    let items = comma == nil ? kind.items : [.claim]
    let before = comma.map { typed[...$0] } ?? ""
    let begun = comma.map { typed[typed.index(after: $0)...] } ?? typed[...]
    var found: [Completer.Candidate] = []
    if items.contains(.claim) {
      found += numbers(session.allClaims, begun, "c") { claim in
        session.claim(claim.id).map { $0.text }
      }
    }
    if items.contains(.article) {
      found += numbers(session.allArticles, begun, "a") { article in
        session.article(article.id)?.details.title
      }
    }
    if items.contains(.evidence) {
      found += numbers(session.allEvidence, begun, "e") { evidence in
        session.evidence(evidence.id)?.details.shownTitle
      }
    }
    if items.contains(.capture) { found += captures(begun) }
    if items.contains(.note) {
      found += numbers(session.allNotes, begun, "n") { note in session.note(note.id)?.text }
    }
    if items.contains(.question) {
      found += numbers(session.allQuestions, begun, "q") { question in
        session.question(question.id)?.text
      }
    }
    if items.contains(.review) {
      found += numbers(session.reviews, begun, "r") { review in review.searchedTexts.first }
    }
    // A list names each item once.
    let named = before.split(separator: ",").map(String.init)
    return found.filter { !named.contains($0.replacement) }
      .map { .init(before + $0.replacement, $0.detail, isFinal: $0.isFinal) }
  }

  /// The captures that begin as typed.
  private func captures(_ typed: Substring) -> [Completer.Candidate] {
    guard typed.isEmpty || typed.first == "k" else { return [] }
    var found: [Int: String] = [:]
    for evidence in session.allEvidence where session.evidence(evidence.id) != nil {
      for capture in evidence.details.captures where capture.name.hasPrefix(typed) {
        found[capture.number] = evidence.details.shownTitle
      }
    }
    return found.sorted { $0.key < $1.key }.suffix(Completer.limit).map { number, title in
      .init("k\(number)", ScreenText.shown(title, singleLine: true))
    }
  }

  /// The numbers that begin as typed: the search begins with the newest, the list with the oldest.
  private func numbers<Item>(
    _ items: [Item], _ typed: Substring, _ letter: Character, _ detail: (Item) -> String?
  ) -> [Completer.Candidate] {
    guard typed.isEmpty || typed.first == letter else { return [] }
    let digits = typed.dropFirst()
    var found: [Completer.Candidate] = []
    for index in items.indices.reversed() {
      guard digits.isEmpty || String(index + 1).hasPrefix(digits), let text = detail(items[index])
      else { continue }
      found.append(.init("\(letter)\(index + 1)", ScreenText.shown(text, singleLine: true)))
      if found.count == Completer.limit { break }
    }
    return found.reversed()
  }
}
