/// References to evidence in a rationale as typed: `[e1]`.
public enum EvidenceReference {
  /// What becomes of a name in brackets.
  public enum Outcome {
    /// It stays.
    case keep
    /// It gets another name.
    case rename(String)
    /// Other text replaces it with its brackets.
    case replace(String)
    /// It is removed, with marks that are only around it, and a space before it.
    case drop
  }

  /// The longest name, as in the report's schema.
  private static let longest = 64

  /// The names in brackets outside of code, in order: all that could be ids.
  package static func names(in text: String) -> [String] {
    var names: [String] = []
    visit(text) { name, _ in names.append(name) }
    return names
  }

  /// The text with other names in brackets.
  ///
  /// A name in code and one after a backslash are text, and one before a round bracket is the text of a link: all stay.
  public static func renaming(_ text: String, _ outcome: (String) -> Outcome) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var copied = 0
    visit(text) { name, range in
      let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0
      let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0
      guard before != UInt8(ascii: "\\"), after != UInt8(ascii: "(") else { return }
      switch outcome(name) {
      case .keep: return
      case .rename(let other):
        result += bytes[copied..<range.lowerBound] + Array("[\(other)]".utf8)
      case .replace(let text):
        result += bytes[copied..<range.lowerBound] + Array(text.utf8)
      case .drop:
        let isAdjacent = range.lowerBound == copied
        result += bytes[copied..<range.lowerBound]
        copied = range.upperBound
        // Marks around nothing would be read as text.
        while let mark = result.last, "*_~".utf8.contains(mark), copied < bytes.count,
          bytes[copied] == mark
        {
          result.removeLast()
          copied += 1
        }
        if result.last == UInt8(ascii: " "), !isAdjacent {
          result.removeLast()
        } else if opensMark(result), copied < bytes.count, bytes[copied] == UInt8(ascii: " ") {
          // A mark before a space would be read as text.
          copied += 1
        }
        return
      }
      copied = range.upperBound
    }
    guard copied > 0 else { return text }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  /// Whether a text ends with marks that begin a word.
  private static func opensMark(_ text: [UInt8]) -> Bool {
    let rest = text.reversed().drop { "*_~".utf8.contains($0) }
    return rest.count < text.count
      && rest.first.map { $0 <= 0x20 || $0 == UInt8(ascii: "(") } ?? true
  }

  /// The evidence of a session that a text refers to, each once, in order.
  public static func evidence(in text: String) -> [EvidenceID] {
    var seen: Set<EvidenceID> = []
    var found: [EvidenceID] = []
    _ = renaming(text) { name in
      if let id = EvidenceID(name.lowercased()), seen.insert(id).inserted { found.append(id) }
      return .keep
    }
    return found
  }

  /// What looks like references to evidence, and is none: `[e1, e2]`, `[e1-e3]`, `[e01]`.
  public static func unclear(in text: String) -> [String] {
    let code = MarkdownCode.ranges(in: text)
    return text.matches(of: /\[\s*[eE]\d+(?:\s*[,;\-–]\s*[eE]?\d+)*\s*\]/).filter { match in
      let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
      return !code.contains { $0.contains(start) }
    }.map { String($0.output) }
      .filter { EvidenceID($0.dropFirst().dropLast().lowercased()) == nil }
  }

  /// Calls `visit` with each name in brackets outside of code, and the range of UTF-8 of both brackets.
  private static func visit(_ text: String, _ visit: (String, Range<Int>) -> Void) {
    let bytes = Array(text.utf8)
    var code = MarkdownCode.ranges(in: text)[...]
    var offset = 0
    while let open = bytes[offset...].firstIndex(of: UInt8(ascii: "[")) {
      var end = open + 1
      while end < bytes.count, end - open <= longest,
        isNameSign(bytes[end], isFirst: end == open + 1)
      {
        end += 1
      }
      code = code.drop { $0.upperBound <= open }
      if let range = code.first, range.contains(open) {
        offset = range.upperBound
      } else if end > open + 1, end < bytes.count, bytes[end] == UInt8(ascii: "]") {
        visit(String(decoding: bytes[(open + 1)..<end], as: UTF8.self), open..<(end + 1))
        offset = end + 1
      } else {
        offset = open + 1
      }
    }
  }

  private static func isNameSign(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0x30...0x39: !isFirst
    default: !isFirst && "._-".utf8.contains(byte)
    }
  }
}
