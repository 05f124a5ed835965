/// Joins the first letter of a paragraph with its word when both are on one line, and the letter is larger or
/// followed by a space: "T he" is "The".
enum FirstLetters {
  /// The widest such space, in line heights.
  private static let widest = 0.6

  /// The lines of a page with such letters joined to their words; a letter that extends down over further lines
  /// becomes a line of its own, as `DropCaps` expects.
  static func joined(_ lines: [[PrintedWord]]) -> [[PrintedWord]] {
    guard lines.contains(where: { isCandidate($0) }) else { return lines }
    var words: [Substring: Int] = [:]
    for word in lines.joined() {
      for part in word.text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        words[part, default: 0] += 1
      }
    }
    return lines.flatMap { line -> [[PrintedWord]] in
      guard isCandidate(line) else { return [line] }
      let (cap, next) = (line[0], line[1])
      let isLarge = cap.height > 1.25 * next.height
      if isLarge, cap.bottom > next.bottom + 0.6 * next.height {
        return [[cap], Array(line.dropFirst())]
      }
      guard isLarge ? !isWord(cap.text, next.text, words) : isTorn(cap.text, next.text, words)
      else { return [line] }
      var whole = next
      whole.text = cap.text + next.text
      whole.left = cap.left
      return [[whole] + line.dropFirst(2)]
    }
  }

  /// Whether a line begins with a single capital before the rest of a word.
  private static func isCandidate(_ line: [PrintedWord]) -> Bool {
    guard line.count > 1 else { return false }
    let (cap, next) = (line[0], line[1])
    let gap = next.left - cap.right
    guard cap.text.count <= 2, cap.text.last?.isUppercase == true,
      cap.text.count(where: \.isLetter) == 1, gap < widest * next.height,
      gap > -0.4 * next.height, cap.height > 0.95 * next.height
    else { return false }
    if next.text.first?.isLowercase == true { return true }
    // Small capitals follow a large one.
    return cap.height > 1.25 * next.height && next.text.count > 1
      && next.text.allSatisfy { !$0.isLetter || $0.isUppercase }
      && next.text.first?.isLetter == true
  }

  private static func isWord(_ cap: String, _ next: String, _ words: [Substring: Int]) -> Bool {
    DropCaps.isWord(cap, before: next, words)
  }

  /// Whether a letter of normal size belongs to the next word: the joined word occurs elsewhere on the page,
  /// and the rest alone does not. "B cells" and "X marks" stay unchanged.
  private static func isTorn(_ cap: String, _ next: String, _ words: [Substring: Int]) -> Bool {
    let rest = next.lowercased().prefix { $0.isLetter }
    let whole = cap.lowercased().suffix(1) + rest
    let isRest = words[rest, default: 0] == 1 || LineEndWords.isFunctionWord(whole)
    return isRest && (words[Substring(whole)] != nil || LineEndWords.isFunctionWord(whole))
  }
}
