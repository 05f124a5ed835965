import FactCheck
import JSON
import Testing

@testable import ReportModel

/// The report uses the domain's statuses, stances and kinds: a new case of one is also a new word of the
/// published schema, so that an addition is noticed.
@Suite("Words of the schema")
struct SchemaWordTests {
  @Test func everyCaseHasTheSchemasWord() throws {
    let schema = try JSONText.value(of: Array(ReportSchema.text.utf8))
    let lists = Self.lists(in: schema)
    let words: [[String]] = [
      ClaimStatus.allCases.map(\.schemaWord), Stance.allCases.map(\.schemaWord),
      SourceLevel.allCases.map(\.schemaWord), Media.Kind.allCases.map(\.schemaWord),
      Media.Category.allCases.map(\.schemaWord), Agent.Kind.allCases.map(\.schemaWord),
      TextMarkup.allCases.map(\.schemaWord), QuoteCheck.Outcome.allCases.map(\.schemaWord),
      QuestionAnswer.Kind.allCases.map(\.schemaWord),
    ]
    for list in words { #expect(lists.contains(list), "no list of the schema has \(list)") }
    #expect(Set(lists).count == words.count, "\(lists)")
  }

  /// The lists of words from which the schema lets one be chosen.
  private static func lists(in value: JSONValue) -> [[String]] {
    switch value {
    case .object(let members):
      return members.flatMap { member -> [[String]] in
        guard member.key == "enum", case .array(let words) = member.value else {
          return lists(in: member.value)
        }
        return [
          words.compactMap { word -> String? in
            guard case .string(let text) = word else { return nil }
            return text
          }
        ]
      }
    case .array(let values): return values.flatMap(lists)
    default: return []
    }
  }
}
