/// Decides whether a hyphen at the end of a line belongs to the word or only parted it.
///
/// The document itself is the best witness: how does it write the word elsewhere? Where it does not, a
/// word goes together again, unless both parts are words of the document by themselves ("well-" and
/// "known"). Before a capital or a digit the hyphen stays ("Franco-" and "German").
struct LineEndHyphens {
  /// Words of the document that stand within lines, in small letters, hyphens included.
  private var words: Set<String> = []

  init(_ lines: some Sequence<PrintedLine>) {
    var goesOn = false
    for line in lines {
      // What is in question is no evidence: the end of a line, and the beginning of the next.
      var parts = line.text.split(separator: " ")[...]
      if goesOn { parts = parts.dropFirst() }
      goesOn = Self.hyphen(at: line.text) != nil
      if goesOn { parts = parts.dropLast() }
      for part in parts { words.insert(Self.bare(part)) }
    }
  }

  /// Adds a line to the lines of a paragraph before it.
  func add(_ next: String, to paragraph: inout String) {
    if let hyphen = Self.hyphen(at: paragraph) {
      if !staysHyphenated(paragraph, hyphen, next) { paragraph.removeLast() }
    } else if !Self.needsNoSpace(paragraph, next) {
      paragraph += " "
    }
    paragraph += next
  }

  /// Whether a line ends in a hyphen that joins it with the next.
  static func hyphen(at line: String) -> Character? {
    guard let last = line.last, "-\u{2010}\u{AD}".contains(last),
      line.dropLast().last.map({ $0.isLetter || $0.isNumber }) == true
    else { return nil }
    return last
  }

  private func staysHyphenated(_ line: String, _ hyphen: Character, _ next: String) -> Bool {
    if hyphen == "\u{AD}" { return false }
    guard next.first?.isLowercase == true else { return true }
    let left = Self.bare(line[(line.lastIndex(of: " ") ?? line.startIndex)...])
    let right = Self.bare(next.prefix { $0 != " " })
    if left.last?.isNumber == true { return true }
    let isOneWord = words.contains(left + right)
    let isTwo = words.contains(left + "-" + right)
    if isOneWord != isTwo { return isTwo }
    return !isOneWord && words.contains(left) && words.contains(right)
  }

  /// A word in small letters, without the marks around it.
  private static func bare(_ word: Substring) -> String {
    var word = word.drop { !$0.isLetter && !$0.isNumber }
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    return word.lowercased().replacing("\u{2010}", with: "-")
  }

  /// Scripts that are written without spaces.
  private static func needsNoSpace(_ line: String, _ next: String) -> Bool {
    func isIdeographic(_ scalar: Unicode.Scalar?) -> Bool {
      guard let value = scalar?.value else { return false }
      return (0x3000...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value)
        || (0xFF00...0xFFEF).contains(value) || (0x20000...0x3FFFF).contains(value)
    }
    return isIdeographic(line.unicodeScalars.last) && isIdeographic(next.unicodeScalars.first)
  }
}
