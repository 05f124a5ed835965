/// Decides whether a hyphen at the end of a line belongs to the word or only splits it.
///
/// The best evidence is how the document spells the word elsewhere. Without any, the parts are joined, unless
/// the word is an address, has parts that always keep their hyphen (`HyphenedWords`), or both parts occur alone
/// in the document ("cargo-" and "handling"). Before a capital or a digit the hyphen stays ("Franco-" and
/// "German").
struct LineEndHyphens {
  /// The document's words within lines, in lower case, including hyphens.
  private var words: Set<String> = []
  private var use = HyphenUse()

  init(_ lines: some Sequence<PrintedLine>) {
    var open: Substring?
    var broken: [String] = []
    for line in lines {
      // The doubtful places are no evidence: the end of a line and the beginning of the next.
      var parts = line.text.split(separator: " ")[...]
      if let left = open, let right = parts.popFirst() {
        broken.append(Self.bare(left) + Self.bare(right))
      }
      let hyphen = Self.hyphen(at: line.text)
      open = hyphen == nil ? nil : parts.popLast()
      for part in parts { words.insert(Self.bare(part)) }
      use.add(line.text, endsIn: hyphen)
    }
    use.breaksWords = broken.contains { words.contains($0) }
  }

  func add(_ next: String, to paragraph: inout String) {
    let left = paragraph[
      (paragraph.lastIndex(of: " ").map(paragraph.index(after:)) ?? paragraph.startIndex)...]
    let right = next.prefix { $0 != " " }
    if let hyphen = Self.hyphen(at: paragraph) {
      let verdict = use.isSoft(hyphen)
      if verdict != true, HyphenedWords.isJoin(right, behind: left),
        !words.contains(Self.bare(left) + Self.bare(right))
      {
        // "pre- and post-war"
        paragraph += " "
      } else if verdict == true || !staysHyphenated(left, right, isHard: verdict == false) {
        while let last = paragraph.last, Self.hyphens.contains(last) { paragraph.removeLast() }
      } else if hyphen == "\u{AD}" {
        paragraph.removeLast()
        paragraph += "-"
      }
    } else if !Self.needsNoSpace(paragraph, next), !Self.isOneAddress(left, right),
      !Self.endsInDash(left)
    {
      paragraph += " "
    }
    paragraph += next
  }

  private static let hyphens: Set<Character> = ["-", "\u{2010}", "\u{AD}"]

  /// The hyphen that joins a line with the next; if a soft hyphen and its visible form both occur, the soft
  /// one.
  static func hyphen(at line: String) -> Character? {
    guard let last = line.last, hyphens.contains(last) else { return nil }
    let end = line.reversed().prefix { hyphens.contains($0) }
    let isSoft = end.contains("\u{AD}")
    guard end.count == 1 || (isSoft && end.count == 2),
      line.dropLast(end.count).last.map({ $0.isLetter || $0.isNumber }) == true
    else { return nil }
    return isSoft ? "\u{AD}" : last
  }

  /// A dash without a space before it: "13–17", "and so—".
  private static func endsInDash(_ word: Substring) -> Bool {
    guard let last = word.last, last == "–" || last == "—" else { return false }
    return word.dropLast().last.map { $0.isNumber || (last == "—" && $0.isLetter) } ?? false
  }

  private func staysHyphenated(_ line: Substring, _ next: Substring, isHard: Bool) -> Bool {
    if Self.isAddress(line) || Self.isAddress(next) { return true }
    let left = Self.bare(line)
    let right = Self.bare(next)
    guard next.first?.isLowercase == true else { return !isBrokenCapitals(line, next) }
    if left.last?.isNumber == true || left.count == 1 || Self.isAcronym(line) { return true }
    let isOneWord = words.contains(left + right)
    let isTwo = words.contains(left + "-" + right)
    if isOneWord != isTwo { return isTwo }
    if isHard { return true }
    if isOneWord { return false }
    let (before, behind) = (left.split(separator: "-"), right.split(separator: "-"))
    if CompoundWords.isOne(before: before, behind: behind, words.contains) { return true }
    return HyphenedWords.isOne(left, right)
      || (HyphenedWords.mayBeParts(left, right) && words.contains(left) && words.contains(right))
  }

  /// Whether the part before the hyphen is all capitals and lower case follows: "NATO-" and "led".
  private static func isAcronym(_ line: Substring) -> Bool {
    let last = line.dropLast().reversed().prefix { $0 != "-" && $0 != "\u{2010}" }
    return last.count(where: \.isLetter) > 1 && last.allSatisfy { !$0.isLowercase }
  }

  /// Words in capitals are split like others; "UK-" and "US" are not.
  private func isBrokenCapitals(_ line: Substring, _ next: Substring) -> Bool {
    let left = line.dropLast()
    func areCapitals(_ text: Substring) -> Bool {
      text.count(where: \.isLetter) > 1 && !text.contains { $0.isLowercase || $0.isNumber }
    }
    guard areCapitals(left), areCapitals(next), left.count > 3 else { return false }
    return !words.contains(Self.bare(left) + "-" + Self.bare(next))
  }

  // MARK: Addresses

  /// Whether a word is an address, or the beginning or end of one.
  private static func isAddress(_ word: Substring) -> Bool {
    if word.contains("://") || word.contains("@") || word.lowercased().hasPrefix("www.") {
      return true
    }
    let parts = word.split(separator: "/", maxSplits: 1)
    guard let host = parts.first?.trimmed(of: "().,;:<>[]"), host.contains(".") else {
      return false
    }
    // "gull-port.example/crane", "port.example"; not "e.g." and not "end.The".
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy {
      $0.count > 1 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    } && labels.last?.allSatisfy { $0.isLowercase } == true && labels[0].first?.isLowercase == true
  }

  /// Whether an address split at one of its own characters continues.
  private static func isOneAddress(_ line: Substring, _ next: Substring) -> Bool {
    guard let last = line.last, "/=&?_%.#".contains(last), let first = next.first,
      first.isASCII, first.isLetter || first.isNumber || "/?&=#%_".contains(first),
      line.contains("://") || line.lowercased().hasPrefix("www.")
    else { return false }
    // A word that only follows an address contains none of its characters.
    let rest = next.trimmed(of: ".,;:)]>”\"")
    return last != "/" && last != "." || rest.contains { "/?=&-_%#.".contains($0) || $0.isNumber }
  }

  /// A word in lower case, without the punctuation around it.
  private static func bare(_ word: Substring) -> String {
    var word = word.drop { !$0.isLetter && !$0.isNumber }
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    let small = word.lowercased()
    // This is the first byte of U+2010, which few words contain.
    return small.utf8.contains(0xE2) ? small.replacing("\u{2010}", with: "-") : small
  }

  /// Whether the script is written without spaces.
  private static func needsNoSpace(_ line: String, _ next: String) -> Bool {
    func isIdeographic(_ scalar: Unicode.Scalar?) -> Bool {
      guard let value = scalar?.value else { return false }
      return (0x3000...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value)
        || (0xFF00...0xFFEF).contains(value) || (0x20000...0x3FFFF).contains(value)
    }
    return isIdeographic(line.unicodeScalars.last) && isIdeographic(next.unicodeScalars.first)
  }
}
