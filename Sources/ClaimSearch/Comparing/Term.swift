/// A word of a text, or a number or date in it, in the form in which claims are compared.
struct Term: Sendable {
  enum Kind: Sendable { case word, number, date }

  let kind: Kind
  /// What is searched and compared: an English word's stem, another word in folded form, `n12000000` for a number by its
  /// value, `d0305` for the 5th of March, `m03` for March alone.
  var key: String
  /// The folded word; empty for numbers and dates.
  let word: String
  /// UTF-8 offsets in the text.
  let range: Range<Int>
  /// Whether it begins with a capital letter.
  var isCapital = false
  /// Whether it consists of capitals.
  var isAcronym = false
  /// Whether a phrase of the table can begin with it, so that most words are looked up once.
  var beginsPhrase = false
  /// Whether it is a word that no search needs: the, of.
  var isStop = false
  /// Whether no word precedes it in its sentence.
  var isFirst = false
  /// The number of its sentence, from 0.
  var sentence = 0
}

/// A day that a text names.
struct StatedDay: Sendable {
  /// Month and day; two if 5/3 can be March or May.
  let options: [(month: Int, day: Int)]
  let year: Int?
  /// UTF-8 offsets in the text.
  let range: Range<Int>
  /// Where the year is.
  let yearRange: Range<Int>?
}
