/// One spelling of words to find in bytes that may be long, without reading all of them as characters.
///
/// The bytes are passed by their first letter. Only where more can be the words, a window of the text is read as
/// `ReadText` reads a whole one; the window grows until it decides.
struct WordSpelling: Hashable, Sendable {
  /// The signs of the words, as `ReadText` has them.
  private let signs: [String]
  /// The same, as bytes of ASCII; 0 for other letters.
  private let bytes: [UInt8]
  /// For each sign between parts, the byte of the next one, which can touch the part before; else 0.
  private let mayTouch: [UInt8]
  /// The parts that an address joins; empty if there is only one.
  private let parts: [[String]]
  private let areWhole: Bool
  /// Whether they count only where something joins them.
  private let areJoined: Bool
  /// Whether nothing can be between the parts: other words have few letters by chance.
  private let canTouch: Bool
  private let isLong: Bool
  /// The bytes with which the words can begin.
  private let beginnings: [Bool]

  /// The fewest letters of a name that other words rarely are, and rarely contain, by chance.
  private static let fewestLetters = (are: 4, contain: 6)

  /// - Parameters:
  ///   - areWhole: whether only whole words count.
  ///   - areJoined: whether they count only where something joins them: zoe-luk, @ZoeLuk.
  init(_ signs: [String], areWhole: Bool, areJoined: Bool = false) {
    self.signs = signs
    self.areWhole = areWhole
    self.areJoined = areJoined
    bytes = signs.map { $0.utf8.count == 1 ? $0.utf8.first! : 0 }
    let parts = signs.split { $0 == " " || ReadText.joints.contains($0) }.map(Array.init)
    self.parts = parts.count > 1 ? parts : []
    let next = bytes.dropFirst() + [0]
    mayTouch = zip(signs, next).enumerated().map { index, pair in
      let isBetween =
        parts.count > 1 && index > 0 && (pair.0 == " " || ReadText.joints.contains(pair.0))
      return isBetween ? pair.1 : 0
    }
    canTouch = parts.joined().count >= Self.fewestLetters.are
    isLong = parts.joined().count >= Self.fewestLetters.contain
    beginnings = Self.beginnings(of: bytes.first ?? 0)
  }

  private static func beginnings(of first: UInt8) -> [Bool] {
    (UInt8.min...UInt8.max).map { byte in
      // A reference to a character, or one of another width or in another script.
      if byte == UInt8(ascii: "&") || byte >= 0xC2 { return true }
      // A letter that a mark follows.
      guard first != 0 else { return isLetter(byte) }
      return small(byte) == first || first == UInt8(ascii: " ") && isSpace(byte)
    }
  }

  /// Where the words are that begin at a sign; `nil` if others do.
  func place(in text: ReadText, at start: Int, _ ranOut: inout Bool) -> ReadText.Place? {
    if !areJoined, let place = text.place(of: signs, at: start, ranOut: &ranOut) {
      if !areWhole || text.isWhole(place) { return place }
    }
    guard !parts.isEmpty, let joined = text.joinedPlace(of: parts, at: start, ranOut: &ranOut)
    else { return nil }
    let isName =
      joined.gaps.isEmpty
      ? !areWhole || text.isWhole(joined.place)
      : canTouch && text.isName(joined, isLong: isLong)
    return isName ? joined.place : nil
  }

  /// Whether bytes of UTF-8 contain the words.
  func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= parts.count else { return false }
    for index in text.indices where beginnings[Int(text[index])] {
      if canBegin(at: index, of: text), isRead(at: index, of: text) { return true }
    }
    return false
  }

  // MARK: Bytes

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether the words can begin at a byte: `false` only if others certainly do.
  private func canBegin(at start: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = start
    var next = 0
    while next < signs.count {
      guard index < text.count else { return false }
      var read: String?
      var length = 1
      let byte = text[index]
      if byte == UInt8(ascii: "&") {
        guard let read = Self.sign(at: index, of: text) else { return next > 0 }
        // What follows it needs no reading here: such places are rare.
        return read == signs[next] || next > 0 && read == " " && signs[next - 1] == " "
          || next > 0 && Self.marks.contains(read) || isJoint(next, read)
      } else if byte >= 0x80 || index + 1 < text.count && text[index + 1] >= 0x80 {
        guard let character = Self.character(at: index, of: text) else { return next > 0 }
        (read, length) = character
      } else if Self.small(byte) != bytes[next] {
        // Most bytes are letters of other words.
        if Self.isLetter(byte) { return mayTouch[next] == Self.small(byte) }
        read = Self.isSpace(byte) ? " " : String(Unicode.Scalar(Self.small(byte)))
      }
      // A byte that is the sign's needs no reading.
      guard let read, read != signs[next] else {
        (index, next) = (index + length, next + 1)
        continue
      }
      // Any number of spaces is one.
      guard next > 0, read == " ", signs[next - 1] == " " else {
        return next > 0 && Self.marks.contains(read) || isJoint(next, read)
      }
      index += length
    }
    return true
  }

  /// The first signs of marks that `ReadText` passes over.
  private static let marks: Set<String> = ["*", "_", "`", "~", "[", "]", "!", "\\", ">", "<"]

  /// Whether a joint, or nothing, can be in place of a sign between two parts, before what was read.
  private func isJoint(_ next: Int, _ read: String) -> Bool {
    guard !parts.isEmpty, next > 0, next + 1 < signs.count,
      signs[next] == " " || ReadText.joints.contains(signs[next])
    else { return false }
    return ReadText.joints.contains(read) || read == signs[next + 1]
  }

  /// The character at a byte as it is compared, and its length; `nil` if it is not visible, or the letter that it
  /// belongs to is before it.
  private static func character(
    at index: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> (String, Int)? {
    let part = String(decoding: text[index..<min(index + 32, text.count)], as: UTF8.self)
    guard let character = part.first, let read = ReadText.read(character) else { return nil }
    return (read, character.utf8.count)
  }

  /// The first sign of a reference to a character; `nil` if it is not visible.
  private static func sign(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> String? {
    let part = String(decoding: text[index..<min(index + 48, text.count)], as: UTF8.self)
    guard let reference = NamedSign(part[...]) else { return "&" }
    return reference.text.first.flatMap(ReadText.read)
  }

  // MARK: Windows

  /// What is read of a text before and after a possible beginning, in bytes. Before it, no more than decides whether it is
  /// within an address.
  private static let before = 4 * ReadText.longestWord
  private static let after = 512

  /// Whether the words, as they are read, begin at a byte.
  private func isRead(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = index
    while start > 0, index - start < Self.before {
      start -= 1
      if Self.isSpace(text[start]) { break }
    }
    // No character is cut.
    while start < index, text[start] & 0xC0 == 0x80 { start += 1 }
    let before = String(decoding: text[start..<index], as: UTF8.self)
    var length = Self.after
    while true {
      let end = min(index + length, text.count)
      let window = before + String(decoding: text[index..<end], as: UTF8.self)
      let read = ReadText(window)
      let beginning = before.utf8.count
      // Without a sign of its own, the byte belongs to another that begins elsewhere.
      guard
        let first = read.signs.firstIndex(where: {
          window.utf8.distance(from: window.startIndex, to: $0.range.lowerBound) == beginning
        })
      else { return false }
      var ranOut = false
      let place = place(in: read, at: first, &ranOut)
      if end == text.count || !ranOut { return place != nil }
      length *= 8
    }
  }
}
