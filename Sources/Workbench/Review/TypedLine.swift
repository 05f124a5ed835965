/// A line typed in a mode of keys: characters at its end, and the keys that take them away.
struct TypedLine: Hashable, Sendable {
  /// What was typed.
  var text = ""

  /// What a key did to the line.
  enum Outcome: Hashable, Sendable {
    case going
    case done
    case cancelled
  }

  /// Takes a key.
  mutating func take(_ key: Key) -> Outcome {
    switch key {
    case .character("\n"), .character("\r"): return .done
    // Escape, Ctrl-C, Ctrl-D and Ctrl-G.
    case .character("\u{1B}"), .character("\u{3}"), .character("\u{4}"), .character("\u{7}"),
      .hangUp:
      return .cancelled
    // Backspace, by either of its two codes; Ctrl-U; Ctrl-W.
    case .character("\u{8}"), .character("\u{7F}"): _ = text.popLast()
    case .character("\u{15}"): text = ""
    case .character("\u{17}"):
      while text.last?.isWhitespace == true { text.removeLast() }
      while text.last?.isWhitespace == false { text.removeLast() }
    case .character(let scalar): append(scalar)
    case .pasted(let pasted):
      // A line ends with Enter alone: what was pasted becomes one line.
      for scalar in pasted.unicodeScalars {
        append(scalar.properties.isWhitespace && !scalar.isASCIISpace ? " " : scalar)
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

extension Unicode.Scalar {
  /// The space that needs no other in its place.
  fileprivate var isASCIISpace: Bool { self == " " }
}
