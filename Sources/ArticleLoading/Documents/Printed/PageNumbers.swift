/// Printed page numbers: `12`, `- 12 -`, `12.`, `12 / 40`, `Page 12 of 40`, `[12]`, `xii`, `A-12`.
///
/// To exclude figures of the text, they must increase with the pages; if pages were extracted from a longer
/// document, they must increase from page to page at one place.
struct PageNumbers {
  /// The number of pages for each difference between the printed and the actual page number.
  private let offsets: [Int: Int]
  /// Increasing numbers, by page.
  private let growing: [Int: Int]
  private let isSinglePage: Bool

  init(_ pages: [PrintedPage], _ margins: [PageMargins]) {
    var offsets: [Int: Int] = [:]
    for (number, page) in pages.enumerated() {
      let indices = margins[number].top + margins[number].foot
      let printed = indices.flatMap { Self.candidates(page.lines[$0].text) }
      for offset in Set(printed.filter { Self.mayBe($0, on: number) }.map { $0 - number }) {
        offsets[offset, default: 0] += 1
      }
    }
    // On a single page, a number counts only if it says that it is a page number.
    self.offsets = offsets.filter { $0.value > 1 || (pages.count < 3 && $0.key == 1) }
    growing = Self.growing(pages, margins)
    isSinglePage = pages.count == 1
  }

  /// The number of pages with such a number; 0 when the line is not a page number.
  func count(of text: String, on page: Int) -> Int {
    let known = Self.candidates(text).filter { Self.mayBe($0, on: page) }
      .compactMap { offsets[$0 - page] }.max()
    if let known { return known }
    if let number = growing[page], Self.candidates(text).first == number { return growing.count }
    return isSinglePage && Self.isNamed(text) ? 1 : 0
  }

  /// Whether a line contains only a number, in any page-number style.
  static func isNumber(_ text: String) -> Bool { !candidates(text).isEmpty }

  /// Years increase with the pages, too, in a report with one per page.
  static func mayBe(_ printed: Int, on number: Int) -> Bool {
    (1...9999).contains(printed) && !((1900...2100).contains(printed) && printed - number > 1000)
  }

  /// Outermost lines that contain only a number, on most pages, at one height, and increasing from page to
  /// page.
  private static func growing(_ pages: [PrintedPage], _ margins: [PageMargins]) -> [Int: Int] {
    let withText = pages.count { $0.lines.count > 1 }
    for isTop in [false, true] {
      var found: [(page: Int, number: Int, top: Double)] = []
      for (number, page) in pages.enumerated() {
        guard let index = (isTop ? margins[number].top : margins[number].foot).first else {
          continue
        }
        let line = page.lines[index]
        let isAlone = page.lines.indices.allSatisfy {
          $0 == index
            || max(page.lines[$0].top - line.bottom, line.top - page.lines[$0].bottom)
              > 0.7 * line.height
        }
        guard isAlone, let printed = candidates(line.text).first else { continue }
        found.append((number, printed, line.top))
      }
      let middle = found.map(\.top).sorted().dropFirst(found.count / 2).first ?? 0
      found.removeAll { abs($0.top - middle) > RunningLines.drift }
      let grow = zip(found, found.dropFirst()).allSatisfy { $0.number < $1.number }
      let areYears = found.allSatisfy { (1900...2100).contains($0.number) }
      if found.count > 2, 10 * found.count >= 6 * withText, grow, !areYears {
        return Dictionary(found.map { ($0.page, $0.number) }) { first, _ in first }
      }
    }
    return [:]
  }

  // MARK: Reading

  static let names: Set<Substring> = [
    "page", "p", "pg", "pp", "seite", "s", "página", "pagina", "pág", "strana", "str", "side",
    "sida",
    "sivu", "oldal", "strona", "folio", "blatt",
  ]
  private static let between: Set<Substring> = [
    "of", "von", "de", "sur", "di", "z", "van", "av", "af", "out", "do", "to",
  ]

  /// The page numbers that a line without other content may state: the first, or the last as in `A-12`.
  static func candidates(_ text: String) -> [Int] {
    guard text.utf8.count < 60, !text.contains(",") else { return [] }
    // "1.204" is a figure; "12." and "p. 12" are page numbers.
    let rest = text.trimmed(of: ". ")
    let bare = rest.replacing(". ", with: " ")
    guard !bare.contains("."), !bare.contains("%"), !bare.contains("$"), !bare.contains("€") else {
      return []
    }
    let words = bare.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first, words.count <= 4, first.count <= 7 else { return [] }
    let numbers = words.filter { !names.contains($0) && !between.contains($0) }
    guard (1...2).contains(numbers.count) else { return [] }
    let values = numbers.map { Int($0).flatMap { (1...9999).contains($0) ? $0 : nil } }
    if numbers.count == 2 {
      // "A-12", "12 / 40"
      let isPart = numbers[0].count < 3 && words.count == 2 && rest.contains("-")
      guard let last = values[1] else { return [] }
      return values[0].map { [$0, last] } ?? (isPart ? [last] : [])
    }
    if let value = values[0] { return [value] }
    guard words.count <= 2, let value = roman(numbers[0]) else { return [] }
    return [value]
  }

  /// Whether the line says that it is a page number, of whatever document.
  private static func isNamed(_ text: String) -> Bool {
    guard let number = candidates(text).first else { return false }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let isNamed = words.first.map { $0.count > 1 && names.contains($0) } ?? false
    let signs = text.filter { !$0.isLetter && !$0.isNumber && $0 != " " }
    let isBetweenDashes =
      words.count == 1 && signs.count == 2 && signs.allSatisfy { "-–—".contains($0) }
      && text.first?.isNumber == false && text.last?.isNumber == false
    return number > 0 && (isNamed && words.count > 1 || isBetweenDashes)
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
    return total > 0 ? total : nil
  }
}
