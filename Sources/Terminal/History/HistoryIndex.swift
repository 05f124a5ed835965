import EditShim
import Glibc

/// All lines of the history in a form for searching: 100,000 are searched in a few milliseconds.
struct HistoryIndex {
  /// The lines as they are, one after the other.
  private var text = LinePool()
  /// The lines in lower case, once there was a search: hints do not need them.
  private var folded: LinePool?

  init() {}

  init(_ lines: [String]) {
    for line in lines { append(line) }
  }

  var count: Int { text.count }

  /// Adds the newest line.
  mutating func append(_ line: String) {
    text.append(line)
    folded?.append(line.lowercased())
  }

  /// Prepares for `newest(containing:below:)`.
  mutating func prepareToSearch() {
    guard folded == nil else { return }
    var pool = LinePool()
    for index in 0..<text.count { pool.append(text[index].lowercased()) }
    folded = pool
  }

  subscript(index: Int) -> String { text[index] }

  /// The newest line below `end` that contains the words, in any letter case unless they have an upper-case
  /// letter.
  func newest(containing words: String, below end: Int) -> Int? {
    guard let pool = HistoryIndex.matchesCase(words) ? text : folded else { return nil }
    return pool.last(of: words, below: end) { line, wanted in
      edit_contains(line.baseAddress!, line.count, wanted.baseAddress!, wanted.count)
    }
  }

  /// The newest line that begins with the words and is longer.
  func newest(beginningWith words: String) -> Int? {
    text.last(of: words, below: count) { line, wanted in
      line.count > wanted.count && memcmp(line.baseAddress!, wanted.baseAddress!, wanted.count) == 0
    }
  }

  /// Whether an upper-case letter makes the case count.
  static func matchesCase(_ words: String) -> Bool {
    words.contains(where: \.isUppercase)
  }
}

/// Lines in one block of memory.
private struct LinePool {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  mutating func append(_ line: String) {
    bytes += line.utf8
    ends.append(bytes.count)
  }

  subscript(index: Int) -> String {
    String(decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
  }

  /// The last line below `end` for which `matches` is true; never an empty one.
  func last(
    of words: String, below end: Int,
    where matches: (_ line: UnsafeRawBufferPointer, _ words: UnsafeRawBufferPointer) -> Bool
  ) -> Int? {
    var words = words
    return words.withUTF8 { wanted in
      bytes.withUnsafeBytes { all in
        ends.withUnsafeBufferPointer { ends in
          guard !wanted.isEmpty, !all.isEmpty else { return nil }
          var index = min(end, ends.count) - 1
          while index >= 0 {
            let line = UnsafeRawBufferPointer(
              rebasing: all[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
            if !line.isEmpty, matches(line, UnsafeRawBufferPointer(wanted)) { return index }
            index -= 1
          }
          return nil
        }
      }
    }
  }
}
