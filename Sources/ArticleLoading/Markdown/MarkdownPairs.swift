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
    for place in line.indices {
      switch line[place] {
      case "[": open.append(place)
      case "]": if let start = open.popLast() { closing[start] = place }
      default: break
      }
      guard line[place] == "`" else {
        run = 0
        continue
      }
      if run == 0 { ticks.append((place, 0)) }
      run += 1
      ticks[ticks.count - 1].longest = run
    }
    for place in ticks.indices.dropLast().reversed() {
      ticks[place].longest = max(ticks[place].longest, ticks[place + 1].longest)
    }
  }

  /// The bracket that closes the one at an index.
  func end(ofBracket place: String.Index) -> String.Index? { closing[place] }

  /// The end of code with its backticks, as many as before it.
  func endOfCode(_ inside: Substring, ticks count: Int) -> String.Index? {
    let place = ticks.partitionIndex { $0.start < inside.startIndex }
    guard place < ticks.count, ticks[place].longest >= count else { return nil }
    return inside.firstRange(of: String(repeating: "`", count: count))?.upperBound
  }
}
