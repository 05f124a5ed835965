/// How keys are written.
enum KeyNotation {
  /// For libedit's `bind`: every character by its number, so that none means anything else.
  static func bindable(_ keys: [Unicode.Scalar]) -> String {
    keys.map { key in
      let digits = String(key.value, radix: 8)
      return "\\" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }.joined()
  }
}
