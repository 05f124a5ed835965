/// Finds the lines at the tops and feet of pages that are no part of the text: headers and footers that
/// come again on other pages at the same place, and page numbers.
///
/// A sentence of the text must never be taken for one. So nothing but the number of the page may differ
/// from page to page, it stands outermost on its page, and what ends as a sentence has to come again more
/// often.
struct RunningLines {
  /// The part of a page, at its top and its foot, where such lines stand.
  private static let margin = 0.12
  /// How far, in points, a header may stand from where it stands on another page.
  private static let drift = 4.0
  /// Running lines are short.
  private static let longest = 200

  /// On how many pages each stands.
  private let repeated: [Key: Int]
  /// On how many pages the number of the page is printed so far from its place among the pages.
  private let numbers: [Int: Int]
  /// The height of most lines.
  private let usual: Double
  /// How many pages leave no doubt, wherever on them it stands.
  private let surely: Int

  /// A line without the number of its page, and about where it stands.
  private struct Key: Hashable {
    let text: String
    let place: Int
  }

  init(_ pages: [PrintedPage]) {
    var counts: [Key: Int] = [:]
    var offsets: [Int: Int] = [:]
    let heights = pages.flatMap { $0.lines.map(\.height) }.sorted()
    let usual = heights.isEmpty ? 0 : heights[heights.count / 2]
    for (number, page) in pages.enumerated() {
      let lines = page.lines.filter { Self.isInMargin($0, of: page) }
      for key in Set(lines.flatMap { Self.keys(of: $0, numbered: number, usual) }) {
        counts[key, default: 0] += 1
      }
      let printed = lines.compactMap { Self.pageNumber($0.text) }
      for number in Set(printed.filter { Self.isPageNumber($0, on: number) }.map { $0 - number }) {
        offsets[number, default: 0] += 1
      }
    }
    repeated = counts.filter { $0.value >= Self.needed(for: $0.key.text, of: pages.count) }
    surely = max(3, pages.count / 2)
    // Of one page alone, a number is its own only where it says so.
    numbers = offsets.filter { $0.value > 1 || (pages.count < 3 && $0.key == 1) }
    self.usual = usual
  }

  /// The lines of a page that are no part of the text, as places in its list of lines.
  func places(on page: PrintedPage, numbered number: Int) -> Set<Int> {
    var places: Set<Int> = []
    let rows = page.lines.indices.filter { Self.isInMargin(page.lines[$0], of: page) }
    let middle = page.height / 2
    // From the edge inwards, as far as there is nothing else.
    for fromTop in [true, false] {
      let ordered = rows.filter { (page.lines[$0].top < middle) == fromTop }.sorted {
        fromTop ? page.lines[$0].top < page.lines[$1].top : page.lines[$0].top > page.lines[$1].top
      }
      var running: [(place: Int, pages: Int)] = []
      var text: PrintedLine?
      for place in ordered {
        let line = page.lines[place]
        // Beside a line of the text there may stand one that runs along.
        if let text, abs(line.top - text.top) > Self.drift { break }
        let pages = count(of: line, numbered: number)
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
            && Self.pageNumber(line.text) != nil
        }
      }
      // What stands close to the text is more likely a part of it.
      if text == nil { text = nearest(to: middle, outside: ordered, of: page, fromTop) }
      while let last = running.last, let inner = text, last.pages < surely,
        !isApart(page.lines[last.place], from: inner)
      {
        text = page.lines[last.place]
        running.removeLast()
      }
      places.formUnion(running.map(\.place))
    }
    return places
  }

  /// The line of the text that is next to the margin.
  private func nearest(
    to middle: Double, outside margin: [Int], of page: PrintedPage, _ fromTop: Bool
  ) -> PrintedLine? {
    let text = page.lines.indices.filter { !margin.contains($0) }.map { page.lines[$0] }
    return fromTop ? text.min { $0.top < $1.top } : text.max { $0.top < $1.top }
  }

  private func isApart(_ line: PrintedLine, from text: PrintedLine) -> Bool {
    let gap = max(text.top - line.bottom, line.top - text.bottom)
    return gap > 0.7 * line.height || abs(text.height - line.height) > 0.08 * text.height
      || Self.pageNumber(line.text) != nil
  }

  /// On how many pages a line runs along; 0 when it does not.
  private func count(of line: PrintedLine, numbered number: Int) -> Int {
    if let printed = Self.pageNumber(line.text), Self.isPageNumber(printed, on: number),
      let pages = numbers[printed - number]
    {
      return pages
    }
    return Self.keys(of: line, numbered: number, usual).compactMap { repeated[$0] }.max() ?? 0
  }

  private static func isInMargin(_ line: PrintedLine, of page: PrintedPage) -> Bool {
    page.height > 0
      && (line.bottom < page.height * margin || line.top > page.height * (1 - margin))
  }

  /// On how many pages a line must stand to run along.
  private static func needed(for text: String, of pages: Int) -> Int {
    // A heading may begin several pages, and so may a sentence.
    if text.hasPrefix(large) { return max(3, pages / 2) }
    let isSentence = text.last.map { ".!?。！？”\"".contains($0) } ?? false
    let words = text.split(separator: " ").count
    return isSentence && words > 2 ? max(3, pages / 3) : 2
  }

  /// Stands before lines in larger letters than the text's.
  private static let large = "\u{1}"

  /// The line as it stands and with the page's number taken out where it has one, each with its own
  /// place and the next one, so that a small drift does not part what belongs together.
  private static func keys(
    of line: PrintedLine, numbered number: Int, _ usual: Double
  ) -> [Key] {
    // Figures alone, and signs, are cells of tables and bullets.
    guard line.text.utf8.count <= longest, line.text.contains(where: \.isLetter) else { return [] }
    let words = line.text.lowercased().split(separator: " ")
    guard let place = Int(exactly: (line.top / drift).rounded(.down)) else { return [] }
    var texts = [words.joined(separator: " ")]
    for at in words.indices where isNumberPlace(at, words) {
      let bare = words[at].trimmed(of: "-–—.,|/·•()[]")
      guard let printed = Int(bare), isPageNumber(printed, on: number) else { continue }
      var words = words
      words[at] = "\u{2}\(printed - number)"
      texts.append(words.joined(separator: " "))
    }
    let mark = line.height > 1.2 * usual ? large : ""
    return texts.flatMap {
      [Key(text: mark + $0, place: place), Key(text: mark + $0, place: place + 1)]
    }
  }

  /// A page's number begins or ends its line, or is named as such.
  private static func isNumberPlace(_ place: Int, _ words: [Substring]) -> Bool {
    place == 0 || place == words.count - 1
      || names.contains(Substring(words[place - 1].trimmed(of: ".|")))
  }

  /// Years count up with the pages, too, in a report that has one a page.
  private static func isPageNumber(_ printed: Int, on number: Int) -> Bool {
    (1...9999).contains(printed) && !((1900...2100).contains(printed) && printed - number > 1000)
  }

  private static let names: Set<Substring> = [
    "page", "p", "pg", "seite", "s", "página", "pagina", "strana",
  ]

  /// The number of a line that is nothing but a page number: `12`, `- 12 -`, `Page 12 of 40`, `xii`.
  private static func pageNumber(_ text: String) -> Int? {
    guard text.utf8.count < 60, !text.contains("."), !text.contains(",") else { return nil }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first, words.count <= 4 else { return nil }
    let between: Set<Substring> = ["of", "von", "de", "sur", "di", "z"]
    let numbers = words.filter { !names.contains($0) && !between.contains($0) }
    guard (1...2).contains(numbers.count), first.count <= 7 else { return nil }
    guard numbers.dropFirst().allSatisfy({ Int($0) != nil }) else { return nil }
    return Int(numbers[0]).flatMap { (1...9999).contains($0) ? $0 : nil }
      ?? (words.count == 1 ? roman(numbers[0]) : nil)
  }

  private static func roman(_ text: Substring) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]
    var total = 0
    var last = 0
    for letter in text.reversed() {
      guard let value = values[letter] else { return nil }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return total
  }
}
