import FactCheck
import JSON

// Values of the domain in the form of reports and answers.

extension WebAddress: JSONWritable {
  /// The address, unchanged.
  public var json: JSONValue { .string(text) }
}

extension PartialDate: JSONWritable {
  /// `2026`, `2026-02`, `2026-02-03`, or an instant.
  public var json: JSONValue { .string(description) }
}

extension Timestamp: JSONWritable {
  /// `2026-02-03T09:30:00Z`
  public var json: JSONValue { .string(description) }
}

extension Digest: JSONWritable {
  /// 64 lower-case hexadecimal digits.
  public var json: JSONValue { .string(hex) }
}

extension Identifier: JSONWritable {
  /// `c4`
  public var json: JSONValue { .string(description) }
}

extension ItemID: JSONWritable {
  /// `c4`
  public var json: JSONValue { .string(description) }
}
