/// Finds words in class names and ids.
///
/// Names are split into words: `relatedPosts`, `related_posts` and `related-posts` are the same two.
struct NameTrie<Meaning: Equatable & Sendable>: Sendable {
  private struct Node: Sendable {
    var next: [Int16] = Array(repeating: -1, count: 27)
    /// The meaning if a word ends here, and if one continues.
    var whole: Meaning?
    var beginning: Meaning?
  }

  private var nodes = [Node()]

  /// Makes a trie of words, separated by white space, with their meanings. `related*` matches any word with
  /// this beginning; `read-more` matches the two words in sequence, and `readmore`.
  init(_ lists: [(Meaning, String)]) {
    for (meaning, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        add(word.utf8, meaning)
        if word.contains("-") { add(word.filter { $0 != "-" }.utf8, meaning) }
      }
    }
  }

  private mutating func add(_ word: some Sequence<UInt8>, _ meaning: Meaning) {
    var at = 0
    for byte in word {
      if byte == 0x2A {
        if nodes[at].beginning == nil { nodes[at].beginning = meaning }
        return
      }
      let slot = Self.slot(byte)
      if nodes[at].next[slot] < 0 {
        nodes.append(Node())
        nodes[at].next[slot] = Int16(nodes.count - 1)
      }
      at = Int(nodes[at].next[slot])
    }
    if nodes[at].whole == nil { nodes[at].whole = meaning }
  }

  /// The meaning of the first word found.
  func first(in name: ArraySlice<UInt8>) -> Meaning? {
    name.withUnsafeBufferPointer { first(in: $0) }
  }

  private func first(in name: UnsafeBufferPointer<UInt8>) -> Meaning? {
    var start = 0
    while start < name.count {
      if Self.isStart(start, in: name) {
        if let found = match(name, from: start) { return found }
      }
      start += 1
    }
    return nil
  }

  /// The meaning of the longest word that begins at `start`.
  private func match(_ name: UnsafeBufferPointer<UInt8>, from start: Int) -> Meaning? {
    var at = 0
    var best: Meaning?
    var position = start
    while position < name.count {
      let byte = name[position]
      guard Self.isLetter(byte) else {
        if let whole = nodes[at].whole { best = whole }
        // Any characters between two words count as one separator.
        while position < name.count, !Self.isLetter(name[position]), name[position] != 0x20 {
          position += 1
        }
        let next = nodes[at].next[26]
        guard next >= 0, position < name.count, name[position] != 0x20 else { return best }
        at = Int(next)
        continue
      }
      // In camel case the separator is implied.
      if position > start, Self.isLetter(name[position - 1]), Self.isStart(position, in: name) {
        if let whole = nodes[at].whole { best = whole }
        let next = nodes[at].next[26]
        if next >= 0 { at = Int(next) }
      }
      let next = nodes[at].next[Self.slot(byte | 0x20)]
      guard next >= 0 else { return best }
      at = Int(next)
      if let beginning = nodes[at].beginning { best = beginning }
      position += 1
    }
    return nodes[at].whole ?? best
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// A letter after another character, or a capital after a lower-case letter.
  private static func isStart(_ position: Int, in name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isLetter(name[position]) else { return false }
    guard position > 0 else { return true }
    let before = name[position - 1]
    return !isLetter(before) || (before >= 0x61 && name[position] < 0x61)
  }

  private static func slot(_ byte: UInt8) -> Int { byte == 0x2D ? 26 : Int(byte | 0x20) - 0x61 }
}
