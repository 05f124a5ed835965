/// The numbering of lists and headings in a Word document, from `numbering.xml`.
///
/// pandoc keeps neither multi-level numbers ("2.1") nor brackets ("(a)").
struct WordNumbering {
  /// One level of a list.
  struct Level {
    var start = 1
    /// `decimal`, `lowerLetter`, `bullet`, …
    var format = "decimal"
    /// `%1.%2)`: characters, and the numbers of levels.
    var text = ""
    /// Whether it restarts after a higher level.
    var restarts = true
    /// Whether all its numbers are digits.
    var isPlain = false
    /// The paragraph style linked to this level.
    var style: String?
  }

  private struct List {
    var kind: String?
    var levels: [Int: Level] = [:]
    /// The first numbers of the levels in this list.
    var starts: [Int: Int] = [:]
  }

  /// The kinds of lists, and kinds that only refer to another.
  private var kinds: [String: [Int: Level]] = [:]
  private var links: [String: String] = [:]
  private var lists: [String: List] = [:]
  /// The last numbers by kind and level, then the lists that have begun.
  private var counters: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  /// - Parameter part: `numbering.xml`; without it there are no numbers.
  init(_ part: [UInt8]?) {
    let reader = Reader()
    guard let part, XMLReading.read(part, into: reader) else { return }
    (kinds, links, lists) = (reader.kinds, reader.links, reader.lists)
  }

  /// Counts a paragraph.
  /// - Parameters:
  ///   - level: from 0; `nil` if the paragraph's style decides.
  ///   - listOf: the list of a numbering style.
  /// - Returns: the number before its words; `nil` for a bullet or an unknown list.
  mutating func next(
    in id: String, level: Int?, style: String?, listOf: (String) -> String?
  ) -> String? {
    guard let list = lists[id], var kind = list.kind else { return nil }
    if kinds[kind]?.isEmpty != false, let other = links[kind].flatMap(listOf),
      let target = lists[other]?.kind
    {
      kind = target
    }
    var levels = kinds[kind] ?? [:]
    levels.merge(list.levels) { $1 }
    let own = style.flatMap { style in levels.first { $0.value.style == style }?.key }
    let at = level ?? own ?? 0
    guard let definition = levels[at] else { return nil }
    if begun.insert(id).inserted {
      for (level, start) in list.starts { counters[kind, default: [:]][level] = start &- 1 }
    }
    var counted = counters[kind] ?? [:]
    counted[at] = (counted[at] ?? definition.start &- 1) &+ 1
    for deeper in levels.keys where deeper > at && levels[deeper]?.restarts != false {
      counted[deeper] = nil
    }
    counters[kind] = counted
    guard definition.format != "bullet" else { return nil }
    return Self.text(definition, levels, counted)
  }

  private static func text(
    _ level: Level, _ levels: [Int: Level], _ counted: [Int: Int]
  ) -> String? {
    var text = ""
    var rest = level.text[...]
    while let sign = rest.popFirst() {
      guard sign == "%", let depth = rest.first?.wholeNumberValue, (1...9).contains(depth) else {
        text.append(sign)
        continue
      }
      rest = rest.dropFirst()
      let counting = levels[depth - 1] ?? Level()
      let format = level.isPlain ? "decimal" : counting.format
      text += number(counted[depth - 1] ?? counting.start, format)
    }
    text = text.trimmed(of: " \t\u{A0}")
    return text.isEmpty ? nil : text
  }

  private static func number(_ number: Int, _ format: String) -> String {
    switch format {
    case "none": ""
    case "lowerLetter": ListNumber.text(number, "a")
    case "upperLetter": ListNumber.text(number, "A")
    case "lowerRoman": ListNumber.text(number, "i")
    case "upperRoman": ListNumber.text(number, "I")
    case "decimalZero": (0...9).contains(number) ? "0\(number)" : "\(number)"
    default: "\(number)"
    }
  }

  private final class Reader: XMLReceiver {
    var kinds: [String: [Int: Level]] = [:]
    var links: [String: String] = [:]
    var lists: [String: List] = [:]
    let continues = true
    private var kind: String?
    private var list: String?
    private var depth: Int?
    private var level: Level?

    func start(_ name: String, _ attributes: [String: String]) {
      let value = attributes["w:val"] ?? ""
      switch name {
      case "w:abstractNum":
        kind = attributes["w:abstractNumId"]
        if let kind { kinds[kind] = [:] }
      case "w:num":
        list = attributes["w:numId"]
        if let list { lists[list] = List() }
      case "w:abstractNumId": if let list { lists[list]?.kind = value }
      case "w:numStyleLink": if let kind { links[kind] = value }
      case "w:lvlOverride": depth = attributes["w:ilvl"].flatMap { Int($0) }
      case "w:startOverride":
        if let list, let depth { lists[list]?.starts[depth] = Int(value) ?? 1 }
      case "w:lvl":
        depth = attributes["w:ilvl"].flatMap { Int($0) }
        level = Level()
      case "w:start": level?.start = Int(value) ?? 1
      case "w:numFmt": level?.format = value
      case "w:lvlText": level?.text = value
      case "w:lvlRestart": level?.restarts = value != "0"
      case "w:isLgl": level?.isPlain = value != "0" && value != "false"
      case "w:pStyle": level?.style = value
      default: break
      }
    }

    func end(_ name: String) {
      switch name {
      case "w:abstractNum": kind = nil
      case "w:num": list = nil
      case "w:lvl":
        if let depth, let level, (0...8).contains(depth) {
          if let list {
            lists[list]?.levels[depth] = level
          } else if let kind {
            kinds[kind]?[depth] = level
          }
        }
        level = nil
      default: break
      }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}
