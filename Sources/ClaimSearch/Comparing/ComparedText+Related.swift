/// What in a text has to do with another.
extension ComparedText {
  /// The longest texts that are compared word by word.
  static let mostTerms = 300

  /// The sentences that have something to do with another text: what a post says besides is no difference, and makes it no
  /// other claim.
  func related(to other: ComparedText) -> ComparedText {
    guard let last = terms.last?.sentence, last > 0, terms.count <= Self.mostTerms else {
      return self
    }
    func isContent(_ term: Term) -> Bool { !term.isStop && term.kind != .date }
    func sense(_ term: Term) -> String { table.synonyms[term.key] ?? term.key }
    let known = Set(other.terms.filter(isContent).map(sense))
    var counts: [Int: (all: Int, shared: Int)] = [:]
    for term in terms where isContent(term) {
      counts[term.sentence, default: (0, 0)].all += 1
      if known.contains(sense(term)) { counts[term.sentence]?.shared += 1 }
    }
    let kept = counts.filter {
      $0.value.shared >= 3 || $0.value.shared * 3 >= $0.value.all && $0.value.shared > 0
    }
    guard !kept.isEmpty, kept.count <= last else { return self }
    return keeping(Set(kept.keys))
  }
}
