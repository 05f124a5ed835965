import FactCheck
import JSON

/// Checks that a report in JSON is consistent: with the schema, with the rules that a schema cannot express,
/// and with its own hashes and quote positions.
public struct ReportVerification: Sendable {
  /// The parsed JSON.
  public let value: JSONValue
  /// The version of the format that the report declares.
  public var version: ReportVersion { value.reportVersion ?? .current }
  /// The report; `nil` if it violates the schema, which prevents further checks.
  public let report: Report?
  /// Violations of the schema, or of a rule that it cannot express; limited in number.
  public let faults: [ReportFault]
  /// The number of all violations.
  public let faultCount: Int
  /// Texts with another hash than declared.
  public let otherHashes: [ReportFault]
  /// Quotes that are not at their declared positions.
  public let otherWords: [ReportFault]

  /// The number of texts with a declared hash.
  public var hashedTexts: Int {
    report?.articles.count { $0.content != nil && $0.sha256 != nil } ?? 0
  }

  /// The number of quotes with a position in a text that the report contains.
  public var placedQuotes: Int {
    guard let report else { return 0 }
    let texts = Set(report.articles.filter { $0.content != nil }.map(\.id))
    return report.claims.count { $0.quote?.start != nil && texts.contains($0.article) }
  }

  /// The report's permanent id, even if it violates the schema elsewhere.
  public var id: String? {
    if case .string(let id)? = value.members().first(where: { $0.key == "id" })?.value {
      id
    } else {
      nil
    }
  }

  /// The declared hash of the log entry from which the report was made.
  public var head: Digest? { provenance("head") { $0.sha256 } }

  /// The declared number of that entry.
  public var entry: Int? { provenance("entries") { $0.number(in: 1...JSONPlace.largest) } }

  private func provenance<Value>(_ key: String, _ read: (JSONPlace) -> Value?) -> Value? {
    let provenance = value.members().first { $0.key == "provenance" }?.value
    return (provenance?.members().first { $0.key == key }?.value).flatMap {
      read(JSONPlace(value: $0, pointer: JSONPointer(), faults: ReportFaults()))
    }
  }

  /// Reads a report and checks its consistency.
  /// - Throws: `ReportReadError.syntax` or `format` for bytes that are not a report of this program.
  public init(json bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(ReportReadError) {
    let value: JSONValue
    do throws(JSONFault) {
      value = try JSONText.value(of: bytes, limits: limits)
    } catch {
      throw .syntax(error)
    }
    self.value = value
    let report: Report
    do throws(ReportReadError) {
      report = try Report(value)
    } catch .faults(let faults, let count) {
      self.report = nil
      (self.faults, faultCount) = (faults, count)
      (otherHashes, otherWords) = ([], [])
      return
    }
    self.report = report
    let contradictions = report.contradictions
    otherHashes = contradictions.filter { $0.reason == .otherHash }
    otherWords = contradictions.filter { $0.reason == .otherWords }
    var rules: (faults: [ReportFault], count: Int) = ([], 0)
    do throws(ReportReadError) {
      try report.check()
    } catch .faults(let faults, let count) {
      rules = (faults, count)
    }
    faults = rules.faults.filter { $0.reason != .otherHash && $0.reason != .otherWords }
    faultCount = rules.count - contradictions.count
  }
}
