/// The words that sentence ends hang on in one language.
///
/// A language is one file in this folder and one line in `all`. Lists are words parted by white
/// space, without the full stop at their end; in the abbreviation classes a word written with a
/// capital counts only so written ("Miss" is Mississippi, "miss" is not).
struct LanguageRules: Sendable {
  /// The primary subtag of BCP 47, lower case.
  let tag: String
  /// Word lists; a word in several gets all their classes.
  let lists: [(WordClass, String)]

  /// Every language with lists of its own.
  static let all: [LanguageRules] = [.english]
}

extension WordTable {
  private static let common = WordTable([.common])
  private static let byTag = Dictionary(
    uniqueKeysWithValues: LanguageRules.all.map { ($0.tag, WordTable([.common, $0])) })

  /// The words of a language given by its BCP 47 tag; the common ones if it has no lists.
  static func language(_ tag: String) -> WordTable {
    let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return byTag[primary] ?? common
  }
}
