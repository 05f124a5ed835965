import FactCheck

/// Reads the values of a record that can be omitted individually, and records the omissions.
struct RecordReading {
  /// The record's number, from 1.
  let record: Int
  /// The omissions.
  private(set) var remarks: [ImportRemark] = []
  /// The time of the import: nothing was published after it.
  private let now: Timestamp?

  init(record: Int, of input: ImportInput) {
    self.record = record
    now = input.now
  }

  /// The date of a text; `nil` if it is not one, which is recorded.
  mutating func date(_ text: String?, _ field: String) -> PartialDate? {
    guard let text else { return nil }
    let reason: ForeignDate.Fault
    switch ForeignDate(text) {
    case .date(let date) where now.map { date.isAfter($0) } ?? false: reason = .future
    case .date(let date): return date
    case .omitted(let why): reason = why
    }
    remarks.append(
      .dateOmitted(
        OmittedValue(record: record, field: field, value: Self.start(of: text), reason: reason)))
    return nil
  }

  /// Records that the words of the record were found in no article.
  mutating func noteReview(line: Int) { remarks.append(.onlyReview(line: line)) }

  /// The address in a text; `nil` if it cannot be opened, which is recorded.
  mutating func address(_ text: String?, _ field: String) -> WebAddress? {
    guard let text else { return nil }
    do throws(WebAddress.Fault) { return try WebAddress(text) } catch {
      let remark = ImportRemark.addressOmitted(
        OmittedValue(record: record, field: field, value: Self.start(of: text), reason: error))
      if !remarks.contains(remark) { remarks.append(remark) }
      return nil
    }
  }

  /// The beginning of a value of any length.
  private static func start(of text: String) -> String { String(text.prefix(100)) }
}

/// A value of an imported record that was omitted.
public struct OmittedValue<Reason: Hashable & Sendable>: Hashable, Sendable {
  /// The record's number, from 1.
  public var record: Int
  /// The name of its field.
  public var field: String
  /// Its text.
  public var value: String
  /// Why it was omitted.
  public var reason: Reason

  /// Describes an omission.
  public init(record: Int, field: String, value: String, reason: Reason) {
    self.record = record
    self.field = field
    self.value = value
    self.reason = reason
  }
}
