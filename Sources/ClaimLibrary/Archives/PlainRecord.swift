import ClaimSearch
import FactCheck
import Importing
import JSON

/// Why a record of an archive cannot be read.
struct RecordFault: Error {
  let reason: RefusedRecord.Reason
}

/// A record of plain fields: `claim`, and what is known of `title`, `claimant`, `verdict`, `publisher`, `published`,
/// `made`, `language` and `url`.
struct PlainRecord {
  let claim: IndexedClaim

  /// The maximum length of a field, in bytes.
  private static let longestField = 100_000

  init(_ bytes: [UInt8]) throws(RecordFault) {
    let value: JSONValue
    do throws(JSONFault) {
      value = try JSONText.value(of: bytes)
    } catch {
      throw RecordFault(reason: .noJSON(error.reason))
    }
    func text(_ key: String) throws(RecordFault) -> String? {
      guard let field = value[key] else { return nil }
      switch field {
      case .null: return nil
      case .string(let text):
        guard text.utf8.count <= Self.longestField else {
          throw RecordFault(reason: .tooLong(field: key, bytes: text.utf8.count))
        }
        let trimmed = text.trimmed
        return trimmed.isEmpty ? nil : trimmed
      default: throw RecordFault(reason: .expected("a text as \(key)"))
      }
    }
    guard let wording = try text("claim") else { throw RecordFault(reason: .missing("claim")) }
    claim = IndexedClaim(
      wording: wording, title: try text("title"), claimant: try text("claimant"),
      verdict: try text("verdict"), publisher: try text("publisher"),
      published: try text("published") ?? text("date"), made: try text("made"),
      language: try text("language"), url: try text("url"))
  }
}
