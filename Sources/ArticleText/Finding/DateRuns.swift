/// Finds the pieces of a sentence that form one date: `3 June`, `June 3, 2024`, `3 de junio de 2024`.
struct DateRuns {
  /// A piece of the sentence: its words in lower case, and whether it begins with a capital.
  struct Piece {
    let text: String
    let isCapital: Bool
    /// Whether only spaces and the punctuation of dates separate it from the piece before.
    let follows: Bool
  }

  private let pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

  /// How many pieces from `start` on form one date; 0 if no date of several pieces begins there.
  func length(from start: Int) -> Int {
    if isDay(start) {
      var at = next(start)
      if isLink(at) { at = next(at) }
      guard let month = at, isMonth(month) else { return 0 }
      return withYear(behind: month) - start
    }
    guard isMonth(start) else { return 0 }
    if let day = next(start), isDay(day) { return withYear(behind: day) - start }
    let end = withYear(behind: start)
    return end > start + 1 ? end - start : 0
  }

  /// The index after a following year, else after the piece itself.
  private func withYear(behind last: Int) -> Int {
    var at = next(last)
    if isLink(at) { at = next(at) }
    guard let year = at, isYear(year) else { return last + 1 }
    return year + 1
  }

  private func next(_ index: Int?) -> Int? {
    guard let index, index + 1 < pieces.count, pieces[index + 1].follows else { return nil }
    return index + 1
  }

  /// `3`, `3rd`, `3.`, `1er`, `3–5`, `3º`
  private func isDay(_ index: Int) -> Bool {
    var words = Substring(pieces[index].text)
    for ending in ["st", "nd", "rd", "th", "er", "º", "ª", "."] where words.hasSuffix(ending) {
      words = words.dropLast(ending.count)
      break
    }
    let days = words.split(omittingEmptySubsequences: false) { "-–/".contains($0) }
    return (1...2).contains(days.count)
      && days.allSatisfy { day in
        (1...2).contains(day.utf8.count) && day.utf8.allSatisfy { (0x30...0x39).contains($0) }
          && (1...31).contains(Int(day) ?? 0)
      }
  }

  private func isMonth(_ index: Int) -> Bool {
    let piece = pieces[index]
    let name = piece.text.hasSuffix(".") ? String(piece.text.dropLast()) : piece.text
    // English months have capitals; without one, the word is something else.
    guard MonthNames.numbers[name] != nil else { return false }
    return piece.isCapital || !Self.otherWords.contains(name)
  }

  private func isYear(_ index: Int) -> Bool {
    let text = pieces[index].text
    let digits = text.hasSuffix(".") ? text.dropLast() : text[...]
    return digits.utf8.count == 4 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (1000...2999).contains(Int(digits) ?? 0)
  }

  private func isLink(_ index: Int?) -> Bool {
    index.map { ["de", "del", "of"].contains(pieces[$0].text) } ?? false
  }

  /// Names of months that are other words in lower case.
  private static let otherWords: Set<String> = [
    "may", "march", "mar", "set", "dec", "dez", "jan", "sep", "gen", "ago", "des", "dic", "mag",
  ]
}
