import ArticleText
import FactCheck
import TestSupport

extension SessionBuilder {
  /// An empty session as the golden files show it.
  package static func sample() -> Self { numbered(start: Timestamp("2026-02-02T09:00:00Z")!) }

  /// Loads a text; each of its paragraphs counts as one sentence.
  package mutating func load(paragraphs text: String, _ details: ArticleDetails) throws {
    let bytes = TextNormalizer.normalize(Array(text.utf8)).bytes
    let sentences = Paragraphs.ranges(in: bytes)
    try load(ArticleBody(text: bytes, sentences: sentences), details) {
      $0.paragraphCount = sentences.count
    }
  }
}
