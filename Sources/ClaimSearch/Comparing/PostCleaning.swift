/// Leaves out of a post what is not said in it: addresses, handles, character references, and the date behind the author's
/// handle. The author's name stays, because many claims name who made them.
enum PostCleaning {
  /// Replaces what is left out by spaces, so that offsets stay as they are.
  static func clean(_ bytes: inout [UInt8]) {
    var index = 0
    var signature: Int?
    while index < bytes.count {
      let isStart = index == 0 || isSpace(bytes[index - 1]) || isOpening(bytes[index - 1])
      let byte = bytes[index]
      if begins(glued, bytes, index) || isStart && begins(beginnings, bytes, index) {
        index = blank(&bytes, from: index) { !isSpace($0) }
      } else if isStart, byte == UInt8(ascii: "@"), index + 1 < bytes.count,
        isNamePart(bytes[index + 1])
      {
        let isInBrackets = index > 0 && bytes[index - 1] == UInt8(ascii: "(")
        bytes[index] = space
        index = blank(&bytes, from: index + 1, while: isNamePart)
        if isInBrackets { signature = index }
      } else if byte == UInt8(ascii: "&"), let end = referenceEnd(bytes, index) {
        for place in index..<end { bytes[place] = space }
        index = end
      } else {
        index += 1
      }
    }
    if let signature { cutDate(&bytes, from: signature) }
  }

  private static let space = UInt8(ascii: " ")

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func isOpening(_ byte: UInt8) -> Bool {
    [
      UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "<"),
      UInt8(ascii: "."),
    ]
    .contains(byte)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "_")
  }

  /// Platforms put these behind a word without a space.
  private static let glued = ["http://", "https://", "pic.twitter.com/"].map { Array($0.utf8) }
  private static let beginnings = ["www.", "t.co/", "youtu.be/", "bit.ly/", "fb.me/"].map {
    Array($0.utf8)
  }

  private static func begins(_ beginnings: [[UInt8]], _ bytes: [UInt8], _ index: Int) -> Bool {
    // All of them begin with one of these letters.
    switch bytes[index] | 0x20 {
    case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "p"), UInt8(ascii: "t"),
      UInt8(ascii: "y"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      break
    default: return false
    }
    return beginnings.contains { beginning in
      index + beginning.count <= bytes.count
        && zip(beginning, bytes[index...]).allSatisfy {
          $0 == ($1 < 0x5B && $1 > 0x40 ? $1 | 0x20 : $1)
        }
    }
  }

  private static func blank(
    _ bytes: inout [UInt8], from start: Int, while fits: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while index < bytes.count, fits(bytes[index]) {
      bytes[index] = space
      index += 1
    }
    return index
  }

  /// The end of `&amp;` or `&#8217;`.
  private static func referenceEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count, index - start < 10,
      isNamePart(bytes[index]) || bytes[index] == UInt8(ascii: "#")
    {
      index += 1
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ";"), index > start + 2 else {
      return nil
    }
    return index + 1
  }

  /// Leaves out what follows the author's handle if it is no more than a date and a time.
  private static func cutDate(_ bytes: inout [UInt8], from start: Int) {
    let rest = bytes[start...]
    guard rest.count < 60, rest.contains(where: { (0x30...0x39).contains($0) }) else { return }
    let words = rest.split { !isNamePart($0) && $0 < 0x80 }
    let isDate = words.allSatisfy { word in
      if let first = word.first, (0x30...0x39).contains(first) { return true }
      let name = String(decoding: word, as: UTF8.self)
      return ["am", "pm", "at", "on", "\u{B7}"].contains(name.lowercased())
        || DayReader.isMonth(name)
    }
    guard isDate else { return }
    for index in start..<bytes.count where bytes[index] > 0x20 { bytes[index] = space }
  }
}
