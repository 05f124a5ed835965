import FactCheck

/// What an address may refer to, for messages and Tab: neither suggests what a command refuses.
enum AddressKind: CaseIterable, Sendable, Hashable {
  case sentences, article, claim, evidence, note, review

  /// All kinds with numbers.
  static let numbered: [AddressKind] = [.article, .claim, .evidence, .note, .review]

  /// The letter of its numbers; `nil` for sentences.
  var letter: Character? {
    switch self {
    case .sentences: nil
    case .article: "a"
    case .claim: "c"
    case .evidence: "e"
    case .note: "n"
    case .review: "r"
    }
  }

  /// An example of such an address.
  var sample: String {
    switch self {
    case .sentences: "14, 3-5, 3:\"words\", \"words\""
    case .article: "a1"
    case .claim: "c4"
    case .evidence: "e2"
    case .note: "n3"
    case .review: "r2"
    }
  }

  /// The kind of a numbered item; `nil` for an item without a number to type.
  init?(_ item: ItemID) {
    switch item {
    case .article: self = .article
    case .claim: self = .claim
    case .evidence: self = .evidence
    case .note: self = .note
    case .review: self = .review
    case .verdict, .publication, .importing: return nil
    }
  }
}

/// A word that names several items where one is expected: `@`, `c1,c2`, `c2-c4`, `2,3`.
struct SeveralNamed {
  /// The word as typed.
  let word: String
  /// The ends of its parts, each an address; empty for `@`.
  let parts: [AddressWord]

  /// `nil` if the word is not such a list.
  init?(_ text: String) {
    word = text
    guard text != "@" else {
      parts = []
      return
    }
    let ends = text.split(separator: ",", omittingEmptySubsequences: false).flatMap {
      $0.split(separator: "-", omittingEmptySubsequences: false)
    }
    let words = ends.compactMap { end -> AddressWord? in
      guard let typed = try? CommandLine.words(of: String(end)), typed.count == 1,
        Address(typed[0]) != nil
      else { return nil }
      return AddressWord(argument: typed[0].marked)
    }
    guard words.count > 1, words.count == ends.count else { return nil }
    parts = words
  }
}

extension Desk {
  /// Why a word is not an address of one of these kinds: it names several items, or nothing.
  func fault(_ text: String, wanted: [AddressKind]) -> AddressError {
    if wanted.contains(.sentences), let meant = Address.turned(text) {
      return .backwards(text, meant: meant)
    }
    guard let several = SeveralNamed(text) else { return .malformed(text, wanted: wanted) }
    guard text != "@" else {
      guard let results else { return .noResults }
      guard !results.isEmpty else { return .emptyResults }
      let taken = results.filter { item in AddressKind(item).map(wanted.contains) ?? false }
      return .several(text, taken.map(\.description), wanted: wanted)
    }
    let taken = several.parts.filter { part in
      switch Address(part.word) {
      case .place: wanted.contains(.sentences) && (try? passage(part)) != nil
      case nil: false
      default: (try? item(part)).flatMap { AddressKind($0) }.map(wanted.contains) ?? false
      }
    }
    return .several(text, taken.map(\.text), wanted: wanted)
  }
}
