import JSON

/// What a helper said: who it is, and records, a line each.
public struct HelperReply: Sendable {
  /// The longest text that is read from a record, in characters.
  static let longestText = 500
  /// The longest name or version.
  static let longestName = 60

  /// A line that is an object of JSON.
  struct Record {
    /// The line's number, from 1.
    let line: Int
    fileprivate let members: [JSONValue.Member]

    /// The value of a key.
    subscript(_ key: String) -> JSONValue? { members.first { $0.key == key }?.value }

    /// A text of a key, on one line and cut to a length; `nil` if it is empty or no text.
    func text(_ key: String, upTo most: Int = HelperReply.longestText) -> String? {
      guard case .string(let text)? = self[key] else { return nil }
      let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !line.isEmpty else { return nil }
      return line.count > most ? "\(line.prefix(most - 1))…" : line
    }

    /// A whole number of a key.
    func integer(_ key: String) -> Int? {
      guard case .integer(let number)? = self[key] else { return nil }
      return number
    }

    /// A number of an amount that a list can show; `nil` for others.
    func number(_ key: String) -> Double? {
      let number: Double
      switch self[key] {
      case .integer(let integer)?: number = Double(integer)
      case .number(let decimal)?: number = decimal
      default: return nil
      }
      guard number.magnitude <= 1_000_000 else { return nil }
      // Nobody sees less than a millionth, and not its sign either.
      return number.magnitude < 1e-6 ? 0 : number
    }
  }

  /// What it calls itself, else the name of its program.
  public let name: String
  /// Its version, as it says.
  public let version: String?
  /// The lines that are records of a task.
  let records: [Record]
  /// The numbers of the lines that could not be read.
  let unread: [Int]

  /// Reads lines; an empty one is none.
  init(_ output: [UInt8], from program: String) {
    var records: [Record] = []
    var unread: [Int] = []
    var limits = JSONLimits()
    limits.depth = 8
    let lines = output.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      guard case .object(let members)? = try? JSONText.value(of: Array(line), limits: limits) else {
        unread.append(index + 1)
        continue
      }
      records.append(Record(line: index + 1, members: members))
    }
    let head = records.first.flatMap { $0["helper"] == nil ? nil : $0 }
    name = head?.text("helper", upTo: Self.longestName) ?? program
    version = head?.text("version", upTo: Self.longestName)
    self.records = head == nil ? records : Array(records.dropFirst())
    self.unread = unread
  }
}
