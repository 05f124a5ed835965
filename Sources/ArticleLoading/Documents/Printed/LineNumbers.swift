/// Finds line numbers in the margin of a page or between its columns, beside every line or every fifth one, as
/// in drafts, court papers, patents and verse.
///
/// Unlike the figures of a table and numbered items, they count lines: from one number to the next there are as
/// many lines of text as the number grows by.
/// next there are as many lines of text as the number grows by.
struct LineNumbers {
  /// Pages with more words are left unchanged; no real page has as many.
  private static let most = 20_000

  /// The numbers by page, as indices in its list of words, from the top.
  let places: [[Int]]

  init(_ pages: [[[PrintedWord]]]) {
    let strips = pages.map { $0.joined().count <= Self.most ? NumberedStrip.all(of: $0) : [] }
    let sure = strips.joined().filter(\.isSure)
    places = strips.map { strips in
      // The last page may have hardly any lines.
      let found = strips.filter { strip in strip.isSure || sure.contains { $0.isLike(strip) } }
      return Array(found.map(\.places).max { $0.count < $1.count } ?? [])
    }
  }
}

/// A vertical strip of numbers that count lines.
private struct NumberedStrip {
  /// The largest distance between aligned edges, in points.
  private static let slack = 1.5
  /// A page of tables has more numbers; no page has as many lines.
  private static let mostNumbers = 500

  private let words: [PrintedWord]
  /// From the top.
  let places: [Int]
  private let step: Int
  /// Whether the strip needs no evidence from other pages.
  let isSure: Bool

  private var left: Double { places.map { words[$0].left }.min() ?? 0 }
  private var right: Double { places.map { words[$0].right }.max() ?? 0 }

  func isLike(_ other: NumberedStrip) -> Bool {
    step == other.step || places.count == 1
      ? min(abs(right - other.right), abs(left - other.left)) <= 2 * Self.slack : false
  }

  static func all(of lines: [[PrintedWord]]) -> [NumberedStrip] {
    let page = NumberedPage(lines)
    guard page.numbers.count <= mostNumbers else { return [] }
    var strips: [NumberedStrip] = []
    for isRight in [true, false] {
      func edge(_ place: Int) -> Double {
        isRight ? page.words[place].right : page.words[place].left
      }
      var groups: [[Int]] = []
      for place in page.numbers.sorted(by: { edge($0) < edge($1) }) {
        if let last = groups.last?.last, edge(place) - edge(last) <= slack {
          groups[groups.count - 1].append(place)
        } else {
          groups.append([place])
        }
      }
      for group in groups {
        strips += [1, 2, 3, 4, 5, 10, 20].compactMap { NumberedStrip(group, by: $0, on: page) }
      }
    }
    return strips
  }

  /// The longest series of numbers that grow by a step; `nil` if it does not count lines.
  private init?(_ group: [Int], by step: Int, on page: NumberedPage) {
    let ordered = group.sorted { page.words[$0].top < page.words[$1].top }
    var series: [Int: [Int]] = [:]
    for place in ordered {
      guard let value = Int(page.words[place].text) else { continue }
      series[value] = (series[value - step] ?? []) + [place]
    }
    guard let places = series.values.max(by: { ($0.count, $1[0]) < ($1.count, $0[0]) }),
      let first = Int(page.words[places[0]].text)
    else { return nil }
    // A number alone is one whatever the others count by.
    guard places.count > 1 || step == 1 else { return nil }
    (words, self.places, self.step) = (page.words, places, step)
    let isWhole = step == 1 ? places.count > 4 : places.count > 2 && first % step == 0
    isSure = isWhole && page.countLines(places, by: step) && (step > 1 || page.areProse(places))
    guard page.areAlone(places), page.areBesideText(places),
      isSure || places.count == 1 || page.countLines(places, by: step)
    else { return nil }
  }
}

/// The words of a page, and those that may be line numbers.
private struct NumberedPage {
  let words: [PrintedWord]
  /// Numbers with space around them.
  private(set) var numbers: [Int] = []
  private let lines: [[PrintedWord]]
  /// The distance between the lines of the text.
  private let pitch: Double
  /// The positions of all words, from the top.
  private let fromTop: [Int]

  init(_ lines: [[PrintedWord]]) {
    self.lines = lines
    words = lines.flatMap { $0 }
    fromTop = words.indices.sorted { [words] in words[$0].top < words[$1].top }
    pitch = Self.pitch(of: lines)
    var start = 0
    for line in lines {
      for (place, word) in line.enumerated() where Self.isNumber(word.text) {
        let before = place > 0 ? word.left - line[place - 1].right : .infinity
        let behind = place + 1 < line.count ? line[place + 1].left - word.right : .infinity
        if min(before, behind) > 0.45 * word.height { numbers.append(start + place) }
      }
      start += line.count
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.count <= 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && text.utf8.first != 0x30
  }

  /// The usual distance from a line to the one below it.
  private static func pitch(of lines: [[PrintedWord]]) -> Double {
    let boxes = lines.filter { $0.count > 2 }.map(PrintedLine.init).sorted { $0.top < $1.top }
    var steps: [Double] = []
    for (place, line) in boxes.enumerated() {
      let below = boxes[(place + 1)...].prefix(12).first {
        $0.top - line.top > 0.5 * line.height && $0.left < line.right && $0.right > line.left
      }
      if let below { steps.append(below.top - line.top) }
    }
    return steps.isEmpty ? 0 : steps.sorted()[steps.count / 2]
  }

  /// Whether most numbers are as far apart as that many lines.
  func countLines(_ places: [Int], by step: Int) -> Bool {
    guard pitch > 0, places.count > 1 else { return false }
    let steps = zip(places, places.dropFirst()).map { words[$1].top - words[$0].top }
    let fitting = steps.count { abs($0 / (pitch * Double(step)) - 1) < 0.12 }
    return 10 * fitting >= 6 * steps.count
  }

  /// Whether the strip contains nothing else.
  func areAlone(_ places: [Int]) -> Bool {
    let own = Set(places)
    let (left, right) = (
      places.map { words[$0].left }.min()!, places.map { words[$0].right }.max()!
    )
    let (top, bottom) = (words[places[0]].top, words[places[places.count - 1]].bottom)
    return !fromTop.contains {
      let word = words[$0]
      return !own.contains($0) && word.bottom > top && word.top < bottom && word.left < right
        && word.right > left
    }
  }

  /// Whether most numbers have words on their line.
  func areBesideText(_ places: [Int]) -> Bool {
    10 * places.count { line(beside: $0) != nil } >= 7 * places.count
  }

  /// Whether the lines beside the numbers are text and not table rows.
  func areProse(_ places: [Int]) -> Bool {
    let beside = places.compactMap { line(beside: $0).map { PrintedLine($0) } }
    return TableRows.isProse(beside)
  }

  /// The longest line at the height of a number, without the number itself.
  private func line(beside place: Int) -> [PrintedWord]? {
    let number = words[place]
    return lines.filter { line in
      line.contains { $0 != number && $0.text.contains(where: \.isLetter) }
        && line.contains { $0 != number && abs($0.bottom - number.bottom) < 0.5 * $0.height }
    }.map { $0.filter { $0 != number } }.max { $0.count < $1.count }
  }
}
