import TestSupport

@testable import Workbench

/// `docs/formats/answers.md`, read: what each object and each answer holds, and the error codes.
struct AnswersPage {
  /// One key of an object.
  struct Key {
    var name: String
    var type: String
    var isAlways: Bool
    /// Whether answers leave it out, though reports have it.
    var isNever = false
  }

  /// Keys of objects and of answers, by their heading: `Claim`, `tag`.
  private(set) var tables: [String: [Key]] = [:]
  /// Answers that are an object described elsewhere.
  private(set) var alike: [String: String] = [:]
  /// Exit codes of error codes.
  private(set) var exits: [String: [String]] = [:]

  static let name = "docs/formats/answers.md"

  init() throws {
    try readPage()
    // What the page says of a thing that reports have too, it says beside the schema.
    for (name, keys) in try SchemaTables().tables {
      let own = tables[name] ?? []
      tables[name] = own + keys.filter { key in !own.contains { $0.name == key.name } }
    }
    for name in tables.keys {
      for key in tables[name] ?? [] where key.isNever { dropTable(of: key) }
      tables[name]?.removeAll(where: \.isNever)
    }
  }

  /// Drops the table of an object that answers leave out, with those of the objects in it.
  private mutating func dropTable(of key: Key) {
    let name = key.type.replacing("list of ", with: "")
    for key in tables.removeValue(forKey: name) ?? [] { dropTable(of: key) }
  }

  private mutating func readPage() throws {
    var headings: [String] = []
    for line in try ProjectFiles.text(Self.name).split(separator: "\n") {
      if line.hasPrefix("#") {
        headings = line.drop { $0 == "#" || $0 == " " }.split(separator: ", ").map(String.init)
      } else if let match = line.firstMatch(of: /^Answers (?:a )?`(\w+)`/) {
        for heading in headings { alike[heading] = String(match.1) }
      } else if line.hasPrefix("| "), !line.hasPrefix("| ---"), !line.hasPrefix("| Key") {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false)
          .map { $0.drop { $0 == " " }.split(separator: " ").joined(separator: " ") }
        if cells.count == 6 {
          for heading in headings {
            tables[heading, default: []].append(
              Key(
                name: cells[1], type: cells[2], isAlways: cells[3] == "always",
                isNever: cells[3] == "never"))
          }
        } else if let code = cells[1].wholeMatch(of: /`([a-z-]+)`/) {
          exits[String(code.1)] = [cells[2]] + (cells[3].contains("(3 for a session") ? ["3"] : [])
        }
      }
    }
  }

  /// The keys of an object or an answer.
  func keys(of name: String) -> [Key]? { tables[name] ?? alike[name].flatMap { tables[$0] } }

  /// Where answers were found to be otherwise than the page says, and what of it was seen.
  struct Comparison {
    var faults: [String] = []
    var seen: Set<String> = []
  }

  /// Holds an answer against the page.
  func compare(_ answer: [String: Any], as name: String, into found: inout Comparison) {
    guard let keys = keys(of: name) else {
      found.faults.append("\(name) is not on the page")
      return
    }
    let table = tables[name] == nil ? alike[name] ?? name : name
    for key in keys where key.isAlways && answer[key.name] == nil {
      found.faults.append("\(name) without \(key.name)")
    }
    for (name, value) in answer {
      guard let key = keys.first(where: { $0.name == name }) else {
        found.faults.append("\(table) has \(name), which is not on the page")
        continue
      }
      found.seen.insert("\(table).\(name)")
      if let fault = fault(of: value, as: key.type, into: &found) {
        found.faults.append("\(table).\(name): \(fault)")
      }
    }
  }

  private func fault(of value: Any, as type: String, into found: inout Comparison) -> String? {
    if type.hasPrefix("list of ") {
      guard let list = value as? [Any] else { return "no list" }
      let element = String(type.dropFirst("list of ".count))
      var fault: String?
      for value in list { fault = self.fault(of: value, as: element, into: &found) ?? fault }
      return fault
    }
    switch type {
    case "integer": return value is Int ? nil : "no integer"
    case "number": return value is Int || value is Double ? nil : "no number"
    case "boolean": return value is Bool ? nil : "no boolean"
    case "string": return value is String ? nil : "no string"
    case "time": return matches(value, /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z/, type)
    case "date": return matches(value, /[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9:]{8}Z)?)?)?/, type)
    case "address": return matches(value, /https?:\/\/[!-~]+/, type)
    case "digest": return matches(value, /[0-9a-f]{64}/, type)
    default:
      guard let object = value as? [String: Any] else { return "no object" }
      compare(object, as: type, into: &found)
    }
    return nil
  }

  private func matches(_ value: Any, _ pattern: some RegexComponent, _ type: String) -> String? {
    (value as? String)?.wholeMatch(of: pattern) == nil ? "\(value) is no \(type)" : nil
  }
}
