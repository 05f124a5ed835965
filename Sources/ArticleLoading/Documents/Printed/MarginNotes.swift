/// Finds what stands in the margin beside lines of the text: the rubrics of statutes, notes in small letters, the
/// numbers of paragraphs. They are no words of the sentence that begins on their line.
///
/// Each is attached to the line that it stands beside, so that it comes before the paragraph of that line. Labels
/// in letters of the text's size are no notes: "Q." and "Name" belong to what stands beside them.
enum MarginNotes {
  /// Pages of more lines than any has are left as they are.
  private static let most = 2000
  /// So many letters at least make a line of the text.
  private static let long = 25
  /// Notes are short: the lines and letters of the longest.
  private static let longest = (lines: 8, letters: 160)

  /// The lines of a page without those in the margin, which are with the lines beside them.
  static func attached(to lines: [PrintedLine]) -> [PrintedLine] {
    guard lines.count > 3, lines.count <= most else { return lines }
    let text = textLines(lines)
    guard text.count > 3 else { return lines }
    let usual = text[text.count / 2].height
    let lefts = text.map(\.left).sorted()
    let rights = text.map(\.right).sorted()
    // A line across the margin may be among them, as a running title is.
    let left = lefts[lefts.count / 10]
    let right = rights[rights.count - 1 - rights.count / 10]
    var lines = lines
    for isLeft in [true, false] {
      let places = lines.indices.filter { place in
        let line = lines[place]
        return isLeft ? line.right <= left - 2 : line.left >= right + 2
      }
      lines = attached(places, of: lines, usual: usual, count: text.count)
    }
    return lines
  }

  /// The long lines in letters of the size that most of them have, by their size.
  private static func textLines(_ lines: [PrintedLine]) -> [PrintedLine] {
    let long = lines.filter { $0.text.count >= Self.long }.sorted { $0.height < $1.height }
    guard !long.isEmpty else { return [] }
    let usual = long[long.count / 2]
    return long.filter { $0.isLike(usual) }
  }

  private static func attached(
    _ places: [Int], of lines: [PrintedLine], usual: Double, count: Int
  ) -> [PrintedLine] {
    let inMargin = Set(places)
    let others = lines.indices.filter { !inMargin.contains($0) }
    let sorted = places.sorted { lines[$0].top < lines[$1].top }
    let areAlone = zip(sorted, sorted.dropFirst()).allSatisfy {
      lines[$1].top > lines[$0].bottom - 0.4 * lines[$1].height
    }
    guard !places.isEmpty, areAlone else { return lines }
    var notes: [(beside: Int, lines: [Int])] = []
    for place in sorted {
      let line = lines[place]
      if let last = notes.last?.lines.last, isSmall(line, usual), lines[last].isLike(line),
        line.top - lines[last].top < 1.6 * line.height,
        !isNumber(lines[last].text)
      {
        notes[notes.count - 1].lines.append(place)
      } else if isSmall(line, usual) || isNumber(line.text), line.height < 1.06 * usual {
        guard let beside = beside(line, of: lines, among: others) else { continue }
        notes.append((beside, [place]))
      } else {
        // A column of other things, as labels are.
        return lines
      }
    }
    // There are several lines of the text to each; the rows of a table have as many of both.
    guard 2 * notes.count <= count else { return lines }
    // Numbers count the paragraphs; one alone may be anything.
    let numbers = notes.filter { $0.lines.count == 1 && isNumber(lines[$0.lines[0]].text) }
    guard
      numbers.count == notes.count ? areCounting(numbers.map { lines[$0.lines[0]].text }) : true,
      notes.allSatisfy({ note in
        note.lines.count <= longest.lines
          && note.lines.reduce(0) { $0 + lines[$1].text.count } <= longest.letters
      })
    else { return lines }
    var attached = lines
    for note in notes { attached[note.beside].marginNote += note.lines.map { lines[$0] } }
    let taken = Set(notes.flatMap(\.lines))
    return attached.indices.filter { !taken.contains($0) }.map { attached[$0] }
  }

  private static func isSmall(_ line: PrintedLine, _ usual: Double) -> Bool {
    line.height < 0.93 * usual
  }

  /// A bare number, as margins have it: "12", "[12]". With a point or a bracket behind it, it is an item's.
  private static func isNumber(_ text: String) -> Bool {
    let digits =
      text.first == "[" && text.last == "]" ? text.dropFirst().dropLast() : text[...]
    return (1...4).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func areCounting(_ numbers: [String]) -> Bool {
    let values = numbers.compactMap { Int($0.trimmed(of: "[]")) }
    return values.count > 1 && zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// The line of the text at the height of a note's first line.
  private static func beside(
    _ note: PrintedLine, of lines: [PrintedLine], among places: [Int]
  ) -> Int? {
    func shared(_ place: Int) -> Double {
      min(lines[place].bottom, note.bottom) - max(lines[place].top, note.top)
    }
    return places.filter { shared($0) > 0.5 * note.height && lines[$0].text.count > 3 }
      .max { shared($0) < shared($1) }
  }
}
