/// Decides whether two names mean one analyst.
///
/// A second person's approval is worth something only if "A. Analyst", "a. analyst", "A-Analyst", "Á. Análýst" and
/// "А. Analyst" with a Cyrillic А are one person. All comparisons of analysts use this; a log keeps the name as it
/// was given. It cannot know who types: any other name, even "A. Analyst 2", is another person.
public enum AnalystName {
  /// Whether a name identifies an analyst: it has a letter or a digit.
  public static func isName(_ name: String) -> Bool { FoldedName(name).hasLetters }

  /// Whether both names mean the same analyst: their letters and digits are the same, or look the same. Letter
  /// case, white space, punctuation, accents, the width and style of letters, and invisible characters make no
  /// difference.
  public static func areSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let (left, right) = (FoldedName(left), FoldedName(right))
    return left == right || !left.looks.isDisjoint(with: right.looks)
  }
}
