/// Makes text harmless that could control a terminal or change the direction of the text around it.
public enum Neutralizer {
  /// `text` in a form that can be shown.
  ///
  /// - C0 controls and DEL become their pictures (ESC → ␛); a tab becomes a space.
  /// - C1 controls, noncharacters and byte order marks become U+FFFD.
  /// - CR, CRLF, U+2028 and U+2029 become a line end like LF: a space when `singleLine`.
  /// - Bidirectional embeddings, overrides and isolates (U+202A–202E, U+2066–2069) are closed at
  ///   each line end and at the end; closers that close nothing are dropped.
  ///
  /// All else stays, including U+200E, U+200F, ZWJ, ZWNJ, variation selectors and no-break spaces.
  public static func shown(_ text: String, singleLine: Bool = false) -> String {
    if text.utf8.allSatisfy({ isPlain($0) || ($0 == 0x0A && !singleLine) }) { return text }
    return Neutralization(lineEnd: singleLine ? 0x20 : 0x0A).pass(text)
  }

  /// `text` for programs that show it unchanged: like `shown`, with U+FFFD for every control, because a program
  /// would take its picture for text.
  public static func replaced(_ text: String, singleLine: Bool = false) -> String {
    if text.utf8.allSatisfy({ isPlain($0) || ($0 == 0x0A && !singleLine) }) { return text }
    return Neutralization(lineEnd: singleLine ? 0x20 : 0x0A, hasPictures: false).pass(text)
  }

  /// `text` with another code point for each that could control a terminal, so that positions in it stay valid:
  /// a tab becomes a space, CR and line separators a line feed, any other control U+FFFD.
  public static func aligned(_ text: String) -> String {
    if text.utf8.allSatisfy({ isPlain($0) || $0 == 0x0A }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: result.append(" ")
      case 0x0A, 0x0D, 0x2028, 0x2029: result.append("\n")
      case 0x00..<0x20, 0x7F..<0xA0, 0xFEFF: result.append("\u{FFFD}")
      default:
        result.append(scalar.isNoncharacter ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }
}

extension Unicode.Scalar {
  /// The standard's list, which will never grow; the library's tables are slow.
  fileprivate var isNoncharacter: Bool {
    value & 0xFFFE == 0xFFFE || value >= 0xFDD0 && value <= 0xFDEF
  }
}

private struct Neutralization {
  let lineEnd: UInt8
  /// Whether controls become their pictures; else U+FFFD.
  let hasPictures: Bool
  private var result: [UInt8] = []
  private var bidi = BidiStack()
  private var lastWasCR = false

  init(lineEnd: UInt8, hasPictures: Bool = true) {
    self.lineEnd = lineEnd
    self.hasPictures = hasPictures
  }

  func pass(_ text: String) -> String {
    var pass = self
    text.withView { pass.write($0) }
    pass.bidi.closeAll(into: &pass.result)
    return String(decoding: pass.result, as: UTF8.self)
  }

  private mutating func write(_ view: ByteView) {
    result.reserveCapacity(view.count)
    var at = 0
    while at < view.count {
      var end = at
      while end < view.count, !Self.mayAct(view[end]) { end += 1 }
      if end > at {
        result.append(contentsOf: view.slice(at..<end))
        lastWasCR = false
      }
      guard end < view.count else { return }
      let next = view.scalar(at: end)
      write(next.scalar)
      at = end + next.length
    }
  }

  /// Whether a scalar that must be examined begins with this byte; most text has hardly any.
  @inline(__always)
  private static func mayAct(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte >= 0xEF
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    let followsCR = lastWasCR
    lastWasCR = scalar.value == 0x0D
    switch scalar.value {
    case 0x0A:
      if !followsCR { endLine() }
    case 0x0D, 0x2028, 0x2029: endLine()
    case 0x09: result.append(UInt8(ascii: " "))
    case 0x00..<0x20: append(hasPictures ? 0x2400 + scalar.value : 0xFFFD)
    case 0x7F: append(hasPictures ? 0x2421 : 0xFFFD)
    case 0x80..<0xA0, 0xFEFF: append(0xFFFD)
    case 0x202A...0x202E, 0x2066...0x2069: bidi.write(scalar, into: &result)
    default: append(scalar.isNoncharacter ? 0xFFFD : scalar.value)
    }
  }

  private mutating func endLine() {
    bidi.closeAll(into: &result)
    result.append(lineEnd)
  }

  private mutating func append(_ value: UInt32) {
    result += UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}")!
  }
}
