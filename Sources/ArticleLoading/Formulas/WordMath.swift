/// Reads the formulas of Word documents (OMML).
enum WordMath {
  /// The formula of an `m:oMath` element; `nil` if it shows nothing.
  static func formula(_ element: FormulaElement) -> Formula? {
    let formula = row(element)
    return formula.text.isEmpty ? nil : formula
  }

  private static func row(_ element: FormulaElement?, areNames: Bool = false) -> Formula {
    let row = (element?.children ?? []).map { read($0, areNames: areNames) }
    return row.count == 1 ? row[0] : .row(row)
  }

  private static func read(_ element: FormulaElement, areNames: Bool) -> Formula {
    func part(_ name: String) -> Formula { row(element.child("m:\(name)"), areNames: areNames) }
    func isShown(_ name: String, _ hiding: String) -> Formula? {
      isOn(setting(hiding, of: element), default: false) ? nil : part(name)
    }
    switch element.name {
    case "m:r": return run(element, isName: areNames)
    case "m:f":
      if setting("type", of: element)?.attributes["m:val"] == "noBar" {
        return .rows([[part("num")], [part("den")]])
      }
      return .fraction(over: part("num"), under: part("den"))
    case "m:rad": return .root(part("e"), degree: isShown("deg", "degHide"))
    case "m:sSup": return .scripts(part("e"), lowered: nil, raised: part("sup"))
    case "m:sSub": return .scripts(part("e"), lowered: part("sub"), raised: nil)
    case "m:sSubSup": return .scripts(part("e"), lowered: part("sub"), raised: part("sup"))
    case "m:sPre":
      return .row([.scripts(.row([]), lowered: part("sub"), raised: part("sup")), part("e")])
    case "m:limLow": return .scripts(part("e"), lowered: part("lim"), raised: nil)
    case "m:limUpp": return .scripts(part("e"), lowered: nil, raised: part("lim"))
    case "m:nary":
      let sign = Formula.signs(character("chr", of: element, default: "∫"))
      return .row([
        .scripts(sign, lowered: isShown("sub", "subHide"), raised: isShown("sup", "supHide")),
        part("e"),
      ])
    case "m:d":
      return .fenced(
        character("begChr", of: element, default: "("),
        element.children.filter { $0.name == "m:e" }.map { row($0) },
        separator: character("sepChr", of: element, default: "|"),
        character("endChr", of: element, default: ")"))
    case "m:func":
      return .row([row(element.child("m:fName"), areNames: true), part("e")])
    case "m:acc":
      return .accented(part("e"), character("chr", of: element, default: "\u{302}"))
    case "m:bar":
      let isBelow = setting("pos", of: element)?.attributes["m:val"] != "top"
      return .accented(part("e"), isBelow ? "\u{332}" : "\u{304}")
    case "m:m":
      return .rows(
        element.children.filter { $0.name == "m:mr" }.map { line in
          line.children.filter { $0.name == "m:e" }.map { row($0) }
        })
    case "m:eqArr":
      return .rows(element.children.filter { $0.name == "m:e" }.map { [row($0)] })
    case "m:phant":
      return isOn(setting("show", of: element), default: true) ? part("e") : .row([])
    // What was deleted or moved away.
    case "w:del", "w:moveFrom": return .row([])
    case let name where name.hasSuffix("Pr"): return .row([])
    default: return row(element, areNames: areNames)
    }
  }

  /// A run of letters and signs; upright ones of several letters are a word.
  private static func run(_ element: FormulaElement, isName: Bool) -> Formula {
    let hidden = element.child("w:rPr")?.children.contains {
      WordStyles.reason(of: $0.name) != nil
        && !["0", "false", "off"].contains($0.attributes["w:val"] ?? "")
    }
    guard hidden != true else { return .row([]) }
    let words = element.children.filter { $0.name == "m:t" || $0.name == "w:t" }
      .map(\.words).joined()
    let properties = element.child("m:rPr")
    let isText =
      properties?.child("m:nor") != nil
      || properties?.child("m:sty")?.attributes["m:val"] == "p"
    guard isName || isText, words.contains(where: \.isLetter) else { return .signs(words) }
    // The spaces at its ends separate it from the quantities around it.
    var row: [Formula] = [
      .word(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    ]
    if words.first?.isWhitespace == true { row.insert(.signs(" "), at: 0) }
    if words.last?.isWhitespace == true { row.append(.signs(" ")) }
    return row.count == 1 ? row[0] : .row(row)
  }

  /// A setting in the properties of an element: `m:f` has its own in `m:fPr`.
  private static func setting(_ name: String, of element: FormulaElement) -> FormulaElement? {
    element.child("\(element.name)Pr")?.child("m:\(name)")
  }

  private static func isOn(_ setting: FormulaElement?, default isOn: Bool) -> Bool {
    guard let setting else { return isOn }
    return !["0", "false", "off"].contains(setting.attributes["m:val"] ?? "")
  }

  /// The character of a setting; an empty one means none.
  private static func character(
    _ name: String, of element: FormulaElement, default character: String
  ) -> String {
    guard let setting = setting(name, of: element) else { return character }
    return setting.attributes["m:val"] ?? ""
  }
}
