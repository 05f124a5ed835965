import Foundation
import ReportModel

@testable import Workbench

/// What the schema of reports says of the things that answers speak of too, as tables of the page on
/// answers.
struct SchemaTables {
  /// The tables by their headings: `Claim`, `Verdict`.
  private(set) var tables: [String: [AnswersPage.Key]] = [:]

  /// The definitions that have a word of their own on the page.
  private static let words = [
    "text": "string", "id": "string", "lang": "string", "uri": "string", "url": "address",
    "instant": "time", "when": "date", "sha256": "digest", "notes": "list of string",
    "archives": "list of Archive",
  ]

  init() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(ReportSchema.text.utf8))
    let whole = try Self.object(schema)
    let definitions = try Self.object(whole["$defs"])
    for name in ["agent", "verdict"] { try add(name.capitalized, definitions[name]) }
    try add("Archive", Self.object(definitions["archives"])["items"])
    let parts = try Self.object(whole["properties"])
    try add("Article", Self.object(parts["articles"])["items"])
    try add("Claim", Self.object(parts["claims"])["items"])
    try add("Scale", parts["scale"])
    // What lies in these is found on the way.
    for (list, one) in Self.elements {
      tables[one] = tables.removeValue(forKey: list.capitalized)
    }
  }

  /// The words for the elements of lists, by the keys of the lists.
  private static let elements = [
    "levels": "Level", "revisions": "Revision", "questions": "Question", "answers": "Answer",
    "earlierChecks": "EarlierCheck",
  ]

  private struct NoObject: Error {}

  private static func object(_ value: Any?) throws -> [String: Any] {
    guard let object = value as? [String: Any] else { throw NoObject() }
    return object
  }

  private mutating func add(_ name: String, _ value: Any?) throws {
    let object = try Self.object(value)
    let required = object["required"] as? [String] ?? []
    tables[name] = try Self.object(object["properties"]).map { key, value in
      AnswersPage.Key(
        name: key, type: try type(of: value, under: key), isAlways: required.contains(key))
    }
  }

  /// The word that the page has for a type; an object without a name is called by its key.
  private mutating func type(of value: Any, under key: String) throws -> String {
    let object = try Self.object(value)
    if let reference = object["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      return Self.words[name] ?? name.capitalized
    }
    switch object["type"] as? String {
    case "array"?:
      let items = try Self.object(object["items"])
      return "list of \(try type(of: items, under: key))"
    case "object"?:
      try add(key.capitalized, object)
      return Self.elements[key] ?? key.capitalized
    case let type?: return type
    case nil: return object["const"] is Bool ? "boolean" : "string"
    }
  }
}
