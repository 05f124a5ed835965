/// Phrases that identify lines, in lower case.
struct Phrases: Sendable {
  /// All phrases, sorted by their first byte, one after the other.
  private var bytes: [UInt8] = []
  /// The end of each phrase in `bytes`; it begins where the one before it ends.
  private var ends: [Int] = [0]
  /// The number of phrases whose first byte is less than the index.
  private var places = [Int](repeating: 0, count: 257)

  /// Makes a list from phrases separated by commas and line ends.
  init(_ list: String) {
    self.init(
      list.split(whereSeparator: { $0 == "," || $0 == "\n" }).map {
        Array($0.drop { $0 == " " }.utf8)
      })
  }

  /// Makes a list from phrases as they are, including spaces.
  init(words: [String]) { self.init(words.map { Array($0.utf8) }) }

  private init(_ phrases: [[UInt8]]) {
    let phrases = phrases.filter { !$0.isEmpty }
    // Those with the same first byte keep their order: the first that fits counts.
    for first in 0...255 {
      for phrase in phrases where phrase[0] == UInt8(first) {
        bytes += phrase
        ends.append(bytes.count)
      }
      places[first + 1] = ends.count - 1
    }
  }

  /// The phrase with which a line begins; `nil` if none.
  func start(of line: SmallLetters) -> String? {
    let found = line.bytes.withUnsafeBufferPointer { phrase(at: 0, of: $0) }
    return found.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Whether a line contains a phrase.
  func stand(in line: SmallLetters) -> Bool {
    line.bytes.withUnsafeBufferPointer { line in
      line.indices.contains { phrase(at: $0, of: line) != nil }
    }
  }

  /// The place in `bytes` of the phrase that begins at an index of a line.
  private func phrase(at start: Int, of line: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard start < line.count else { return nil }
    let first = Int(line[start])
    for index in places[first]..<places[first + 1] {
      let (from, end) = (ends[index], ends[index + 1])
      guard start + end - from <= line.count else { continue }
      var at = from + 1
      while at < end, bytes[at] == line[start + at - from] { at += 1 }
      if at == end { return from..<end }
    }
    return nil
  }
}

/// The beginning of a line with Latin and Cyrillic letters in lower case.
struct SmallLetters {
  private(set) var bytes: [UInt8]

  init(_ line: ArraySlice<UInt8>, limit: Int = 64) {
    bytes = Array(line.prefix(limit))
    for index in bytes.indices {
      let byte = bytes[index]
      let before = index > 0 ? bytes[index - 1] : 0
      switch (before, byte) {
      case (_, 0x41...0x5A), (0xC3, 0x80...0x9E), (0xD0, 0x90...0x9F): bytes[index] += 0x20
      case (0xD0, 0xA0...0xAF):
        bytes[index - 1] = 0xD1
        bytes[index] -= 0x20
      default: break
      }
    }
  }

  /// The line without numbers and brackets before its first word.
  func withoutNumber() -> SmallLetters {
    var line = self
    line.bytes.removeFirst(
      bytes.prefix { $0 == 0x20 || $0 == 0x28 || $0 == 0x29 || $0 >= 0x2C && $0 <= 0x39 }.count)
    return line
  }
}
