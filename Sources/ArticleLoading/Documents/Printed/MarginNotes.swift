/// Finds what is in the margin beside the text: side headings of statutes, notes in small letters, paragraph
/// numbers. They do not belong to the sentence that begins on their line.
///
/// Each is attached to the line it is beside, so that it precedes that line's paragraph. Labels in letters of
/// the text's size are not notes: "Q." and "Name" belong to the text beside them.
enum MarginNotes {
  /// Pages with more lines are left unchanged; no real page has as many.
  private static let most = 2000
  /// The fewest letters in a line of text.
  private static let long = 25
  /// Notes are short: the most lines and letters of a note.
  private static let longest = (lines: 8, letters: 160)

  /// The lines of a page, those in the margin attached to the lines beside them.
  static func attached(to lines: [PrintedLine]) -> [PrintedLine] {
    guard lines.count > 3, lines.count <= most else { return lines }
    let text = textLines(lines)
    guard text.count > 3 else { return lines }
    let usual = text[text.count / 2].height
    let lefts = text.map(\.left).sorted()
    let rights = text.map(\.right).sorted()
    // A line across the margin may be among them, such as a running title.
    let left = lefts[lefts.count / 10]
    let right = rights[rights.count - 1 - rights.count / 10]
    var lines = lines
    for isLeft in [true, false] {
      let indices = lines.indices.filter { index in
        let line = lines[index]
        return isLeft ? line.right <= left - 2 : line.left >= right + 2
      }
      lines = attached(indices, of: lines, usual: usual, count: text.count)
    }
    return lines
  }

  /// The long lines in letters of the most common size, by size.
  private static func textLines(_ lines: [PrintedLine]) -> [PrintedLine] {
    let long = lines.filter { $0.text.count >= Self.long }.sorted { $0.height < $1.height }
    guard !long.isEmpty else { return [] }
    let usual = long[long.count / 2]
    return long.filter { $0.isLike(usual) }
  }

  private static func attached(
    _ indices: [Int], of lines: [PrintedLine], usual: Double, count: Int
  ) -> [PrintedLine] {
    let inMargin = Set(indices)
    let others = lines.indices.filter { !inMargin.contains($0) }
    let sorted = indices.sorted { lines[$0].top < lines[$1].top }
    let areAlone = zip(sorted, sorted.dropFirst()).allSatisfy {
      lines[$1].top > lines[$0].bottom - 0.4 * lines[$1].height
    }
    guard !indices.isEmpty, areAlone else { return lines }
    var notes: [(beside: Int, lines: [Int])] = []
    for index in sorted {
      let line = lines[index]
      if let last = notes.last?.lines.last, isSmall(line, usual), lines[last].isLike(line),
        line.top - lines[last].top < 1.6 * line.height,
        !isNumber(lines[last].text)
      {
        notes[notes.count - 1].lines.append(index)
      } else if isSmall(line, usual) || isNumber(line.text), line.height < 1.06 * usual {
        guard let beside = beside(line, of: lines, among: others) else { continue }
        notes.append((beside, [index]))
      } else {
        // A column of something else, such as labels.
        return lines
      }
    }
    // Each note has several lines of text beside it; the rows of a table have equally many of both.
    guard 2 * notes.count <= count else { return lines }
    // Numbers count the paragraphs; a single one proves nothing.
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
    let used = Set(notes.flatMap(\.lines))
    return attached.indices.filter { !used.contains($0) }.map { attached[$0] }
  }

  private static func isSmall(_ line: PrintedLine, _ usual: Double) -> Bool {
    line.height < 0.93 * usual
  }

  /// A bare number, as in margins: "12", "[12]". With a full stop or bracket, it numbers an item.
  private static func isNumber(_ text: String) -> Bool {
    let digits =
      text.first == "[" && text.last == "]" ? text.dropFirst().dropLast() : text[...]
    return (1...4).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func areCounting(_ numbers: [String]) -> Bool {
    let values = numbers.compactMap { Int($0.trimmed(of: "[]")) }
    return values.count > 1 && zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// The line of text at the height of a note's first line.
  private static func beside(
    _ note: PrintedLine, of lines: [PrintedLine], among indices: [Int]
  ) -> Int? {
    func shared(_ index: Int) -> Double {
      min(lines[index].bottom, note.bottom) - max(lines[index].top, note.top)
    }
    return indices.filter { shared($0) > 0.5 * note.height && lines[$0].text.count > 3 }
      .max { shared($0) < shared($1) }
  }
}
