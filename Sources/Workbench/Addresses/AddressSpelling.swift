/// What somebody meant who wrote an address with a slip: `cl4`, `C4` and `claim4` for c4, `s3` and `#3`
/// for a sentence, `4` where a claim is wanted.
enum AddressSpelling {
  /// The address that was meant; `nil` where that cannot be told.
  /// - Parameter wanted: the kinds that are wanted; where it is one, a number alone is of that kind.
  static func meant(_ word: String, wanted: [AddressKind] = AddressKind.allCases) -> String? {
    let letters = wanted.compactMap(\.letter)
    let digits = word.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    guard (1...9).contains(digits.count), digits.first != "0" else { return nil }
    let lead = word.dropLast(digits.count).lowercased()
    if let first = lead.first, letters.contains(first), lead.allSatisfy(\.isLetter) {
      return "\(first)\(String(digits))"
    }
    if letters.count == 1, !wanted.contains(.sentences) {
      return lead.isEmpty ? "\(letters[0])\(String(digits))" : nil
    }
    return wanted.contains(.sentences) && ["s", "#", "no", "no.", "sentence"].contains(lead)
      ? String(digits) : nil
  }
}
