/// A search in the history while its words are being typed.
struct HistorySearch {
  private let index: HistoryIndex
  /// The words typed so far.
  private(set) var words = ""
  /// The lines found, the newest first; the last one is shown.
  private var found: [Int] = []
  /// Whether the last step found nothing.
  private(set) var hasFailed = false

  init(_ index: HistoryIndex) {
    var index = index
    index.prepareToSearch()
    self.index = index
  }

  /// The line that is shown, and the UTF-8 range of the words in it; nil if none was found.
  var match: (line: String, range: Range<Int>)? {
    guard let last = found.last else { return nil }
    let line = index[last]
    return (line, range(in: line))
  }

  /// Adds to the words. Keeps the line that is shown if it also contains the longer words.
  mutating func add(_ text: String) {
    words += text
    let start = found.last.map { $0 + 1 } ?? index.count
    let next =
      index.newest(containing: words, below: start)
      ?? index.newest(containing: words, below: index.count)
    show(next.map { [$0] })
  }

  /// Deletes the last character and searches again.
  mutating func removeLast() {
    guard !words.isEmpty else { return }
    words.removeLast()
    if words.isEmpty {
      found = []
      hasFailed = false
    } else {
      show(index.newest(containing: words, below: index.count).map { [$0] })
    }
  }

  /// Shows an older line that was not shown yet.
  mutating func older() {
    guard !words.isEmpty else { return }
    var end = found.last ?? index.count
    let shown = Set(found.map { index[$0] })
    while let next = index.newest(containing: words, below: end) {
      if !shown.contains(index[next]) {
        show(found + [next])
        return
      }
      end = next
    }
    hasFailed = true
  }

  /// Shows the line before this one.
  mutating func newer() {
    hasFailed = found.count < 2
    if !hasFailed { found.removeLast() }
  }

  /// Shows a new line; without one, the last line found stays.
  private mutating func show(_ lines: [Int]?) {
    hasFailed = lines == nil
    if let lines { found = lines }
  }

  private func range(in line: String) -> Range<Int> {
    let matchesCase = HistoryIndex.matchesCase(words)
    let wanted = Array(words.utf8)
    var offset = 0
    // The lower-case line can be longer or shorter, so each position is tried.
    var rest = line[...]
    while !rest.isEmpty {
      let same = matchesCase ? rest.utf8.starts(with: wanted) : false
      let length = same ? wanted.count : matchesCase ? nil : foldedLength(of: rest)
      if let length { return offset..<(offset + length) }
      offset += rest.unicodeScalars.removeFirst().utf8.count
    }
    return line.utf8.count..<line.utf8.count
  }

  /// The number of bytes of the text that equal the words except for case; nil if it begins otherwise.
  private func foldedLength(of text: Substring) -> Int? {
    var wanted = Substring(words.lowercased()).unicodeScalars
    var length = 0
    for scalar in text.unicodeScalars {
      guard !wanted.isEmpty else { break }
      let folded = scalar.properties.lowercaseMapping.unicodeScalars
      guard wanted.starts(with: folded) else { return nil }
      wanted.removeFirst(folded.count)
      length += UTF8.width(scalar)
    }
    return wanted.isEmpty ? length : nil
  }
}
