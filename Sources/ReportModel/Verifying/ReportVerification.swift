import FactCheck
import JSON

/// What a report in JSON says, held against itself: the schema with the rules that no schema states,
/// the hashes of its texts, the places of its quotes.
public struct ReportVerification: Sendable {
  /// What was read.
  public let value: JSONValue
  /// The version of the format that it names.
  public var version: ReportVersion { value.reportVersion ?? .current }
  /// The report; `nil` when it breaks the schema, so that little else can be told of it.
  public let report: Report?
  /// Where it breaks the schema, or a rule that the schema cannot state; the first of so many.
  public let faults: [ReportFault]
  /// How many such places there are.
  public let faultCount: Int
  /// Texts whose hash is another.
  public let otherHashes: [ReportFault]
  /// Quotes that do not stand where they say.
  public let otherWords: [ReportFault]

  /// How many texts name their hash.
  public var hashedTexts: Int {
    report?.articles.count { $0.content != nil && $0.sha256 != nil } ?? 0
  }

  /// How many quotes name a place in a text that the report holds.
  public var placedQuotes: Int {
    guard let report else { return 0 }
    let texts = Set(report.articles.filter { $0.content != nil }.map(\.id))
    return report.claims.count { $0.quote?.start != nil && texts.contains($0.article) }
  }

  /// What the report is called for ever, also when it breaks the schema elsewhere.
  public var id: String? {
    if case .string(let id)? = value.members().first(where: { $0.key == "id" })?.value {
      id
    } else {
      nil
    }
  }

  /// The hash of the log's entry from which the report was made, as it says.
  public var head: Digest? { provenance("head") { $0.sha256 } }

  /// The number of that entry, as it says.
  public var entry: Int? { provenance("entries") { $0.number(in: 1...JSONPlace.largest) } }

  private func provenance<Value>(_ key: String, _ read: (JSONPlace) -> Value?) -> Value? {
    let provenance = value.members().first { $0.key == "provenance" }?.value
    return (provenance?.members().first { $0.key == key }?.value).flatMap {
      read(JSONPlace(value: $0, pointer: JSONPointer(), faults: ReportFaults()))
    }
  }

  /// Reads a report and holds it against itself.
  /// - Throws: `ReportReadError.syntax` or `format` for bytes that are no report of ours at all.
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
