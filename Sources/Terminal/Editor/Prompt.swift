/// The look of a prompt; shown only where colour is on.
public enum PromptStyle: Sendable, Equatable, CaseIterable {
  case plain, bold, green, cyan, yellow

  /// The escape sequence that switches the look on, nil for none.
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

/// The words before the cursor, such as `debka a1> `.
public struct Prompt: Sendable, Equatable {
  /// The words, one row; the caller has neutralised what came from outside.
  public let text: String
  /// The look, where colour is on.
  public let style: PromptStyle

  /// Makes a prompt; control characters in `text` are left out.
  public init(_ text: String, style: PromptStyle = .plain) {
    self.text = String(String.UnicodeScalarView(text.unicodeScalars.filter(isShowable)))
    self.style = style
  }

  /// Encloses what takes no room in the string handed to libedit.
  static let escape: Unicode.Scalar = "\u{1}"

  /// The string for libedit, with its escape sequences enclosed.
  ///
  /// libedit glues an enclosed sequence to the next printing character and drops one that has
  /// none, so the reset goes before the last character (a space, as a rule): behind it, the
  /// colour would run on into the typed text.
  func editorText(usesColor: Bool) -> String {
    guard usesColor, let sequence = style.sequence, let last = text.last, text.count > 1 else {
      return text
    }
    let mark = Prompt.escape
    return "\(mark)\(sequence)\(mark)\(text.dropLast())\(mark)\u{1B}[0m\(mark)\(last)"
  }
}

/// Whether a character is neither a control (C0, DEL, C1) nor an override of the reading order.
func isShowable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
  default: true
  }
}
