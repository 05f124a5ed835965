/// The small words that French, Italian, Catalan and related languages shorten before a vowel: `l'`, `dell'`.
///
/// They are recognized in every text, because a short one does not reveal its language; in English no
/// abbreviation follows an apostrophe.
enum Elision {
  private static let words = WordTable([
    LanguageRules(
      tag: "und",
      lists: [
        (
          .particle,
          """
          l d c j m n s t qu jusqu lorsqu puisqu quoiqu un all dall dell nell sull coll quell
          quest bell sant quant anch
          """
        )
      ])
  ])

  /// Whether the letters from `start` to the apostrophe at `apostrophe` are such a word.
  static func ends(at apostrophe: Int, from start: Int, in text: ByteView) -> Bool {
    start < apostrophe && !words.classes(of: start..<apostrophe, in: text).isEmpty
  }
}
