import ArgumentParser

/// A word of a line as an argument or an option's value, quotes taken off.
struct OptionText: ExpressibleByArgument, Hashable, Sendable {
  /// What the analyst means.
  let text: String

  init?(argument: String) { text = TypedWord(marked: argument).text }
}

/// A word of a line whose quoting matters: an address.
struct AddressWord: ExpressibleByArgument, Hashable, Sendable {
  /// The word with its quoting.
  let word: TypedWord

  init?(argument: String) { word = TypedWord(marked: argument) }

  /// The word as the analyst means it.
  var text: String { word.text }
}
