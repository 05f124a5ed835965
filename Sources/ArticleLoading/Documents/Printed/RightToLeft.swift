/// Puts words of right-to-left scripts in reading order: pdftotext returns letters and words from the left, as
/// positioned on the page.
///
/// Numbers and words of other scripts keep their own order. The positions of the words are mirrored with them,
/// so that code that reads lines, columns and tables from the left reads these from the right.
enum RightToLeft {
  /// The lines of a page in reading order; pages without right-to-left letters stay unchanged.
  static func ordered(_ lines: [[PrintedWord]], width: Double) -> [[PrintedWord]] {
    var page = (letters: 0, turned: 0)
    let counts = lines.map { line -> (letters: Int, turned: Int) in
      let count = LetterCount.of(line)
      page = (page.letters + count.letters, page.turned + count.turned)
      return count
    }
    guard page.turned > 0 else { return lines }
    let isMirrored =
      2 * page.turned > page.letters
      || (6 * page.turned > page.letters && ColumnSides(lines, counts).areReadFromRight)
    return zip(lines, counts).map { line, count in
      // A line without letters is a row of numbers, and follows its page's direction.
      let isTurned = count.letters == 0 ? isMirrored : 2 * count.turned > count.letters
      guard isMirrored || count.turned > 0 else { return line }
      let sorted = line.sorted { $0.left < $1.left }
      let ordered =
        isMirrored || isTurned ? TurnedLine(sorted).words : withTurnedRuns(sorted)
      return isMirrored ? mirrored(ordered, width: width) : ordered
    }
  }

  /// A line in a left-to-right script that contains words of a right-to-left script.
  private static func withTurnedRuns(_ line: [PrintedWord]) -> [PrintedWord] {
    var words: [PrintedWord] = []
    var index = 0
    while index < line.count {
      var end = index
      var last = index
      // A run ends with a word of the script: numbers and punctuation after it belong to the line.
      while end < line.count, !LetterCount.hasOthers(line[end].text) {
        end += 1
        if LetterCount.isTurned(line[end - 1].text) { last = end }
      }
      if LetterCount.isTurned(line[index].text), last > index {
        words += TurnedLine(Array(line[index..<last])).words
        index = last
      } else {
        words.append(line[index])
        index += 1
      }
    }
    return words
  }

  /// A line at its mirrored position.
  private static func mirrored(_ line: [PrintedWord], width: Double) -> [PrintedWord] {
    let left = line.map(\.left).min() ?? 0
    let right = line.map(\.right).max() ?? 0
    return line.map { $0.moved(by: width - right - left) }
  }
}

/// The reading direction of a page, detected from aligned edges: lines read from the right begin at one right
/// edge, and short ones end before the left edge.
private struct ColumnSides {
  private static let slack = 1.5
  /// The number of lines aligned with a neighbour only at the right edge, and only at the left edge.
  private var right = 0
  private var left = 0

  init(_ lines: [[PrintedWord]], _ counts: [(letters: Int, turned: Int)]) {
    // Among lines in a right-to-left script; lists in another script have their own edges.
    let boxes = zip(lines, counts).filter { 2 * $1.turned > $1.letters && $0.count > 1 }.map {
      (
        left: $0.0.map(\.left).min() ?? 0, right: $0.0.map(\.right).max() ?? 0,
        top: $0.0[0].top, height: $0.0[0].height
      )
    }.sorted { $0.top < $1.top }
    for (index, line) in boxes.enumerated() {
      let below = boxes[(index + 1)...].prefix(12).first {
        $0.top - line.top > 0.5 * line.height && $0.top - line.top < 2.5 * line.height
          && $0.left < line.right && $0.right > line.left
      }
      guard let below else { continue }
      let keepsRight = abs(below.right - line.right) <= Self.slack
      let keepsLeft = abs(below.left - line.left) <= Self.slack
      if keepsRight, !keepsLeft { right += 1 }
      if keepsLeft, !keepsRight { left += 1 }
    }
  }

  var areReadFromRight: Bool {
    right > 1 && right > 2 * left
  }
}

extension PrintedWord {
  /// The word moved to the right.
  func moved(by points: Double) -> PrintedWord {
    var word = self
    word.left += points
    word.right += points
    return word
  }
}

/// The numbers of letters and of right-to-left letters in words.
enum LetterCount {
  static func of(_ line: [PrintedWord]) -> (letters: Int, turned: Int) {
    var count = (letters: 0, turned: 0)
    for scalar in line.lazy.flatMap(\.text.unicodeScalars) {
      if isTurned(scalar) {
        count = (count.letters + 1, count.turned + 1)
      } else if isOther(scalar) {
        count.letters += 1
      }
    }
    return count
  }

  static func isTurned(_ word: String) -> Bool { word.unicodeScalars.contains(where: isTurned) }

  static func hasOthers(_ word: String) -> Bool { word.unicodeScalars.contains(where: isOther) }

  /// Whether it is a letter or mark of Hebrew, Arabic, Syriac, Thaana, N'Ko or a similar script, and not a
  /// digit.
  static func isTurned(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0660...0x066C, 0x06F0...0x06F9, 0x060C, 0x061B, 0x061F, 0x06D4, 0xFB29, 0xFEFF: false
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  /// Whether it is a letter of another script.
  static func isOther(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (scalar.value | 0x20) >= 0x61 && (scalar.value | 0x20) <= 0x7A
      : scalar.properties.isAlphabetic && !isTurned(scalar)
  }
}
