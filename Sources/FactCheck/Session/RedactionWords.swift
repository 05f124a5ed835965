import JSON

/// What a redaction removes from a log.
public enum Redaction: Hashable, Sendable {
  /// All that identifies the source of evidence, a note or a claim.
  case source(of: ItemID)
  /// Words, wherever they are, and the copies of sources that contain them.
  case words(RedactionWords, in: StruckCopies)
}

/// Words that a redaction removes from every text of a log that can do without them.
///
/// A name can be in any text: the reason of a verdict, a topic, the settings of the report. The texts of articles
/// stay, and so do the passages quoted from them, because claims are places in these texts.
public struct RedactionWords: Hashable, Sendable {
  /// The line of the entry that redacts words: the typed one would keep them.
  public static let line = "redact --words \"\(Change.redactedWords)\""

  /// The fewest characters of words to redact.
  public static let fewestCharacters = 2
  /// Shorter words are redacted only where they are whole words: they are parts of many others.
  private static let fewestInside = 4

  /// The characters of the words, and of the words in capital letters, in which ß is SS.
  private let spellings: [[String]]
  private let areWhole: Bool

  /// Reads typed words; `nil` if they are too short, contain neither a letter nor a digit, or would be found in
  /// the mark that replaces them.
  public init?(_ words: String) {
    guard words.count >= Self.fewestCharacters,
      words.contains(where: { $0.isLetter || $0.isNumber })
    else { return nil }
    let spelling = ReadText(words).signs.map(\.character)
    let capitals = ReadText(words.uppercased()).signs.map(\.character)
    spellings = spelling == capitals ? [spelling] : [spelling, capitals]
    areWhole = words.utf8.count < Self.fewestInside
    guard !occur(in: Change.redactedWords + " " + Self.noAddress) else { return nil }
  }

  /// Whether a text contains the words as people read them, in any letter case and spelling, also across marks of
  /// Markdown, or an address that contains them percent-encoded or in the ASCII form of a host name.
  public func occur(in text: String) -> Bool {
    !places(in: text).isEmpty
      || text.split(whereSeparator: \.isWhitespace).contains { areEncoded(in: $0) }
  }

  /// Whether bytes contain the words.
  public func occur(in bytes: [UInt8]) -> Bool { occur(in: String(decoding: bytes, as: UTF8.self)) }

  /// Whether a report in JSON contains the words in any text, however its letters are escaped.
  package func occur(inReport json: [UInt8]) -> Bool {
    occur(in: json) || ((try? JSONText.value(of: json))?.strings.contains(where: occur) ?? false)
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
    guard occur(in: text) else { return nil }
    if (try? WebAddress(text)) != nil, text.contains("://") { return Self.noAddress }
    var rest = text
    // Of an address within a text, nothing is left either: a path can name the source, too.
    for address in Self.addresses(in: rest).reversed() where occur(in: String(rest[address])) {
      // A link of a rationale in Markdown stays one.
      let isLink = rest[..<address.lowerBound].hasSuffix("](")
      rest.replaceSubrange(address, with: isLink ? Self.noAddress : Change.redactedWords)
    }
    let read = ReadText(rest)
    for place in places(in: rest).reversed() {
      rest.replaceSubrange(
        read.range(of: place), with: read.replacement(of: place, by: Change.redactedWords))
    }
    for part in rest.split(whereSeparator: \.isWhitespace).reversed() where areEncoded(in: part) {
      rest.replaceSubrange(part.startIndex..<part.endIndex, with: Change.redactedWords)
    }
    return rest
  }

  /// Where addresses are in a text: with a scheme, or a host and a path.
  private static func addresses(in text: String) -> [Range<String.Index>] {
    let pattern = /(?:[A-Za-z][A-Za-z0-9+.\-]*:\/\/|(?:[\p{L}\p{N}\-]+\.)+\p{L}{2,}\/)[^\s<>"]*/
    return text.matches(of: pattern).map { match in
      // A closing bracket that was not opened within the address belongs to the text: `[words](https://…)`.
      var depth = 0
      let end = text[match.range].indices.first { index in
        switch text[index] {
        case "(": depth += 1
        case ")": depth -= 1
        default: break
        }
        return depth < 0
      }
      return match.range.lowerBound..<(end ?? match.range.upperBound)
    }
  }

  /// The address in place of one that contained the words.
  public static let noAddress = "https://protected-source.invalid/"

  /// Whether a word without spaces is an address, or part of one, that contains the words percent-encoded or
  /// joined by the signs that addresses have for spaces.
  private func areEncoded(in word: Substring) -> Bool {
    guard word.contains("://") || word.contains("%") || HostName.isEncoded(word) else {
      return false
    }
    let text = HostName.decoded(Self.percentDecoded(word))
    return !places(in: text).isEmpty
      || !places(in: String(text.map { "+_-".contains($0) ? " " : $0 })).isEmpty
  }

  private static func percentDecoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        rest.prefix(2).allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where the words are in a text, in order, without overlaps.
  private func places(in text: String) -> [ReadText.Place] {
    let read = ReadText(text)
    var places: [ReadText.Place] = []
    var start = 0
    while start < read.signs.count {
      let found = spellings.lazy.compactMap { read.place(of: $0, at: start) }
      if let place = found.first, !areWhole || read.isWhole(place) {
        places.append(place)
        start = place.signs.upperBound
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
    "markup", "order", "outcome",
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
