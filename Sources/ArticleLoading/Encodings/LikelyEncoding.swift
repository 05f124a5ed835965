/// The likely encoding of a text that declares none, or one that contradicts its bytes: detected by its
/// letters, because each language has few and known ones.
///
/// If the letters leave a doubt, there is no guess: windows-1252, in which such texts are then read, is visibly
/// wrong, and a wrong script is not.
struct LikelyEncoding {
  /// The number of bytes that are examined.
  private static let reach = 128 * 1024
  /// The number of bytes in which a page's language is searched for.
  private static let reachOfLanguage = 4096

  private let sample: [UInt8]
  /// The language that the page declares: "ru", "zh-tw".
  private let language: String?
  /// The number of bytes outside ASCII.
  private let strange: Int
  /// Whether most of them are adjacent, as in words without other letters.
  private let standTogether: Bool

  init(_ text: [UInt8]) {
    sample = Array(text.prefix(Self.reach))
    language = Self.language(of: sample)
    var (all, together) = (0, 0)
    for index in sample.indices where sample[index] >= 0x80 {
      all += 1
      let before = index > 0 ? sample[index - 1] : 0
      let behind = index + 1 < sample.count ? sample[index + 1] : 0
      if before >= 0x80 || behind >= 0x80 { together += 1 }
    }
    strange = all
    standTogether = together * 10 >= all * 6
  }

  /// The encoding; `nil` if the letters do not show it.
  ///
  /// - Parameter isContradicted: whether the text declares another encoding, which its bytes allow.
  func find(isContradicted: Bool = false) -> TextEncoding? {
    guard strange >= 8 else { return nil }
    let wide = best(of: wideScores, lead: 1.4)
    // Hebrew letters have the same bytes as Cyrillic ones, and half of the frequent ones coincide.
    let narrow = best(of: narrowScores, lead: 1.12)
    let found = [wide, narrow].compactMap { $0 }.max { $0.score < $1.score }
    if isContradicted {
      // A text with few letters outside a script that is not Latin is certain.
      return found.flatMap {
        $0.score >= 0.55 && strange >= 80 && standTogether ? $0.encoding : nil
      }
    }
    return found?.encoding ?? (standTogether ? nil : latin)
  }

  private typealias Score = (encoding: TextEncoding, score: Double)

  /// The highest score, if it is high and no other is close.
  private func best(of scores: [Score], lead: Double) -> Score? {
    let sorted = scores.sorted { $0.score > $1.score }
    guard let first = sorted.first, first.score > 0 else { return nil }
    let second = sorted.dropFirst().first?.score ?? 0
    return first.score >= lead * second ? first : nil
  }

  /// For each encoding with two bytes for a character, how many of its languages' frequent characters it reads.
  private var wideScores: [Score] {
    FrequentLetters.wideScripts.flatMap { script in
      script.encodings.compactMap { name -> Score? in
        guard let (encoding, scalars) = decoded(name, limit: 100) else { return nil }
        var (all, frequent, kana) = (0, 0, 0)
        for scalar in scalars where scalar.value >= 0x3041 && scalar.properties.isAlphabetic {
          // Half-width kana are what other encodings look like.
          guard scalar.value < 0xFF00 else { return nil }
          all += 1
          if scalar.value < 0x3100 { kana += 1 }
          if script.letters.contains(scalar) { frequent += 1 }
        }
        guard all >= 4, script.languages.contains("ja") || kana * 10 <= all else { return nil }
        let share = Double(frequent) / Double(all)
        return share >= (isLikely(script.languages) ? 0.15 : 0.25) ? (encoding, share) : nil
      }
    }
  }

  /// The same for encodings with one byte for a letter that is not Latin.
  private var narrowScores: [Score] {
    guard standTogether else { return [] }
    return FrequentLetters.scripts.compactMap { script in
      // Two that differ in the letters of a single language read the others alike.
      script.encodings.compactMap { name -> Score? in
        guard let (encoding, scalars) = decoded(name, limit: 20) else { return nil }
        var (all, frequent) = (0, 0)
        for scalar in scalars where scalar.value >= 0xC0 && !Self.isMark(scalar) {
          all += 1
          if script.letters.contains(scalar) { frequent += 1 }
        }
        guard all >= 8 else { return nil }
        let share = Double(frequent) / Double(all)
        return share >= (isLikely(script.languages) ? 0.5 : 0.6) ? (encoding, share) : nil
      }.max { $0.score < $1.score }
    }
  }

  /// The encoding in which all letters outside ASCII belong to a single language, if they belong to none as
  /// Western letters.
  private var latin: TextEncoding? {
    guard let usual = letters(in: "windows-1252"), usual.count >= 8 else { return nil }
    if FrequentLetters.western.contains(where: { fit(usual, $0) }) { return nil }
    var found: [TextEncoding] = []
    for alphabet in FrequentLetters.alphabets {
      for name in alphabet.encodings {
        guard let encoding = TextEncoding(label: name), let own = letters(in: name),
          own.count == usual.count, fit(own, alphabet.letters)
        else { continue }
        let others = zip(own, usual).filter { $0 != $1 }.map(\.0)
        guard others.count >= 4, others.count * 5 >= own.count, Set(others).count >= 2 else {
          continue
        }
        if isLikely(alphabet.languages) { return encoding }
        found.append(encoding)
        break
      }
    }
    guard let first = found.first, found.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  private func fit(_ letters: [Unicode.Scalar], _ alphabet: Set<Unicode.Scalar>) -> Bool {
    letters.count { !alphabet.contains($0) } * 33 <= letters.count
  }

  /// The letters of words outside ASCII in an encoding, in lower case.
  private func letters(in name: String) -> [Unicode.Scalar]? {
    guard let table = Self.table(of: name) else { return nil }
    var letters: [Unicode.Scalar] = []
    for index in sample.indices where sample[index] >= 0x80 {
      let scalar = table[Int(sample[index]) - 0x80]
      let before = index > 0 ? sample[index - 1] : 0
      let behind = index + 1 < sample.count ? sample[index + 1] : 0
      guard Self.isLetter(before) || Self.isLetter(behind), !Self.isPunctuation(sample[index])
      else { continue }
      // The small letter of İ is a plain one.
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      letters.append(small.isASCII ? scalar : small)
    }
    return letters
  }

  /// The upper half of an encoding with one byte for each letter.
  private static func table(of name: String) -> [Unicode.Scalar]? {
    guard let encoding = TextEncoding(label: name) else { return nil }
    return (0x80...0xFF).map { byte in
      let text =
        encoding.converter.map { try? SystemConverter.decode([UInt8(byte)], from: $0).bytes }
        ?? Windows1252.decode([UInt8(byte)]).bytes
      return text.flatMap { String(decoding: $0, as: UTF8.self).unicodeScalars.first } ?? "\u{FFFD}"
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// Quotation marks, dashes and no-break spaces, which have the same bytes in all of these.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x91...0x97).contains(byte)
      || [0x80, 0x82, 0x84, 0x85, 0x8B, 0x9B, 0xA0, 0xAB, 0xAD, 0xB7, 0xBB]
        .contains(byte)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x2000...0x206F).contains(scalar.value) || [0x20AC, 0x2116, 0x2122].contains(scalar.value)
  }

  /// The sample in an encoding; `nil` if too many bytes are invalid.
  private func decoded(
    _ name: String, limit: Int
  ) -> (encoding: TextEncoding, scalars: String.UnicodeScalarView)? {
    guard let encoding = TextEncoding(label: name), let converter = encoding.converter,
      let text = try? SystemConverter.decode(sample, from: converter),
      text.replaced <= 1 + strange / limit
    else { return nil }
    return (encoding, String(decoding: text.bytes, as: UTF8.self).unicodeScalars)
  }

  private func isLikely(_ languages: Set<String>) -> Bool {
    guard let language else { return false }
    return languages.contains(language)
      || languages.contains(String(language.prefix { $0 != "-" }))
  }

  /// The `lang` of a page's `html`.
  private static func language(of page: [UInt8]) -> String? {
    let head = String(decoding: page.prefix(reachOfLanguage), as: UTF8.self).lowercased()
    guard let open = head.firstRange(of: "<html") else { return nil }
    let tag = head[open.upperBound...].prefix { $0 != ">" }
    guard let name = tag.firstRange(of: " lang=") else { return nil }
    let value = tag[name.upperBound...].drop { "\"'".contains($0) }
      .prefix { $0.isLetter || $0 == "-" || $0 == "_" }
    return value.isEmpty ? nil : String(value.map { $0 == "_" ? "-" : $0 })
  }
}
