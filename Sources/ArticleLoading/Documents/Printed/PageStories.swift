/// Splits a page at the headlines of its stories: a story's column ends above the next headline and does not
/// continue below it.
struct PageStories {
  private let lines: [PrintedLine]
  /// The most common height of lines.
  private let usual: Double
  /// Whether each line is a headline.
  private let areHeadlines: [Bool]

  /// The lines of each story, from the top; `nil` when no headline separates them.
  static func parts(of lines: [PrintedLine]) -> [[PrintedLine]]? {
    guard lines.count > 5 else { return nil }
    let page = PageStories(lines)
    var cuts: [Double] = []
    for index in lines.indices where page.areHeadlines[index] {
      if page.beginsStory(lines[index]) {
        cuts.append(lines[index].top)
      } else if let cut = page.strip(above: lines[index]) {
        cuts.append(cut)
      }
    }
    guard !cuts.isEmpty else { return nil }
    // Headlines side by side begin stories side by side.
    let slack = 0.5 * page.usual
    cuts = cuts.sorted().reduce(into: []) {
      if $1 - ($0.last ?? -.infinity) > slack { $0.append($1) }
    }
    var parts = Array(repeating: [PrintedLine](), count: cuts.count + 1)
    for line in lines { parts[cuts.count { $0 <= line.top + slack }].append(line) }
    parts.removeAll(where: \.isEmpty)
    return parts.count > 1 ? parts : nil
  }

  private init(_ lines: [PrintedLine]) {
    self.lines = lines
    let usual = lines.map(\.height).sorted()[lines.count / 2]
    self.usual = usual
    areHeadlines = lines.map { line in
      line.height > 1.15 * usual && line.text.contains(where: \.isLetter)
    }
  }

  /// Where the first line below a white strip over the whole page begins, if the strip separates stories: the
  /// headline is in one column, and the text of another column below it goes on within a sentence that the line
  /// above the strip does not begin.
  private func strip(above headline: PrintedLine) -> Double? {
    let above = lines.filter { $0.bottom <= headline.top + 0.25 * usual }
    let own = above.filter { $0.left < headline.right && $0.right > headline.left }
    guard let floor = own.map(\.bottom).max(), headline.top - floor < 6 * usual else { return nil }
    // The widest part of the page's height between the two that no line covers.
    var (end, best) = (floor, (height: 0.0, top: 0.0))
    let near = lines.filter { $0.bottom > floor && $0.top <= headline.top }
    for line in near.sorted(by: { $0.top < $1.top }) {
      if line.top - end > best.height { best = (line.top - end, line.top) }
      end = max(end, line.bottom)
    }
    guard best.height > 0.6 * usual else { return nil }
    let begins = lines.contains { line in
      guard abs(line.top - best.top) < 0.3 * usual, line.left > headline.right,
        line.text.first?.isLowercase == true,
        let last = above.filter({
          $0.bottom < best.top && $0.left < line.right && $0.right > line.left
        }).max(by: { $0.bottom < $1.bottom })
      else { return false }
      return OpenParagraph.endsSentence(last.text)
    }
    return begins ? best.top : nil
  }

  /// Whether only headlines are beside a headline, and columns begin side by side below it.
  private func beginsStory(_ headline: PrintedLine) -> Bool {
    let slack = 0.25 * usual
    var above: [Int] = []
    var below: [Int] = []
    for index in lines.indices {
      let (top, bottom) = (lines[index].top, lines[index].bottom)
      // The positions alone exclude most lines, without their texts.
      if top == headline.top, lines[index] == headline { continue }
      if bottom <= headline.top + slack {
        above.append(index)
      } else if top >= headline.bottom - slack {
        below.append(index)
      } else if !areHeadlines[index] || top < headline.top - slack {
        return false
      }
    }
    // The second line of a headline belongs to the first.
    let continues = above.contains {
      areHeadlines[$0] && headline.top - lines[$0].bottom < headline.height
        && lines[$0].left < headline.right && lines[$0].right > headline.left
    }
    guard !above.isEmpty, !continues else { return false }
    let body = below.filter { !areHeadlines[$0] }
    guard let top = body.lazy.map({ lines[$0].top }).min(), top - headline.bottom < 3 * usual else {
      return false
    }
    let first = body.filter { lines[$0].top - top < 0.4 * usual }.map { lines[$0] }
      .sorted { $0.left < $1.left }
    guard first.count > 1 else { return false }
    if zip(first, first.dropFirst()).contains(where: { left, right in
      headline.left < left.right && headline.right > right.left && right.left > left.right
    }) {
      return true
    }
    // A short headline is over the first column only; beside it the page is white, except for a picture.
    guard let own = first.first(where: { abs($0.left - headline.left) < 2 * usual }) else {
      return false
    }
    return first.contains { line in
      guard line.left > max(own.right, headline.right) else { return false }
      let end = above.filter { lines[$0].left < line.right && lines[$0].right > line.left }
        .map { lines[$0].bottom }.max()
      return end.map { line.top - $0 < headline.height + 4 * usual } ?? false
    }
  }
}
