import FactCheck
import Presentation

/// A typed list of claims, articles, evidence, notes, questions or reviews: `c1,c3-c5`, or `@` for the results of the
/// last list.
enum ItemList {
  /// Reads a list of one kind.
  ///
  /// - Parameters:
  ///   - results: the results of the last list; `nil` if nothing was listed yet.
  ///   - newest: the highest number in use, so that `c1-c999999999` is refused and not expanded.
  static func read<Kind>(
    _ text: String, results: [ItemID]?, newest: Int, as kind: (ItemID) -> Identifier<Kind>?
  ) throws(AddressError) -> [Identifier<Kind>] {
    if text == "@" {
      let items = try listed(results)
      let expected = items.compactMap(kind)
      guard expected.count == items.count else {
        throw .mixedResults(expected: AddressKind(letter: Kind.letter), counts: counts(items))
      }
      return expected
    }
    var list: [Identifier<Kind>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = Identifier<Kind>(ends[0]) else {
        throw .notAList(text, letter: Kind.letter)
      }
      guard ends.count == 2 else {
        list.append(first)
        continue
      }
      guard let last = Identifier<Kind>(ends[1]) ?? Identifier<Kind>("\(Kind.letter)\(ends[1])")
      else { throw .notAList(text, letter: Kind.letter) }
      guard first <= last else {
        throw .backwards(String(part), meant: "\(last)-\(first)")
      }
      guard last.number <= newest else {
        throw .rangePastEnd(Kind.item(last), newest: newest)
      }
      list += (first.number...last.number).map { Identifier($0) }
    }
    return list
  }

  /// The results that `@` means.
  /// - Throws: `AddressError` if there are none.
  static func listed(_ results: [ItemID]?) throws(AddressError) -> [ItemID] {
    guard let results else { throw .noResults }
    guard !results.isEmpty else { throw .emptyResults }
    return results
  }

  private static func counts(_ results: [ItemID]) -> [String] {
    var articles = 0
    var claims = 0
    var evidence = 0
    var notes = 0
    var questions = 0
    var reviews = 0
    for result in results {
      switch result {
      case .article: articles += 1
      case .claim, .verdict: claims += 1
      case .evidence: evidence += 1
      case .note: notes += 1
      case .question: questions += 1
      case .review: reviews += 1
      case .conclusion, .publication, .importing: break
      }
    }
    return [
      Counted.text(articles, "article"), Counted.text(claims, "claim"),
      evidence == 1 ? "1 piece of evidence" : "\(evidence) pieces of evidence",
      Counted.text(notes, "note"), Counted.text(questions, "question"),
      Counted.text(reviews, "review"),
    ].filter { !$0.hasPrefix("0 ") }
  }
}
