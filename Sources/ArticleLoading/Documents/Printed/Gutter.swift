/// The empty strip between two columns, which some lines may cross.
struct Gutter {
  let left: Double
  let right: Double

  enum Band {
    case across(PrintedLine)
    case beside([PrintedLine])
  }

  private func isLeft(_ line: PrintedLine) -> Bool { line.right <= left }
  private func isRight(_ line: PrintedLine) -> Bool { line.left >= right }

  /// The gutters with at least two lines on both sides; those with the most lines first.
  static func all(of lines: [PrintedLine]) -> [Gutter] {
    let usual = lines.map(\.height).sorted()[lines.count / 2]
    var all: [(gutter: Gutter, lines: Int)] = []
    var seen: Set<Int> = []
    let ordered = lines.sorted { $0.top < $1.top }
    for line in lines where seen.insert(Int(line.left / 2)).inserted {
      let gutter = Gutter(left: line.left - max(5, 0.6 * usual), right: line.left - 0.5)
      let count = gutter.linesBeside(ordered)
      if count > 0 { all.append((gutter, count)) }
    }
    return all.enumerated().sorted { ($1.element.lines, $0.offset) < ($0.element.lines, $1.offset) }
      .map(\.element.gutter)
  }

  private func linesBeside(_ ordered: [PrintedLine]) -> Int {
    var total = 0
    var (onLeft, onRight) = (0, 0)
    for line in ordered {
      if isLeft(line) {
        onLeft += 1
      } else if isRight(line) {
        onRight += 1
      } else {
        if min(onLeft, onRight) > 1 { total += onLeft + onRight }
        (onLeft, onRight) = (0, 0)
      }
    }
    return total + (min(onLeft, onRight) > 1 ? onLeft + onRight : 0)
  }

  /// The lines on both sides; `nil` if some cross it.
  func sides(of lines: [PrintedLine]) -> [[PrintedLine]]? {
    let sides = [lines.filter(isLeft), lines.filter(isRight)]
    return sides[0].count + sides[1].count == lines.count ? sides : nil
  }

  /// Lines across the gutter with columns on both sides at their height, and the lines that belong to them.
  func islands(in lines: [PrintedLine]) -> [PrintedLine] {
    let across = lines.filter { !isLeft($0) && !isRight($0) }
    guard !across.isEmpty else { return [] }
    var islands = across.filter { line in
      // A note mark beside a line is not a column.
      let beside = lines.filter {
        $0.top < line.bottom && $0.bottom > line.top && $0.text.count > 3
      }
      return beside.contains { $0.right <= line.left && isLeft($0) }
        && beside.contains { $0.left >= line.right && isRight($0) }
    }
    // The first and the last line may be short.
    let usual = lines.map(\.height).sorted()[lines.count / 2]
    var index = 0
    while index < islands.count {
      let island = islands[index]
      index += 1
      guard abs(island.height - usual) > 0.06 * usual else { continue }
      islands += lines.filter { line in
        abs(line.height - island.height) < 0.02 * line.height
          && max(line.top - island.bottom, island.top - line.bottom) < line.height
          && line.left < island.right && line.right > island.left && !islands.contains(line)
      }
    }
    return islands
  }

  func bands(of lines: [PrintedLine]) -> [Band] {
    var bands: [Band] = []
    var inside: [PrintedLine] = []
    for line in lines.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      if isLeft(line) || isRight(line) {
        inside.append(line)
      } else {
        if !inside.isEmpty { bands.append(.beside(inside)) }
        inside = []
        bands.append(.across(line))
      }
    }
    if !inside.isEmpty { bands.append(.beside(inside)) }
    return bands
  }

  /// Removes from columns the heading of text that spans the page below them: a short heading does not reach
  /// over the gutter, but is below both columns and closer to what follows.
  static func removeHeading(of next: PrintedLine, from lines: inout [PrintedLine]) -> [PrintedLine]
  {
    guard let foot = lines.indices.max(by: { lines[$0].bottom < lines[$1].bottom }) else {
      return []
    }
    let line = lines[foot]
    let above = lines.indices.filter { $0 != foot }.map { lines[$0].bottom }.max() ?? line.top
    let gap = line.top - above
    guard gap > 0.3 * line.height, abs(line.left - next.left) < line.height,
      line.height > 1.1 * next.height && gap > next.top - line.bottom
    else { return [] }
    return [lines.remove(at: foot)]
  }

  /// The line at the top of columns that ends a paragraph above them: it is too short to reach over the gutter.
  static func endOfParagraph(of lines: [PrintedLine], below last: PrintedLine) -> Int? {
    guard let top = lines.indices.min(by: { lines[$0].top < lines[$1].top }) else { return nil }
    let line = lines[top]
    let step = line.top - last.top
    let isAlone = lines.allSatisfy { $0 == line || $0.top > line.bottom }
    guard isAlone, step < 1.6 * line.height, abs(line.height - last.height) < 0.12 * line.height,
      abs(line.left - last.left) < 2 * line.height
    else { return nil }
    return top
  }
}
