import JSON

/// A major version of the JSON report. The program writes the last one and reads all.
public enum ReportVersion: String, Sendable, CaseIterable {
  /// The version until 2026-11-28, in which a claim's `reportingSource` was called `carrier`.
  case first = "factdesk-report/1"
  /// The version that is written.
  case second = "factdesk-report/2"

  /// The version that is written.
  public static let current = ReportVersion.second

  /// All versions, for messages: "a and b".
  public static let names = allCases.map(\.rawValue).joined(separator: " and ")

  /// The name in this version of a key of the current version.
  func key(_ key: String) -> String {
    self == .first && key == "reportingSource" ? "carrier" : key
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

  /// A report of the current version, with the name and the keys of another.
  package func written(in version: ReportVersion) -> JSONValue {
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
}
