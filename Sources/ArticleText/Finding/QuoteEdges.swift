/// Where quotations from a sentence can begin and end without cutting what belongs together: words with their
/// hyphens and apostrophes, abbreviations with their full stops, numbers with their signs, currencies, per
/// cents and units, and dates with their months and years.
///
/// If a script has no spaces, only a dictionary could separate words. There a run of letters and figures ends
/// with its punctuation, and can begin at any letter that is not a numeral.
public struct QuoteEdges: Sendable {
  /// The ranges that must not be cut, in order: UTF-8 offsets in the text.
  public let pieces: [Range<Int>]
  /// The ends of clauses, in order, with the end of the sentence last: UTF-8 offsets in the text.
  public let pauses: [Int]
  /// Offsets within a piece where a quotation can begin.
  private let innerStarts: Set<Int>

  /// Reads a sentence.
  public init(in text: [UInt8], sentence: Range<Int>) {
    var scan = PieceScan(text, sentence.clamped(to: 0..<text.count))
    scan.run()
    (pieces, pauses, innerStarts) = (scan.pieces, scan.pauses, scan.innerStarts)
  }

  /// Whether a quotation can begin at an offset.
  public func mayBegin(at offset: Int) -> Bool {
    guard let piece = piece(endingAfter: offset) else { return true }
    return offset <= piece.lowerBound || innerStarts.contains(offset)
  }

  /// The first piece that ends after an offset.
  public func piece(endingAfter offset: Int) -> Range<Int>? {
    let index = pieces.partitionIndex { $0.upperBound <= offset }
    return index < pieces.count ? pieces[index] : nil
  }
}

/// One pass over a sentence.
private struct PieceScan {
  private(set) var pieces: [Range<Int>] = []
  private(set) var pauses: [Int] = []
  private(set) var innerStarts: Set<Int> = []

  /// The sentence by scalars; positions in it are indexes.
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  /// The pieces found so far, as ranges of indexes.
  private var found: [Range<Int>] = []

  init(_ text: [UInt8], _ sentence: Range<Int>) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    text.withView { view in
      var position = sentence.lowerBound
      while position < sentence.upperBound {
        let next = view.scalar(at: position)
        scalars.append(next.scalar)
        offsets.append(position)
        position += next.length
      }
    }
    offsets.append(sentence.upperBound)
    self.scalars = scalars
    self.offsets = offsets
  }

  mutating func run() {
    var index = 0
    while index < scalars.count {
      guard isWord(index) else {
        index += 1
        continue
      }
      let end = wordEnd(from: index)
      add(withHead(index)..<end)
      index = end
    }
    joinAmounts()
    var number = 0
    for index in scalars.indices where Self.pauses.contains(scalars[index]) {
      while number < found.count, found[number].upperBound <= index { number += 1 }
      let isInside = number < found.count && found[number].contains(index)
      if !isInside { addPause(index) }
    }
    addPause(scalars.count)
    pieces = found.map { offsets[$0.lowerBound]..<offsets[$0.upperBound] }
    for piece in found {
      for index in piece.dropFirst() where mayBeginInside(index) {
        innerStarts.insert(offsets[index])
      }
    }
  }

  private mutating func add(_ piece: Range<Int>) {
    if let last = found.last, last.upperBound >= piece.lowerBound, last.upperBound > last.lowerBound
    {
      found[found.count - 1] = last.lowerBound..<max(last.upperBound, piece.upperBound)
    } else {
      found.append(piece)
    }
  }

  /// Adds a pause: the clause ends before the white space at an index.
  private mutating func addPause(_ index: Int) {
    var end = index
    while end > 0, scalars[end - 1].properties.isWhitespace { end -= 1 }
    if end > 0, pauses.last != offsets[end] { pauses.append(offsets[end]) }
  }

  private static let pauses: Set<Unicode.Scalar> = [
    ",", ";", ":", ".", "!", "?", "—", "“", "”", "„", "«", "»", "…", "\n", "、", "，", "；", "：", "。",
    "．",
    "！", "？", "「", "」", "।", "،", "؛", "؟",
  ]
}

// Words.
extension PieceScan {
  private func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && scalars[index].properties.numericType != nil
      && !Self.isIdeograph(scalars[index])
  }

  private func isWord(_ index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    let scalar = scalars[index]
    if scalar.isASCII { return scalar.properties.isAlphabetic || isDigit(index) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.isGraphemeExtend
      || SpellingFolding.isUnseen(scalar.value) && scalar.value != 0x200B
  }

  private func isSpace(_ index: Int) -> Bool {
    scalars.indices.contains(index) && scalars[index] != "\n"
      && scalars[index].properties.isWhitespace
  }

  private func isCurrency(_ index: Int) -> Bool {
    scalars.indices.contains(index)
      && scalars[index].properties.generalCategory == .currencySymbol
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// The end of the word or number that begins at an index.
  private func wordEnd(from start: Int) -> Int {
    var end = start
    while end < scalars.count {
      if isWord(end) {
        end += 1
      } else if end > start, joins(end) {
        end += 1
      } else if end > start, isAddress(from: start, at: end) {
        return addressEnd(from: end)
      } else {
        break
      }
    }
    return keepsStop(start..<end) ? end + 1 : end
  }

  /// Whether a sign within a word or a number does not separate it.
  private func joins(_ index: Int) -> Bool {
    let isBetween = isWord(index - 1) && isWord(index + 1)
    let isInNumber = isDigit(index - 1) && isDigit(index + 1)
    switch scalars[index] {
    case "'", "’", "-", "\u{2010}", "\u{2011}", "·", "・", "\u{2027}", "/", "&", "_", "@", ".":
      return isBetween
    case ",", "٫", "٬", "．", "，", ":", "⁄", "∕", "–", "×": return isInNumber
    case "%", "％", "‰", "°": return isDigit(index - 1) && isWord(index + 1)
    case let sign where isCurrency(index):
      // "US$5", "为¥3.5亿", and the euro sign as decimal point: "3€50".
      return sign != "\u{FFFC}" && isWord(index - 1) && isDigit(index + 1)
    case let space where space.properties.isWhitespace && space != "\n":
      return isInNumber && isGroup(behind: index)
    default: return false
    }
  }

  /// Whether a space separates thousands: up to three digits before it, exactly three after it.
  private func isGroup(behind space: Int) -> Bool {
    let before = (space - 4..<space).reversed().prefix { isDigit($0) }.count
    let behind = (space + 1..<space + 5).prefix { isDigit($0) }.count
    return before <= 3 && behind == 3
  }

  private func isAddress(from start: Int, at index: Int) -> Bool {
    scalars[index] == ":" && index + 3 < scalars.count && scalars[index + 1] == "/"
      && scalars[index + 2] == "/"
      && scalars[start..<index].allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
  }

  private func addressEnd(from index: Int) -> Int {
    var end = index
    while end < scalars.count, !scalars[end].properties.isWhitespace { end += 1 }
    while end > index + 3, !isWord(end - 1), scalars[end - 1] != "/" { end -= 1 }
    return end
  }

  /// Whether the full stop after a word belongs to it: words follow in the same sentence, or the word is a
  /// common abbreviation.
  private func keepsStop(_ word: Range<Int>) -> Bool {
    let stop = word.upperBound
    guard stop < scalars.count, scalars[stop] == ".", !word.isEmpty else { return false }
    let text = text(word)
    // Not the first full stop of an ellipsis.
    guard stop + 1 == scalars.count || scalars[stop + 1] != "." || text.contains(".") else {
      return false
    }
    if isDigit(stop - 1) { return isSpace(stop + 1) && isWord(stop + 2) }
    if scalars[(stop + 1)...].contains(where: { $0.properties.isAlphabetic }) { return true }
    return text.contains(".") || AmountWords.abbreviations.contains(text)
      || AmountWords.units.contains(text + ".") || AmountWords.heads.contains(text + ".")
  }

  private func text(_ word: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[word])).lowercased()
  }

  /// Whether a quotation can begin at an index within a run of letters without spaces.
  private func mayBeginInside(_ index: Int) -> Bool {
    let (left, right) = (scalars[index - 1], scalars[index])
    guard Self.isIdeograph(left), !Self.numerals.contains(left) else { return false }
    return Self.isIdeograph(right) ? !Self.numerals.contains(right) : isDigit(index)
  }

  private static let numerals = Set("〇零一二三四五六七八九十百千万萬亿億兆两兩点點半".unicodeScalars)
}

// Numbers, and what belongs to them.
extension PieceScan {
  /// The beginning of a word or number, including the sign and the currency before it.
  private func withHead(_ start: Int) -> Int {
    guard isDigit(start) else { return start }
    var head = start
    let sign = isSpace(head - 1) ? head - 1 : head
    if isCurrency(sign - 1) { head = sign - 1 }
    if isCurrency(head), isWord(head - 1) {
      // "US$ 5"
      while head > 0, isWord(head - 1), !isDigit(head - 1), !Self.isIdeograph(scalars[head - 1]) {
        head -= 1
      }
    }
    while head > 0, Self.signs.contains(scalars[head - 1]), !isWord(head - 2) { head -= 1 }
    return head
  }

  private static let signs: Set<Unicode.Scalar> = [
    "+", "-", "−", "–", "±", "~", "≈", "<", ">", "≤", "≥", "#", "№", "§",
  ]

  /// Joins numbers with the words before and after that belong to them.
  private mutating func joinAmounts() {
    var joined: [Range<Int>] = []
    /// Whether the last piece is an amount, which units can follow.
    var isAmount = false
    /// Whether the piece before the last is one, which a word between the two can continue.
    var leadsOn = false
    let dates = DateRuns(datePieces)
    var index = 0
    while index < found.count {
      let run = dates.length(from: index)
      if run > 1 {
        joined.append(found[index].lowerBound..<found[index + run - 1].upperBound)
        isAmount = false
        index += run
        continue
      }
      let piece = found[index]
      index += 1
      let words = text(piece)
      let isNumber = isNumber(piece)
      if let last = joined.last, isGap(last.upperBound..<piece.lowerBound) {
        let isScale = scalars[last.upperBound - 1] == "°" && ["c", "f"].contains(words)
        let isPer =
          ["per", "pour", "por"].contains(words) && index < found.count
          && self.isNumber(found[index])
        let isUnit = isAmount && !isPer && (isScale || AmountWords.units.contains(words))
        let isRange = leadsOn && text(last) == "a"
        let isHead = isNumber && !isRange && AmountWords.heads.contains(text(last))
        let isFraction = isAmount && isNumber && words.contains("/")
        if isUnit || isHead || isFraction {
          joined[joined.count - 1] = last.lowerBound..<piece.upperBound
          isAmount = true
          continue
        }
      }
      let end = withSign(piece.upperBound, isNumber: isNumber)
      leadsOn = isAmount
      joined.append(piece.lowerBound..<end)
      isAmount = isNumber || AmountWords.numbers.contains(words)
    }
    found = joined
    joinRatios()
  }

  /// Joins numbers that form one ratio or one range.
  private mutating func joinRatios() {
    let runs = RatioRuns(
      found.indices.map { index in
        let piece = found[index]
        let gap = (index == 0 ? 0 : found[index - 1].upperBound)..<piece.lowerBound
        return RatioRuns.Piece(
          text: text(piece), hasFigures: isNumber(piece),
          isWord: scalars[piece.lowerBound].properties.isAlphabetic,
          follows: index > 0 && gap.count <= 3 && gap.allSatisfy { isSpace($0) })
      })
    var joined: [Range<Int>] = []
    var index = 0
    while index < found.count {
      let end = index + runs.length(from: index)
      joined.append(found[index].lowerBound..<found[end - 1].upperBound)
      index = end
    }
    found = joined
  }

  private var datePieces: [DateRuns.Piece] {
    found.indices.map { index in
      let piece = found[index]
      let gap = (index == 0 ? piece.lowerBound : found[index - 1].upperBound)..<piece.lowerBound
      return DateRuns.Piece(
        text: text(piece), isCapital: scalars[piece.lowerBound].properties.isUppercase,
        follows: index > 0 && gap.count <= 3
          && gap.allSatisfy { isSpace($0) || ",.".unicodeScalars.contains(scalars[$0]) })
    }
  }

  private func isNumber(_ piece: Range<Int>) -> Bool { piece.contains { isDigit($0) } }

  /// Whether the gap contains nothing but a few spaces or a hyphen.
  private func isGap(_ gap: Range<Int>) -> Bool {
    gap.count <= 3 && gap.allSatisfy { isSpace($0) || scalars[$0] == "-" }
  }

  /// The end of a number, including the sign after it: 6 %, 20 °, 3 €, 18+.
  private func withSign(_ end: Int, isNumber: Bool) -> Int {
    guard isNumber else { return end }
    var sign = end
    while sign < end + 2, isSpace(sign) { sign += 1 }
    guard sign < scalars.count else { return end }
    if ["%", "％", "‰", "‱", "°", "′", "″"].contains(scalars[sign]) || isEndingCurrency(sign) {
      return sign + 1
    }
    return scalars[end] == "+" ? end + 1 : end
  }

  /// Whether a currency sign belongs to the number before it and not to one after it.
  private func isEndingCurrency(_ index: Int) -> Bool {
    isCurrency(index) && !isDigit(index + 1) && !(isSpace(index + 1) && isDigit(index + 2))
  }
}
