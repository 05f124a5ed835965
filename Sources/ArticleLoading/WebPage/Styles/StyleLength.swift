/// A number in a value, with its unit.
struct StyleLength {
  let number: Double
  private let unit: UInt8
  private let second: UInt8

  /// Whether it is a percentage.
  var isShare: Bool { unit == UInt8(ascii: "%") }

  var ems: Double {
    switch (unit, second) {
    case (UInt8(ascii: "e"), _), (UInt8(ascii: "r"), _): number
    case (UInt8(ascii: "%"), _): number / 100
    case (UInt8(ascii: "p"), UInt8(ascii: "t")): number / 12
    default: number / 16
    }
  }

  /// In pixels, approximately; a percentage keeps its number.
  var pixels: Double {
    switch unit {
    case UInt8(ascii: "e"), UInt8(ascii: "r"): number * 16
    // Ten pixels per `vw` or `vh`: windows are a thousand pixels wide or more.
    case UInt8(ascii: "v"): number * 10
    default: number
    }
  }

  /// Whether a distance moves something out of the window, to the left or top.
  var isFarBefore: Bool { !isShare && pixels <= -900 }

  /// The first number; `nil` if there is none.
  static func first(in value: UnsafeBufferPointer<UInt8>) -> StyleLength? {
    all(in: value, most: 1).first
  }

  /// The numbers in a value.
  static func all(in value: UnsafeBufferPointer<UInt8>, most: Int = 8) -> [StyleLength] {
    var found: [StyleLength] = []
    var at = 0
    while at < value.count, found.count < most {
      // A digit within a word or a color is not a number.
      let mayStart = at == 0 || !isNameByte(value[at - 1])
      guard mayStart, let (number, end) = read(value, from: at) else {
        at += 1
        continue
      }
      let unit = end < value.count ? value[end] | 0x20 : 0
      let second = end + 1 < value.count ? value[end + 1] | 0x20 : 0
      found.append(StyleLength(number: number, unit: unit, second: second))
      at = end
    }
    return found
  }

  private static func read(_ value: UnsafeBufferPointer<UInt8>, from start: Int) -> (Double, Int)? {
    var at = start
    var isNegative = false
    if value[at] == UInt8(ascii: "-") || value[at] == UInt8(ascii: "+") {
      isNegative = value[at] == UInt8(ascii: "-")
      at += 1
    }
    var number = 0.0
    var scale = 0.0
    var digits = 0
    while at < value.count, digits < 15 {
      if let digit = digit(value[at]) {
        digits += 1
        number = scale == 0 ? number * 10 + digit : number + digit * scale
        scale /= 10
      } else if value[at] == UInt8(ascii: "."), scale == 0 {
        scale = 0.1
      } else {
        break
      }
      at += 1
    }
    guard digits > 0 else { return nil }
    return (isNegative ? -number : number, at)
  }

  private static func digit(_ byte: UInt8) -> Double? {
    byte >= 0x30 && byte <= 0x39 ? Double(byte - 0x30) : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
      || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ".")
  }
}
