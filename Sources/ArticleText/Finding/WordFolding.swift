/// The letters of a word as those compare it who look for a claim in other words: in lower case, without marks, each
/// spelling alike (`SpellingFolding`).
package enum WordFolding {
  private static let rule = SpellingFolding(foldsCase: true)

  /// The folded form of one scalar, added to UTF-8 text; nothing for marks and invisible scalars.
  package static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rule.ascii[Int(scalar.value)]))
      return
    }
    if SpellingFolding.isUnseen(scalar.value) { return }
    var values: [UInt32] = []
    rule.append(scalar.value, to: &values)
    for value in values where !CanonicalForm.isMark(value) {
      guard let part = Unicode.Scalar(value), let text = UTF8.encode(part) else { continue }
      bytes.append(contentsOf: text)
    }
  }

  /// The folded form of a word.
  package static func folded(_ word: String) -> String {
    var bytes: [UInt8] = []
    for scalar in word.unicodeScalars { append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
