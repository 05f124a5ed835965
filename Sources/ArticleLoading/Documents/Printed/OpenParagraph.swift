/// A paragraph as read so far, and the rules by which a line continues it.
struct OpenParagraph {
  private(set) var text: String
  private(set) var last: PlacedLine
  /// The page on which it began.
  let page: Int
  /// The left edges of its lines in the last column, from the top.
  private var lefts: [Double]
  /// The number of its letters before the last line.
  private(set) var lastStart = 0
  /// The number of its lines.
  private var count = 1
  /// Whether all its lines are side by side: a note's mark and the note's first line.
  private var isOneRow = true
  /// The right edge of the line before the last one.
  private var rightBefore: Double?

  init(_ placed: PlacedLine, page: Int) {
    text = placed.line.text
    last = placed
    self.page = page
    lefts = [placed.line.left]
  }

  mutating func add(_ placed: PlacedLine, _ hyphens: LineEndHyphens) {
    hyphens.add(placed.line.text, to: &text)
    lastStart = text.utf8.count - placed.line.text.utf8.count
    if placed.column != last.column { lefts = [] }
    isOneRow =
      isOneRow && placed.column == last.column
      && abs(placed.line.bottom - last.line.bottom) < 0.6 * placed.line.height
      && placed.line.left >= last.line.right - 1
    lefts.append(placed.line.left)
    count += 1
    rightBefore = last.line.right
    last = placed
  }

  func continues(with next: PlacedLine, areParagraphsSetIn: Bool) -> Bool {
    let (line, following) = (last.line, next.line)
    // Side by side: a bullet and its item, or a term and its definition.
    let isSameRow =
      last.column == next.column && abs(following.top - line.top) < 0.4 * line.height
      && following.left >= line.right - 1
    if isSameRow { return true }
    guard line.isLike(following), !Self.beginsItem(following.text) else { return false }
    guard last.column == next.column else {
      return continuesElsewhere(with: next, areParagraphsSetIn: areParagraphsSetIn)
    }
    let step = following.top - line.top
    guard step > 0, step <= 1.45 * max(next.pitch, next.isPitchSure ? 0 : line.height) else {
      return false
    }
    let ends = Self.endsSentence(line.text) || Self.isContents(line.text)
    let isSmall = following.text.first?.isLowercase == true
    // A space between paragraphs; but a superscript above the line may push lines apart.
    let isClose = !next.isPitchSure || step <= 1.15 * next.pitch
    if !isClose, !isSmall, ends || step > 1.25 * next.pitch { return false }
    if LineEndHyphens.hyphen(at: line.text) != nil { return true }
    if isSmall, line.text.hasSuffix(",") { return true }
    // Outdented and centred lines are indented, too, but continue. A definition is indented further than the first
    // line of a paragraph.
    let isBroken = !ends && last.isFull(before: following)
    let isFirst = next.isSetIn && !isSetInWithIt(following) && !isBroken
    if ends, !isSmall, lefts.count == 1, following.left < lefts[0] - 2 * line.height {
      return false
    }
    if isFirst || beginsByItsPlace(following, isSmall) { return false }
    if ends, Self.beginsNote(following.text) || Self.isContents(line.text) { return false }
    if isClose, !ends, last.isProse, Self.isLastFigure(following.text),
      last.right - line.right < 0.4 * last.width
    {
      return true
    }
    if isSmall, isClose, !ends, last.isProse, next.isProse {
      return !breaksOff || last.isFull(before: following)
    }
    if isClose, !ends, step > 0.6 * next.pitch, last.isProse, next.isProse,
      LineEndWords.leadOn(line.text)
    {
      return true
    }
    return last.isFull(before: following)
  }

  /// Whether its last line is far shorter than the one before it, as at the end of an item without a full stop.
  /// Beside a picture, several lines are short.
  private var breaksOff: Bool {
    guard let rightBefore, !LineEndWords.leadOn(text) else { return false }
    return min(rightBefore, last.right) - last.line.right > 0.3 * last.width
  }

  /// Whether a line in another column, on another page, or behind a note continues the paragraph: only where a
  /// sentence of the text is plainly unfinished. A headline over columns, an item, a caption and a table row
  /// have no full stop either.
  func continuesElsewhere(with next: PlacedLine, areParagraphsSetIn: Bool) -> Bool {
    let following = next.line.text
    guard last.line.isAsHigh(as: next.line), !Self.beginsItem(following),
      !LineEndWords.beginNumbered(following)
    else { return false }
    let ends = Self.endsSentence(last.line.text) && !isAbbreviated(before: next.line)
    let leadsOn = !ends && LineEndWords.leadOn(last.line.text)
    if following.first?.isLowercase == true {
      let isLong = last.right - last.line.right < (count > 1 ? 0.25 : 0.12) * last.width
      return !ends
        && (leadsOn || isLong || last.isFull(before: next.line)
          || LineEndHyphens.hyphen(at: last.line.text) != nil)
    }
    if LineEndHyphens.hyphen(at: last.line.text) != nil { return false }
    // Where paragraphs are indented, a line that is not indented continues the previous one.
    if ends, !areParagraphsSetIn { return false }
    let isAsWide = abs(last.width - next.width) < 0.25 * max(last.width, 1)
    guard !next.isSetIn || isSetInAlike(next), last.count > 2, isAsWide,
      last.isFull(before: next.line)
    else {
      return false
    }
    if leadsOn { return true }
    let isText = count > 1 || (areParagraphsSetIn && last.isSetIn)
    return isText && !Self.beginsItem(text) && !LineEndWords.beginNumbered(text)
      && !LineEndWords.beginCaption(text)
  }

  /// Whether all its lines and the next one are equally indented, as in a quotation.
  private func isSetInAlike(_ next: PlacedLine) -> Bool {
    let (own, other) = (last.line.left - last.left, next.line.left - next.left)
    return lefts.count > 1 && (lefts.max() ?? 0) - (lefts.min() ?? 0) < 1
      && abs(own - other) < 0.3 * next.line.height
  }

  /// Whether the final full stop belongs to an abbreviation before a number: "Oct. 11", "art. 5".
  private func isAbbreviated(before next: PrintedLine) -> Bool {
    guard last.line.text.last == ".", next.text.first?.isNumber == true else { return false }
    let word = last.line.text.dropLast().reversed().prefix { $0.isLetter }
    return (1...4).contains(word.count) && last.isFull(before: next)
  }

  /// Whether it is at least a sentence, not a heading.
  var isText: Bool { text.count > 60 && (Self.endsSentence(text) || count > 2) }

  /// Whether its last line ends within a sentence of the text, which may continue behind something else.
  var isUnfinished: Bool {
    last.count > 2 && !Self.endsSentence(text) && last.right - last.line.right < 0.25 * last.width
  }

  /// Whether the line begins left of a paragraph that is indented as a whole, or at the first line of one with
  /// a hanging indent, as in a bibliography.
  private func beginsByItsPlace(_ line: PrintedLine, _ isSmall: Bool) -> Bool {
    guard lefts.count > 1, !isSmall, let end = lefts.last else { return false }
    let rest = lefts.dropFirst().min() ?? end
    let slack = 0.8 * line.height
    // A note's first line is indented behind its mark.
    if isOneRow, line.left < lefts[0] - 0.3 * line.height { return false }
    return line.left < min(rest, lefts[0]) - slack
      || (rest > lefts[0] + slack && line.left < rest - slack)
  }

  private func isSetInWithIt(_ line: PrintedLine) -> Bool {
    last.line.left - last.left >= 0.4 * line.height
      && line.left - last.line.left <= 0.8 * line.height
  }

  private static let closing: Set<Character> = [
    "\"", "'", "”", "’", "»", "“", "›", ")", "]",
  ]

  static func endsSentence(_ text: String) -> Bool {
    var text = text[...]
    while let last = text.last, closing.contains(last) || isMark(last) {
      text.removeLast()
      // A note mark, as in "works.[12]".
      if last == "]" { while text.last?.isNumber == true { text.removeLast() } }
      if text.last == "[" { text.removeLast() }
    }
    return text.last.map { ".!?:;…。！？؟۔".contains($0) } ?? true
  }

  private static func isMark(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { RaisedCharacters.digits[$0] != nil }
  }

  /// A number or mark before a capital, as at the beginning of notes and items: "2 Annual report", "[3] See".
  private static func beginsNote(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, words[1].first?.isUppercase == true else { return false }
    let mark = words[0].trimmed(of: "[]().")
    return !mark.isEmpty && mark.count < 4
      && mark.allSatisfy { $0.isNumber || "*†‡§".contains($0) }
  }

  /// The figure that ends a sentence, alone on its line: nobody writes one as a paragraph.
  private static func isLastFigure(_ text: String) -> Bool {
    text.last == "." && text.count > 3 && text.count < 12 && text.first?.isNumber == true
      && text.dropLast().allSatisfy { $0.isNumber || ".,%:".contains($0) }
  }

  /// An entry of a table of contents: leader dots and a page number.
  private static func isContents(_ text: String) -> Bool {
    text.last?.isNumber == true && (text.contains("....") || text.contains(". . . ."))
  }

  static func beginsItem(_ text: String) -> Bool {
    guard let first = text.first, text.dropFirst().first ?? " " == " " else { return false }
    return "•‣◦▪■●∙·–—-*".contains(first)
  }
}
