/// Labels of a scale as people and programs type them: `mostly-false`, `MOSTLY_FALSE` and `MostlyFalse`
/// are Mostly False.
extension RatingScale {
  /// The level of a typed rating, in any letter case and with any separators of words.
  ///
  /// A label with this spelling, except for case and spacing, comes first; else the only one with the same
  /// letters, signs and figures.
  public func level(_ typed: String) -> Level? {
    let wanted = Self.folded(typed)
    if let level = levels.first(where: { Self.folded($0.label) == wanted }) { return level }
    let joined = Self.joined(typed)
    guard !joined.isEmpty else { return nil }
    let alike = levels.filter { Self.joined($0.label) == joined }
    return alike.count == 1 ? alike[0] : nil
  }

  /// The labels that begin with the typed text, worst to best, then those off the axis.
  public func labels(beginning typed: String) -> [String] {
    Self.labels(levels.map(\.label), beginning: typed)
  }

  /// Those of some labels that begin with the typed text; all of them if it is empty.
  public static func labels(_ labels: [String], beginning typed: String) -> [String] {
    let begun = typed.lowercased()
    // The typed text can end with a separator of words.
    var words = Substring(typed).unicodeScalars
    while let last = words.last, partsWords(last) { words.removeLast() }
    let joined = Self.joined(String(words))
    return labels.filter {
      $0.lowercased().hasPrefix(begun)
        || !joined.isEmpty && Self.joined($0).hasPrefix(joined)
    }
  }

  /// Whether two labels are the same except for case and the separators of words.
  public static func areAlike(_ first: String, _ second: String) -> Bool {
    joined(first) == joined(second)
  }

  /// The form in which labels and ratings are compared: their words, without case.
  static func folded(_ label: String) -> [Substring] {
    label.lowercased().split(whereSeparator: \.isWhitespace)
  }

  /// The words of a label joined, without case. A dash at the end is not a separator: A differs from A-.
  static func joined(_ label: String) -> String {
    let scalars = Array(label.lowercased().unicodeScalars)
    guard let first = scalars.firstIndex(where: isLetterOrFigure),
      let last = scalars.lastIndex(where: isLetterOrFigure)
    else { return folded(label).joined() }
    var joined = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isInside = first < index && index < last
      guard isInside ? !partsWords(scalar) : !scalar.properties.isWhitespace else { continue }
      joined.append(scalar)
    }
    return String(joined)
  }

  private static func isLetterOrFigure(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func partsWords(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isWhitespace
      || scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}"
  }
}
