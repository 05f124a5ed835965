/// Reads the numbers of a JSON text.
enum ByteNumber {
  /// A whole number, also when written with a fraction of zeros or an exponent; `nil` for anything
  /// else and for what the type cannot hold.
  static func integer<Number: FixedWidthInteger>(
    _ digits: ArraySlice<UInt8>, as type: Number.Type
  ) -> Number? {
    guard isWellFormed(digits) else { return nil }
    if let number = plain(digits, as: type) { return number }
    // As Foundation does it: below 2^53 a Double tells every whole number.
    guard let double = Double(String(decoding: digits, as: UTF8.self)),
      let number = Number(exactly: double)
    else { return nil }
    return double.magnitude < 9_007_199_254_740_992 ? number : exact(digits, as: type)
  }

  /// A floating-point number; `nil` where it is out of range.
  static func double(_ digits: ArraySlice<UInt8>) -> Double? {
    guard isWellFormed(digits), let number = Double(String(decoding: digits, as: UTF8.self)),
      number.isFinite
    else { return nil }
    if number == 0 {
      // A number that is rounded to zero is not the number that was written.
      let mantissa = digits.prefix { $0 | 0x20 != UInt8(ascii: "e") }
      guard !mantissa.contains(where: { (0x31...0x39).contains($0) }) else { return nil }
    }
    return number
  }

  /// Digits with or without a minus sign.
  private static func plain<Number: FixedWidthInteger>(
    _ digits: ArraySlice<UInt8>, as type: Number.Type
  ) -> Number? {
    let isNegative = digits.first == UInt8(ascii: "-")
    var number: Number = 0
    for digit in isNegative ? digits.dropFirst() : digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let value = Number(digit - 0x30)
      let (sum, isTooFar) =
        isNegative
        ? product.subtractingReportingOverflow(value) : product.addingReportingOverflow(value)
      guard !isTooLarge, !isTooFar else { return nil }
      number = sum
    }
    return number
  }

  /// A large whole number that was written with a fraction or an exponent, digit by digit.
  private static func exact<Number: FixedWidthInteger>(
    _ digits: ArraySlice<UInt8>, as type: Number.Type
  ) -> Number? {
    let mantissa = digits.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let exponent = digits.dropFirst(mantissa.count + 1)
    guard let shift = exponent.isEmpty ? 0 : Int(String(decoding: exponent, as: UTF8.self)),
      abs(shift) < 64
    else { return nil }
    let point = mantissa.firstIndex(of: UInt8(ascii: ".")) ?? mantissa.endIndex
    var whole = Array(mantissa[..<point])
    var fraction = Array(mantissa[point...].dropFirst())
    for _ in 0..<max(shift, 0) { whole.append(fraction.isEmpty ? 0x30 : fraction.removeFirst()) }
    for _ in 0..<max(-shift, 0) {
      guard let last = whole.popLast(), last != UInt8(ascii: "-") else { return nil }
      fraction.insert(last, at: 0)
    }
    guard fraction.allSatisfy({ $0 == 0x30 }) else { return nil }
    return plain(whole[...], as: type)
  }

  /// Whether this is a number as JSON writes it: `-0.5e+10`, no leading zeros, no bare point.
  private static func isWellFormed(_ digits: ArraySlice<UInt8>) -> Bool {
    var at = digits.startIndex
    func byte() -> UInt8? { at < digits.endIndex ? digits[at] : nil }
    func skipDigits() -> Int {
      let start = at
      while let digit = byte(), (0x30...0x39).contains(digit) { at += 1 }
      return at - start
    }
    if byte() == UInt8(ascii: "-") { at += 1 }
    let hasLeadingZero = byte() == UInt8(ascii: "0")
    let count = skipDigits()
    guard count > 0, !hasLeadingZero || count == 1 else { return false }
    if byte() == UInt8(ascii: ".") {
      at += 1
      guard skipDigits() > 0 else { return false }
    }
    if let letter = byte(), letter | 0x20 == UInt8(ascii: "e") {
      at += 1
      if let sign = byte(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { at += 1 }
      guard skipDigits() > 0 else { return false }
    }
    return at == digits.endIndex
  }
}
