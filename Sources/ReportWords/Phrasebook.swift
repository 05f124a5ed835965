import FactCheck

/// The fixed words of a report in one language: data, a file each in `Words/Languages/`.
package struct Phrasebook: Sendable {
  /// BCP 47 tag.
  package let language: String
  /// As it calls itself.
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

  /// The languages that there are, English first.
  package static let all: [Phrasebook] = [.english, .spanish, .french, .german, .arabic]

  /// The book of a report's language: that of its primary subtag, else English.
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

  /// The pattern with its places filled.
  package func callAsFunction(_ pattern: Pattern, _ parts: [String: String]) -> String {
    Self.filled(patterns[pattern] ?? "", parts)
  }

  /// The pattern with its places filled by others' words, which a sentence goes round: what is written
  /// against its direction is set apart (U+2068, U+2069), so that it does not turn what stands beside it.
  package func sentence(_ pattern: Pattern, _ parts: [String: String]) -> String {
    self(pattern, parts.mapValues { isTurned(Array($0.utf8)) ? "\u{2068}\($0)\u{2069}" : $0 })
  }

  /// `English` for `en`, `Portuguese (pt-BR)` for `pt-BR`, the tag itself where the name is not
  /// known, `nil` for `und`.
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
      result += rest[..<start]
      result += parts[String(rest[rest.index(after: start)..<end])] ?? ""
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
