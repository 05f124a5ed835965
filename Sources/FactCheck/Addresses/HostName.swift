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
