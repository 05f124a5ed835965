/// One file that was imported: where it came from, and the report that it was, so that it can be exported
/// again as it was.
public struct ImportRecord: Hashable, Sendable {
  /// Its number, from 1.
  public internal(set) var number: Int
  /// Where it came from.
  public internal(set) var source: ImportSource
  /// The report that it was; `nil` for files of other kinds.
  public internal(set) var report: ImportedReport?
  /// The ids by which the report names items that have other numbers here.
  public internal(set) var names: [PublicName]
  /// The report's file, in UTF-8. Reports say what it says for as long as nobody changed it here. `nil` for
  /// files of other kinds, in logs of versions before 2026-11-29, and where a source was struck out of it.
  public internal(set) var document: Digest?
  /// What the report says otherwise than the session can hold it; in logs of versions before 2026-11-29 alone.
  public internal(set) var wordings: [KeptWording]
  /// The entry that took it in.
  public internal(set) var entry: Int = 0
  /// Whether it was taken back.
  public internal(set) var isRemoved = false

  /// An import that stands; `apply` tells it the entry.
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
  /// The record without what a report said otherwise of a thing.
  func redacted(_ item: ItemID) -> ImportRecord {
    var record = self
    record.wordings.removeAll { $0.item == item }
    return record
  }

  /// The record without the report's file.
  var withoutDocument: ImportRecord {
    var record = self
    record.document = nil
    return record
  }
}

/// Where what was taken in came from.
public struct ImportSource: Hashable, Sendable {
  /// The name of the format: `json`, `claimreview`.
  public var format: String
  /// The file's name without folders; `nil` for standard input.
  public var fileName: String?
  /// By which the same content is known when it comes again.
  public var content: Digest

  /// Names a source.
  public init(format: String, fileName: String?, content: Digest) {
    self.format = format
    self.fileName = fileName
    self.content = content
  }
}

/// The id by which readers of a report know an item.
public struct PublicName: Hashable, Sendable {
  /// The item.
  public var item: ItemID
  /// Its id in the report.
  public var id: String

  /// Names an item.
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
