/// A search in the history while its words are being typed.
struct HistorySearch {
  private let index: HistoryIndex
  /// What is sought.
  private(set) var words = ""
  /// The lines found, the newest first; the last is the one that is shown.
  private var found: [Int] = []
  /// Whether the last step led nowhere.
  private(set) var hasFailed = false

  init(_ index: HistoryIndex) {
    var index = index
    index.prepareToSearch()
    self.index = index
  }

  /// The line that is shown, and where in its UTF-8 the words stand; nil when none was found.
  var match: (line: String, place: Range<Int>)? {
    guard let last = found.last else { return nil }
    let line = index[last]
    return (line, place(in: line))
  }

  /// Goes on with the line that is shown, if the longer words stand in it, too.
  mutating func add(_ text: String) {
    words += text
    let start = found.last.map { $0 + 1 } ?? index.count
    let next =
      index.newest(containing: words, below: start)
      ?? index.newest(containing: words, below: index.count)
    take(next.map { [$0] })
  }

  /// Takes a character back and begins anew.
  mutating func removeLast() {
    guard !words.isEmpty else { return }
    words.removeLast()
    if words.isEmpty {
      found = []
      hasFailed = false
    } else {
      take(index.newest(containing: words, below: index.count).map { [$0] })
    }
  }

  /// An older line that has not been shown.
  mutating func older() {
    guard !words.isEmpty else { return }
    var end = found.last ?? index.count
    let shown = Set(found.map { index[$0] })
    while let next = index.newest(containing: words, below: end) {
      if !shown.contains(index[next]) {
        take(found + [next])
        return
      }
      end = next
    }
    hasFailed = true
  }

  /// The line before this one.
  mutating func newer() {
    hasFailed = found.count < 2
    if !hasFailed { found.removeLast() }
  }

  /// Takes up a new place; without one the old line stays, as what was found last.
  private mutating func take(_ places: [Int]?) {
    hasFailed = places == nil
    if let places { found = places }
  }

  private func place(in line: String) -> Range<Int> {
    let matchesCase = HistoryIndex.matchesCase(words)
    let wanted = Array(words.utf8)
    var offset = 0
    // The lower-case line may be longer or shorter, so each place is tried.
    var rest = line[...]
    while !rest.isEmpty {
      let same = matchesCase ? rest.utf8.starts(with: wanted) : false
      let length = same ? wanted.count : matchesCase ? nil : foldedLength(of: rest)
      if let length { return offset..<(offset + length) }
      offset += rest.unicodeScalars.removeFirst().utf8.count
    }
    return line.utf8.count..<line.utf8.count
  }

  /// How many bytes of the text are the words but for the case; nil when it begins otherwise.
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
