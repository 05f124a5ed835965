/// Corrects misspelled addresses: `cl4`, `C4` and `claim4` mean c4, `s3` and `#3` a sentence, `4` a claim where
/// one is expected.
enum AddressSpelling {
  /// The intended address; `nil` if it cannot be determined.
  /// - Parameter expected: the expected kinds; if there is only one, a number alone is of that kind.
  static func meant(_ word: String, expected: [AddressKind] = AddressKind.allCases) -> String? {
    let letters = expected.compactMap(\.letter)
    let digits = word.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    guard (1...9).contains(digits.count), digits.first != "0" else { return nil }
    let lead = word.dropLast(digits.count).lowercased()
    if let first = lead.first, letters.contains(first), lead.allSatisfy(\.isLetter) {
      return "\(first)\(String(digits))"
    }
    if letters.count == 1, !expected.contains(.sentences) {
      return lead.isEmpty ? "\(letters[0])\(String(digits))" : nil
    }
    return expected.contains(.sentences) && ["s", "#", "no", "no.", "sentence"].contains(lead)
      ? String(digits) : nil
  }
}
