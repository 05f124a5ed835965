import Glibc

/// A page's bytes with replacements, copied only if there are any.
struct CleanedMarkup {
  /// The copy; `nil` while nothing has been replaced.
  private(set) var bytes: [UInt8]?
  /// The offset up to which the page was copied.
  private var copied = 0

  /// Replaces a range; ranges must be in ascending order.
  mutating func replace(
    _ range: Range<Int>, in text: UnsafeMutableBufferPointer<UInt8>, by new: String
  ) {
    if bytes == nil {
      bytes = []
      bytes!.reserveCapacity(text.count)
    }
    bytes! += text[copied..<range.lowerBound]
    bytes! += new.utf8
    copied = range.upperBound
  }

  /// Copies the rest.
  mutating func finish(_ text: UnsafeMutableBufferPointer<UInt8>) {
    guard bytes != nil else { return }
    bytes! += text[copied..<text.count]
    copied = text.count
  }

  /// Resolves references in a range that the parser would ignore or misread.
  mutating func resolve(
    _ text: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>,
    in context: CharacterReference.Context
  ) {
    var at = range.lowerBound
    while at < range.upperBound,
      let found = memchr(text.baseAddress! + at, Int32(UInt8(ascii: "&")), range.upperBound - at)
    {
      at = found - UnsafeMutableRawPointer(text.baseAddress!)
      let rest = UnsafeBufferPointer(rebasing: text[at..<min(at + Self.longest, range.upperBound)])
      if Self.isKnown(rest) || !Self.mayBegin(rest) {
        at += 1
        continue
      }
      guard let reference = CharacterReference(Array(rest)[...], in: context) else {
        // The parser would drop a number without digits.
        if rest[1] == UInt8(ascii: "#") { replace(at..<at + 1, in: text, by: "&amp;") }
        at += 1
        continue
      }
      // The parser resolves numbers of ASCII itself.
      if !reference.isClosed || rest[1] != UInt8(ascii: "#") || reference.text.utf8.count > 1 {
        replace(at..<at + reference.length, in: text, by: Self.escaped(reference.text))
      }
      at += reference.length
    }
  }

  /// The longest reference, in bytes: a number may have leading zeros.
  private static let longest = 48

  /// The references of nine in ten pages, which any parser resolves.
  private static func isKnown(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    known.contains {
      bytes.count >= $0.utf8CodeUnitCount
        && memcmp(bytes.baseAddress!, $0.utf8Start, $0.utf8CodeUnitCount) == 0
    }
  }

  private static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 2 else { return false }
    return bytes[1] == UInt8(ascii: "#") || bytes[1] | 0x20 >= 0x61 && bytes[1] | 0x20 <= 0x7A
  }

  private static let known: [StaticString] = ["&amp;", "&nbsp;", "&quot;", "&lt;", "&gt;"]

  /// A character that the parser would take for markup remains a reference.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x40 && marks.contains($0) }) else { return text }
    return text.unicodeScalars.map {
      $0.isASCII && marks.contains(UInt8($0.value)) ? "&#\($0.value);" : String($0)
    }.joined()
  }

  private static let marks = Array("&<>\"'".utf8)
}
