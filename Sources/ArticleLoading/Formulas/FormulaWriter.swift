/// Writes a formula on one line, with the spaces that a reader sees.
struct FormulaWriter {
  private(set) var text = ""
  /// Whether spaces are omitted, as above and below the line.
  var isSmall = false
  /// Whether a sign such as − belongs to the next piece: at the beginning, and after another sign.
  private var expectsOperand = true
  /// Whether the last piece was a word, which a space separates from the next one.
  private var isBehindWord = false
  /// The start of the last piece, if it is a fraction that the next piece would run into.
  private var fractionStart: String.Index?

  init(isSmall: Bool = false) { self.isSmall = isSmall }

  mutating func write(_ formula: Formula) {
    switch formula {
    case .signs(let signs): Self.pieces(of: signs).forEach { put($0) }
    case .word(let word): put(word, isWord: true)
    case .row(let row): row.forEach { write($0) }
    case .fraction(let over, let under): putFraction(over, under)
    case .root(let radicand, let degree):
      let inner = Self.operand(radicand, isSmall: isSmall)
      switch degree?.smallText ?? "" {
      case "", "2": put("√" + inner)
      case "3": put("∛" + inner)
      case "4": put("∜" + inner)
      case let degree: put((Self.small(degree, RaisedCharacters.raised) ?? degree) + "√" + inner)
      }
    case .scripts(let base, let lowered, let raised): putScripts(base, lowered, raised)
    case .accented(let base, let mark):
      let inner = base.text
      put(inner.count == 1 ? inner + mark : inner)
    case .fenced(let start, let items, let separator, let end):
      put(start)
      for (index, item) in items.enumerated() {
        if index > 0 { put(separator) }
        write(item)
      }
      put(end)
    case .rows(let rows):
      put(
        rows.map { row in
          row.map(\.text).joined(separator: isSmall ? "," : ", ")
        }.joined(separator: isSmall ? ";" : "; "))
    }
  }

  // MARK: Pieces

  private static let relations = Set(
    "=≠<>≤≥≦≧≪≫≈≅≃≡∼∝∈∉∋⊂⊆⊃⊇→←↔⇒⇐⇔↦≔∣".map(String.init) + ["<=", ">=", "!=", ":=", "=="])
  private static let operators = Set("+−±∓×÷·⋅∙∧∨∩∪∖".map(String.init))
  private static let opening = Set("([{⟨⌈⌊".map(String.init))
  private static let closing = Set(")]}⟩⌉⌋".map(String.init))
  /// Signs that a space follows, after the parts above and below them.
  static let large = Set("∑∏∐∫∬∭∮⋂⋃".map(String.init))

  /// Separates signs from words and figures: `a+b=1,5`.
  private static func pieces(of signs: String) -> [String] {
    let signs = Array(signs.replacing("-", with: "−"))
    var pieces: [String] = []
    var run = ""
    for (index, sign) in signs.enumerated() {
      let piece = String(sign)
      // 1,5 and 1.000 are numbers.
      let isInNumber =
        sign == "," && run.last?.isNumber == true && index + 1 < signs.count
        && signs[index + 1].isNumber
      let isSeparate =
        sign.isWhitespace || relations.contains(piece) || operators.contains(piece)
        || opening.contains(piece) || closing.contains(piece) || large.contains(piece)
        || (",;".contains(sign) && !isInNumber)
      if isSeparate {
        if !run.isEmpty { pieces.append(run) }
        run = ""
        // Invisible signs are for programs that read aloud.
        pieces.append(sign.isWhitespace ? " " : piece)
      } else if !("\u{2061}"..."\u{2064}" ~= sign), sign != "\u{200B}" {
        run.append(sign)
      }
    }
    return run.isEmpty ? pieces : pieces + [run]
  }

  private mutating func put(_ piece: String, isWord: Bool = false, isFraction: Bool = false) {
    guard !piece.isEmpty else { return }
    let isBehindWord = self.isBehindWord
    self.isBehindWord = false
    if piece == " " {
      space()
    } else if Self.relations.contains(piece) || Self.operators.contains(piece) && !expectsOperand {
      space()
      text += piece
      space()
      expectsOperand = true
      fractionStart = nil
    } else if piece == "," || piece == ";" {
      text += piece
      space()
      expectsOperand = true
      fractionStart = nil
    } else if Self.closing.contains(piece) {
      if text.last == " " { text.removeLast() }
      text += piece
      expectsOperand = false
      fractionStart = nil
    } else {
      let joins = piece.first.map { $0.isLetter || $0.isNumber || "√∛∜(".contains($0) } ?? false
      if let start = fractionStart, joins, text.last != " " {
        text = text[..<start] + "(" + text[start...] + ")"
      }
      let isJoined = text.last.map { $0.isLetter || $0.isNumber } ?? false
      if isBehindWord || isWord && isJoined, joins, text.last != " ", !Self.opening.contains(piece)
      {
        text += isSmall && !isWord ? "" : " "
      }
      fractionStart = isFraction ? text.endIndex : nil
      let start = text.utf8.count
      text += piece
      if isFraction { fractionStart = text.utf8.index(text.startIndex, offsetBy: start) }
      expectsOperand = Self.operators.contains(piece) || Self.opening.contains(piece)
      self.isBehindWord = isWord && piece.count > 1
      if Self.large.contains(piece) {
        self.isBehindWord = false
        space()
      }
    }
  }

  private mutating func space() {
    if !isSmall, !text.isEmpty, text.last != " " { text += " " }
  }

  // MARK: Fractions

  private mutating func putFraction(_ over: Formula, _ under: Formula) {
    if let top = Self.figures(over), let bottom = Self.figures(under), top.count < 4,
      bottom.count < 4
    {
      // 2 and 1/3 is 2⅓.
      let joins = text.last?.isNumber == true
      put(RaisedCharacters.fraction(top, bottom), isFraction: !joins)
    } else {
      // Each part is written once: nested parts would be written again at each depth.
      let over = Self.operand(over, isSmall: isSmall, isNumerator: true)
      put(over + "/" + Self.operand(under, isSmall: isSmall), isFraction: true)
    }
  }

  /// A formula of figures only.
  private static func figures(_ formula: Formula) -> String? {
    switch formula {
    case .signs(let signs):
      !signs.isEmpty && signs.unicodeScalars.allSatisfy(RaisedCharacters.isDigit) ? signs : nil
    case .row(let row) where row.count == 1: figures(row[0])
    default: nil
    }
  }

  /// A part of a formula, in brackets if it would run into its neighbours.
  private static func operand(
    _ formula: Formula, isSmall: Bool, isNumerator: Bool = false
  ) -> String {
    var writer = FormulaWriter(isSmall: isSmall)
    writer.write(formula)
    let text = writer.text.trimmed(of: " ")
    if case .fenced = formula { return text }
    var signs = text.unicodeScalars[...]
    // −1/2 needs no brackets.
    if isNumerator, signs.first == "−" { signs = signs.dropFirst() }
    let isPlain = signs.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || ".,%°√′".unicodeScalars.contains($0)
        || RaisedCharacters.isSmall($0)
    }
    let isProduct =
      !isNumerator && signs.first.map { !RaisedCharacters.isDigit($0) } == true
      && parts(formula) > 1
    return isPlain && !isProduct || text.isEmpty ? text : "(\(text))"
  }

  /// The number of adjacent pieces of a formula.
  private static func parts(_ formula: Formula) -> Int {
    guard case .row(let row) = formula else { return 1 }
    return row.reduce(0) { $0 + parts($1) }
  }

  // MARK: Above and below the line

  private mutating func putScripts(_ base: Formula, _ lowered: Formula?, _ raised: Formula?) {
    let below = lowered.map { Self.lowered($0.smallText) } ?? ""
    let above = raised.map { Self.raised($0.smallText) } ?? ""
    var name = base.text
    if case .word(let word) = base {
      put(word + below + above, isWord: true)
      return
    }
    if Self.parts(base) > 1, name.contains(where: { !$0.isNumber }), name.last != ")" {
      name = "(\(name))"
    }
    // A closing bracket is alone if its whole expression is raised.
    if name.count == 1, Self.closing.contains(name) {
      put(name)
      text += below + above
      return
    }
    let isLarge = Self.large.contains(name)
    put(name.replacing("-", with: "−"))
    if isLarge, text.last == " " { text.removeLast() }
    text += below + above
    if isLarge { space() }
  }

  private static func raised(_ text: String) -> String {
    switch text {
    case "": return ""
    case "∘", "°", "o": return text == "o" ? "ᵒ" : "°"
    case "∗", "*": return "*"
    default: break
    }
    if text.allSatisfy({ "'′″‴".contains($0) }) { return text.replacing("'", with: "′") }
    return small(text, RaisedCharacters.raised) ?? (text.count == 1 ? "^\(text)" : "^(\(text))")
  }

  /// A word stays a word, as below the line of any text: Vmax.
  private static func lowered(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    if text.count > 1, text.allSatisfy(\.isLetter) { return text }
    return small(text, RaisedCharacters.lowered) ?? (text.count == 1 ? "_\(text)" : "_(\(text))")
  }

  private static func small(
    _ text: String, _ table: [Unicode.Scalar: Unicode.Scalar]
  ) -> String? {
    let scalars = text.unicodeScalars.map { table[$0] }
    guard scalars.allSatisfy({ $0 != nil }) else { return nil }
    return String(String.UnicodeScalarView(scalars.compactMap { $0 }))
  }
}
