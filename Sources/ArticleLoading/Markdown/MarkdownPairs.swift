import ArticleText

/// The signs of a line of Markdown that close others, found in one pass: who looked for them at every sign that
/// opens would read a line of nothing else as often as it has signs.
struct MarkdownPairs {
  /// The bracket that closes one, by the place of that one.
  private var closing: [String.Index: String.Index] = [:]
  /// Where runs of backticks begin, and how long the longest of them and of those behind it is.
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

  /// The bracket that closes the one at a place.
  func end(ofBracket place: String.Index) -> String.Index? { closing[place] }

  /// Where code ends, with its backticks, of which there are as many as before it.
  func endOfCode(_ inside: Substring, ticks count: Int) -> String.Index? {
    let place = ticks.firstPlace { $0.start < inside.startIndex }
    guard place < ticks.count, ticks[place].longest >= count else { return nil }
    return inside.firstRange(of: String(repeating: "`", count: count))?.upperBound
  }
}
