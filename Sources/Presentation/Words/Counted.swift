/// Formats numbers with their nouns.
package enum Counted {
  /// `1 claim`, `3 claims`.
  package static func text(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(grouped(number)) \(plural ?? noun + "s")"
  }

  /// `40,000 of 100,000`.
  package static func text(_ done: Int, of all: Int) -> String {
    "\(grouped(done)) of \(grouped(all))"
  }

  /// `2,912`.
  package static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }

  /// A list in a sentence: `c5`, `c5 and c6`, `c5, c6 and c7`.
  package static func list(_ words: [String], _ conjunction: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// Values of which one is expected: `auto, always or never`.
  package static func choice(_ words: [String]) -> String { list(words, "or") }
}
