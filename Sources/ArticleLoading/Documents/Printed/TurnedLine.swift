/// A right-to-left line, built from its words as positioned from the left.
struct TurnedLine {
  /// In reading order, each mirrored within the line.
  private(set) var words: [PrintedWord] = []

  /// The rules of Unicode: a hyphen separates Arabic digits, but not others.
  private let joints: Set<Unicode.Scalar>

  init(_ line: [PrintedWord]) {
    let isArabic = line.contains { word in
      word.text.unicodeScalars.contains {
        (0x0600...0x08FF).contains($0.value) || $0.value >= 0xFB50
      }
    }
    joints = Set((isArabic ? ",./:٫٬" : ",./:+-–").unicodeScalars)
    let left = line.map(\.left).min() ?? 0
    let right = line.map(\.right).max() ?? 0
    var end = line.count
    while end > 0 {
      var start = end - 1
      if let first = Self.startOfRun(in: line, before: end) { start = first }
      let run = Array(line[start..<end])
      let (from, to) = (run.map(\.left).min() ?? 0, run.map(\.right).max() ?? 0)
      words += texts(of: run).map { $0.moved(by: left + right - to - from) }
      end = start
    }
    pairBrackets()
  }

  /// The first word of a left-to-right run of other scripts, with its digits, that ends here.
  private static func startOfRun(in line: [PrintedWord], before end: Int) -> Int? {
    var start: Int?
    var index = end - 1
    while index >= 0, !LetterCount.isTurned(line[index].text) {
      if index + 1 < end {
        let gap = line[index + 1].left - line[index].right
        guard gap < max(line[index].height, line[index + 1].height) else { break }
      }
      if LetterCount.hasOthers(line[index].text) { start = index }
      index -= 1
    }
    return start
  }

  private func texts(of run: [PrintedWord]) -> [PrintedWord] {
    var run = run
    guard run.count > 1 else {
      run[0].text = text(of: run[0].text)
      return run
    }
    // The punctuation around the run belongs to the line.
    let first = Array(run[0].text.unicodeScalars)
    let last = Array(run[run.count - 1].text.unicodeScalars)
    let before = first.prefix { !Self.isPart($0) }
    let behind = Array(last.reversed().prefix { !Self.isPart($0) }.reversed())
    guard before.count < first.count, behind.count < last.count else { return run }
    run[0].text = string(behind.reversed() + first.dropFirst(before.count))
    let rest = run.count - 1
    run[rest].text = string(last.dropLast(behind.count) + before.reversed())
    return run
  }

  /// A word in reading order.
  private func text(of word: String) -> String {
    let scalars = Array(word.unicodeScalars)
    var text: [Unicode.Scalar] = []
    var end = scalars.count
    while end > 0 {
      var start = end - 1
      if Self.isPart(scalars[start]), !LetterCount.isTurned(scalars[start]) {
        // A left-to-right part: digits with the signs between them, or a word of another script.
        var index = start
        var isWord = LetterCount.isOther(scalars[start])
        while index > 0, !LetterCount.isTurned(scalars[index - 1]) {
          index -= 1
          isWord = isWord || LetterCount.isOther(scalars[index])
          if Self.isPart(scalars[index]) {
            start = index
          } else if !isWord, !joints.contains(scalars[index]) {
            break
          }
        }
      }
      text += scalars[start..<end]
      end = start
    }
    // A percent sign may be on either side of the digits, and is read after them.
    for index in text.indices where Self.isPercent(text[index]) {
      var end = index + 1
      while end < text.count, isFigure(text, end) { end += 1 }
      let isBehind = index > 0 && text[index - 1].properties.numericType != nil
      guard end > index + 1, !isBehind else { continue }
      text.insert(text.remove(at: index), at: end - 1)
    }
    return string(text)
  }

  private static func isPercent(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "%" || scalar == "‰" || scalar.value == 0x066A
  }

  /// Whether it is a digit, or a sign between two.
  private func isFigure(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    if text[index].properties.numericType != nil { return true }
    return joints.contains(text[index]) && index + 1 < text.count
      && text[index + 1].properties.numericType != nil
  }

  private func string(_ scalars: [Unicode.Scalar]) -> String {
    var string = ""
    for scalar in scalars {
      if let letters = PresentationForms.letters[scalar] {
        string += letters
      } else {
        string.unicodeScalars.append(scalar)
      }
    }
    return string
  }

  /// Whether it is a letter, a mark or a digit.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || LetterCount.isTurned(scalar)
  }

  /// Some programs return brackets as displayed, others as written: a bracket at the beginning of a word opens.
  private mutating func pairBrackets() {
    for index in words.indices {
      let all = Array(words[index].text.unicodeScalars)
      guard all.contains(where: { Self.brackets[$0] != nil }) else { continue }
      var text = all
      for (number, scalar) in all.enumerated() {
        guard let (isOpening, other) = Self.brackets[scalar] else { continue }
        let isBefore = all[..<number].contains(where: Self.isPart)
        let isBehind = all[(number + 1)...].contains(where: Self.isPart)
        // Within a word, it is the opposite of its pair at the edge.
        guard isBefore != isBehind, isOpening != isBehind else { continue }
        text[number] = other
      }
      words[index].text = string(text)
    }
  }

  private static let brackets: [Unicode.Scalar: (isOpening: Bool, other: Unicode.Scalar)] = {
    var brackets: [Unicode.Scalar: (isOpening: Bool, other: Unicode.Scalar)] = [:]
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("«", "»"), ("‹", "›")]
      as [(Unicode.Scalar, Unicode.Scalar)]
    {
      brackets[open] = (true, close)
      brackets[close] = (false, open)
    }
    return brackets
  }()
}
