/// Names of authors, as programs write them into documents.
enum DocumentAuthors {
  /// What programs write where nobody gave a name.
  private static let nobody: Set<String> = [
    "anonymous", "unknown", "author", "user", "admin", "administrator", "root", "owner", "default",
    "microsoft office user", "windows user", "office", "unspecified", "n/a", "none", "-",
  ]

  /// A name on one line; `nil` when it is nobody's.
  static func name(_ text: String) -> String? {
    guard let name = PageLine.clean(text, limit: 300), !isNobody(name) else { return nil }
    return name
  }

  /// Whether a program wrote it, and not a person.
  static func isNobody(_ name: String) -> Bool {
    nobody.contains(name.lowercased().trimmed(of: "()[]<> "))
  }

  /// Whether it is the name of an account or a program ("jsmith", "python-docx", "m.vance2"), and none that a person
  /// signs with: one word of small letters.
  static func isLogin(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isLowercase || "0123456789-_.@".unicodeScalars.contains(scalar))
    }
  }

  /// The names in a line that its writer put together: "By Ann Lee, Bo Ray and Cy Day".
  ///
  /// Where a line is parted, the rules of web pages say. One of which both sides may belong to one name,
  /// as of "Marks and Spencer", stays whole.
  /// - Parameter areOne: whether a comma only turns a name round.
  static func names(_ text: String, areOne: Bool = false) -> [String] {
    guard var line = PageLine.clean(text, limit: 500) else { return [] }
    // "Ann Lee <ann@paper.example>": the address is no part of the name.
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

  /// Whether it may be the name of one person or house, though it has a comma or an "and".
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
    let place = words.firstIndex { ["and", "AND", "und", "et", "y", "&"].contains($0) } ?? 0
    return place < 2 || words.count - place - 1 < 2
  }
}
