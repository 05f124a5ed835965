import ArticleText

/// The closing characters of a line of Markdown, found in one pass: searching for them at every opening
/// character would take quadratic time.
struct MarkdownPairs {
  /// The closing bracket for each opening one, by its index.
  private var closing: [String.Index: String.Index] = [:]
  /// The starts of runs of backticks, with the length of the longest of each and all after it.
  private var ticks: [(start: String.Index, longest: Int)] = []

  init(_ line: Substring) {
    var open: [String.Index] = []
    var run = 0
    for index in line.indices {
      switch line[index] {
      case "[": open.append(index)
      case "]": if let start = open.popLast() { closing[start] = index }
      default: break
      }
      guard line[index] == "`" else {
        run = 0
        continue
      }
      if run == 0 { ticks.append((index, 0)) }
      run += 1
      ticks[ticks.count - 1].longest = run
    }
    for index in ticks.indices.dropLast().reversed() {
      ticks[index].longest = max(ticks[index].longest, ticks[index + 1].longest)
    }
  }

  /// The bracket that closes the one at an index.
  func end(ofBracket index: String.Index) -> String.Index? { closing[index] }

  /// The end of code with its backticks, as many as before it.
  func endOfCode(_ inside: Substring, ticks count: Int) -> String.Index? {
    let index = ticks.partitionIndex { $0.start < inside.startIndex }
    guard index < ticks.count, ticks[index].longest >= count else { return nil }
    return inside.firstRange(of: String(repeating: "`", count: count))?.upperBound
  }
}
