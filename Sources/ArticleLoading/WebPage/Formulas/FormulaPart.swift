/// A part of a formula on one line: a number, a letter, a sign, or several in a row.
struct FormulaPart {
  enum Kind {
    case number, name, sign, text, space, row
  }

  let text: String
  let kind: Kind
  /// Whether its own words begin or end with a space.
  var opensApart = false
  var endsApart = false

  init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }

  /// A sign as it is shown: the hyphen in a formula is a minus.
  static func sign(_ text: String) -> String {
    switch text {
    case "-": "−"
    case "∘": "°"
    case "∗": "*"
    default: text
    }
  }

  /// In parentheses, unless it is one thing.
  var grouped: String {
    let isOne = text.count <= 1 || !text.contains { " +−=/,".contains($0) } || isInParentheses
    return isOne ? text : "(\(text))"
  }

  private var isInParentheses: Bool {
    guard text.first == "(", text.last == ")" else { return false }
    return !text.dropFirst().dropLast().contains { "()".contains($0) }
  }

  /// ½ and ¹¹⁄₁₆, else a/b.
  static func fraction(_ over: String, _ under: String) -> FormulaPart {
    func isShort(_ text: String) -> Bool {
      (1...3).contains(text.count) && text.unicodeScalars.allSatisfy(RaisedCharacters.isDigit)
    }
    if isShort(over), isShort(under) {
      return FormulaPart(RaisedCharacters.fraction(over, under), .number)
    }
    let parts = [over, under].map { FormulaPart($0, .row).grouped }
    return FormulaPart(parts.joined(separator: "/"), .row)
  }

  /// With what stands below and above behind it.
  func with(under: String = "", over: String = "") -> FormulaPart {
    let base = text.count > 1 && text.contains(" ") ? grouped : text
    return FormulaPart(
      base + Self.lowered(under) + Self.raised(over),
      text.isEmpty ? .row : kind == .sign && !text.contains(where: \.isLetter) ? .name : kind)
  }

  /// With a line, a hat or an arrow above a letter, or else a script.
  func with(accent: String) -> FormulaPart {
    guard let mark = Self.accents[accent] else {
      return "⏞⏜︷".contains(accent) ? self : with(over: accent)
    }
    return text.count == 1 ? FormulaPart(text + mark, kind) : self
  }

  private static let accents = [
    "¯": "\u{304}", "‾": "\u{304}", "_": "\u{304}", "^": "\u{302}", "ˆ": "\u{302}", "~": "\u{303}",
    "˜": "\u{303}", "∼": "\u{303}", "˙": "\u{307}", ".": "\u{307}", "¨": "\u{308}", "→": "\u{20D7}",
    "⃗": "\u{20D7}",
  ]

  /// Above the line; what has no such character stands behind `^`.
  static func raised(_ text: String) -> String {
    if text.isEmpty || text.allSatisfy({ "′″‴°*†‡%".contains($0) }) { return text }
    return mapped(text, RaisedCharacters.raised) ?? "^" + FormulaPart(text, .row).script
  }

  /// Below the line; a word stays a word, as in Vmax.
  static func lowered(_ text: String) -> String {
    let isWord = text.count > 1 && text.allSatisfy(\.isLetter)
    if text.isEmpty || isWord { return text }
    return mapped(text, RaisedCharacters.lowered) ?? "_" + FormulaPart(text, .row).script
  }

  private var script: String { text.count == 1 || isInParentheses ? text : "(\(text))" }

  private static func mapped(
    _ text: String, _ table: [Unicode.Scalar: Unicode.Scalar]
  ) -> String? {
    let marks = text.unicodeScalars.filter { $0 != " " }.map { table[$0] }
    guard marks.allSatisfy({ $0 != nil }) else { return nil }
    return String(String.UnicodeScalarView(marks.compactMap { $0 }))
  }
}

extension FormulaPart {
  /// Several parts side by side, with the spaces that a reader sees around signs.
  static func row(_ parts: [FormulaPart], isSmall: Bool) -> FormulaPart {
    var text = ""
    var isApart = false
    for (index, part) in parts.enumerated() {
      let before = index > 0 ? parts[index - 1] : nil
      let next = index + 1 < parts.count ? parts[index + 1] : nil
      if part.kind == .space {
        isApart = !isSmall || before?.kind == .text || next?.kind == .text
        continue
      }
      let isInfix =
        part.kind == .sign && !isSmall && next != nil && !text.isEmpty && !opens(text.last)
        && (before?.kind != .sign || closes(before?.text)) && part.text.allSatisfy(infix.contains)
      let isFunction = part.kind == .name && part.text.count > 1 && part.text.allSatisfy(\.isLetter)
      let standsBehindWord = isFunction && text.last.map { $0.isLetter || $0.isNumber } ?? false
      if !text.isEmpty, text.last != " ",
        isApart || isInfix || part.opensApart || standsBehindWord && !isUnit(before, part)
      {
        text += " "
      }
      text += part.text
      isApart = isInfix || part.endsApart
      if part.kind == .sign, part.text == "," || part.text == ";", !isSmall {
        isApart = before?.kind != .number || next?.kind != .number
      }
      if isFunction, functions.contains(part.text), next?.kind != .sign { isApart = true }
    }
    return FormulaPart(text.trimmed(of: " "), .row)
  }

  /// Letters right behind others, or behind a number, that are no function: "CO", "kg".
  private static func isUnit(_ before: FormulaPart?, _ part: FormulaPart) -> Bool {
    !functions.contains(part.text)
  }

  private static func opens(_ character: Character?) -> Bool {
    character.map { "([{|".contains($0) } ?? true
  }

  private static func closes(_ text: String?) -> Bool {
    text.map { [")", "]", "}", "!", "%", "|", "′", "°"].contains($0) } ?? false
  }

  private static let infix = Set("=<>≤≥⩽⩾≈≠∼≃≅≡∝→⟶←↔⇒⇔⟹∈∉⊂⊆∪∩≪≫+−±∓×÷·⋅*:∧∨")

  private static let functions: Set<String> = [
    "sin", "cos", "tan", "cot", "log", "ln", "lg", "exp", "lim", "max", "min", "det", "arg", "mod",
    "sup", "inf",
    "var", "cov", "Pr", "gcd", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh",
  ]
}
