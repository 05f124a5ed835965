/// One file that was imported: its source, and the report in it, so that the report can be exported again
/// unchanged.
public struct ImportRecord: Hashable, Sendable {
  /// Its number, from 1.
  public internal(set) var number: Int
  /// The file or address, with the hash of what was read.
  public internal(set) var source: ImportSource
  /// The imported report; `nil` for files of other kinds.
  public internal(set) var report: ImportedReport?
  /// The ids that the report uses for items with other numbers here.
  public internal(set) var names: [PublicName]
  /// The report's file, in UTF-8, from which exports copy values that have not changed since. `nil` for files
  /// of other kinds, in logs of versions before 2026-11-29, and after a redaction.
  public internal(set) var document: Digest?
  /// Values of the report that the session cannot store: in logs of versions before 2026-11-29, and what a redaction
  /// left of a report's file.
  public internal(set) var wordings: [KeptWording]
  /// The number of the entry that imported it.
  public internal(set) var entry: Int = 0
  /// Whether it was undone.
  public internal(set) var isRemoved = false

  /// Makes a record of an import; `apply` sets the entry.
  package init(
    number: Int, source: ImportSource, report: ImportedReport?, names: [PublicName],
    document: Digest? = nil, wordings: [KeptWording] = []
  ) {
    self.number = number
    self.source = source
    self.report = report
    self.names = names
    self.document = document
    self.wordings = wordings
  }
}

extension ImportRecord {
  /// The record without the report's values that identify the source of an item.
  func redacted(_ item: ItemID) -> ImportRecord {
    var record = self
    record.wordings.removeAll { $0.item == item && $0.namesSource }
    return record
  }

  /// The record without the report's file.
  var withoutDocument: ImportRecord {
    var record = self
    record.document = nil
    return record
  }

  /// The record with other values of the report than the session's, which stay when its file does not.
  func keeping(_ wordings: [KeptWording]) -> ImportRecord {
    guard document != nil else { return self }
    var record = self
    record.wordings += wordings
    return record
  }
}

/// Where imported items came from, so that the same source is recognized.
public struct ImportSource: Hashable, Sendable {
  /// The name of the format: `json`, `claimreview`.
  public var format: String
  /// The file's name without folders; `nil` for standard input.
  public var fileName: String?
  /// The hash that identifies the same content when it is imported again.
  public var content: Digest

  /// Describes the bytes that were read, by their format and hash.
  public init(format: String, fileName: String?, content: Digest) {
    self.format = format
    self.fileName = fileName
    self.content = content
  }
}

/// The id of an item for readers of a report.
public struct PublicName: Hashable, Sendable {
  /// The item that the id belongs to.
  public var item: ItemID
  /// Its id in the report.
  public var id: String

  /// Pairs an item with the name that the imported report gave it.
  public init(_ item: ItemID, _ id: String) {
    self.item = item
    self.id = id
  }
}

extension ImportRecord: Record {
  package static var blank: Self {
    Self(number: 0, source: .blank, report: nil, names: [])
  }

  package static let fields: FieldList<Self> = [
    RecordField("number", \.number),
    RecordField("source", \.source),
    RecordField("report", \.report),
    RecordField("names", \.names),
    RecordField("document", \.document),
    RecordField("wordings", \.wordings),
  ]
}

extension ImportSource: Record {
  package static var blank: Self { Self(format: "", fileName: nil, content: .zero) }

  package static let fields: FieldList<Self> = [
    RecordField("format", \.format),
    RecordField("fileName", \.fileName),
    RecordField("content", \.content),
  ]
}

extension PublicName: Record {
  package static var blank: Self { Self(.importing(number: 0), "") }

  package static let fields: FieldList<Self> = [
    RecordField("item", \.item),
    RecordField("id", \.id),
  ]
}
