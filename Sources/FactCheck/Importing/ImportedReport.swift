/// What an imported report says about itself.
public struct ImportedReport: Hashable, Sendable {
  /// A change of verdict or wording that the report announces to its readers.
  public struct Correction: Hashable, Sendable {
    /// When it was made.
    public var at: Timestamp
    /// The claim, by the report's id.
    public var claim: String
    /// What the claim said, if it has been withdrawn since.
    public var words: String?
    /// What changed.
    public var text: String

    /// Describes a correction of the claim with this public name.
    public init(at: Timestamp, claim: String, words: String? = nil, text: String) {
      self.at = at
      self.claim = claim
      self.words = words
      self.text = text
    }
  }

  /// A change of a conclusion that the report announces to its readers.
  public struct ConclusionCorrection: Hashable, Sendable {
    /// When it was made.
    public var at: Timestamp
    /// The article, by the report's id.
    public var article: String
    /// What changed.
    public var text: String

    /// Describes a correction of the conclusion on the article with this public name.
    public init(at: Timestamp, article: String, text: String) {
      self.at = at
      self.article = article
      self.text = text
    }
  }

  /// The report's permanent id.
  public var id: String
  /// When the session that it was made from began.
  public var created: Timestamp
  /// When that session was last changed.
  public var modified: Timestamp
  /// The name of the program that wrote it.
  public var generator: String
  /// That program's version.
  public var version: String
  /// The changes since its publication, oldest first.
  public var corrections: [Correction]
  /// The changes of conclusions since its publication, oldest first.
  public var conclusionCorrections: [ConclusionCorrection]
  /// Whether this session continues the report, because it was empty before.
  public var isContinued: Bool

  /// Makes the description of a report.
  public init(
    id: String, created: Timestamp, modified: Timestamp, generator: String, version: String,
    corrections: [Correction], conclusionCorrections: [ConclusionCorrection] = [],
    isContinued: Bool = false
  ) {
    self.id = id
    self.created = created
    self.modified = modified
    self.generator = generator
    self.version = version
    self.corrections = corrections
    self.conclusionCorrections = conclusionCorrections
    self.isContinued = isContinued
  }
}

extension ImportedReport: Record {
  package static var blank: Self {
    Self(
      id: "", created: Timestamp(seconds: 0), modified: Timestamp(seconds: 0), generator: "",
      version: "",
      corrections: [])
  }

  package static let fields: FieldList<Self> = [
    RecordField("id", \.id),
    RecordField("created", \.created),
    RecordField("modified", \.modified),
    RecordField("generator", \.generator),
    RecordField("version", \.version),
    RecordField("corrections", \.corrections),
    RecordField("conclusionCorrections", absentWhenEmpty: \.conclusionCorrections),
    RecordField("isContinued", \.isContinued),
  ]
}

extension ImportedReport.Correction: Record {
  package static var blank: Self { Self(at: Timestamp(seconds: 0), claim: "", text: "") }

  package static let fields: FieldList<Self> = [
    RecordField("at", \.at),
    RecordField("claim", \.claim),
    RecordField("words", \.words),
    RecordField("text", \.text),
  ]
}

extension ImportedReport.ConclusionCorrection: Record {
  package static var blank: Self { Self(at: Timestamp(seconds: 0), article: "", text: "") }

  package static let fields: FieldList<Self> = [
    RecordField("at", \.at),
    RecordField("article", \.article),
    RecordField("text", \.text),
  ]
}
