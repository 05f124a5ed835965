/// A line typed in a mode of keys: text at its end, and the keys that delete it.
struct TypedLine: Hashable, Sendable {
  var text = ""

  /// The effect of a key on the line.
  enum Outcome: Hashable, Sendable {
    case going
    case done
    case cancelled
  }

  /// Handles a key.
  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .character("\n"), .character("\r"): return .done
    // Escape, Ctrl-C, Ctrl-D and Ctrl-G.
    case .character("\u{1B}"), .character("\u{3}"), .character("\u{4}"), .character("\u{7}"),
      .hangUp:
      return .cancelled
    // Backspace, with either of its two codes; Ctrl-U; Ctrl-W.
    case .character("\u{8}"), .character("\u{7F}"): _ = text.popLast()
    case .character("\u{15}"): text = ""
    case .character("\u{17}"):
      while text.last?.isWhitespace == true { text.removeLast() }
      while text.last?.isWhitespace == false { text.removeLast() }
    case .character(let scalar): append(scalar)
    case .pasted(let pasted):
      // Only Enter ends a line: pasted line ends become spaces.
      for scalar in pasted.unicodeScalars {
        append(scalar.properties.isWhitespace ? " " : scalar)
      }
    default: break
    }
    return .going
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard scalar.properties.generalCategory != .control else { return }
    text.unicodeScalars.append(scalar)
  }
}
