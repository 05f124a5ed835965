/// The name of a class or an id in a selector.
struct StyleName {
  /// Its range in the sheet.
  let range: Range<Int>
  /// Whether some of its characters are escaped, as in `.md\:hidden`.
  let isEscaped: Bool

  init(_ range: Range<Int>, in sheet: UnsafeBufferPointer<UInt8>) {
    self.range = range
    isEscaped = sheet[range].contains(Self.escape)
  }

  /// Whether it is among the names in an attribute's value.
  func isAmong<Names: RandomAccessCollection<UInt8>>(
    _ names: Names, in sheet: UnsafeBufferPointer<UInt8>
  ) -> Bool where Names.Index == Int {
    guard isEscaped else { return StyleWords.holds(names, word: sheet[range]) }
    return StyleWords.holds(names, word: resolved(in: sheet))
  }

  /// Whether it is all of an attribute's value.
  func equals(_ value: some Sequence<UInt8>, in sheet: UnsafeBufferPointer<UInt8>) -> Bool {
    isEscaped ? value.elementsEqual(resolved(in: sheet)) : value.elementsEqual(sheet[range])
  }

  /// The name with its escapes resolved.
  func resolved(in sheet: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var name: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard sheet[at] == Self.escape else {
        name.append(sheet[at])
        at += 1
        continue
      }
      let end = min(Self.end(ofEscape: at, in: sheet, before: range.upperBound), range.upperBound)
      let digits = sheet[(at + 1)..<end].filter { $0 > 0x20 }
      if let first = digits.first, Self.isHexDigit(first),
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        name += String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8
      } else {
        name += sheet[(at + 1)..<end]
      }
      at = end
    }
    return name
  }

  static let escape = UInt8(ascii: "\\")

  /// The end of an escape: a character after a backslash, or up to six hexadecimal digits and one space.
  static func end(
    ofEscape start: Int, in sheet: UnsafeBufferPointer<UInt8>, before limit: Int
  ) -> Int {
    var at = start + 1
    guard at < limit, isHexDigit(sheet[at]) else { return min(at + 1, limit) }
    while at < limit, at < start + 7, isHexDigit(sheet[at]) { at += 1 }
    if at < limit, sheet[at] <= 0x20 { at += 1 }
    return at
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
