import JSON

/// A difference between a report and what its session exports.
public struct ReportDifference: Hashable, Sendable {
  /// How a value of the report differs from the session's.
  public enum Kind: Hashable, Sendable {
    /// Another value, or one is missing.
    case value
    /// Another order of a list with the same values.
    case order
    /// An item occurs again.
    case repeated
  }

  /// The id of the article, claim, question or evidence that contains the difference; `nil` for the report's own members.
  public let item: String?
  /// The path from there: keys, and positions in lists from 1.
  public let path: [String]
  /// The kind of the difference.
  public let kind: Kind
  /// The report's value, shortened; `nil` if it has none.
  public let said: String?
  /// The exported value, shortened; `nil` if there is none.
  public let held: String?
}

/// Compares a report in JSON with another, member by member. The order of keys, white space and the spelling of
/// numbers do not matter; any other difference is found.
struct ReportComparing {
  /// The maximum number of differences; a report of another session differs everywhere.
  static let most = 100
  /// The longest lists that are compared by inserted and removed values.
  private static let longest = 1000

  private(set) var kept: [ReportDifference] = []
  private(set) var count = 0

  /// Compares a report with the one that the session exports.
  init(_ said: JSONValue, with held: JSONValue) { compare(said, held, Location()) }

  private struct Location {
    var item: String?
    var path: [String] = []

    func to(_ step: String) -> Location { Location(item: item, path: path + [step]) }
  }

  private mutating func note(
    _ location: Location, _ kind: ReportDifference.Kind = .value, said: JSONValue?, held: JSONValue?
  ) {
    count += 1
    guard kept.count < Self.most else { return }
    kept.append(
      ReportDifference(
        item: location.item, path: location.path, kind: kind, said: said?.inShort,
        held: held?.inShort))
  }

  private mutating func compare(_ said: JSONValue, _ held: JSONValue, _ location: Location) {
    switch (said, held) {
    case (.object(let said), .object(let held)):
      for member in held {
        if let other = said.first(where: { $0.key.isSpelledLike(member.key) }) {
          compare(other.value, member.value, location.to(member.key))
        } else {
          note(location.to(member.key), said: nil, held: member.value)
        }
      }
      for member in said where !held.contains(where: { $0.key.isSpelledLike(member.key) }) {
        note(location.to(member.key), said: member.value, held: nil)
      }
    case (.array(let said), .array(let held)):
      if let ids = Self.ids(said), let own = Self.ids(held) {
        compareItems(said, ids, held, own, location)
      } else {
        compareLists(said, held, location)
      }
    default:
      if !said.isSame(as: held) { note(location, said: said, held: held) }
    }
  }

  /// The ids in a list of articles, claims, questions or evidence; `nil` for any other list.
  private static func ids(_ list: [JSONValue]) -> [String]? {
    var ids: [String] = []
    for element in list {
      guard case .string(let id)? = element.members().first(where: { $0.key == "id" })?.value else {
        return nil
      }
      ids.append(id)
    }
    return ids
  }

  /// Compares lists of items with ids: each with the item of the same id, at any position.
  private mutating func compareItems(
    _ said: [JSONValue], _ ids: [String], _ held: [JSONValue], _ own: [String], _ location: Location
  ) {
    let indices = Dictionary(zip(ids, said.indices), uniquingKeysWith: { first, _ in first })
    let known = Set(own)
    var common: [String] = []
    for (index, id) in ids.enumerated() {
      if indices[id] != index {
        note(Location(item: id), .repeated, said: said[index], held: nil)
      } else if known.contains(id) {
        common.append(id)
      } else {
        note(Location(item: id), said: said[index], held: nil)
      }
    }
    for (id, item) in zip(own, held) {
      if let index = indices[id] {
        compare(said[index], item, Location(item: id))
      } else {
        note(Location(item: id), said: nil, held: item)
      }
    }
    if common != own.filter({ indices[$0] != nil }) {
      note(location, .order, said: .array(said), held: .array(held))
    }
  }

  /// Compares lists of other values by position, or by inserted and removed values; a value in place of another
  /// is compared with it.
  private mutating func compareLists(_ said: [JSONValue], _ held: [JSONValue], _ location: Location)
  {
    guard said.count != held.count || said.count > 1 else {
      for (said, held) in zip(said, held) { compare(said, held, location.to("1")) }
      return
    }
    let texts = said.map(\.canonicalText)
    let own = held.map(\.canonicalText)
    guard texts != own else { return }
    if texts.sorted() == own.sorted() {
      return note(location, .order, said: .array(said), held: .array(held))
    }
    guard said.count != held.count, max(said.count, held.count) <= Self.longest else {
      for (index, (said, held)) in zip(said, held).enumerated() {
        compare(said, held, location.to("\(index + 1)"))
      }
      for index in min(said.count, held.count)..<max(said.count, held.count) {
        note(
          location.to("\(index + 1)"), said: said.indices.contains(index) ? said[index] : nil,
          held: held.indices.contains(index) ? held[index] : nil)
      }
      return
    }
    var inserted: Set<Int> = []
    var removed: Set<Int> = []
    for change in texts.difference(from: own) {
      switch change {
      case .insert(let index, _, _): inserted.insert(index)
      case .remove(let index, _, _): removed.insert(index)
      }
    }
    var (next, ownNext) = (0, 0)
    while next < said.count || ownNext < held.count {
      if removed.contains(ownNext), inserted.contains(next) {
        compare(said[next], held[ownNext], location.to("\(ownNext + 1)"))
        next += 1
        ownNext += 1
      } else if removed.contains(ownNext) {
        note(location.to("\(ownNext + 1)"), said: nil, held: held[ownNext])
        ownNext += 1
      } else if inserted.contains(next) {
        note(location.to("\(next + 1)"), said: said[next], held: nil)
        next += 1
      } else {
        next += 1
        ownNext += 1
      }
    }
  }
}

extension JSONValue {
  /// Whether two values without members are equal; numbers may be spelled differently.
  fileprivate func isSame(as other: JSONValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.string(let one), .string(let other)): one.isSpelledLike(other)
    case (.integer(let one), .integer(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.integer(let whole), .number(let number)), (.number(let number), .integer(let whole)):
      Int(exactly: number) == whole
    default: false
    }
  }

  /// The value in a few words: an object's name, or the length of a list.
  fileprivate var inShort: String {
    switch self {
    case .object(let members):
      for key in ["label", "text", "title", "name", "exact", "url", "file", "asked", "head"] {
        if case .string(let text)? = members.first(where: { $0.key == key })?.value { return text }
      }
      return canonicalText
    case .array(let list): return list.map(\.inShort).joined(separator: " · ")
    case .string(let text): return text
    default: return canonicalText
    }
  }
}
