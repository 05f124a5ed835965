/// Finds the pieces of a sentence that form one ratio or range, written in words: `1 in 5 homes`, `two out of
/// three`, `from 3 to 5 million`, `between 3 and 5 per cent`.
struct RatioRuns {
  /// A piece of the sentence, after amounts were joined.
  struct Piece {
    /// Its words in lower case.
    let text: String
    /// Whether it contains figures.
    let hasFigures: Bool
    /// Whether it begins with a letter.
    let isWord: Bool
    /// Whether only spaces separate it from the piece before.
    let follows: Bool

    /// Whether it is a number, with what belongs to it.
    var isAmount: Bool {
      guard isWord else { return hasFigures }
      let first = String(text.prefix { $0 != " " && $0 != "-" })
      return AmountWords.numbers.contains(first)
        || hasFigures && AmountWords.heads.contains(first)
    }
    /// Whether it is a number without a unit.
    var isBare: Bool { !text.contains(" ") && (isAmount || RatioRuns.ones.contains(text)) }
    var isYear: Bool { text.count == 4 && text.allSatisfy(\.isNumber) }
  }

  private let pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

  /// How many pieces from `start` on belong together; 1 if none do.
  func length(from start: Int) -> Int {
    if Self.openings.contains(pieces[start].text), follows(start + 1), pieces[start + 1].isAmount,
      let end = endOfRange(start + 1, isOpened: true)
    {
      return end - start
    }
    return (endOfRatio(start) ?? endOfRange(start, isOpened: false) ?? start + 1) - start
  }

  private func follows(_ index: Int) -> Bool { index < pieces.count && pieces[index].follows }

  private func endOfRange(_ start: Int, isOpened: Bool) -> Int? {
    guard pieces[start].isAmount, follows(start + 1), follows(start + 2),
      pieces[start + 2].isAmount
    else { return nil }
    let link = pieces[start + 1].text
    return Self.ends.contains(link) || isOpened && Self.ands.contains(link) ? start + 3 : nil
  }

  private func endOfRatio(_ start: Int) -> Int? {
    guard pieces[start].isBare, !pieces[start].isYear else { return nil }
    for count in 1...3 {
      let number = start + count + 1
      guard (start + 1...number).allSatisfy(follows) else { return nil }
      let link = pieces[start + 1..<number].map(\.text).joined(separator: " ")
      guard Self.shares.contains(link), pieces[number].isAmount, !pieces[number].isYear else {
        continue
      }
      // The noun of the ratio belongs to it.
      let isNoun =
        follows(number + 1) && pieces[number + 1].isWord
        && !Self.verbs.contains(pieces[number + 1].text)
      return isNoun ? number + 2 : number + 1
    }
    return nil
  }

  private static let ones = words(
    "a an ein eine einer eines un une uno una um uma een één один одна")

  /// Words before the first number of a range.
  private static let openings = words(
    "from between von zwischen de entre da dal tra fra van tussen från mellan fra mellem mellom от между od między"
  )

  /// Words between the numbers of a range.
  private static let ends = words("to bis à a ad al tot till til do до or oder ou o")

  /// Words between them if a word opens the range.
  private static let ands = words("and und et y e en och og и i")

  /// Words between the numbers of a ratio.
  private static let shares: Set<String> = [
    "in", "in every", "out of", "out of every", "of", "of every", "of the", "for every", "per",
    "to every",
    "von", "von je", "auf", "aus", "pro", "sur", "parmi", "pour", "de", "de cada", "por",
    "por cada",
    "em", "em cada", "su", "ogni", "op", "op de", "van de", "op elke", "av", "af", "z", "na", "из",
    "на",
  ]

  /// Words that follow a ratio and are not its noun.
  private static let verbs = words(
    """
    is are was were be been has have had do does did can could will would may might must should say says
    said that which who whose whom and or but nor so yet as than then when while if because since of in on
    at to by for from with without into over under after before during until now still also only more less
    a an the this these those it he she they we you i his her their its not no go live work use get want
    ist sind war waren hat haben hatte hatten wird werden kann können und oder aber als wie die der das dem
    den des in im am an auf aus bei mit nach von vor zu
    est sont était étaient a ont avait et ou mais que qui le la les des du en dans pour par avec
    es son era eran ha han y o pero que el los las del en con por para se
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
