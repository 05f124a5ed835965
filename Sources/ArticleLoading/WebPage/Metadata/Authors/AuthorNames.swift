/// Reads names from the author fields of pages.
enum AuthorNames {
  /// A longer text is about an author, not a name.
  static let limit = 100
  private static let maxWords = 8

  /// The names in a text, without the words around them; empty if there are none.
  ///
  /// - Parameter keepsDegrees: whether "Ann Lee, PhD" stays complete.
  static func names(
    in text: String, site: SiteNames?, keepsDegrees: Bool = false
  ) -> [String] {
    guard let line = PageLine.clean(text, limit: 500).map(withoutContribution), !isAddress(line),
      !isProse(line)
    else {
      return []
    }
    var names: [String] = []
    let own = withoutHelpers(withoutLead(withoutBrackets(line)[...]))
    for piece in pieces(own) {
      // Photographers and editors did not write the article, and neither did anyone named after them.
      if isHelper(piece) { break }
      // The employer often follows the name.
      guard let name = name(in: piece, site), names.isEmpty || !isEmployer(name),
        !isPlace(name, behind: names.last), names.isEmpty || !isRole(name)
      else { continue }
      names.append(keepsDegrees ? name : withoutDegrees(name))
    }
    return names
  }

  /// Without what follows the names of contributors: "Ana Lind and Jo Bell contributed to this report".
  private static func withoutContribution(_ line: String) -> String {
    guard line.utf8.count >= 24 else { return line }
    let places = AuthorWords.contributions.compactMap { line.firstRange(of: $0)?.lowerBound }
    guard let end = places.min(), end > line.startIndex else { return line }
    return String(line[..<end])
  }

  /// Without academic degrees before and after the name.
  private static func withoutDegrees(_ name: String) -> String {
    var parts = name.split(separator: ",").map { $0.trimmed(of: " ") }
    while parts.count > 1, let last = parts.last, isSuffix(last[...]), !isGeneration(last) {
      parts.removeLast()
    }
    var words = parts.joined(separator: ", ").split(separator: " ")
    while words.count > 2, AuthorWords.honorifics.contains(words[0].lowercased()) {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }

  private static func isGeneration(_ suffix: String) -> Bool {
    AuthorWords.generations.contains(suffix.lowercased().filter { $0 != "." })
  }

  /// Whether a text is about an author: names contain few lower-case words.
  private static func isProse(_ line: String) -> Bool {
    line.split(separator: " ").count { $0.first?.isLowercase == true } > 6
  }

  /// Without the sentence after the names that says who did something else: "Ana Lind. Fact checked by Tom
  /// Okafor".
  private static func withoutHelpers(_ line: Substring) -> Substring {
    let end = line.indices.first { index in
      ".;".contains(line[index]) && isHelper(line[index...].dropFirst())
    }
    return end.map { line[..<$0] } ?? line
  }

  /// Whether a piece after a name begins in lower case and names a place or an organization: "inviata a Roma",
  /// "for The Gazette".
  private static func isRole(_ piece: String) -> Bool {
    let words = piece.split(separator: " ")
    guard words.count > 1, let first = words.first, first.first?.isLowercase == true else {
      return false
    }
    return !BylineWords.links.contains(String(first))
      && words.dropFirst().contains { $0.first?.isUppercase == true }
  }

  /// Whether a single word follows a name of several words: the place, as in "Mara Vance, Oslo".
  private static func isPlace(_ word: String, behind name: String?) -> Bool {
    guard let name, name.contains(" "), !name.contains("&") else { return false }
    return !word.contains(" ") && word.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
  }

  /// Whether a text is only the word before a name.
  static func isLead(_ text: String) -> Bool {
    AuthorWords.leads.contains(text.lowercased().trimmed(of: " \t\n\r\u{A0}"))
  }

  /// Without text in parentheses, at any depth, which names the employer; a text entirely in parentheses stays.
  private static func withoutBrackets(_ line: String) -> String {
    var depth = 0
    var outside = ""
    for character in line {
      switch character {
      case "(", "（": depth += 1
      case ")", "）":
        depth = max(0, depth - 1)
        outside += " "
      default: if depth == 0 { outside.append(character) }
      }
    }
    let words = outside.split(separator: " ").joined(separator: " ")
    return words.contains(where: \.isLetter) ? words : line.trimmed(of: " ()")
  }

  /// Splits at `|`, `;`, "and", and at commas, unless what follows belongs to the name.
  private static func pieces(_ line: Substring) -> [Substring] {
    var pieces: [Substring] = []
    for part in parts(
      of: line, at: ["|", ";", " and ", " AND ", " · ", " • ", "、", "／", " / "])
    {
      let commas = part.split(separator: ",").map { $0.trimmed(of: " ")[...] }
      // "Smith, John" is one inverted name.
      let isTurned = commas.count == 2 && commas.allSatisfy { !$0.contains(" ") }
      if isTurned, !isTitle(commas[1]) {
        pieces.append(part)
        continue
      }
      for comma in commas {
        if let last = pieces.last, isSuffix(comma) {
          pieces[pieces.count - 1] = "\(last), \(comma)"
        } else {
          pieces += people(in: comma)
        }
      }
    }
    return pieces
  }

  /// Splits at "&" and at the word for "and" between names of people: "Mac & i" and "Ortega y Gasset" are one
  /// name each.
  private static func people(in piece: Substring) -> [Substring] {
    // There is a word between two names.
    guard piece.utf8.count(where: { $0 == 0x20 }) >= 2 else { return [piece] }
    for link in [" & ", " und ", " et ", " y ", " e ", " och ", " og ", " en "] {
      guard let range = piece.firstRange(of: link) else { continue }
      let (left, right) = (piece[..<range.lowerBound], piece[range.upperBound...])
      let counts = [left, right].map { $0.split(separator: " ").count }
      let arePeople =
        link == " & "
        ? counts.contains { $0 > 1 } && right.first?.isLowercase != true
        : counts.allSatisfy { $0 > 1 } && right.first?.isUppercase == true
      if arePeople { return people(in: left) + people(in: right) }
    }
    // An agency may have contributed: "Ana Lind avec AFP".
    for link in [" with ", " avec ", " mit ", " con "] {
      guard let range = piece.firstRange(of: link) else { continue }
      let (left, right) = (piece[..<range.lowerBound], piece[range.upperBound...])
      if left.contains(" "), left.first?.isUppercase == true, right.first?.isUppercase == true {
        return [left, right]
      }
    }
    return [piece]
  }

  private static func parts(of line: Substring, at separators: [String]) -> [Substring] {
    let isWide = line.utf8.contains { $0 >= 0x80 }
    return separators.reduce([line]) { parts, separator in
      // Searching for a string takes long, and most lines contain none of them.
      let first = separator.utf8.drop { $0 == 0x20 }.first ?? 0
      guard first >= 0x80 ? isWide : line.utf8.contains(first) else { return parts }
      return parts.flatMap { $0.split(separator: separator) }
    }
  }

  private static func name(in piece: Substring, _ site: SiteNames?) -> String? {
    var name = withoutLead(piece.trimmed(of: " ,:-–—")[...])
    // "Jane Doe for The Daily", "Jane Doe in London"
    for link in [" for ", " in ", " - ", " – ", " — ", " @"] {
      guard let found = name.firstRange(of: link), found.lowerBound > name.startIndex else {
        continue
      }
      name = name[..<found.lowerBound]
    }
    // "Jane Doe of The Daily", but not "Royal Society of Edinburgh"
    if let found = name.firstRange(of: " of "),
      name[..<found.lowerBound].split(separator: " ").count >= 2,
      !name[..<found.lowerBound].split(separator: " ").contains(where: {
        AuthorWords.organizations.contains($0.lowercased())
      }), name[found.upperBound...].first?.isUppercase == true
    {
      name = name[..<found.lowerBound]
    }
    let text = name.trimmed(of: " ,:-–—")
    guard (2...limit).contains(text.count), text.contains(where: \.isLetter),
      text.split(separator: " ").count <= maxWords, !isAddress(text), !isDate(text),
      !isTitle(text[...]), !isRequest(text),
      !AuthorWords.nobody.contains(text.lowercased()), !isAccount(text),
      site?.contain(text) != true,
      site?.begin(text) != true
    else { return nil }
    return text
  }

  /// Whether the text is a call to the reader: "Email the author", "Follow her".
  static func isRequest(_ text: String) -> Bool {
    let words = text.lowercased().split { !($0.isLetter || $0 == "-" || $0 == "@") }.map(
      String.init)
    guard let first = words.first else { return false }
    if AuthorWords.requests.contains(first) { return true }
    return AuthorWords.verbs.contains(first)
      && (words.count == 1 || words.dropFirst().contains(where: AuthorWords.objects.contains))
  }

  /// Without "By" and similar words before a name.
  private static func withoutLead(_ line: Substring) -> Substring {
    var line = line
    for _ in 0..<2 {
      let lower = line.prefix(20).lowercased()
      guard let lead = AuthorWords.leads.first(where: { lower == $0 || lower.hasPrefix($0 + " ") })
      else {
        break
      }
      line = line.dropFirst(lead.count).drop { " :".contains($0) }
    }
    return line
  }

  /// Web addresses, email addresses and account names.
  private static func isAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard !lower.contains("://"), !lower.hasPrefix("www."), !lower.hasPrefix("@"),
      !lower.hasPrefix("/")
    else { return true }
    guard !lower.contains(" ") else { return false }
    return lower.contains("@") || lower.contains("/")
      || [".com", ".org", ".net", ".php", ".html"].contains { lower.hasSuffix($0) }
  }

  /// Whether it is the site's own account: "gazette_admin".
  private static func isAccount(_ text: String) -> Bool {
    guard !text.contains(" ") else { return false }
    let parts = text.lowercased().split { !$0.isLetter }
    return parts.contains { AuthorWords.accounts.contains(String($0)) }
  }

  private static func isDate(_ text: String) -> Bool {
    text.contains(":") || PageDate.holdsDay(text)
  }

  /// Whether it is a job or a place rather than a name.
  private static func isTitle(_ text: Substring) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    guard let first = words.first, let last = words.last else { return true }
    return AuthorWords.titles.contains(String(last))
      || AuthorWords.titles.contains(String(first)) && words.contains("of")
      || first == "staff" || first == "senior" || AuthorWords.desks.contains(String(first))
  }

  private static func isSuffix(_ text: Substring) -> Bool {
    AuthorWords.suffixes.contains(text.lowercased().filter { $0 != "." && $0 != " " })
  }

  private static func isEmployer(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ")
    return AuthorWords.employers.contains(words.last.map(String.init) ?? "")
      || AuthorWords.agencies.contains(words.first.map(String.init) ?? "")
      || name.hasSuffix("Associated Press") || words.count > 1 && words.first == "the"
  }

  /// Whether the words before a name say that it is not the writer's: "… Translated by".
  static func introducesHelper(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    guard let last = words.last else { return false }
    let isBy = AuthorWords.by.contains(last)
    let word = isBy ? words.dropLast().last : last
    return word.map(AuthorWords.helpers.contains) == true
      && (isBy || text.trimmed(of: " \n\t\r").hasSuffix(":"))
  }

  /// Whether it credits another contribution than writing: "photos by Bo Rask".
  private static func isHelper(_ piece: Substring) -> Bool {
    let words = piece.lowercased().split { !$0.isLetter }.map(String.init)
    guard words.count > 2, let first = words.first, AuthorWords.helpers.contains(first) else {
      return false
    }
    return piece.contains(":")
      || words.dropFirst().prefix(2).contains(where: AuthorWords.by.contains)
  }
}
