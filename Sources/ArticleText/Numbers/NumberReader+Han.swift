/// Parts of a whole as Chinese and Japanese write them, the whole first: 百分之十二, 三分之二.
extension NumberReader {
  /// Reads a part; how many hundredths it is.
  mutating func hanShare() -> Double? {
    let start = index
    if let whole = hanInteger(), whole > 0, isWord("分", at: index), isWord("之", at: index + 1) {
      index += 2
      if let part = hanNumber() { return 100 * part / whole }
    }
    index = start
    return nil
  }

  /// Reads a number in figures or signs, with its decimals: 12.5, 十二点五.
  private mutating func hanNumber() -> Double? {
    if case .figures(let values, _)? = token(index) {
      index += 1
      return values.last
    }
    guard var value = hanInteger() else { return nil }
    guard isWord("点", at: index) || isWord("點", at: index), hanSign(index + 1, Self.digits) != nil
    else { return value }
    index += 1
    var place = 0.1
    while let digit = hanSign(index, Self.digits), place > 1e-6 {
      value += digit * place
      place /= 10
      index += 1
    }
    // The sum of tenths is not exact.
    return (value * 1e6).rounded() / 1e6
  }

  /// Reads a whole number below ten thousand: 三百二十, 五.
  private mutating func hanInteger() -> Double? {
    let start = index
    var (total, digit) = (0.0, Double?.none)
    while index - start < Self.longestHan {
      if let next = hanSign(index, Self.digits) {
        digit = (digit ?? 0) * 10 + next
      } else if let scale = hanSign(index, Self.scales) {
        total += (digit ?? 1) * scale
        digit = nil
      } else {
        break
      }
      index += 1
    }
    return index > start ? total + (digit ?? 0) : nil
  }

  /// The signs of a number that is read; a longer run is none that anybody writes.
  private static let longestHan = 12

  private func hanSign(_ index: Int, _ signs: [String: Double]) -> Double? {
    guard case .word(let word)? = token(index) else { return nil }
    return signs[word]
  }

  private func isWord(_ expected: String, at index: Int) -> Bool {
    if case .word(expected)? = token(index) { true } else { false }
  }

  private static let digits: [String: Double] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]

  private static let scales: [String: Double] = ["十": 10, "百": 100, "千": 1000]
}
