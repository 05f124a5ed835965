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
  let indices: [[Int]]

  init(_ pages: [[[PrintedWord]]]) {
    let strips = pages.map { $0.joined().count <= Self.most ? NumberedStrip.all(of: $0) : [] }
    let sure = strips.joined().filter(\.isSure)
    indices = strips.map { strips in
      // The last page may have hardly any lines.
      let found = strips.filter { strip in strip.isSure || sure.contains { $0.isLike(strip) } }
      return Array(found.map(\.indices).max { $0.count < $1.count } ?? [])
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
  let indices: [Int]
  private let step: Int
  /// Whether the strip needs no evidence from other pages.
  let isSure: Bool

  private var left: Double { indices.map { words[$0].left }.min() ?? 0 }
  private var right: Double { indices.map { words[$0].right }.max() ?? 0 }

  func isLike(_ other: NumberedStrip) -> Bool {
    step == other.step || indices.count == 1
      ? min(abs(right - other.right), abs(left - other.left)) <= 2 * Self.slack : false
  }

  static func all(of lines: [[PrintedWord]]) -> [NumberedStrip] {
    let page = NumberedPage(lines)
    guard page.numbers.count <= mostNumbers else { return [] }
    var strips: [NumberedStrip] = []
    for isRight in [true, false] {
      func edge(_ index: Int) -> Double {
        isRight ? page.words[index].right : page.words[index].left
      }
      var groups: [[Int]] = []
      for index in page.numbers.sorted(by: { edge($0) < edge($1) }) {
        if let last = groups.last?.last, edge(index) - edge(last) <= slack {
          groups[groups.count - 1].append(index)
        } else {
          groups.append([index])
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
    for index in ordered {
      guard let value = Int(page.words[index].text) else { continue }
      series[value] = (series[value - step] ?? []) + [index]
    }
    guard let indices = series.values.max(by: { ($0.count, $1[0]) < ($1.count, $0[0]) }),
      let first = Int(page.words[indices[0]].text)
    else { return nil }
    // A number alone is one whatever the others count by.
    guard indices.count > 1 || step == 1 else { return nil }
    (words, self.indices, self.step) = (page.words, indices, step)
    let isWhole = step == 1 ? indices.count > 4 : indices.count > 2 && first % step == 0
    isSure = isWhole && page.countLines(indices, by: step) && (step > 1 || page.areProse(indices))
    guard page.areAlone(indices), page.areBesideText(indices),
      isSure || indices.count == 1 || page.countLines(indices, by: step)
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
      for (index, word) in line.enumerated() where Self.isNumber(word.text) {
        let before = index > 0 ? word.left - line[index - 1].right : .infinity
        let behind = index + 1 < line.count ? line[index + 1].left - word.right : .infinity
        if min(before, behind) > 0.45 * word.height { numbers.append(start + index) }
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
    for (index, line) in boxes.enumerated() {
      let below = boxes[(index + 1)...].prefix(12).first {
        $0.top - line.top > 0.5 * line.height && $0.left < line.right && $0.right > line.left
      }
      if let below { steps.append(below.top - line.top) }
    }
    return steps.isEmpty ? 0 : steps.sorted()[steps.count / 2]
  }

  /// Whether most numbers are as far apart as that many lines.
  func countLines(_ indices: [Int], by step: Int) -> Bool {
    guard pitch > 0, indices.count > 1 else { return false }
    let steps = zip(indices, indices.dropFirst()).map { words[$1].top - words[$0].top }
    let fitting = steps.count { abs($0 / (pitch * Double(step)) - 1) < 0.12 }
    return 10 * fitting >= 6 * steps.count
  }

  /// Whether the strip contains nothing else.
  func areAlone(_ indices: [Int]) -> Bool {
    let own = Set(indices)
    let (left, right) = (
      indices.map { words[$0].left }.min()!, indices.map { words[$0].right }.max()!
    )
    let (top, bottom) = (words[indices[0]].top, words[indices[indices.count - 1]].bottom)
    return !fromTop.contains {
      let word = words[$0]
      return !own.contains($0) && word.bottom > top && word.top < bottom && word.left < right
        && word.right > left
    }
  }

  /// Whether most numbers have words on their line.
  func areBesideText(_ indices: [Int]) -> Bool {
    10 * indices.count { line(beside: $0) != nil } >= 7 * indices.count
  }

  /// Whether the lines beside the numbers are text and not table rows.
  func areProse(_ indices: [Int]) -> Bool {
    let beside = indices.compactMap { line(beside: $0).map { PrintedLine($0) } }
    return TableRows.isProse(beside)
  }

  /// The longest line at the height of a number, without the number itself.
  private func line(beside index: Int) -> [PrintedWord]? {
    let number = words[index]
    return lines.filter { line in
      line.contains { $0 != number && $0.text.contains(where: \.isLetter) }
        && line.contains { $0 != number && abs($0.bottom - number.bottom) < 0.5 * $0.height }
    }.map { $0.filter { $0 != number } }.max { $0.count < $1.count }
  }
}
