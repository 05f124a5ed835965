/// Joins the large first letter of a paragraph, beside several lines, with its word.
enum DropCaps {
  static func joined(_ lines: [PrintedLine]) -> [PrintedLine] {
    let usual = lines.map(\.height).sorted()
    guard lines.count > 1 else { return lines }
    let caps = lines.filter { isCap($0, usual: usual[usual.count / 2]) }
    guard !caps.isEmpty, caps.count <= 40 else { return lines }
    var lines = lines
    var words: [Substring: Int] = [:]
    for line in lines {
      for word in line.text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        words[word, default: 0] += 1
      }
    }
    for cap in caps {
      let beside = indices(of: lines, beside: cap)
      guard let index = beside.first, let own = lines.firstIndex(of: cap) else { continue }
      let rest = lines[index].text
      lines[index].text = cap.text + (isWord(cap.text, before: rest, words) ? " " : "") + rest
      lines[index].firstWord += lines[index].left - cap.left
      // These lines begin at the paragraph's edge, though the letter occupies it.
      for index in beside { lines[index].left = cap.left }
      lines.remove(at: own)
    }
    return lines
  }

  /// One letter, perhaps behind a quotation mark, that is much higher than the text.
  private static func isCap(_ line: PrintedLine, usual: Double) -> Bool {
    line.height >= 1.7 * usual && line.text.count <= 2 && line.text.count(where: \.isLetter) == 1
      && line.text.last?.isUppercase == true
  }

  /// The lines beside the letter, to its right, from the top.
  private static func indices(of lines: [PrintedLine], beside cap: PrintedLine) -> [Int] {
    let beside = lines.indices.filter { index in
      let line = lines[index]
      let gap = line.left - cap.right
      return line.height < 0.7 * cap.height && gap > -0.5 * line.height && gap < 1.5 * line.height
        && line.bottom > cap.top && line.top < cap.bottom - 0.2 * line.height
    }.sorted { lines[$0].top < lines[$1].top }
    guard let first = beside.first, lines[first].text.first?.isLetter == true else { return [] }
    return beside
  }

  /// How English words continue after an "A" or an "I" that is not a word.
  private static let tails: Set<Substring> = [
    "bout", "bove", "bsent", "ccording", "cross", "dded", "fter", "gain", "gainst", "ged", "go",
    "head", "ll", "lmost", "lone", "long", "lready", "lso", "lthough", "lways", "mericans",
    "merican", "mid", "mong", "n", "nalysts", "nd", "nother", "ny", "nybody", "nyone", "part",
    "re", "round", "s", "sked", "t", "ugust", "uthorities", "way", "f", "mages", "ndeed",
    "nside", "nstead", "nternational", "nto", "nvestigators", "ssues", "ts", "pril",
  ]

  /// Whether the letter is a word ("A crane") and not the beginning of one ("After"): as elsewhere on the page,
  /// or else as usual in English.
  static func isWord(_ cap: String, before rest: String, _ words: [Substring: Int]) -> Bool {
    guard let letter = cap.last, letter == "A" || letter == "I" else { return false }
    let tail = rest.lowercased().prefix { $0.isLetter }
    if words[letter.lowercased() + tail] != nil || tails.contains(tail) { return false }
    let isEnglish = words["the"] != nil
    return isEnglish || (tail.count > 2 && words[tail, default: 0] > 1)
  }
}
