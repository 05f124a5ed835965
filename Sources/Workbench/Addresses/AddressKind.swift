import FactCheck
import Presentation

/// What an address may refer to, for messages and Tab: neither suggests what a command refuses.
package enum AddressKind: CaseIterable, Sendable, Hashable {
  case sentences, article, claim, evidence, note, question, review

  /// All kinds with numbers.
  static let numbered: [AddressKind] = [.article, .claim, .evidence, .note, .question, .review]

  init(_ address: Address) {
    switch address {
    case .article: self = .article
    case .claim: self = .claim
    case .evidence: self = .evidence
    case .note: self = .note
    case .question: self = .question
    case .review: self = .review
    case .place: self = .sentences
    }
  }

  /// The letter of its numbers; `nil` for sentences.
  var letter: Character? {
    switch self {
    case .sentences: nil
    case .article: "a"
    case .claim: "c"
    case .evidence: "e"
    case .note: "n"
    case .question: "q"
    case .review: "r"
    }
  }

  /// The kind of a letter of its numbers; sentences for any other letter.
  init(letter: Character) {
    self = Self.allCases.first { $0.letter == letter } ?? .sentences
  }

  /// One of them, in a message.
  var noun: String {
    switch self {
    case .sentences: "a sentence"
    case .article: "an article"
    case .claim: "a claim"
    case .evidence: "evidence"
    case .note: "a note"
    case .question: "a question"
    case .review: "a review"
    }
  }

  /// Several of them; the value of `find --in`.
  var plural: String {
    switch self {
    case .sentences: "sentences"
    case .article: "articles"
    case .claim: "claims"
    case .evidence: "evidence"
    case .note: "notes"
    case .question: "questions"
    case .review: "reviews"
    }
  }

  /// What is expected, if it is one of these kinds: `an article or a claim`.
  static func choice(_ kinds: [AddressKind]) -> String { Counted.choice(kinds.map(\.noun)) }

  /// An example of such an address.
  var sample: String {
    switch self {
    case .sentences: "14, 3-5, 3:\"words\", \"words\""
    case .article: "a1"
    case .claim: "c4"
    case .evidence: "e2"
    case .note: "n3"
    case .question: "q1"
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
    case .question: self = .question
    case .review: self = .review
    case .verdict, .conclusion, .publication, .importing: return nil
    }
  }
}

/// A word that names several items where one is expected: `@`, `c1,c2`, `c2-c4`, `2,3`.
struct SeveralNamed {
  /// The ends of its parts, each an address; empty for `@`.
  let parts: [AddressWord]

  /// Whether the list begins with an item, not with a sentence.
  var areItems: Bool {
    guard let first = parts.first.flatMap({ Address($0.word) }) else { return false }
    if case .place = first { return false }
    return true
  }

  /// `nil` if the word is not such a list.
  init?(_ text: String) {
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
  func fault(_ text: String, expected: [AddressKind]) -> any Error {
    if expected.contains(.sentences), let meant = Address.turned(text) {
      return AddressError.backwards(text, meant: meant)
    }
    guard let several = SeveralNamed(text) else {
      return AddressError.malformed(text, expected: expected)
    }
    do {
      let taken =
        text == "@"
        ? try ItemList.listed(results).filter { item in
          AddressKind(item).map(expected.contains) ?? false
        }.map(\.description)
        : try several.parts.filter { try accepts($0, expected) }.map(\.text)
      return AddressError.several(text, taken, expected: expected)
    } catch {
      // One of them does not exist, which is the first thing to know.
      return error
    }
  }

  /// Whether a part of a list is of one of these kinds.
  /// - Throws: the error of an item or a place that does not exist.
  private func accepts(_ part: AddressWord, _ expected: [AddressKind]) throws -> Bool {
    guard case .place = Address(part.word) else {
      return AddressKind(try item(part)).map(expected.contains) ?? false
    }
    guard expected.contains(.sentences) else { return false }
    _ = try passage(part)
    return true
  }
}
