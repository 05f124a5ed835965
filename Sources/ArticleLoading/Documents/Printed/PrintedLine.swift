/// A line of a printed page: its words and their positions, in points from the page's top left corner.
struct PrintedLine: Equatable {
  var text: String
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  /// The width of its first word.
  var firstWord: Double
  /// The text in the margin beside it, line by line.
  var marginNote: [PrintedLine] = []

  /// The height of its letters.
  var height: Double { bottom - top }
}

/// A page as the program that reads the PDF gave it.
struct PrintedPage: Equatable {
  var height: Double
  /// All its lines, in no reliable order.
  var lines: [PrintedLine] = []
}

extension PrintedLine {
  /// Makes a line of words: with a space where the page has one, and superscripts and subscripts as such. Its
  /// box is that of its letters of usual size.
  init(_ words: [PrintedWord]) {
    let usual = Self.usualHeight(of: words)
    let main = words.filter { $0.height > 0.88 * usual }
    let first = main.first ?? words[0]
    self.init(
      text: "", left: words.map(\.left).min() ?? 0, right: words.map(\.right).max() ?? 0,
      top: main.map(\.top).min() ?? first.top, bottom: main.map(\.bottom).max() ?? first.bottom,
      firstWord: words[0].right - words[0].left)
    var line: [UInt8] = []
    var last: PrintedWord?
    for (index, word) in words.enumerated() {
      let raised = Self.position(of: word, beside: first).flatMap {
        RaisedText(word.text, $0, isNote: false)
      }
      if let last {
        let gap = word.left - last.right
        // pdftotext begins a new word at a new font within a word.
        let isOneWord =
          gap < 0.08 * usual && gap > -0.4 * usual
          && !(index == 1 && Self.isNoteMark(last, before: word))
        if !isOneWord { line.append(0x20) }
      }
      if let raised {
        let next = index + 1 < words.count ? Array(words[index + 1].text.utf8.prefix(8)) : []
        raised.write(onto: &line, next: next[...])
      } else {
        line += word.text.utf8
      }
      last = word
    }
    text = String(decoding: line, as: UTF8.self)
  }

  /// Whether a line begins with the mark of a note: a small number or sign close before a word. Before one or two
  /// letters the number may be an isotope's.
  private static func isNoteMark(_ mark: PrintedWord, before word: PrintedWord) -> Bool {
    mark.height < 0.95 * word.height && mark.text.count < 4
      && mark.text.allSatisfy { $0.isNumber || "*†‡§".contains($0) }
      && word.text.first?.isLetter == true && word.text.count > 2
  }

  /// Whether a small word is a superscript or subscript.
  private static func position(
    of word: PrintedWord, beside main: PrintedWord
  ) -> RaisedText.Position? {
    let size = main.height
    // Browsers make them five sixths of the text's size.
    guard word.height <= 0.88 * size else { return nil }
    if word.bottom < main.bottom - 0.2 * size { return .raised }
    let isBelow = word.top > main.top + 0.25 * size && word.bottom > main.bottom - 0.05 * size
    return isBelow ? .lowered : nil
  }

  /// The most common height of letters.
  private static func usualHeight(of words: [PrintedWord]) -> Double {
    let sorted = words.sorted { $0.height < $1.height }
    let letters = sorted.reduce(0) { $0 + $1.text.count }
    var passed = 0
    for word in sorted {
      passed += word.text.count
      if 2 * passed > letters { return word.height }
    }
    return sorted.last?.height ?? 0
  }

  /// Splits a line at spaces wider than between words, as between table cells, or where a cell begins.
  static func pieces(of words: [PrintedWord], _ edges: CellEdges) -> [PrintedLine] {
    var pieces: [[PrintedWord]] = []
    let spaces = LineSpaces(words)
    for word in words {
      let gap = (pieces.last?.last).map { word.left - $0.right } ?? .infinity
      let isWide = gap >= 1.5 * max(pieces.last?.last?.height ?? 0, word.height)
      let isOneLine =
        !LineSpaces.isAnother(word, behind: pieces.last?.last, apart: gap)
        && (spaces.areEven(with: gap)
          || (isWide
            ? edges.isStretched(before: word, behind: gap)
            : !edges.beginCell(at: word, behind: gap)
              && !edges.beginFigure(at: word, behind: gap)))
      if !pieces.isEmpty, isOneLine {
        pieces[pieces.count - 1].append(word)
      } else {
        pieces.append([word])
      }
    }
    return pieces.map { PrintedLine($0) }
  }

  /// Letters of slanted text, one step from the next.
  static func text(of letters: [PrintedWord]) -> String {
    var text = ""
    var last: PrintedWord?
    for letter in letters {
      if let last {
        let across = gap(last.left, last.right, letter.left, letter.right)
        let down = gap(last.top, last.bottom, letter.top, letter.bottom)
        if max(across, down) > 0.1 * min(letter.height, letter.width) { text += " " }
      }
      text += letter.text
      last = letter
    }
    return text
  }

  private static func gap(_ start: Double, _ end: Double, _ next: Double, _ last: Double) -> Double
  {
    next > end ? next - end : start > last ? start - last : 0
  }

  /// Removes a few large words that overlap the lines of the text.
  static func withoutMarksAcross(
    _ lines: [PrintedLine]
  ) -> (text: [PrintedLine], marks: [PrintedLine]) {
    guard lines.count > 2, lines.count < 2000 else { return (lines, []) }
    let usual = lines.map(\.height).sorted()[lines.count / 2]
    let large = lines.filter { $0.height > 2.5 * usual && $0.text.count > 2 && $0.text.count < 40 }
    let marks = large.filter { mark in
      lines.count {
        $0.height < 0.5 * mark.height && $0.top < mark.bottom && $0.bottom > mark.top
          && $0.left < mark.right && $0.right > mark.left
      } > 1
    }
    return (lines.filter { !marks.contains($0) }, marks)
  }
}
