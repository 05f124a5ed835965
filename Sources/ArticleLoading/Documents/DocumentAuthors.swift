/// Author names as programs write them into documents.
enum DocumentAuthors {
  /// Placeholders that programs write when the author is unknown.
  private static let nobody: Set<String> = [
    "anonymous", "unknown", "author", "user", "admin", "administrator", "root", "owner", "default",
    "microsoft office user", "windows user", "office", "unspecified", "n/a", "none", "-",
  ]

  /// The name on one line; `nil` for placeholders.
  static func name(_ text: String) -> String? {
    guard let name = PageLine.clean(text, limit: 300), !isNobody(name) else { return nil }
    return name
  }

  /// Whether the name is a program's placeholder.
  static func isNobody(_ name: String) -> Bool {
    nobody.contains(name.lowercased().trimmed(of: "()[]<> "))
  }

  /// Whether the name is a login or a program ("jsmith", "python-docx", "m.vance2"): one word in lower case,
  /// which no person signs with.
  static func isLogin(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isLowercase || "0123456789-_.@".unicodeScalars.contains(scalar))
    }
  }

  /// The names in a byline: "By Ann Lee, Bo Ray and Cy Day".
  ///
  /// The rules for web pages decide where to split. If both sides may belong to one name, as in "Marks and
  /// Spencer", it stays whole.
  /// - Parameter areOne: whether a comma only inverts a name.
  static func names(_ text: String, areOne: Bool = false) -> [String] {
    guard var line = PageLine.clean(text, limit: 500) else { return [] }
    // "Ann Lee <ann@paper.example>": the address does not belong to the name.
    line.replace(/\s*<[^<>\s]*@[^<>\s]*>/, with: "")
    for lead in ["By ", "by ", "Von ", "Par ", "Por "] where line.hasPrefix(lead) {
      let rest = line.dropFirst(lead.count)
      if rest.first?.isUppercase == true { line = String(rest) }
    }
    return line.split { $0 == ";" || $0 == "|" }.flatMap { part -> [String] in
      let part = part.trimmed(of: " ,")
      guard !isOneName(part, commasTurn: areOne) else { return name(part).map { [$0] } ?? [] }
      let names = AuthorNames.names(in: part, site: nil, keepsDegrees: true).compactMap { name($0) }
      return names.isEmpty ? name(part).map { [$0] } ?? [] : names
    }
  }

  /// Whether the text may name one person or organization, despite a comma or an "and".
  private static func isOneName(_ part: String, commasTurn: Bool) -> Bool {
    let words = part.split(separator: " ")
    let links = words.filter { ["and", "AND", "und", "et", "y", "&"].contains($0) }.count
    if links == 0 {
      let sides = part.split(separator: ",").map { $0.split(separator: " ") }
      guard sides.count == 2 else { return false }
      // "von der Leyen, Ursula"
      return commasTurn || sides[0].first?.first?.isLowercase == true && sides[1].count == 1
    }
    guard links == 1, !part.contains(",") else { return false }
    let index = words.firstIndex { ["and", "AND", "und", "et", "y", "&"].contains($0) } ?? 0
    return index < 2 || words.count - index - 1 < 2
  }
}
