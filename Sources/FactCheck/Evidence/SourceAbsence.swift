/// That a source which was captured has gone from its address.
public struct SourceAbsence: Hashable, Sendable {
  /// When this was noticed first.
  public var noticed: Timestamp
  /// What the server answered: 404 or 410; `nil` if its name has no address any more.
  public var status: Int?

  /// Makes a note of an absence.
  public init(noticed: Timestamp, status: Int? = nil) {
    self.noticed = noticed
    self.status = status
  }
}

extension SourceAbsence: Record {
  package static var blank: Self { Self(noticed: Timestamp(seconds: 0)) }

  package static let fields: FieldList<Self> = [
    RecordField("noticed", \.noticed),
    RecordField("status", \.status),
  ]
}
