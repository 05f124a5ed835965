import FactCheck
import JSON

/// A value with a few cases, for each of which the schema has one word.
public protocol SchemaWord: CaseIterable, JSONWritable {
  /// The value's spelling in JSON, which the schema lists.
  var schemaWord: String { get }
}

extension SchemaWord {
  /// The spelling as a text.
  public var json: JSONValue { .string(schemaWord) }
}

extension SchemaWord where Self: RawRepresentable<String> {
  /// The word that the log has too.
  public var schemaWord: String { rawValue }
}

extension ClaimStatus: SchemaWord {}
extension Stance: SchemaWord {}
extension SourceLevel: SchemaWord {}
extension QuoteCheck.Outcome: SchemaWord {}
extension QuestionAnswer.Kind: SchemaWord {}
extension Media.Kind: SchemaWord {}
extension TextMarkup: SchemaWord {}

extension Agent.Kind: SchemaWord {
  /// schema.org's word.
  public var schemaWord: String {
    switch self {
    case .person: "Person"
    case .organization: "Organization"
    }
  }
}

extension Media.Category: SchemaWord {
  /// The word of schema.org's MediaReview.
  public var schemaWord: String {
    switch self {
    case .decontextualized: "DecontextualizedContent"
    case .edited: "EditedOrCroppedContent"
    case .original: "OriginalMediaContent"
    case .satire: "SatireOrParodyContent"
    case .staged: "StagedContent"
    case .transformed: "TransformedContent"
    }
  }
}
