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

  /// The names in a line that its writer put together: "By Ann Lee, Bo Ray and Cy Day".
  static func names(_ text: String) -> [String] {
    guard var line = PageLine.clean(text, limit: 500) else { return [] }
    for lead in ["By ", "by ", "Von ", "von ", "Par ", "Por "] where line.hasPrefix(lead) {
      line = String(line.dropFirst(lead.count))
    }
    let parts = [";", "|", " and ", " und ", " & ", ", "].reduce([line]) { parts, sign in
      parts.flatMap { $0.components(at: sign) }
    }
    // "Lee, Ann" is one name, turned round, and "Ann Lee, PhD" a name and a title.
    let isTurned =
      parts.count == 2 && line.contains(", ") && !line.contains(" and ")
      && parts.allSatisfy { !$0.contains(" ") }
    let names = isTurned ? [line] : parts
    return names.compactMap { name($0.trimmed(of: " ,")) }
  }
}

extension String {
  /// The parts between a sign.
  fileprivate func components(at sign: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: sign) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
