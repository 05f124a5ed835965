import FactCheck
import Presentation

extension Explanations {
  static func explanation(of error: AddressError) -> Explanation {
    switch error {
    case .several(let word, let meant, let expected):
      Explanation(
        "bad-address",
        word == "@" && meant.count == 1
          ? "@ is a list, and this command needs one address"
          : "\(word) means several items, and this command needs one",
        hint: meant.isEmpty ? samples(expected) : oneByOne(meant, of: word))
    case .malformed(let word, let expected):
      Explanation(
        "bad-address", "\"\(word)\" is not an address",
        hint: AddressSpelling.meant(word, expected: expected).flatMap { didYouMean([$0]) }
          ?? samples(expected))
    case .unquotedName(let word):
      Explanation(
        "bad-address", "\"\(word)\" is not an address",
        hint: samples(EditCommand.editable) + "; the name of a claimant needs quotes: edit \"NAME\""
      )
    case .notSentences(let text):
      Explanation(
        "bad-list", "\"\(text)\" is not a list of sentences such as 2,3,7-9",
        hint: "a list contains only whole sentences; tag words in a sentence alone: 5:\"words\"")
    case .mixedList(let text, let kinds):
      Explanation(
        "mixed-results",
        "\(text) contains \(Counted.list(AddressKind.allCases.filter(kinds.contains).map(\.plural))), "
          + "but this command accepts only items of one kind",
        hint: "run the command once for each kind")
    case .wrongKind(let word, let expected):
      Explanation("wrong-kind", "\"\(word)\" is not \(expected)")
    case .noArticle:
      Explanation(
        "no-article", "there is no article yet", hint: "load FILE loads one")
    case .pastEnd(let sentence, let article, let count):
      Explanation(
        "past-end",
        sentence < 1
          ? "sentences are numbered from 1"
          : "sentence \(sentence) is past the end of \(article), which has "
            + Counted.text(count, "sentence"))
    case .notFound(let words, let place):
      Explanation(
        "not-found", "\"\(words)\" is not in \(place)",
        hint: "find \(words) searches everything and ignores case")
    case .ambiguous(let words, let place, let candidates, let more):
      Explanation(
        "ambiguous",
        "\"\(words)\" occurs \(times(candidates.count + more)) in \(place); nothing was changed",
        hint: "which one?",
        choices: candidates.map { "\($0.address)   \($0.before)[\($0.words)]\($0.after)" }
          + (more > 0 ? ["… and \(Counted.grouped(more)) more"] : []))
    case .noSuchOccurrence(let words, let place, let asked, let count):
      Explanation(
        "no-occurrence", "\"\(words)\" occurs \(times(count)) in \(place), so there is no #\(asked)"
      )
    case .noResults:
      Explanation(
        "no-results", "@ means the results of the last listing, and nothing has been listed yet",
        hint: "claims, find, articles and show print listings")
    case .emptyResults:
      Explanation(
        "no-results", "the last listing contained no items, so @ refers to nothing",
        hint: "claims, find, articles and show print listings")
    case .mixedResults(let expected, let counts):
      Explanation(
        "mixed-results",
        "@ contains \(Counted.list(counts)), but this command accepts only \(expected.plural)",
        hint: "list only \(expected.plural) first: "
          + (expected == .article ? "articles" : "find --in \(expected.plural) …"))
    case .notAList(let text, let letter):
      Explanation(
        "bad-list", "\"\(text)\" is not a list such as \(letter)1,\(letter)3-\(letter)5",
        hint: AddressSpelling.meant(
          text, expected: AddressKind.allCases.filter { $0.letter == letter }
        )
        .flatMap { didYouMean([$0]) }
          ?? "type \(letter)1, or \(letter)1,\(letter)3-\(letter)5, or @")
    case .nothingSuggested(let word):
      Explanation(
        "nothing-suggested",
        "\(word) means a sentence of the last suggest, and nothing was suggested yet",
        hint: "suggest lists the sentences of the current article")
    case .notSuggested(let number, let count):
      Explanation(
        "nothing-suggested",
        number < 1
          ? "the sentences of suggest are numbered from @1"
          : "there is no @\(number): the last suggest listed \(Counted.text(count, "sentence"))",
        hint: "suggest lists all sentences of the current article")
    case .otherSentences(let word, let article):
      Explanation(
        "nothing-suggested",
        "\(article) has changed since suggest listed its sentences, so \(word) may mean another one",
        hint: "suggest \(article) lists them again")
    case .backwards(let range, let meant):
      Explanation("backwards", "\(range) runs backwards", hint: didYouMean([meant]))
    case .rangePastEnd(let last, let newest):
      Explanation("range-past-end", "there is no \(last)", hint: highestNumber(like: last, newest))
    }
  }

  /// Examples of addresses of these kinds.
  private static func samples(_ expected: [AddressKind]) -> String {
    let which = expected.count == AddressKind.allCases.count ? "addresses" : "addresses here"
    return "valid \(which): \(expected.map(\.sample).joined(separator: ", ")); help addresses"
  }

  /// The first few items of a list.
  private static func oneByOne(_ meant: [String], of word: String) -> String {
    guard meant.count > 1 else {
      return word == "@" ? "type \(meant[0])" : "of these, this command accepts only \(meant[0])"
    }
    return "run the command once for each: \(meant.prefix(3).joined(separator: ", "))"
      + (meant.count > 3 ? ", …" : "")
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(Counted.grouped(count)) times"
    }
  }
}
