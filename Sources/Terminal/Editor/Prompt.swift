/// The style of a prompt, used only with colour.
public enum PromptStyle: Sendable, Equatable, CaseIterable {
  case plain, bold, green, cyan, yellow

  /// The escape sequence that switches the style on, nil for none.
  var sequence: String? {
    switch self {
    case .plain: nil
    case .bold: "\u{1B}[1m"
    case .green: "\u{1B}[1;32m"
    case .cyan: "\u{1B}[1;36m"
    case .yellow: "\u{1B}[1;33m"
    }
  }
}

/// The text before the cursor, such as `harbour a1> `.
public struct Prompt: Sendable, Equatable {
  /// The text, one row; the caller has made foreign text harmless.
  public let text: String
  /// The style, used only with colour.
  public let style: PromptStyle

  /// Makes a prompt; control characters in `text` are removed.
  public init(_ text: String, style: PromptStyle = .plain) {
    self.text = String(String.UnicodeScalarView(text.unicodeScalars.filter(isShowable)))
    self.style = style
  }

  /// Encloses sequences without width in the string for libedit.
  static let escape: Unicode.Scalar = "\u{1}"

  /// The string for libedit, with its escape sequences enclosed.
  ///
  /// libedit attaches an enclosed sequence to the next printing character and drops one that has none, so the
  /// reset comes before the last character (usually a space): after it, the colour would extend into the typed
  /// text.
  func editorText(usesColor: Bool) -> String {
    guard usesColor, let sequence = style.sequence, let last = text.last, text.count > 1 else {
      return text
    }
    let mark = Prompt.escape
    return "\(mark)\(sequence)\(mark)\(text.dropLast())\(mark)\u{1B}[0m\(mark)\(last)"
  }
}

/// Whether a character is neither a control (C0, DEL, C1) nor a bidirectional override.
func isShowable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
  default: true
  }
}
