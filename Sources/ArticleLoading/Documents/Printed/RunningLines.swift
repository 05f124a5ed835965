/// Finds headers and footers, which repeat at the same place on other pages, and page numbers.
///
/// A sentence of the text must never be removed. So such lines may differ only in the page number, are
/// outermost on the page, and if they end like a sentence, must repeat more often. A title that changes with
/// the sections must be where most pages have their header.
struct RunningLines {
  /// The largest distance, in points, between a header's positions on two pages.
  static let drift = 4.0

  /// Headers and footers by page, as indices in its list of lines.
  let indices: [Set<Int>]

  init(_ pages: [PrintedPage]) {
    let judge = RunningJudge(pages)
    let first = pages.indices.map { judge.indices(on: pages[$0], numbered: $0) }
    let heads = SectionHeads(pages, judge.margins, running: first)
    indices = pages.indices.map { first[$0].union(heads.indices(on: pages[$0], numbered: $0)) }
  }
}

/// Decides for each line by how often it repeats.
struct RunningJudge {
  private static let drift = RunningLines.drift
  /// Headers and footers are short.
  private static let longest = 200

  let margins: [PageMargins]
  /// The number of pages with each line.
  private let repeated: [Key: Int]
  private let numbers: PageNumbers
  /// The most common height of lines.
  private let usual: Double
  /// The number of pages that is enough for a line anywhere on the page.
  private let surely: Int
  private let pageCount: Int

  /// A line without its page number, and its approximate position.
  private struct Key: Hashable {
    let text: String
    let band: Int
  }

  init(_ pages: [PrintedPage]) {
    var counts: [Key: Int] = [:]
    let heights = pages.flatMap { $0.lines.map(\.height) }.sorted()
    let usual = heights.isEmpty ? 0 : heights[heights.count / 2]
    let margins = pages.map(PageMargins.init)
    for (number, page) in pages.enumerated() {
      let lines = (margins[number].top + margins[number].foot).map { page.lines[$0] }
      for key in Set(lines.flatMap { Self.keys(of: $0, on: page, numbered: number, usual) }) {
        counts[key, default: 0] += 1
      }
    }
    repeated = counts.filter { $0.value >= Self.needed(for: $0.key.text, of: pages.count) }
    surely = max(3, pages.count / 2)
    pageCount = pages.count
    (self.usual, self.margins) = (usual, margins)
    numbers = PageNumbers(pages, margins)
  }

  /// A page's headers and footers, as indices in its list of lines.
  func indices(on page: PrintedPage, numbered number: Int) -> Set<Int> {
    var indices: Set<Int> = []
    // From the edge inwards, up to the first line of text.
    for fromTop in [true, false] {
      let ordered = fromTop ? margins[number].top : margins[number].foot
      var running: [(index: Int, pages: Int)] = []
      var text: PrintedLine?
      for index in ordered {
        let line = page.lines[index]
        // A header may be beside a line of text.
        if let text, abs(line.top - text.top) > Self.drift { break }
        let isTitle = number == 0 && pageCount < 3 && isOnlyHeadline(line, of: page)
        let pages = isTitle ? 0 : count(of: line, on: page, numbered: number)
        if pages > 0 {
          running.append((index, pages))
        } else if text == nil {
          text = line
        }
      }
      // A number beside other words may be a table cell.
      if let text {
        running.removeAll {
          let line = page.lines[$0.index]
          return abs(line.top - text.top) <= Self.drift && $0.pages < surely
            && PageNumbers.isNumber(line.text)
        }
      }
      // A line close to the text is more likely part of it.
      if text == nil { text = Self.nearest(outside: ordered, of: page, fromTop) }
      while let last = running.last, let inner = text,
        isOfText(page.lines[last.index], pages: last.pages, beside: inner)
      {
        text = page.lines[last.index]
        running.removeLast()
      }
      indices.formUnion(running.map(\.index))
    }
    return indices
  }

  /// Whether a line in large letters is the only one on the first page: then it is the headline of a short
  /// document that further pages repeat; below a masthead there is a headline.
  private func isOnlyHeadline(_ line: PrintedLine, of page: PrintedPage) -> Bool {
    line.height > 1.2 * usual && line.top < page.height / 2 && !PageNumbers.isNumber(line.text)
      && !page.lines.contains {
        $0.height > 1.2 * usual && $0.top > line.bottom - 0.5 * line.height
          && $0.text.contains(where: \.isLetter)
      }
  }

  /// The text line next to the margin.
  static func nearest(
    outside margin: [Int], of page: PrintedPage, _ fromTop: Bool
  ) -> PrintedLine? {
    let outside = Set(margin)
    let text = page.lines.indices.filter { !outside.contains($0) }.map { page.lines[$0] }
    return fromTop ? text.min { $0.top < $1.top } : text.max { $0.top < $1.top }
  }

  /// Whether a line more likely belongs to the text beside it: too close, and not on enough pages. A note's
  /// last line may be the same on all.
  private func isOfText(_ line: PrintedLine, pages: Int, beside text: PrintedLine) -> Bool {
    let gap = max(text.top - line.bottom, line.top - text.bottom)
    let isApart =
      gap > 0.7 * line.height || abs(text.height - line.height) > 0.08 * text.height
      || PageNumbers.isNumber(line.text)
    let endsSentence = line.text.first?.isLowercase == true && line.text.last == "."
    return !isApart && (pages < surely || endsSentence)
  }

  /// The number of pages on which a line is a header or footer; 0 if it is neither.
  private func count(of line: PrintedLine, on page: PrintedPage, numbered number: Int) -> Int {
    let asNumber = numbers.count(of: line.text, on: number)
    if asNumber > 0 { return asNumber }
    return Self.keys(of: line, on: page, numbered: number, usual).compactMap { repeated[$0] }.max()
      ?? 0
  }

  /// The number of pages a line must be on to be a header or footer.
  private static func needed(for text: String, of pages: Int) -> Int {
    // Several pages may begin with the same heading or sentence.
    if text.hasPrefix(large) { return pages < 4 ? 2 : max(3, pages / 2) }
    let isSentence = text.last.map { ".!?。！？”\"".contains($0) } ?? false
    let words = text.split(separator: " ").count
    return isSentence && words > 2 ? max(3, pages / 3) : 2
  }

  /// Prefix for lines in letters larger than the text's.
  private static let large = "\u{1}"

  /// The line unchanged and without the page number if it has one, each with its own place and the next one, so
  /// that slightly different positions match.
  private static func keys(
    of line: PrintedLine, on page: PrintedPage, numbered number: Int, _ usual: Double
  ) -> [Key] {
    // Numbers or punctuation alone are table cells and bullets.
    guard line.text.utf8.count <= longest, line.text.contains(where: \.isLetter),
      !OpenParagraph.beginsItem(line.text)
    else { return [] }
    let words = line.text.lowercased().split(separator: " ")
    guard let band = Int(exactly: (line.top / drift).rounded(.down)) else { return [] }
    var texts = [words.joined(separator: " ")]
    for at in words.indices where isNumberPlace(at, words) {
      guard let (start, digits, end) = parts(of: words[at]), let printed = Int(digits),
        PageNumbers.mayBe(printed, on: number)
      else { continue }
      var words = words.map(String.init)
      words[at] = "\(start)\u{2}\(printed - number)\(end)"
      texts.append(words.joined(separator: " "))
    }
    // A heading is not at the foot of a page, and has nothing beside it and no number before it.
    let isHeading =
      line.height > 1.2 * usual && line.top < page.height / 2
      && !page.lines.contains { $0 != line && abs($0.top - line.top) < 0.5 * line.height }
    let mark = isHeading ? large : ""
    return texts.flatMap {
      [Key(text: mark + $0, band: band), Key(text: mark + $0, band: band + 1)]
    }
  }

  /// A word's last digits with what surrounds them: `12`, `(12)`, `wb/2026/012`.
  private static func parts(of word: Substring) -> (Substring, Substring, Substring)? {
    guard let last = word.lastIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    let head = word[...last]
    let digits = head.suffix(head.reversed().prefix { $0.isASCII && $0.isNumber }.count)
    let start = head.dropLast(digits.count)
    let end = word[word.index(after: last)...]
    // "f16" and "38,500" are not page numbers.
    guard digits.count < 5, start.last.map({ "-–—/|·•([:".contains($0) }) ?? true,
      end.allSatisfy({ "-–—.,|/·•)]:".contains($0) })
    else { return nil }
    return (start, digits, end)
  }

  /// A page number begins or ends its line, or is named as such.
  private static func isNumberPlace(_ index: Int, _ words: [Substring]) -> Bool {
    index == 0 || index == words.count - 1
      || PageNumbers.names.contains(Substring(words[index - 1].trimmed(of: ".|")))
  }
}
