import ClaimSearch
import FactCheck
import Importing
import JSON

/// Reads a record of plain fields: `claim`, and what is known of `quote`, `title`, `claimant`, `verdict`, `publisher`, `published`
/// (or `date`), `made`, `language` and `url`. The library numbers it.
enum PlainRecord {
  /// Why a record cannot be read.
  struct Fault: Error {
    let reason: RefusedRecord.Reason
  }

  /// The maximum length of a field, in bytes.
  private static let longestField = 100_000

  static func record(
    _ bytes: [UInt8], of archive: String
  ) throws(Fault) -> ClaimRecord {
    let value: JSONValue
    do throws(JSONFault) {
      value = try JSONText.value(of: bytes)
    } catch {
      throw Fault(reason: .noJSON(error.reason))
    }
    guard case .object = value else { throw Fault(reason: .expected("an object")) }
    guard let wording = try text("claim", of: value) else { throw Fault(reason: .missing("claim")) }
    let published = try text("published", of: value)
    let date = try text("date", of: value)
    return ClaimRecord(
      archive: archive, record: "", wording: wording,
      quote: try text("quote", of: value), title: try text("title", of: value),
      claimant: try text("claimant", of: value), verdict: try text("verdict", of: value),
      publisher: try text("publisher", of: value),
      date: published ?? date,
      made: try text("made", of: value), url: try text("url", of: value),
      language: try text("language", of: value) ?? "und")
  }

  /// A text of a record; `nil` if it is missing or empty.
  private static func text(_ key: String, of value: JSONValue) throws(Fault) -> String? {
    switch value[key] {
    case nil, .null?: return nil
    case .string(let text)?:
      guard text.utf8.count <= longestField else {
        throw Fault(reason: .tooLong(field: key, bytes: text.utf8.count))
      }
      let words = text.split { $0.isWhitespace }
      return words.isEmpty ? nil : words.joined(separator: " ")
    default: throw Fault(reason: .expected("a text as \(key)"))
    }
  }
}
