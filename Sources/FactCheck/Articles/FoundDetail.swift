/// A fact about an article as its source gave it, and where in the source it stood.
///
/// What an article's details say may have been corrected since; this stays what was read.
public struct FoundDetail: Hashable, Sendable {
  /// Which fact.
  public enum Field: String, Sendable, CaseIterable {
    case title, author, publisher, url, published, modified, language
  }

  /// Which fact.
  public internal(set) var field: Field
  /// Its value as it goes into the details: a name, an address, a date as reports write it.
  public internal(set) var value: String
  /// Where it stood, for people: `JSON-LD headline`, `meta og:title`, `PDF information`.
  public internal(set) var origin: String

  /// Makes a finding.
  public init(_ field: Field, _ value: String, from origin: String) {
    self.field = field
    self.value = value
    self.origin = origin
  }
}

extension FoundDetail: Record {
  package static var blank: Self { Self(.title, "", from: "") }

  package static let fields: FieldList<Self> = [
    RecordField("field", \.field),
    RecordField("value", \.value),
    RecordField("origin", \.origin),
  ]
}
