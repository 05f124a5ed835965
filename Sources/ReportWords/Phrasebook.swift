import FactCheck

/// The fixed words of a report in one language: data, one file each in `Languages/`.
package struct Phrasebook: Sendable {
  /// BCP 47 tag.
  package let language: String
  /// Its own name for itself.
  package let name: String
  package var isRightToLeft = false
  package let plurals: PluralRule
  package let phrases: [Phrase: String]
  package let counted: [CountedPhrase: [PluralForm: String]]
  package let patterns: [Pattern: String]
  /// January to December.
  package let months: [String]
  /// Names of languages by their primary subtags.
  package let languages: [String: String]
  /// The labels of built-in scales by their English words in small letters; empty for English.
  package var ratings: [String: String] = [:]

  /// The supported languages, English first.
  package static let all: [Phrasebook] = [.english, .spanish, .french, .german, .arabic]

  /// The words for a report's language: those of its primary subtag, else English.
  package static func of(_ tag: String) -> Phrasebook {
    let primary = tag.prefix { $0 != "-" }.lowercased()
    return all.first { $0.language == primary } ?? .english
  }

  package func callAsFunction(_ phrase: Phrase) -> String { phrases[phrase] ?? "" }

  /// `4 claims`.
  package func callAsFunction(_ words: CountedPhrase, _ number: Int) -> String {
    let forms = counted[words] ?? [:]
    return Self.filled(forms[plurals.form(number)] ?? forms[.other] ?? "", ["": String(number)])
  }

  /// The pattern with its places filled in.
  package func callAsFunction(_ pattern: Pattern, _ parts: [String: String]) -> String {
    Self.filled(patterns[pattern] ?? "", parts)
  }

  /// The pattern with foreign text in its places. Text in the opposite direction is isolated (U+2068, U+2069),
  /// so that it does not reorder its neighbours.
  package func sentence(_ pattern: Pattern, _ parts: [String: String]) -> String {
    self(pattern, parts.mapValues { isTurned(Array($0.utf8)) ? "\u{2068}\($0)\u{2069}" : $0 })
  }

  /// `English` for `en`, `Portuguese (pt-BR)` for `pt-BR`, the tag itself if the name is unknown, `nil` for
  /// `und`.
  package func name(ofLanguage tag: String) -> String? {
    let primary = tag.prefix { $0 != "-" }.lowercased()
    guard primary != "und" else { return nil }
    guard let name = languages[primary] else { return tag }
    return tag.contains("-") ? "\(name) (\(tag))" : name
  }

  private static func filled(_ text: String, _ parts: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      result.append(contentsOf: rest[..<start])
      result += parts[String(rest[rest.index(after: start)..<end])] ?? ""
      rest = rest[rest.index(after: end)...]
    }
    result.append(contentsOf: rest)
    return result
  }
}
