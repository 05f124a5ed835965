import JSON

/// A major version of the JSON report. The program writes the last one and reads all.
public enum ReportVersion: String, Sendable, CaseIterable, Comparable {
  /// The version until 2026-11-28, in which a claim's `reportingSource` was called `carrier`.
  case first = "factdesk-report/1"
  /// The version until 2026-11-29, without the members in `added`.
  case second = "factdesk-report/2"
  /// The version that is written.
  case third = "factdesk-report/3"

  /// Whether a version is older than another.
  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

  /// The version that is written.
  public static let current = ReportVersion.third

  /// Its number, which ends its name.
  public var number: Int { Self.allCases.firstIndex(of: self)! + 1 }

  /// All versions, for messages: "a, b and c".
  public static let names =
    allCases.dropLast().map(\.rawValue).joined(separator: ", ") + " and " + current.rawValue

  /// The places of the members that version 3 added: keys from the whole report down, `*` for each element of a
  /// list. What they contain is new, too.
  static let added: Set<String> = Set(
    ["reviewer", "articles/*/authors/*", "claims/*/claimant", "claims/*/reportingSource"].flatMap {
      ["\($0)/otherNames", "\($0)/roles"]
    }
  ).union([
    "articles/*/replacedBy", "articles/*/revisions", "articles/*/conclusion",
    "conclusionCorrections", "corrections/*/words", "claims/*/contacts",
    "claims/*/earlierChecks",
    "claims/*/evidence/*/alt", "claims/*/evidence/*/quoteCheck",
    "claims/*/evidence/*/answers", "claims/*/evidence/*/picture", "claims/*/questions",
    "claims/*/verdict/markup", "claims/*/verdictHistory/*/markup",
  ])

  /// The name in this version of a key of the current version.
  func key(_ key: String) -> String {
    self == .first && key == "reportingSource" ? "carrier" : key
  }

  /// Whether a report of this version can have a member at a place.
  func has(_ member: JSONPointer) -> Bool {
    self == .third || Self.added.isEmpty || !Self.added.contains(member.pattern)
  }
}

extension JSONPointer {
  /// The keys down to this place, with `*` for each element of a list: `claims/*/quote`.
  fileprivate var pattern: String {
    steps.map { step in
      switch step {
      case .key(let key): key
      case .index: "*"
      }
    }.joined(separator: "/")
  }
}

extension JSONValue {
  /// The version in an object's `format`; `nil` if unknown.
  var reportVersion: ReportVersion? { formatName.flatMap(ReportVersion.init(rawValue:)) }

  /// The value of an object's `format`.
  var formatName: String? {
    guard case .string(let name)? = members().first(where: { $0.key == "format" })?.value else {
      return nil
    }
    return name
  }

  /// A report of the current version as another version writes it: with its name and its keys, and without
  /// the members that it does not have.
  func written(in version: ReportVersion) -> JSONValue {
    without(version, at: JSONPointer()).named(in: version)
  }

  /// A report of the current version, with the name and the keys of another, and all its members.
  package func named(in version: ReportVersion) -> JSONValue {
    guard version != .current, case .object(let members) = self else { return self }
    return .object(
      members.map { member in
        switch (member.key, member.value) {
        case ("format", _): .init("format", .string(version.rawValue))
        case ("claims", .array(let claims)):
          .init("claims", .array(claims.map { $0.renamed(by: version.key) }))
        default: member
        }
      })
  }

  private func renamed(by name: (String) -> String) -> JSONValue {
    .object(members().map { .init(name($0.key), $0.value) })
  }

  /// The value without the members that a version does not have.
  private func without(_ version: ReportVersion, at pointer: JSONPointer) -> JSONValue {
    switch self {
    case .object(let members):
      .object(
        members.filter { version.has(pointer.key($0.key)) }.map {
          .init($0.key, $0.value.without(version, at: pointer.key($0.key)))
        })
    case .array(let elements):
      .array(elements.map { $0.without(version, at: pointer.index(0)) })
    default: self
    }
  }
}
