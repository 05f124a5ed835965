/// The small words that French, Italian, Catalan and their neighbours shorten before a vowel: `l'`, `dell'`.
///
/// They are looked for in every text, as a short one does not tell its language: in English no
/// abbreviation stands behind an apostrophe.
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
