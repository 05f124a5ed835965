import CIdn2

/// The two forms of a host name: in ASCII, as addresses have it, and in the letters that people read.
enum HostName {
  /// The beginning of a label in ASCII for other letters.
  private static let prefix = "xn--"

  /// Whether a text contains a label in ASCII for other letters.
  static func isEncoded(_ text: some StringProtocol) -> Bool {
    text.lowercased().contains(prefix)
  }

  /// A text with the labels of host names in the letters that people read; those that mean none stay.
  static func decoded(_ text: String) -> String {
    guard isEncoded(text) else { return text }
    return text.replacing(/[Xx][Nn]--[A-Za-z0-9\-]{1,59}/) { match in
      letters(of: match.output.lowercased()) ?? String(match.output)
    }
  }

  /// Calls `visit` with each part of a text that contains a label in ASCII for other letters, until it returns `true`:
  /// what is between spaces, or less of what is long.
  /// - Returns: whether it did.
  static func visitEncoded(
    _ text: UnsafeBufferPointer<UInt8>, _ visit: (String) -> Bool
  ) -> Bool {
    var next = 0
    while let hyphen = text[next...].firstIndex(of: UInt8(ascii: "-")) {
      next = hyphen + 1
      guard hyphen >= 2, next < text.count, text[next] == UInt8(ascii: "-"),
        text[hyphen - 2] | 0x20 == UInt8(ascii: "x"), text[hyphen - 1] | 0x20 == UInt8(ascii: "n")
      else { continue }
      let before = text[max(0, hyphen - longestPart)..<hyphen].lastIndex { $0 <= 0x20 }
      let start = before.map { $0 + 1 } ?? max(0, hyphen - longestPart)
      let last = min(text.count, hyphen + longestPart)
      let end = text[hyphen..<last].firstIndex { $0 <= 0x20 } ?? last
      if visit(String(decoding: text[start..<end], as: UTF8.self)) { return true }
      next = max(next, end - longestName)
    }
    return false
  }

  /// The longest part of a text without spaces that is read at once, in bytes, and the longest host name.
  private static let longestPart = 2000
  private static let longestName = 255

  /// The letters of one label; `nil` if it means none.
  private static func letters(of label: String) -> String? {
    var output: UnsafeMutablePointer<CChar>?
    guard idn2_to_unicode_8z8z(label, &output, 0) == IDN2_OK.rawValue, let output else {
      return nil
    }
    defer { idn2_free(output) }
    return String(cString: output)
  }
}
