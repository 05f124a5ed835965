import ArgumentParser

/// A word of a line as an argument or an option's value, without quotes.
struct OptionText: ExpressibleByArgument, Hashable, Sendable {
  /// The text without quotes.
  let text: String

  init?(argument: String) { text = TypedWord(marked: argument).text }
}

/// A word whose quoting matters: an address.
struct AddressWord: ExpressibleByArgument, Hashable, Sendable {
  /// The word with its quoting.
  let word: TypedWord

  init?(argument: String) { word = TypedWord(marked: argument) }

  /// The word without quotes.
  var text: String { word.text }
}
