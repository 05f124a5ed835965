/// When the rules in an `@` group apply on the screen of a desktop computer.
enum StyleMedia: Int, Comparable {
  /// For print or for narrow windows, or a group without rules for elements: `@font-face`, `@keyframes`.
  case never
  /// In some windows.
  case sometimes
  /// In every usual window.
  case always

  /// The sizes of usual windows, in pixels. What only some of them hide, readers see.
  private static let widths = 1280.0...1920.0
  private static let heights = 720.0...1080.0

  /// - Parameter prelude: the text before the group's brace.
  init(_ prelude: UnsafeBufferPointer<UInt8>) {
    if prelude.begins(with: "@media") {
      let words = String(decoding: prelude.prefix(600), as: UTF8.self).lowercased()
      self.init(queries: words.dropFirst("@media".count))
    } else if prelude.begins(with: "@layer") {
      self = .always
    } else if prelude.begins(with: "@supports") {
      self = prelude.holds("not") ? .sometimes : .always
    } else {
      self =
        prelude.begins(with: "@container") || prelude.begins(with: "@scope") ? .sometimes : .never
    }
  }

  /// A list of media queries, of which one must hold.
  private init(queries: Substring) {
    self = queries.split(separator: ",").map { Self(query: $0) }.max() ?? .always
  }

  /// Words and conditions, of which all must hold.
  private init(query: Substring) {
    var result = StyleMedia.always
    var isNegated = false
    var rest = query
    while let first = rest.first {
      if first == "(" {
        var depth = 0
        let inner = rest.prefix { character in
          depth += character == "(" ? 1 : character == ")" ? -1 : 0
          return depth > 0
        }
        rest = rest[inner.endIndex...].dropFirst()
        result = min(result, Self.condition(inner.dropFirst()))
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter || $0 == "-" }
        rest = rest[word.endIndex...]
        switch word {
        case "not": isNegated = true
        case "and", "only", "screen", "all": break
        case "or": result = .sometimes
        default: result = .never
        }
      } else {
        rest = rest.dropFirst()
      }
    }
    if isNegated, result != .sometimes { result = result == .always ? .never : .always }
    self = result
  }

  /// `min-width: 40em`, `400px <= width < 900px`, `orientation: landscape`.
  private static func condition(_ text: Substring) -> StyleMedia {
    let words = text.filter { !$0.isWhitespace }
    if let known = known[words] { return known }
    guard !words.contains("("), let size = words.contains("height") ? heights : widths(words)
    else { return .sometimes }
    let parts = words.split(separator: ":")
    if parts.count == 2 {
      guard let length = pixels(parts[1]) else { return .sometimes }
      if parts[0].hasPrefix("min-") { return within(size) { $0 >= length } }
      return parts[0].hasPrefix("max-") ? within(size) { $0 <= length } : .never
    }
    // A range; the size is in the middle or at one end.
    let values = words.split { "<>=".contains($0) }
    let signs = words.split { !"<>=".contains($0) }
    guard values.count == signs.count + 1, values.count <= 3 else { return .sometimes }
    var result = StyleMedia.always
    for (at, sign) in signs.enumerated() {
      guard let length = pixels(values[at]) ?? pixels(values[at + 1]) else { return .sometimes }
      let isAtLeast = (sign.first == ">") == (pixels(values[at]) == nil)
      result = min(result, within(size) { isAtLeast ? $0 >= length : $0 <= length })
    }
    return result
  }

  private static func widths(_ words: String) -> ClosedRange<Double>? {
    words.contains("width") ? widths : nil
  }

  private static func within(
    _ sizes: ClosedRange<Double>, _ holds: (Double) -> Bool
  ) -> StyleMedia {
    switch (holds(sizes.lowerBound), holds(sizes.upperBound)) {
    case (true, true): .always
    case (false, false): .never
    default: .sometimes
    }
  }

  private static func pixels(_ length: Substring) -> Double? {
    let number = length.prefix { $0.isNumber || $0 == "." }
    guard let value = Double(number.hasPrefix(".") ? "0" + number : String(number)) else {
      return nil
    }
    switch length[number.endIndex...] {
    case "px", "": return value
    case "em", "rem": return value * 16
    default: return nil
    }
  }

  private static let known: [String: StyleMedia] = [
    "orientation:landscape": .always, "orientation:portrait": .never, "hover:hover": .always,
    "hover": .always, "any-hover:hover": .always, "hover:none": .never, "any-hover:none": .never,
    "pointer:fine": .always, "any-pointer:fine": .always, "pointer:coarse": .never,
    "pointer:none": .never, "color": .always, "monochrome": .never,
    "prefers-color-scheme:light": .always, "prefers-reduced-motion:no-preference": .always,
  ]

  static func < (one: StyleMedia, other: StyleMedia) -> Bool { one.rawValue < other.rawValue }
}
