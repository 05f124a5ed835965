/// One publication of the report.
public struct Publication: Hashable, Sendable {
  /// Its number, from 1.
  public internal(set) var number: Int
  /// The day of publication: the given one, else the entry's own time.
  public internal(set) var on: PartialDate
  /// The entry that published it.
  public internal(set) var entry: Int = 0
  /// The signature of the published report; `nil` if nobody signed it.
  public internal(set) var signature: ReportSignature?
  /// Whether it was undone.
  public internal(set) var isRemoved = false
}

extension Publication {
  /// Makes a publication; `apply` sets the entry.
  package init(number: Int, on: PartialDate) {
    self.number = number
    self.on = on
  }
}

extension Publication: Record {
  package static var blank: Self { Self(number: 0, on: .year(1)) }

  package static let fields: FieldList<Self> = [
    RecordField("number", \.number),
    RecordField("on", \.on),
  ]
}
