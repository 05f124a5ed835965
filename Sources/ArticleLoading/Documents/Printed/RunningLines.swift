/// Finds the lines at the tops and feet of pages that are no part of the text: headers and footers that
/// come again on other pages, and page numbers.
struct RunningLines {
  /// The part of a page, at its top and its foot, where such lines stand.
  private static let margin = 0.12
  /// How far, in points, a header may stand from where it stands on another page.
  private static let drift = 4.0

  private let repeated: Set<Key>
  private let numbers: Set<Int>

  /// A line without its digits, and about where it stands.
  private struct Key: Hashable {
    let text: String
    let place: Int
  }

  init(_ pages: [PrintedPage]) {
    var counts: [Key: Int] = [:]
    var offsets: [Int: Int] = [:]
    for (number, page) in pages.enumerated() {
      let lines = page.lines.filter { Self.isInMargin($0, of: page) }
      for key in Set(lines.flatMap { Self.keys(of: $0) }) { counts[key, default: 0] += 1 }
      for offset in Set(lines.compactMap { Self.pageNumber($0.text) }.map { $0 - number }) {
        offsets[offset, default: 0] += 1
      }
    }
    repeated = Set(counts.filter { $0.value > 1 }.keys)
    // Of one page alone, a number is its own only where it says so.
    numbers = Set(offsets.filter { $0.value > 1 || (pages.count < 3 && $0.key == 1) }.keys)
  }

  /// Whether a line of a page is no part of the text.
  func contains(_ line: PrintedLine, of page: PrintedPage, numbered number: Int) -> Bool {
    guard Self.isInMargin(line, of: page) else { return false }
    if let printed = Self.pageNumber(line.text), numbers.contains(printed - number) { return true }
    return Self.keys(of: line).contains { repeated.contains($0) }
  }

  private static func isInMargin(_ line: PrintedLine, of page: PrintedPage) -> Bool {
    line.bottom < page.height * margin || line.top > page.height * (1 - margin)
  }

  /// The line's own place and the next one, so that a small drift does not part what belongs together.
  private static func keys(of line: PrintedLine) -> [Key] {
    let text = line.text.filter { !$0.isNumber && !$0.isWhitespace }.lowercased()
    guard !text.isEmpty else { return [] }
    let place = Int(line.top / drift)
    return [Key(text: text, place: place), Key(text: text, place: place + 1)]
  }

  /// The number of a line that is nothing but a page number: `12`, `- 12 -`, `Page 12 of 40`, `xii`.
  private static func pageNumber(_ text: String) -> Int? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first, words.count <= 4 else { return nil }
    let names: Set<Substring> = ["page", "p", "pg", "seite", "s", "página", "pagina", "strana"]
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
