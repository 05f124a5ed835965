import JSON

/// What a redaction removes from a log.
public enum Redaction: Hashable, Sendable {
  /// All that identifies the source of evidence, a note or a claim.
  case source(of: ItemID)
  /// Words, wherever they are, and the copies of sources that contain them.
  case words(RedactionWords, in: StruckCopies)

  /// The copies of sources that it removes.
  package var copies: StruckCopies {
    if case .words(_, let copies) = self { copies } else { StruckCopies() }
  }
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

  /// The words, the words in capital letters, in which ß is SS, and in plain letters, as addresses have them.
  private let spellings: [WordSpelling]

  /// Reads typed words; `nil` if they are too short, contain neither a letter nor a digit, or would be found in
  /// the mark that replaces them.
  public init?(_ words: String) {
    guard words.count >= Self.fewestCharacters,
      words.contains(where: { $0.isLetter || $0.isNumber })
    else { return nil }
    let areWhole = words.utf8.count < Self.fewestInside
    func read(_ forms: [String], areJoined: Bool) -> [WordSpelling] {
      forms.map { ReadText($0).signs.map(\.character) }.reduce(into: [[String]]()) { signs, form in
        if !signs.contains(form) { signs.append(form) }
      }.map { WordSpelling($0, areWhole: areWhole, areJoined: areJoined) }
    }
    spellings =
      read([words, words.uppercased()], areJoined: false)
      + read(Self.plainForms(of: words), areJoined: true)
    guard !occur(in: Change.redactedWords + " " + Self.noAddress) else { return nil }
  }

  /// Words as addresses spell them: without accents, and with the letters that German writes for them. Elsewhere, these are
  /// other words.
  private static func plainForms(of words: String) -> [String] {
    guard words.contains(where: { !$0.isASCII }) else { return [] }
    let small = words.lowercased().replacing("ß", with: "ss")
    let german = [("ä", "ae"), ("ö", "oe"), ("ü", "ue")].reduce(small) { form, letter in
      form.replacing(letter.0, with: letter.1)
    }
    return [UnmarkedLetter.text(small), UnmarkedLetter.text(german)]
  }

  /// Whether a text contains the words as people read them, in any letter case, width and spelling, also across marks
  /// of Markdown; percent-encoded or in the ASCII form of a host name; or joined, as in addresses, handles and names of
  /// files.
  public func occur(in text: String) -> Bool {
    var text = text
    return text.withUTF8(areIn)
  }

  /// Whether bytes contain the words.
  public func occur(in bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer(areIn) }

  private func areIn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if spellings.contains(where: { $0.isIn(bytes) }) { return true }
    guard let decoded = Self.percentDecoded(bytes) else { return areInHostName(bytes) }
    return decoded.withUnsafeBufferPointer { bytes in
      spellings.contains { $0.isIn(bytes) } || areInHostName(bytes)
    }
  }

  /// Whether host names in their ASCII form contain the words.
  private func areInHostName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    HostName.visitEncoded(bytes) { text in
      var text = HostName.decoded(text)
      return text.withUTF8 { bytes in spellings.contains { $0.isIn(bytes) } }
    }
  }

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
    if let rest = Self.changes(all) { return rest == changes ? nil : rest }
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
    let (read, places) = places(in: rest)
    for place in places.reversed() {
      rest.replaceSubrange(
        read.range(of: place), with: read.replacement(of: place, by: Change.redactedWords))
    }
    for part in rest.split(whereSeparator: \.isWhitespace).reversed() where areEncoded(in: part) {
      let part = Self.withoutMarks(part)
      rest.replaceSubrange(part.startIndex..<part.endIndex, with: Change.redactedWords)
    }
    return rest == text ? nil : rest
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
      let address = withoutMarks(text[match.range.lowerBound..<(end ?? match.range.upperBound)])
      return address.startIndex..<address.endIndex
    }
  }

  /// The address in place of one that contained the words.
  public static let noAddress = "https://protected-source.invalid/"

  /// An address without the marks of Markdown around it, and what follows them: `**https://x.example**.`
  private static func withoutMarks(_ address: Substring) -> Substring {
    let marks = "*_~`"
    let start = address.drop { marks.contains($0) }
    let ending = start.reversed().prefix { marks.contains($0) || $0.isPunctuation }
    guard let mark = ending.lastIndex(where: { marks.contains($0) }) else { return start }
    return start[..<mark.base].dropLast()
  }

  /// Whether a word without spaces contains the words percent-encoded or in the ASCII form of a host name.
  private func areEncoded(in word: Substring) -> Bool {
    guard word.contains("%") || HostName.isEncoded(word) else { return false }
    return occur(in: String(word))
  }

  /// Bytes with each `%41` as the byte that it means; `nil` if there is none.
  private static func percentDecoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard text.contains(UInt8(ascii: "%")) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.count,
        let high = hexadecimal(text[index + 1]), let low = hexadecimal(text[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes.count < text.count ? bytes : nil
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Where the words are in a text, in order, without overlaps.
  private func places(in text: String) -> (ReadText, [ReadText.Place]) {
    let read = ReadText(text)
    var places: [ReadText.Place] = []
    var start = 0
    var ranOut = false
    while start < read.signs.count {
      if let place = spellings.lazy.compactMap({ $0.place(in: read, at: start, &ranOut) }).first {
        places.append(place)
        start = place.signs.upperBound
      } else {
        start += 1
      }
    }
    return (read, places)
  }
}

extension JSONValue {
  /// Keys of stored changes whose texts are fixed: kinds, and the words of passages, which are those of the
  /// article.
  private static let fixedKeys: Set<String> = [
    "words", "loader", "encoding", "format", "language", "kind", "stance", "level", "status",
    "markup", "order", "outcome",
  ]

  /// Keys of `KeptWording` whose texts are values of a report in JSON, in which letters can be escaped.
  private static let valueKeys: Set<String> = ["said", "holds"]

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
          if case .string(let text) = member.value {
            if Self.fixedKeys.contains(member.key) { return member }
            if Self.valueKeys.contains(member.key), members.contains(where: { $0.key == "field" }),
              let value = try? JSONText.value(of: Array(text.utf8))
            {
              let rest = value.replacing(replacement)
              return Member(
                member.key, .string(String(decoding: JSONText.canonical(rest), as: UTF8.self)))
            }
          }
          return Member(member.key, member.value.replacing(replacement))
        })
    default: return self
    }
  }
}
