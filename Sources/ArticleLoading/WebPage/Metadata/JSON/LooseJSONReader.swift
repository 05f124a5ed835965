/// Finds the values in a text that should be JSON.
///
/// Passed over: comments and the wraps that hide a script from old browsers, commas and semicolons too
/// many, and brackets that close nothing. A line end may stand in a string, and a quotation mark too when
/// nothing behind it looks like the end of a value. What the text leaves open is closed at its end.
struct LooseJSONReader {
  private let bytes: [UInt8]
  private let maxValues: Int
  private var values: [LooseJSON.Value] = []
  private var open: [Frame] = []
  private var at = 0

  /// An object or array whose end has not come yet.
  private struct Frame {
    let value: Int
    let isObject: Bool
    /// Whether an object's key stands there without its value.
    var hasKey = false
  }

  init(_ bytes: [UInt8], maxValues: Int) {
    self.bytes = bytes
    self.maxValues = maxValues
  }

  mutating func read() -> [LooseJSON.Value] {
    while at < bytes.count, values.count < maxValues {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "{"): openContainer(.object)
      case UInt8(ascii: "["): openContainer(.array)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): closeContainer(isObject: byte == 0x7D)
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        settleKey()
        at += 1
      case UInt8(ascii: "\""): readString()
      case 0...0x20, UInt8(ascii: ":"): at += 1
      case _ where bytes[at...].starts(with: Self.byteOrderMark): at += 3
      case _ where isWrap: skipWrap()
      default: readWord()
      }
    }
    while !open.isEmpty { close() }
    return values
  }

  private mutating func append(_ kind: LooseJSON.Kind, from start: Int, to end: Int) {
    if let last = open.last, last.isObject {
      if !last.hasKey, kind == .object || kind == .array {
        // A value without a key still needs its place.
        values.append(.init(kind: .word, start: 0, end: 0, next: Int32(values.count + 1)))
        open[open.count - 1].hasKey = true
      }
      open[open.count - 1].hasKey.toggle()
    }
    values.append(
      .init(kind: kind, start: Int32(start), end: Int32(end), next: Int32(values.count + 1)))
  }

  private mutating func openContainer(_ kind: LooseJSON.Kind) {
    append(kind, from: at, to: at + 1)
    open.append(Frame(value: values.count - 1, isObject: kind == .object))
    at += 1
  }

  /// Closes what this bracket closes, and all that was left open inside of it.
  private mutating func closeContainer(isObject: Bool) {
    if open.last?.isObject == isObject {
      close()
    } else if open.count > 1, open[open.count - 2].isObject == isObject {
      close()
      close()
    }
    at += 1
  }

  private mutating func close() {
    settleKey()
    guard let frame = open.popLast() else { return }
    values[frame.value].end = Int32(min(at + 1, bytes.count))
    values[frame.value].next = Int32(values.count)
  }

  /// Gives a key that stands alone an empty value.
  private mutating func settleKey() {
    guard let last = open.last, last.isObject, last.hasKey else { return }
    // A string or a comment that is left open ends behind the end.
    let place = min(at, bytes.count)
    append(.word, from: place, to: place)
  }

  private mutating func readString() {
    let start = at + 1
    at = start
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\\") {
        at += 2
      } else if bytes[at] == UInt8(ascii: "\""), isEnd(behind: at) {
        break
      } else {
        at += 1
      }
    }
    append(.string, from: start, to: min(at, bytes.count))
    at += 1
  }

  /// Whether what follows a quotation mark can follow a string.
  private func isEnd(behind quote: Int) -> Bool {
    var at = quote + 1
    var sawLineEnd = false
    while at < bytes.count, bytes[at] <= 0x20 {
      sawLineEnd = sawLineEnd || bytes[at] == 0x0A || bytes[at] == 0x0D
      at += 1
    }
    guard at < bytes.count else { return true }
    switch bytes[at] {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"),
      UInt8(ascii: ";"):
      return true
    // A forgotten comma.
    case UInt8(ascii: "\""): return sawLineEnd
    default: return false
    }
  }

  private mutating func readWord() {
    let start = at
    at += 1
    while at < bytes.count, !Self.endsWord(bytes[at]) { at += 1 }
    append(.word, from: start, to: at)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || ",:;{}[]\"".utf8.contains(byte)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether a comment or a wrap around the script begins here.
  private var isWrap: Bool {
    bytes[at] == UInt8(ascii: "<") || bytes[at] == UInt8(ascii: "/")
      || bytes[at...].starts(with: "-->".utf8)
  }

  /// Goes behind `/* … */`, `//`, `<!--`, `-->` or `<![CDATA[`.
  private mutating func skipWrap() {
    let rest = bytes[at...]
    if rest.starts(with: "/*".utf8) {
      at += 2
      while at < bytes.count, !bytes[at...].starts(with: "*/".utf8) { at += 1 }
      at += 2
    } else if rest.starts(with: "//".utf8) {
      at += 2
      while at < bytes.count, bytes[at] == 0x20 { at += 1 }
      // What hides a wrap from old browsers, or a remark to the end of the line.
      if at < bytes.count, bytes[at] == UInt8(ascii: "<") || bytes[at] == UInt8(ascii: "]") {
        return
      }
      while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    } else {
      at += ["<![CDATA[", "<!--", "-->"].first { rest.starts(with: $0.utf8) }?.utf8.count ?? 1
    }
  }
}
