import JSON

/// What a redaction removes from a log.
public enum Redaction: Hashable, Sendable {
  /// All that identifies the source of evidence, a note or a claim.
  case source(of: ItemID)
  /// Words, wherever they are.
  case words(StruckWords)
}

/// Words that a redaction strikes from every text of a log that can do without them.
///
/// A name can be in any text: the reason of a verdict, a topic, the settings of the report. The texts of articles
/// stay, and so do the passages quoted from them, because claims are places in these texts.
public struct StruckWords: Hashable, Sendable {
  /// The fewest bytes of words to strike: shorter ones occur everywhere.
  public static let fewestBytes = 4

  /// The words as they may be written: as given, and in small and capital letters.
  private let spellings: [[UInt8]]

  /// Reads typed words; `nil` if they are too short, contain neither a letter nor a digit, or are part of the
  /// mark that replaces them.
  public init?(_ words: String) {
    let marks = Change.redactedWords + " " + Self.noAddress
    guard words.utf8.count >= Self.fewestBytes,
      words.contains(where: { $0.isLetter || $0.isNumber }), !marks.contains(words.lowercased())
    else { return nil }
    var spellings: [[UInt8]] = []
    for spelling in [words, words.lowercased(), words.uppercased()] {
      let bytes = Array(spelling.utf8)
      if !spellings.contains(bytes) { spellings.append(bytes) }
    }
    self.spellings = spellings
  }

  /// Whether a text contains the words.
  public func occur(in text: String) -> Bool { occur(in: Array(text.utf8)) }

  /// Whether bytes contain the words.
  public func occur(in bytes: [UInt8]) -> Bool {
    spellings.contains { !Self.places(of: $0, in: bytes).isEmpty }
  }

  /// Whether changes contain the words in any text.
  public func occur(in changes: [Change]) -> Bool {
    guard let value = try? JSONText.value(of: changes.stored) else { return false }
    return value.strings.contains(where: occur)
  }

  /// The changes with a mark in place of the words; `nil` if no text can be struck.
  package func striking(_ changes: [Change]) -> [Change]? {
    guard let value = try? JSONText.value(of: changes.stored) else { return nil }
    var places = 0
    // Nearly always every text can be replaced; else those that cannot are left.
    let all = value.replacing { text in
      let rest = struck(text)
      if rest != nil { places += 1 }
      return rest
    }
    guard places > 0 else { return nil }
    if let changes = Self.changes(all) { return changes }
    var result = value
    for place in (0..<places).reversed() {
      var index = -1
      let tried = result.replacing { text in
        guard let rest = struck(text) else { return nil }
        index += 1
        return index == place ? rest : nil
      }
      if Self.changes(tried) != nil { result = tried }
    }
    let rest = Self.changes(result)
    return rest == changes ? nil : rest
  }

  private static func changes(_ value: JSONValue) -> [Change]? {
    try? [Change](stored: JSONText.dense(value))
  }

  /// A text without the words; `nil` if it does not contain them. Of an address, nothing is left.
  private func struck(_ text: String) -> String? {
    var bytes = Array(text.utf8)
    guard occur(in: bytes) else { return nil }
    if (try? WebAddress(text)) != nil, text.contains("://") { return Self.noAddress }
    for spelling in spellings {
      for place in Self.places(of: spelling, in: bytes).reversed() {
        bytes.replaceSubrange(place..<place + spelling.count, with: Change.redactedWords.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The address in place of one that contained the words.
  public static let noAddress = "https://protected-source.invalid/"

  /// Where bytes begin in others, in order, without overlaps.
  private static func places(of part: [UInt8], in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    var start = 0
    while start + part.count <= bytes.count {
      if bytes[start] == part[0], bytes[start..<start + part.count].elementsEqual(part) {
        places.append(start)
        start += part.count
      } else {
        start += 1
      }
    }
    return places
  }
}

extension JSONValue {
  /// Keys of stored changes whose texts are fixed: kinds, and the words of passages, which are those of the
  /// article.
  private static let fixedKeys: Set<String> = [
    "words", "loader", "encoding", "format", "language", "kind", "stance", "level", "status",
  ]

  /// The texts in a value that are for readers.
  fileprivate var strings: [String] {
    var strings: [String] = []
    _ = replacing { text in
      strings.append(text)
      return nil
    }
    return strings
  }

  /// The value with other texts for readers.
  /// - Parameter replacement: the new text; `nil` to keep the old one.
  fileprivate func replacing(_ replacement: (String) -> String?) -> JSONValue {
    switch self {
    case .string(let text):
      if Digest(hex: text) != nil { return self }
      return replacement(text).map(JSONValue.string) ?? self
    case .array(let list): return .array(list.map { $0.replacing(replacement) })
    case .object(let members):
      return .object(
        members.map { member in
          if Self.fixedKeys.contains(member.key), case .string = member.value { return member }
          return Member(member.key, member.value.replacing(replacement))
        })
    default: return self
    }
  }
}
