/// Reads the notation of LibreOffice's formula editor: `{a + b} over 2`, `10^6`, `%alpha <= sqrt 2`.
///
/// Unknown words stay as they are written.
struct StarMath {
  /// The notation of a formula beside its MathML.
  static func notation(in element: FormulaElement) -> String? {
    if element.local == "annotation",
      element.attributes["encoding"]?.hasPrefix("StarMath") == true
    {
      return element.words
    }
    return element.children.lazy.compactMap { notation(in: $0) }.first
  }

  static func formula(_ notation: String) -> Formula {
    var reader = StarMath(tokens: tokens(of: notation))
    return reader.row(until: nil)
  }

  private var tokens: [String]
  private var index = 0
  private var depth = 0

  private init(tokens: [String]) { self.tokens = tokens }

  private static let limit = 5000

  private static func tokens(of notation: String) -> [String] {
    var tokens: [String] = []
    var rest = notation.unicodeScalars.prefix(20_000)[...]
    while let first = rest.first, tokens.count < limit {
      var token = String.UnicodeScalarView()
      if first == "\"" {
        rest = rest.dropFirst()
        token.append("\"")
        while let next = rest.popFirst(), next != "\"" { token.append(next) }
      } else if first.properties.isAlphabetic || first == "%" {
        repeat {
          token.append(rest.removeFirst())
        } while rest.first?.properties.isAlphabetic == true
      } else if RaisedCharacters.isDigit(first) {
        while let next = rest.first,
          RaisedCharacters.isDigit(next) || ".,".unicodeScalars.contains(next)
        {
          token.append(rest.removeFirst())
        }
      } else {
        token.append(rest.removeFirst())
        let pair = String(token) + (rest.first.map { String($0) } ?? "")
        if ["<=", ">=", "<>", "+-", "-+", "->", "<<", ">>"].contains(pair) {
          token.append(rest.removeFirst())
        }
      }
      if !first.properties.isWhitespace { tokens.append(String(token)) }
    }
    return tokens
  }

  private var next: String? { index < tokens.count ? tokens[index] : nil }

  private mutating func row(until end: String?) -> Formula {
    var row: [Formula] = []
    while let token = next, token != end {
      index += 1
      if token == "over" {
        let under = term()
        row.append(.fraction(over: row.popLast() ?? .row([]), under: under))
      } else {
        row.append(term(from: token))
      }
    }
    if end != nil { index += 1 }
    return row.count == 1 ? row[0] : .row(row)
  }

  /// One operand, with the parts above and below it.
  private mutating func term() -> Formula {
    guard let token = next else { return .row([]) }
    index += 1
    return term(from: token)
  }

  private mutating func term(from token: String) -> Formula {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { return .signs(token) }
    var term = operand(token)
    var (lowered, raised): (Formula?, Formula?)
    while let sign = next, ["^", "_", "sub", "sup", "from", "to"].contains(sign) {
      index += 1
      guard let first = next else { break }
      index += 1
      if ["^", "sup", "to"].contains(sign) {
        raised = operand(first)
      } else {
        lowered = operand(first)
      }
    }
    if lowered != nil || raised != nil { term = .scripts(term, lowered: lowered, raised: raised) }
    return term
  }

  private mutating func operand(_ token: String) -> Formula {
    switch token {
    case "{":
      depth += 1
      defer { depth -= 1 }
      return depth < 100 ? row(until: "}") : .signs(token)
    case "sqrt": return .root(term(), degree: nil)
    case "nroot":
      let degree = term()
      return .root(term(), degree: degree)
    case "left", "right":
      let bracket = next ?? ""
      index += 1
      return bracket == "none" ? .row([]) : .signs(bracket)
    case "~", "`": return .signs(" ")
    case "newline": return .signs("; ")
    case "#", "##": return .signs(", ")
    case "bold", "ital", "italic", "nitalic", "size", "font", "alignl", "alignc", "alignr", "}":
      return .row([])
    case let text where text.hasPrefix("\""): return .word(String(text.dropFirst()))
    case let name where name.hasPrefix("%"):
      return .signs(
        Self.letters[name.dropFirst().lowercased()].map {
          name.dropFirst().first?.isUppercase == true ? $0.uppercased() : $0
        } ?? String(name.dropFirst()))
    default:
      if let sign = Self.signs[token] { return .signs(sign) }
      return token.count > 1 && token.allSatisfy(\.isLetter) ? .word(token) : .signs(token)
    }
  }

  private static let signs = [
    "times": "×", "cdot": "·", "div": "÷", "+-": "±", "-+": "∓", "plusminus": "±", "<=": "≤",
    "le": "≤", ">=": "≥", "ge": "≥", "<>": "≠", "neq": "≠", "approx": "≈", "equiv": "≡",
    "sim": "∼", "prop": "∝", "->": "→", "toward": "→", "<<": "≪", ">>": "≫", "infty": "∞",
    "infinity": "∞", "sum": "∑", "prod": "∏", "int": "∫", "partial": "∂", "nabla": "∇", "in": "∈",
    "notin": "∉", "union": "∪", "intersection": "∩", "lbrace": "{", "rbrace": "}", "mline": "|",
    "dotslow": "…", "dotsaxis": "…", "dotslower": "…",
  ]

  private static let letters = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "my": "μ", "mu": "μ",
    "ny": "ν", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ",
    "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "varphi": "ϕ", "infinite": "∞",
  ]
}
