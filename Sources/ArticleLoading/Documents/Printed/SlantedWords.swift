/// Finds text written across a page, such as `DRAFT`: pdftotext returns its letters one by one, each with its
/// own box, in steps.
enum SlantedWords {
  /// The most short words of one size considered; a watermark has fewer.
  private static let most = 1000

  /// Words level with others of their line, as indices in the list of all words: an "and" in a sentence may be
  /// one step right of another in each line.
  static func level(_ lines: [[PrintedWord]]) -> Set<Int> {
    var level: Set<Int> = []
    var start = 0
    for line in lines {
      for (index, word) in line.enumerated() {
        let slack = 0.02 * word.height
        let others = (max(index - 2, 0)..<min(index + 3, line.count)).filter {
          $0 != index && abs(line[$0].top - word.top) <= slack
            && abs(line[$0].bottom - word.bottom) <= slack
        }
        if others.count > 1 || others.contains(where: { line[$0].text.count > 3 }) {
          level.insert(start + index)
        }
      }
      start += line.count
    }
    return level
  }

  /// The words of each slanted text, as indices in `words`, in reading order.
  static func texts(in words: [PrintedWord], level: Set<Int>) -> [[Int]] {
    let short = words.indices.filter {
      words[$0].text.count <= 3 && words[$0].height > 0 && !level.contains($0)
    }
    guard short.count > 1 else { return [] }
    let usual = words.map(\.height).sorted()[words.count / 2]
    var texts = LargeSteps.texts(of: short, in: words, usual: usual)
    var used = Set(texts.joined())
    for isUpright in [false, true] {
      let boxes = short.filter { !used.contains($0) }
        .map { Box(words[$0], $0, isUpright: isUpright) }
      for group in groups(of: boxes) where group.count <= most {
        for chain in chains(of: group) {
          used.formUnion(chain)
          texts.append(chain)
        }
      }
    }
    return texts.map { $0.sorted { words[$0].left < words[$1].left } }
  }

  /// Boxes of approximately one size.
  private static func groups(of boxes: [Box]) -> [[Box]] {
    var groups: [[Box]] = []
    for box in boxes.sorted(by: { ($0.size, $0.start) < ($1.size, $1.start) }) {
      if let last = groups.last?.last, box.size - last.size < 0.01 * box.size {
        groups[groups.count - 1].append(box)
      } else {
        groups.append([box])
      }
    }
    return groups
  }

  /// A short word, viewed along its line: from the left, or from above where pdftotext treats the letters as
  /// upright.
  private struct Box {
    let word: Int
    let start: Double
    let end: Double
    let low: Double
    let size: Double

    init(_ box: PrintedWord, _ word: Int, isUpright: Bool) {
      self.word = word
      (start, end) = isUpright ? (box.top, box.bottom) : (box.left, box.right)
      low = isUpright ? box.left : box.top
      size = isUpright ? box.width : box.height
    }

    /// The slope to the next letter; `nil` when that word is not it.
    func slope(to next: Box, gap limit: Double) -> Double? {
      let gap = next.start - end
      let step = next.start - start
      guard gap > -0.15 * size, gap < limit * size, step > 0 else { return nil }
      return (next.low - low) / step
    }
  }

  private static func chains(of group: [Box]) -> [[Int]] {
    let sorted = group.sorted { $0.start < $1.start }
    var used: Set<Int> = []
    var chains: [[Int]] = []
    for (index, first) in sorted.enumerated() where !used.contains(first.word) {
      var chain = [first]
      var slope: Double?
      for next in sorted[(index + 1)...] where !used.contains(next.word) {
        // Letters touch; words of one text may have a space between them, but keep its direction.
        guard let way = chain[chain.count - 1].slope(to: next, gap: slope == nil ? 0.15 : 1)
        else { continue }
        // Lines of text close to each other do not overlap.
        let shift = abs(next.low - chain[chain.count - 1].low)
        guard abs(way) > 0.1, slope == nil ? shift < 0.95 * next.size : true,
          slope.map({ abs($0 - way) < 0.1 * abs($0) }) ?? true
        else { continue }
        slope = way
        chain.append(next)
      }
      guard chain.count >= 3 else { continue }
      used.formUnion(chain.map(\.word))
      chains.append(chain.map(\.word))
    }
    return chains
  }
}

/// Finds large letters in steps. Two may form one word, so their boxes differ in shape; but each touches the
/// next one at a corner.
private struct LargeSteps {
  private let words: [PrintedWord]
  private let usual: Double

  static func texts(of short: [Int], in words: [PrintedWord], usual: Double) -> [[Int]] {
    let steps = LargeSteps(words: words, usual: usual)
    let large = short.filter {
      let (width, height) = (words[$0].width, words[$0].height)
      return min(width, height) > 1.2 * usual && max(width, height) > 2.2 * usual
    }
    guard large.count > 1, large.count < 500 else { return [] }
    let texts = steps.joined(large.map { [$0] }, where: steps.touch).filter { $0.count > 1 }
      .filter(steps.isSlanted)
    // A space separates two words; a narrow letter does not touch the others.
    let rest = Set(large).subtracting(texts.joined()).filter { single in
      texts.joined().contains { steps.areNear(single, $0) }
    }
    return steps.joined(texts + rest.map { [$0] }, where: steps.areNear).filter { $0.count > 1 }
  }

  /// Joins groups with members that satisfy the condition.
  private func joined(_ groups: [[Int]], where belong: (Int, Int) -> Bool) -> [[Int]] {
    var open = groups
    var closed: [[Int]] = []
    while var group = open.popLast() {
      var index = 0
      while index < group.count {
        while let next = open.firstIndex(where: { $0.contains { belong(group[index], $0) } }) {
          group += open.remove(at: next)
        }
        index += 1
      }
      closed.append(group.sorted())
    }
    return closed.reversed()
  }

  /// The horizontal and vertical distances between two boxes; negative if they overlap.
  private func gaps(_ one: Int, _ other: Int) -> (Double, Double) {
    let (a, b) = (words[one], words[other])
    return (
      max(a.left, b.left) - min(a.right, b.right), max(a.top, b.top) - min(a.bottom, b.bottom)
    )
  }

  private func shift(_ one: Int, _ other: Int) -> (Double, Double) {
    let (a, b) = (words[one], words[other])
    return ((b.left + b.right - a.left - a.right) / 2, (b.top + b.bottom - a.top - a.bottom) / 2)
  }

  private func touch(_ one: Int, _ other: Int) -> Bool {
    let (across, down) = gaps(one, other)
    let shift = shift(one, other)
    let least = 0.25 * usual
    return max(across, down) < 0.1 * usual && max(across, down) > -0.1 * usual
      && min(abs(shift.0), abs(shift.1)) > least
  }

  private func areNear(_ one: Int, _ other: Int) -> Bool {
    let (across, down) = gaps(one, other)
    let shift = shift(one, other)
    let size = max(words[one].width, words[one].height)
    return max(across, down) < 0.6 * size && min(abs(shift.0), abs(shift.1)) > 0.25 * usual
  }

  /// From left to right, always up or always down; two letters alone have to be very large.
  private func isSlanted(_ text: [Int]) -> Bool {
    let sorted = text.sorted { words[$0].left < words[$1].left }
    let steps = zip(sorted, sorted.dropFirst()).map { shift($0, $1) }
    let isSteady =
      steps.allSatisfy { $0.0 > 0 && $0.1 > 0 } || steps.allSatisfy { $0.0 > 0 && $0.1 < 0 }
    return isSteady
      && (text.count > 2 || text.allSatisfy { max(words[$0].width, words[$0].height) > 3 * usual })
  }
}
