/// Finds the lines at the tops and feet of pages that are no part of the text: headers and footers that
/// come again on other pages at the same place, and page numbers.
///
/// A sentence of the text must never be taken for one. So nothing but the number of the page may differ
/// from page to page, it stands outermost on its page, and what ends as a sentence has to come again more
/// often. A title that changes with the sections has to stand where most pages have their header.
struct RunningLines {
  /// How far, in points, a header may stand from where it stands on another page.
  static let drift = 4.0

  /// By page, the lines that are no part of the text, as places in its list of lines.
  let places: [Set<Int>]

  init(_ pages: [PrintedPage]) {
    let judge = RunningJudge(pages)
    let first = pages.indices.map { judge.places(on: pages[$0], numbered: $0) }
    let heads = SectionHeads(pages, judge.margins, running: first)
    places = pages.indices.map { first[$0].union(heads.places(on: pages[$0], numbered: $0)) }
  }
}

/// Judges line by line, by how often it comes again.
struct RunningJudge {
  private static let drift = RunningLines.drift
  /// Running lines are short.
  private static let longest = 200

  let margins: [PageMargins]
  /// On how many pages each stands.
  private let repeated: [Key: Int]
  private let numbers: PageNumbers
  /// The height of most lines.
  private let usual: Double
  /// How many pages leave no doubt, wherever on them it stands.
  private let surely: Int
  private let pageCount: Int

  /// A line without the number of its page, and about where it stands.
  private struct Key: Hashable {
    let text: String
    let place: Int
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

  /// The lines of a page that are no part of the text, as places in its list of lines.
  func places(on page: PrintedPage, numbered number: Int) -> Set<Int> {
    var places: Set<Int> = []
    // From the edge inwards, as far as there is nothing else.
    for fromTop in [true, false] {
      let ordered = fromTop ? margins[number].top : margins[number].foot
      var running: [(place: Int, pages: Int)] = []
      var text: PrintedLine?
      for place in ordered {
        let line = page.lines[place]
        // Beside a line of the text there may stand one that runs along.
        if let text, abs(line.top - text.top) > Self.drift { break }
        let isTitle = number == 0 && pageCount < 3 && isOnlyHeadline(line, of: page)
        let pages = isTitle ? 0 : count(of: line, on: page, numbered: number)
        if pages > 0 {
          running.append((place, pages))
        } else if text == nil {
          text = line
        }
      }
      // A number beside other words may be a cell of a table.
      if let text {
        running.removeAll {
          let line = page.lines[$0.place]
          return abs(line.top - text.top) <= Self.drift && $0.pages < surely
            && PageNumbers.isNumber(line.text)
        }
      }
      // What stands close to the text is more likely a part of it.
      if text == nil { text = Self.nearest(outside: ordered, of: page, fromTop) }
      while let last = running.last, let inner = text,
        isOfText(page.lines[last.place], pages: last.pages, beside: inner)
      {
        text = page.lines[last.place]
        running.removeLast()
      }
      places.formUnion(running.map(\.place))
    }
    return places
  }

  /// Whether a line in large letters is the only one on the first page, so that it is the headline of a
  /// short document, which further pages repeat; a masthead has one below it.
  private func isOnlyHeadline(_ line: PrintedLine, of page: PrintedPage) -> Bool {
    line.height > 1.2 * usual && line.top < page.height / 2 && !PageNumbers.isNumber(line.text)
      && !page.lines.contains {
        $0.height > 1.2 * usual && $0.top > line.bottom - 0.5 * line.height
          && $0.text.contains(where: \.isLetter)
      }
  }

  /// The line of the text that is next to the margin.
  static func nearest(
    outside margin: [Int], of page: PrintedPage, _ fromTop: Bool
  ) -> PrintedLine? {
    let outside = Set(margin)
    let text = page.lines.indices.filter { !outside.contains($0) }.map { page.lines[$0] }
    return fromTop ? text.min { $0.top < $1.top } : text.max { $0.top < $1.top }
  }

  /// Whether a line is rather a part of the text beside it: too close, and not on enough pages. The last
  /// line of a note may well be the same on all.
  private func isOfText(_ line: PrintedLine, pages: Int, beside text: PrintedLine) -> Bool {
    let gap = max(text.top - line.bottom, line.top - text.bottom)
    let isApart =
      gap > 0.7 * line.height || abs(text.height - line.height) > 0.08 * text.height
      || PageNumbers.isNumber(line.text)
    let endsSentence = line.text.first?.isLowercase == true && line.text.last == "."
    return !isApart && (pages < surely || endsSentence)
  }

  /// On how many pages a line runs along; 0 when it does not.
  private func count(of line: PrintedLine, on page: PrintedPage, numbered number: Int) -> Int {
    let asNumber = numbers.count(of: line.text, on: number)
    if asNumber > 0 { return asNumber }
    return Self.keys(of: line, on: page, numbered: number, usual).compactMap { repeated[$0] }.max()
      ?? 0
  }

  /// On how many pages a line must stand to run along.
  private static func needed(for text: String, of pages: Int) -> Int {
    // A heading may begin several pages, and so may a sentence.
    if text.hasPrefix(large) { return pages < 4 ? 2 : max(3, pages / 2) }
    let isSentence = text.last.map { ".!?。！？”\"".contains($0) } ?? false
    let words = text.split(separator: " ").count
    return isSentence && words > 2 ? max(3, pages / 3) : 2
  }

  /// Stands before lines in larger letters than the text's.
  private static let large = "\u{1}"

  /// The line as it stands and with the page's number taken out where it has one, each with its own
  /// place and the next one, so that a small drift does not part what belongs together.
  private static func keys(
    of line: PrintedLine, on page: PrintedPage, numbered number: Int, _ usual: Double
  ) -> [Key] {
    // Figures alone, and signs, are cells of tables and bullets.
    guard line.text.utf8.count <= longest, line.text.contains(where: \.isLetter),
      !OpenParagraph.beginsItem(line.text)
    else { return [] }
    let words = line.text.lowercased().split(separator: " ")
    guard let place = Int(exactly: (line.top / drift).rounded(.down)) else { return [] }
    var texts = [words.joined(separator: " ")]
    for at in words.indices where isNumberPlace(at, words) {
      guard let (start, digits, end) = parts(of: words[at]), let printed = Int(digits),
        PageNumbers.mayBe(printed, on: number)
      else { continue }
      var words = words.map(String.init)
      words[at] = "\(start)\u{2}\(printed - number)\(end)"
      texts.append(words.joined(separator: " "))
    }
    // A heading stands at no page's foot, and has nothing beside it, nor a number before it.
    let isHeading =
      line.height > 1.2 * usual && line.top < page.height / 2
      && !page.lines.contains { $0 != line && abs($0.top - line.top) < 0.5 * line.height }
    let mark = isHeading ? large : ""
    return texts.flatMap {
      [Key(text: mark + $0, place: place), Key(text: mark + $0, place: place + 1)]
    }
  }

  /// The last digits of a word with what stands around them: `12`, `(12)`, `wb/2026/012`.
  private static func parts(of word: Substring) -> (Substring, Substring, Substring)? {
    guard let last = word.lastIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    let head = word[...last]
    let digits = head.suffix(head.reversed().prefix { $0.isASCII && $0.isNumber }.count)
    let start = head.dropLast(digits.count)
    let end = word[word.index(after: last)...]
    // "f16" and "38,500" are not numbered.
    guard digits.count < 5, start.last.map({ "-–—/|·•([:".contains($0) }) ?? true,
      end.allSatisfy({ "-–—.,|/·•)]:".contains($0) })
    else { return nil }
    return (start, digits, end)
  }

  /// A page's number begins or ends its line, or is named as such.
  private static func isNumberPlace(_ place: Int, _ words: [Substring]) -> Bool {
    place == 0 || place == words.count - 1
      || PageNumbers.names.contains(Substring(words[place - 1].trimmed(of: ".|")))
  }
}
