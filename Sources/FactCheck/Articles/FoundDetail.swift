/// A fact about an article in its source, with its place there.
///
/// An article's details can be corrected; this stays as it was read.
public struct FoundDetail: Hashable, Sendable {
  /// The kinds of facts.
  public enum Field: String, Sendable, CaseIterable {
    case title, author, publisher, url, published, modified, language
  }

  /// The kind of fact.
  public internal(set) var field: Field
  /// Its value in the form of the details: a name, an address, a date as reports write it.
  public internal(set) var value: String
  /// Its place in the source, for people: `JSON-LD headline`, `meta og:title`, `PDF information`.
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
