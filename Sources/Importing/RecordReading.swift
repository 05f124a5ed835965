import FactCheck

/// Reads the values of a record that can be refused by themselves, and keeps in mind which were.
struct RecordReading {
  /// The record's number, from 1.
  let record: Int
  /// What was left out of it.
  private(set) var remarks: [ImportRemark] = []

  init(record: Int) { self.record = record }

  /// The date that a text means; `nil`, and kept in mind, where it means none.
  mutating func date(_ text: String?, _ field: String) -> PartialDate? {
    guard let text else { return nil }
    switch ForeignDate(text) {
    case .date(let date): return date
    case .leftOut(let reason):
      remarks.append(
        .dateLeftOut(
          LeftOutDate(record: record, field: field, value: Self.start(of: text), reason: reason)))
      return nil
    }
  }

  /// The address that a text is; `nil`, and kept in mind, where it is none that can be opened.
  mutating func address(_ text: String?, _ field: String) -> WebAddress? {
    guard let text else { return nil }
    do throws(WebAddress.Fault) { return try WebAddress(text) } catch {
      let remark = ImportRemark.addressLeftOut(
        LeftOutAddress(record: record, field: field, value: Self.start(of: text), reason: error))
      if !remarks.contains(remark) { remarks.append(remark) }
      return nil
    }
  }

  /// What is shown of a value that may be of any length.
  private static func start(of text: String) -> String { String(text.prefix(100)) }
}

/// An address that was not kept, of a record that was.
public struct LeftOutAddress: Hashable, Sendable {
  /// The record's number, from 1.
  public var record: Int
  /// What the address is called there.
  public var field: String
  /// What it says.
  public var value: String
  /// Why it was left out.
  public var reason: WebAddress.Fault

  /// Names an address that was not kept.
  public init(record: Int, field: String, value: String, reason: WebAddress.Fault) {
    self.record = record
    self.field = field
    self.value = value
    self.reason = reason
  }
}
