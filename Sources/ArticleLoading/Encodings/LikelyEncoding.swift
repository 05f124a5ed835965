/// The encoding that a text is likely to be in which declares none, or one that it cannot be in: told by its
/// letters, as those of each language are known and few.
///
/// Where the letters leave a doubt there is no guess: windows-1252, by which such texts are read else, shows at
/// once that it is wrong, and a wrong script does not.
struct LikelyEncoding {
  /// How much of a text is looked at.
  private static let reach = 128 * 1024
  /// How far a page's language is sought.
  private static let reachOfLanguage = 4096

  private let sample: [UInt8]
  /// The language that the page says it is in: "ru", "zh-tw".
  private let language: String?
  /// How many bytes are none of ASCII.
  private let strange: Int
  /// Whether most of them stand side by side, as in words that have no other letters.
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

  /// The encoding; `nil` where the letters do not tell.
  ///
  /// - Parameter isContradicted: whether the text says that it is in another, in which it could be.
  func find(isContradicted: Bool = false) -> TextEncoding? {
    guard strange >= 8 else { return nil }
    let wide = best(of: wideScores, lead: 1.4)
    // Hebrew letters lie where those of Cyrillic do, and half of the frequent ones where frequent ones do.
    let narrow = best(of: narrowScores, lead: 1.12)
    let found = [wide, narrow].compactMap { $0 }.max { $0.score < $1.score }
    if isContradicted {
      // Few other letters than those of a script that is not Latin make this sure.
      return found.flatMap {
        $0.score >= 0.55 && strange >= 80 && standTogether ? $0.encoding : nil
      }
    }
    return found?.encoding ?? (standTogether ? nil : latin)
  }

  private typealias Score = (encoding: TextEncoding, score: Double)

  /// The highest score, where it is high and no other is near it.
  private func best(of scores: [Score], lead: Double) -> Score? {
    let sorted = scores.sorted { $0.score > $1.score }
    guard let first = sorted.first, first.score > 0 else { return nil }
    let second = sorted.dropFirst().first?.score ?? 0
    return first.score >= lead * second ? first : nil
  }

  /// How much each encoding with two bytes for a character makes of the bytes what its languages are full of.
  private var wideScores: [Score] {
    FrequentLetters.wideScripts.flatMap { script in
      script.encodings.compactMap { name -> Score? in
        guard let (encoding, scalars) = decoded(name, limit: 100) else { return nil }
        var (all, frequent, kana) = (0, 0, 0)
        for scalar in scalars where scalar.value >= 0x3041 && scalar.properties.isAlphabetic {
          // Narrow kana are what other encodings look like.
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

  /// The same of encodings with one byte for a letter that is none of the Latin ones.
  private var narrowScores: [Score] {
    guard standTogether else { return [] }
    return FrequentLetters.scripts.compactMap { script in
      // Two that differ in the letters of one language alone read the others alike.
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

  /// The encoding in which the letters beside those of ASCII are the ones of a single language, where read as
  /// Western ones they are no language's.
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

  /// What an encoding makes of the bytes in words that are none of ASCII, in small letters.
  private func letters(in name: String) -> [Unicode.Scalar]? {
    guard let table = Self.table(of: name) else { return nil }
    var letters: [Unicode.Scalar] = []
    for index in sample.indices where sample[index] >= 0x80 {
      let scalar = table[Int(sample[index]) - 0x80]
      let before = index > 0 ? sample[index - 1] : 0
      let behind = index + 1 < sample.count ? sample[index + 1] : 0
      guard Self.isLetter(before) || Self.isLetter(behind), !Self.isPunctuation(sample[index])
      else { continue }
      letters.append(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
    }
    return letters
  }

  /// What the upper half of an encoding with one byte a letter holds.
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

  /// Quotation marks, dashes and no-break spaces, which stand in the same places in all of these.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x91...0x97).contains(byte)
      || [0x80, 0x82, 0x84, 0x85, 0x8B, 0x9B, 0xA0, 0xAB, 0xAD, 0xB7, 0xBB]
        .contains(byte)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x2000...0x206F).contains(scalar.value) || [0x20AC, 0x2116, 0x2122].contains(scalar.value)
  }

  /// The sample as an encoding reads it; `nil` where more than one in so many bytes means nothing.
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
