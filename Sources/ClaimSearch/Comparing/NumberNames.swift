import ArticleText

/// The names of numbers, folded.
enum NumberNames {
  private static let names: [String: Double] = {
    var names: [String: Double] = [:]
    for (word, value) in StatedNumber.names { names[WordFolding.folded(word)] = value }
    return names
  }()

  /// Those that can be part of a number in a text, which alone need a closer look. "One" alone is hardly ever meant as a
  /// number, and many texts have it.
  private static let telling = Set(
    names.filter { word, value in
      value >= 12 || value.rounded() != value || !StatedNumber.all(in: word).isEmpty
    }.keys
  ).union(Measure.spans.map(WordFolding.folded)).union([StatedNumber.partSign])

  private static let units = Set(Measure.words.map(WordFolding.folded))

  /// Whether a word is a unit of measure, or a part of one.
  static func isUnit(_ word: String) -> Bool { units.contains(word) }

  static func contains(_ word: String) -> Bool {
    telling.contains(word) || scalesInWords.contains { word.contains($0) }
  }

  /// German writes them within the word of a number.
  private static let scalesInWords = ["hundert", "tausend"]

  /// A whole number below a hundred in words or figures.
  static func small(_ word: String) -> Int? {
    if let number = Int(word) { return number }
    guard let value = names[word], value >= 1, value < 100, value.rounded() == value else {
      return nil
    }
    return Int(value)
  }
}
