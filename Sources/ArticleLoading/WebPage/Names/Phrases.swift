/// Phrases that identify lines, in lower case.
struct Phrases: Sendable {
  /// Phrases by their first byte.
  private var phrases: [[[UInt8]]]

  /// Makes a list from phrases separated by commas and line ends.
  init(_ list: String) {
    phrases = Array(repeating: [], count: 256)
    for part in list.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      let phrase = Array(part.drop { $0 == " " }.utf8)
      if let first = phrase.first { phrases[Int(first)].append(phrase) }
    }
  }

  /// Makes a list from phrases as they are, including spaces.
  init(words: [String]) {
    phrases = Array(repeating: [], count: 256)
    for phrase in words.map({ Array($0.utf8) }) { phrases[Int(phrase[0])].append(phrase) }
  }

  /// The phrase with which a line begins; `nil` if none.
  func start(of line: SmallLetters) -> String? {
    guard let first = line.bytes.first else { return nil }
    return phrases[Int(first)].first { line.bytes.starts(with: $0) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a line contains a phrase.
  func stand(in line: SmallLetters) -> Bool {
    line.bytes.indices.contains { start in
      phrases[Int(line.bytes[start])].contains { line.bytes[start...].starts(with: $0) }
    }
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
