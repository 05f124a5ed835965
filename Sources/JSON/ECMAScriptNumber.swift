/// Numbers as ECMAScript prints them, as RFC 8785 requires.
enum ECMAScriptNumber {
  /// The shortest digits that read back as the same number, plain from 1e-6 up to below 1e+21
  /// (`100`, `0.1`), else with a signed exponent (`1e+21`, `1.5e-7`).
  ///
  /// JSON has no infinite numbers and no NaN: they become `null`.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    if number == 0 { return "0" }
    let sign = number < 0 ? "-" : ""
    let (digits, point) = shortest(number.magnitude)
    let count = digits.count
    // `point` is the position of the decimal point, counted from before the first digit.
    if count <= point, point <= 21 {
      return sign + digits + String(repeating: "0", count: point - count)
    }
    if 0 < point, point <= 21 {
      return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
    if -6 < point, point <= 0 {
      return sign + "0." + String(repeating: "0", count: -point) + digits
    }
    let exponent = point - 1
    let fraction = count > 1 ? "." + digits.dropFirst() : ""
    return sign + digits.prefix(1) + fraction + "e" + (exponent < 0 ? "-" : "+")
      + String(exponent.magnitude)
  }

  /// The significant digits without zeros at either end, and the position of the point.
  private static func shortest(_ number: Double) -> (digits: String, point: Int) {
    // Swift prints the shortest digits too, in another layout: `5e-324`, `1.5e+16`, `100.0`.
    let parts = number.description.split(separator: "e")
    let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let fraction = halves.count > 1 ? halves[1] : ""
    var digits = Substring(halves[0] + fraction)
    var point = halves[0].count + exponent
    while digits.first == "0" {
      digits = digits.dropFirst()
      point -= 1
    }
    while digits.last == "0" { digits = digits.dropLast() }
    return (String(digits), point)
  }
}
