import ClaimSearch
import JSON

/// A record of plain fields, a JSON object: `claim`, and what is known of `id`, `quote`, `title`, `claimant`, `verdict`, `publisher`,
/// `published` (or `date`), `made`, `url` and `language`.
package struct PlainRecord {
  /// Why bytes are no such record.
  package enum Fault: Error, Equatable {
    case json(JSONFault)
    case noObject
    case missing(member: String)
    case notText(member: String)
  }

  private let members: [JSONValue.Member]

  /// - Throws: `json`, `noObject`.
  package init(_ bytes: [UInt8]) throws(Fault) {
    let value: JSONValue
    do throws(JSONFault) { value = try JSONText.value(of: bytes) } catch { throw .json(error) }
    guard case .object(let members) = value else { throw .noObject }
    self.members = members
  }

  /// A text that the record must have; it can be empty.
  /// - Throws: `missing`, `notText`.
  package func required(_ member: String) throws(Fault) -> String {
    guard let text = try text(member) else { throw .missing(member: member) }
    return text
  }

  /// A text; `nil` if it is missing, or nothing in it is visible.
  /// - Throws: `notText`.
  package func optional(_ member: String) throws(Fault) -> String? {
    try text(member).flatMap { Self.isBlank($0) ? nil : $0 }
  }

  /// Whether a text has nothing but spaces and characters that nobody sees.
  static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
        || $0.properties.generalCategory == .control
    }
  }

  private func text(_ member: String) throws(Fault) -> String? {
    switch members.first(where: { $0.key == member })?.value {
    case nil, .null?: nil
    case .string(let text)?: text
    default: throw .notText(member: member)
    }
  }

  /// The record as an index keeps it.
  /// - Parameters:
  ///   - archive: where it comes from.
  ///   - name: what it is called there.
  ///   - language: the language if the record does not declare one.
  /// - Throws: `missing`, `notText`.
  package func record(
    of archive: String, named name: String, language: String
  ) throws(Fault) -> ClaimRecord {
    let published = try optional("published")
    let date = try optional("date")
    return ClaimRecord(
      archive: archive, record: name, wording: try required("claim"),
      quote: try optional("quote"), title: try optional("title"),
      claimant: try optional("claimant"), verdict: try optional("verdict"),
      publisher: try optional("publisher"), date: published ?? date, made: try optional("made"),
      url: try optional("url"), language: try optional("language") ?? language)
  }
}
